package bulk

import (
	"hash/maphash"

	"ties/kg"
)

// IDSet replaces the constraints on the IDs of relations and facts while an empty database is filled: sorting the IDs at the
// end costs much less than inserting each into an index. Since nobody else writes, the load itself can reject duplicates.
//
// It stores a hash of each ID. If two IDs have the same hash, the load continues more slowly, but stays correct.
type IDSet struct {
	seed maphash.Seed
	ids  map[uint64]struct{}
}

func newIDSet() *IDSet { return &IDSet{maphash.MakeSeed(), map[uint64]struct{}{}} }

// Has reports whether a record has been loaded, with rare false positives.
func (s *IDSet) Has(id string) bool {
	_, ok := s.ids[maphash.String(s.seed, id)]
	return ok
}

// Add adds the records of a batch, and reports whether all of them are certain to be new.
func (s *IDSet) Add(batch *kg.Batch) (fresh bool) {
	before := len(s.ids)
	for _, r := range batch.Put {
		s.ids[maphash.String(s.seed, r.RecordID())] = struct{}{}
	}
	return len(s.ids) == before+len(batch.Put)
}
