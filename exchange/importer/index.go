package importer

import (
	"fmt"

	"ties/exchange/input"
	"ties/kg"
)

// linePosition is a line of an import.
type linePosition struct {
	source uint32 // its index
	line   uint32 // its number, from 1
}

// recordIndex is what is known of the records of an import: on which lines the sound ones are, their IDs, and where
// documents have their texts.
type recordIndex struct {
	sources []*input.Source
	types   [][]kg.Type // by source and line: of the sound record to write, 0 where there is none
	ids     *idSet
	texts   map[string]textRange // of documents that have a text, by ID
}

// textRange is where a document's line is.
type textRange struct {
	source uint32
	begin  int64
	length int
}

func newRecordIndex(sources []*input.Source) *recordIndex {
	return &recordIndex{sources: sources, types: make([][]kg.Type, len(sources)), ids: newIDSet(), texts: map[string]textRange{}}
}

// addLine adds the next line of a source, on which there is no record so far.
func (x *recordIndex) addLine(source uint32) { x.types[source] = append(x.types[source], 0) }

// add adds a sound record.
func (x *recordIndex) add(l *inputLine) {
	x.types[l.at.source][l.at.line-1] = l.record.RecordType()
	if d, ok := l.record.(*kg.Document); ok && d.Text != "" {
		x.texts[d.ID] = textRange{l.at.source, l.begin, len(l.line)}
	}
}

// drop marks a line as bad. The ID of its record may be missing.
func (x *recordIndex) drop(at linePosition, id string) {
	x.types[at.source][at.line-1] = 0
	if id != "" {
		x.ids.leaveOut(id, at)
	}
}

// skip marks a line as one that need not be written, although its record counts.
func (x *recordIndex) skip(at linePosition) { x.types[at.source][at.line-1] = 0 }

// typeAt returns the type of the sound record on a line, 0 where there is none.
func (x *recordIndex) typeAt(at linePosition) kg.Type {
	types := x.types[at.source]
	if int(at.line) > len(types) {
		return 0
	}
	return types[at.line-1]
}

// count returns the number of sound records of some types.
func (x *recordIndex) count(types kg.TypeSet) int {
	n := 0
	for _, lines := range x.types {
		for _, t := range lines {
			if types.Has(t) {
				n++
			}
		}
	}
	return n
}

// describe returns a position as "file:line".
func (x *recordIndex) describe(at linePosition) string {
	return fmt.Sprintf("%s:%d", x.sources[at.source].Name, x.sources[at.source].LineOf(at.line))
}
