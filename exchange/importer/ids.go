package importer

import (
	"hash/maphash"

	"ties/internal/idtable"
)

// idState is what is known of an ID.
type idState uint8

const (
	isGood   idState = 1 << iota // a record of the import has it, and is to be written
	isBad                        // a record of the import has it, and is left out
	isStored                     // a record of the store has it
	isAbsent                     // the store has no such record
)

// idSet is the set of the IDs of an import: the one thing that grows with it.
type idSet struct {
	seed  maphash.Seed // of contents
	table *idtable.Table[idEntry]
}

type idEntry struct {
	content uint64       // hash of the first record that has the ID
	at      linePosition // of that record
	state   idState
}

func newIDSet() *idSet { return &idSet{maphash.MakeSeed(), idtable.New[idEntry]()} }

func (s *idSet) find(id string) idEntry {
	if entry := s.table.Find(s.table.Key(id)); entry != nil {
		return *entry
	}
	return idEntry{}
}

// mark adds to what is known of an ID.
func (s *idSet) mark(id string, state idState) { s.table.Add(s.table.Key(id)).state |= state }

// leaveOut marks the record at a position as bad. If another one of its ID is good, that one counts.
func (s *idSet) leaveOut(id string, at linePosition) {
	if entry := s.table.Add(s.table.Key(id)); entry.state&isGood == 0 || entry.at == at {
		entry.at = at
		entry.state = entry.state&^isGood | isBad
	}
}

// sighting is how a record relates to those before it in the import.
type sighting uint8

const (
	first sighting = iota
	repeated
	different
)

// recordSums are the hashes of the ID and the content of a record.
type recordSums struct {
	id      idtable.Hash
	content uint64
}

// sums returns those of a record, given as its canonical line. It may be called from several goroutines.
func (s *idSet) sums(id string, line []byte) recordSums {
	return recordSums{s.table.Key(id), maphash.Bytes(s.seed, line)}
}

// see adds a record. If there was one of its ID, it returns where.
func (s *idSet) see(of recordSums, at linePosition) (sighting, linePosition) {
	entry := s.table.Add(of.id)
	switch {
	case entry.state&isGood == 0:
		*entry = idEntry{content: of.content, at: at, state: entry.state&^isBad | isGood}
		return first, at
	case entry.content == of.content:
		return repeated, entry.at
	default:
		return different, entry.at
	}
}

// has reports whether a record of the ID will be there once the import is written; ok is false where only the
// store knows.
func (s *idSet) has(id string) (there, ok bool) {
	state := s.find(id).state
	return state&(isGood|isStored) != 0, state&(isGood|isStored|isAbsent) != 0
}
