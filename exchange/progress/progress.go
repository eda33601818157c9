// Package progress reports how far an import, a copy or a restore has come.
package progress

import "ties/store"

// Update is how far a stage has come.
type Update struct {
	Stage       Stage
	Done, Total int64 // bytes while checking, records while writing; both are the total while building
}

// Stage is a part of the work.
type Stage uint8

// The stages, in order.
const (
	Checking Stage = iota
	Writing
	Building // of indexes, once all records are written
)

// Func is called every now and then.
type Func func(Update)

// Meter counts what is done of one stage, and reports it some hundred times at most.
type Meter struct {
	stage                 Stage
	done, reported, total int64
	report                Func
}

// NewMeter returns the meter of a stage. The function may be nil.
func NewMeter(stage Stage, total int64, report Func) *Meter {
	return &Meter{stage: stage, total: total, report: report}
}

// Add counts what was done.
func (m *Meter) Add(n int64) {
	m.done = min(m.done+n, m.total)
	if m.done-m.reported >= m.total/256 {
		m.update()
	}
}

// Finish reports that all is done.
func (m *Meter) Finish() {
	m.done = m.total
	m.update()
}

// Build reports that a writer begins with what it has deferred, if anything.
func (m *Meter) Build(to store.Writer) {
	if w, ok := to.(store.BulkWriter); ok && w.DefersIndexes() && m.report != nil {
		m.Finish()
		m.report(Update{Building, m.total, m.total})
	}
}

func (m *Meter) update() {
	m.reported = m.done
	if m.report != nil {
		m.report(Update{m.stage, m.done, m.total})
	}
}
