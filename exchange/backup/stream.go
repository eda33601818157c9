package backup

import (
	"errors"
	"iter"

	"ties/kg"
	"ties/store"
)

// entry is an entry of a snapshot: a revision, a proposal, or a record with the number of the revision that last wrote it.
type entry struct {
	revision  *store.LoggedRevision // nil for others
	proposal  *kg.Proposal          // nil for others
	record    kg.Record
	writtenBy int64
}

// stream reads a snapshot entry by entry, so that one is enough for the log and for the records.
type stream struct {
	pull   func() (entry, bool)
	stop   func() // must be called in the end
	head   entry  // that comes next
	isRead bool   // whether head is
	err    error  // of the snapshot
}

var errStopped = errors.New("no more of the snapshot is read")

func newStream(snapshot func(store.SnapshotReader) error) *stream {
	s := &stream{}
	s.pull, s.stop = iter.Pull(func(yield func(entry) bool) {
		add := func(e entry) error {
			if !yield(e) {
				return errStopped
			}
			return nil
		}
		s.err = snapshot(store.SnapshotReader{
			Revision: func(r store.LoggedRevision) error { return add(entry{revision: &r}) },
			Proposal: func(p *kg.Proposal) error { return add(entry{proposal: p}) },
			Record:   func(r kg.Record, n int64) error { return add(entry{record: r, writtenBy: n}) },
		})
	})
	return s
}

// peek returns the next entry, and leaves it where it is.
func (s *stream) peek() (e entry, ok bool) {
	if !s.isRead {
		s.head, s.isRead = s.pull()
	}
	return s.head, s.isRead
}

// each calls f for all entries up to one that it does not want.
func (s *stream) each(wanted func(entry) bool, f func(entry) error) error {
	for {
		e, ok := s.peek()
		if !ok {
			return s.err
		}
		if !wanted(e) {
			return nil
		}
		s.isRead = false
		if err := f(e); err != nil {
			return err
		}
	}
}

// revisions calls f for all revisions that come next.
func (s *stream) revisions(f func(store.LoggedRevision) error) error {
	return s.each(func(e entry) bool { return e.revision != nil }, func(e entry) error { return f(*e.revision) })
}

// proposals calls f for all proposals that come next.
func (s *stream) proposals(f func(*kg.Proposal) error) error {
	return s.each(func(e entry) bool { return e.proposal != nil }, func(e entry) error { return f(e.proposal) })
}

// records calls f for all records that come next.
func (s *stream) records(f func(record kg.Record, writtenBy int64) error) error {
	return s.each(func(e entry) bool { return e.record != nil }, func(e entry) error { return f(e.record, e.writtenBy) })
}
