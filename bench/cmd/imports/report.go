package main

import (
	"fmt"
	"io"
	"time"
)

// report is a table that is printed line by line.
type report struct {
	to    io.Writer
	first map[string]figures // the smallest graph, by store
}

const line = "%-7s %9s %9s  %8s %9s %6s %7s %7s  %8s %9s %7s\n"

func newReport(to io.Writer) *report {
	_, _ = fmt.Fprintf(to, line, "store", "people", "records", "import s", "records/s", "CPU s", "peak MB", "growth", "export s", "records/s", "peak MB")
	return &report{to: to, first: map[string]figures{}}
}

// add prints the figures of one graph. The growth is that of the time per record, compared with the smallest graph.
func (r *report) add(f figures) {
	if _, ok := r.first[f.store]; !ok {
		r.first[f.store] = f
	}
	least := r.first[f.store]
	growth := f.into.took.Seconds() / float64(f.records) / (least.into.took.Seconds() / float64(least.records))
	_, _ = fmt.Fprintf(r.to, line, f.store, whole(f.people), whole(f.records),
		seconds(f.into.took), rate(f.records, f.into.took), seconds(f.into.cpu), whole(int(f.into.peak>>10)), fmt.Sprintf("%.2f", growth),
		seconds(f.outFrom.took), rate(f.records, f.outFrom.took), whole(int(f.outFrom.peak>>10)))
}

func whole(n int) string                  { return fmt.Sprint(n) }
func seconds(d time.Duration) string      { return fmt.Sprintf("%.1f", d.Seconds()) }
func rate(n int, in time.Duration) string { return fmt.Sprintf("%.0f", float64(n)/in.Seconds()) }
