package storekit

import (
	"ties/kg"
	"ties/kg/merging"
)

// overlayPage is how many kept records an Overlay reads at a time.
const overlayPage = 1_000

// Overlay yields records as they were stated, given those of the graph and those that are kept beside it
// (merging.Changes.Keep), both by type, then by ID.
type Overlay struct {
	read  func(t kg.Type, after string, limit int) ([]merging.Stated, error)
	yield func(r kg.Record, revision int64) error

	of   kg.Type          // the type of the next kept record
	last string           // the last one that was read of it
	page []merging.Stated // read, but not yielded yet
	end  bool             // whether there are no more of the type
}

// NewOverlay returns an Overlay that calls yield, given what reads kept records of a type after an ID.
func NewOverlay(read func(t kg.Type, after string, limit int) ([]merging.Stated, error), yield func(r kg.Record, revision int64) error) *Overlay {
	return &Overlay{read: read, yield: yield, of: kg.Records.List()[0]}
}

// Yield yields the kept records before a record of the graph, and then that one, or in its place what is kept of it.
func (o *Overlay) Yield(r kg.Record, revision int64) error {
	kept, err := o.yieldBefore(r.RecordType(), r.RecordID())
	if err != nil {
		return err
	}
	if kept != nil && kept.Record.RecordID() == r.RecordID() {
		return o.pop()
	}
	return o.yield(r, revision)
}

// Finish yields the kept records behind all of the graph.
func (o *Overlay) Finish() error {
	for _, t := range kg.Records.List() {
		if _, err := o.yieldBefore(t+1, ""); err != nil {
			return err
		}
	}
	return nil
}

// yieldBefore yields all kept records before a position, and returns the next one of the type; nil if there is none.
func (o *Overlay) yieldBefore(t kg.Type, id string) (*merging.Stated, error) {
	for {
		kept, err := o.peek()
		switch {
		case err != nil:
			return nil, err
		case o.of > t || o.of == t && (kept == nil || kept.Record.RecordID() >= id):
			return kept, nil
		case kept == nil:
			o.of, o.last, o.end = o.of+1, "", false
		default:
			if err := o.pop(); err != nil {
				return nil, err
			}
		}
	}
}

// peek returns the next kept record of the type; nil if there is none.
func (o *Overlay) peek() (*merging.Stated, error) {
	if len(o.page) == 0 && !o.end && kg.Records.Has(o.of) {
		page, err := o.read(o.of, o.last, overlayPage)
		if err != nil {
			return nil, err
		}
		if o.page, o.end = page, len(page) == 0; len(page) > 0 {
			o.last = page[len(page)-1].Record.RecordID()
		}
	}
	if len(o.page) == 0 {
		return nil, nil
	}
	return &o.page[0], nil
}

// pop yields the next kept record.
func (o *Overlay) pop() error {
	one := o.page[0]
	o.page = o.page[1:]
	return o.yield(one.Record, one.Revision)
}
