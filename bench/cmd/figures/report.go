package main

import (
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"ties/bench/load"
)

// report prints the table of all queries, and the figures of the goals.
func report(to io.Writer, cases []*measured) error {
	table := tabwriter.NewWriter(to, 0, 0, 2, ' ', tabwriter.AlignRight)
	_, _ = fmt.Fprintln(table, "\nclients\tquery\tkB\tties op/s\tmedian ms\tp99 ms\tpeer op/s\tmedian ms\tp99 ms\tties/peer\t")
	for _, m := range cases {
		_, _ = fmt.Fprintf(table, "%d\t%s\t%.1f\t%s\t%s\t%.2f\t\n", m.clients, m.query, m.ties.size()/1000,
			m.ties.cells(), m.peer.cells(), m.ties.perSecond()/m.peer.perSecond())
	}
	if err := table.Flush(); err != nil {
		return err
	}
	goals(to, cases)
	return nil
}

func goals(to io.Writer, cases []*measured) {
	_, _ = fmt.Fprintln(to)
	for _, m := range cases {
		switch m.query {
		case "profile":
			share := m.ties.perSecond() / typename(cases, m.clients).ties.perSecond()
			row(to, "profile/{__typename}", "%.2f (goal: 0.5; clients: %d)", share, m.clients)
		case "nested":
			row(to, "nested/peer", "%.2f (goal: 2; clients: %d)", m.ties.perSecond()/m.peer.perSecond(), m.clients)
		}
	}
}

// typename returns the figures of a request without data.
func typename(cases []*measured, clients int) *measured {
	for _, m := range cases {
		if m.query == "{__typename}" && m.clients == clients {
			return m
		}
	}
	return nil
}

func (s side) cells() string {
	median := s.middle(func(r load.Result) time.Duration { return r.Median })
	p99 := s.middle(func(r load.Result) time.Duration { return r.P99 })
	return fmt.Sprintf("%.0f\t%.2f\t%.2f", s.perSecond(), ms(median), ms(p99))
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
