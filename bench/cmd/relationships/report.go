package main

import (
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"ties/bench/load"
)

// report prints the table of the questions to one store of one size.
func report(to io.Writer, cases []*measured) error {
	table := tabwriter.NewWriter(to, 0, 0, 2, ' ', tabwriter.AlignRight)
	_, _ = fmt.Fprintln(table, "question\tclients\tasked\trefused\tkB\top/s\tmedian ms\tp99 ms\t")
	for _, m := range cases {
		requests, elapsed, size := m.sum()
		_, _ = fmt.Fprintf(table, "%s\t%d\t%d\t%d\t%.1f\t%.0f\t%.2f\t%.2f\t\n", m.question, m.clients, len(m.bodies), m.refused,
			float64(size)/1000/float64(max(requests, 1)), float64(requests)/elapsed.Seconds(), ms(m.middle(median)), ms(m.middle(p99)))
	}
	return table.Flush()
}

func median(r load.Result) time.Duration { return r.Median }
func p99(r load.Result) time.Duration    { return r.P99 }

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// growth prints how the median of a single client grows with the number of people, where there are several.
func growth(to io.Writer, all []*measured) error {
	table := tabwriter.NewWriter(to, 0, 0, 2, ' ', tabwriter.AlignRight)
	_, _ = fmt.Fprintln(table, "\nstore\tquestion\tpeople\tmedian ms\ttimes the smallest\t")
	smallest := map[string]*measured{}
	for _, m := range all {
		if m.clients != 1 {
			continue
		}
		key := m.store + m.question
		if smallest[key] == nil {
			smallest[key] = m
		}
		now, first := m.middle(median), smallest[key].middle(median)
		_, _ = fmt.Fprintf(table, "%s\t%s\t%d\t%.2f\t%.1f\t\n", m.store, m.question, m.people, ms(now), float64(now)/float64(max(first, 1)))
	}
	return table.Flush()
}
