package bulk

import (
	"hash/maphash"

	"ties/kg"
)

// IDSet stands in for the constraints on the IDs of relations and facts while an empty database is filled: to sort them in
// the end costs much less than to find the place of each. Since nobody else writes, the load itself keeps out what comes
// twice.
//
// It remembers records by a hash of each ID. Where two IDs have the same hash, the load goes
// on more slowly, but is right all the same.
type IDSet struct {
	seed maphash.Seed
	ids  map[uint64]struct{}
}

func newIDSet() *IDSet { return &IDSet{maphash.MakeSeed(), map[uint64]struct{}{}} }

// Has reports whether the load has brought a record; rarely it is wrong about one that it has not.
func (s *IDSet) Has(id string) bool {
	_, ok := s.ids[maphash.String(s.seed, id)]
	return ok
}

// Add reports whether nothing in a batch may have been there already, and remembers what it brings.
func (s *IDSet) Add(batch *kg.Batch) (fresh bool) {
	before := len(s.ids)
	for _, r := range batch.Put {
		s.ids[maphash.String(s.seed, r.RecordID())] = struct{}{}
	}
	return len(s.ids) == before+len(batch.Put)
}
