package cypher

import (
	"strings"

	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/jsonline"
	"ties/kg/query"
	"ties/store/neo4j/codec"
)

// columnsOf are the columns of whole records.
var columnsOf = func() map[*family]*codec.Columns {
	all := map[*family]*codec.Columns{}
	for _, f := range []*family{entityFamily, relationFamily, factFamily, documentFamily} {
		all[f] = codec.ColumnsOf(f.types)
	}
	return all
}()

// Stored is a statement that reads records by their IDs: a part for each index that has some of them.
type Stored struct {
	Params map[string]any
	parts  []string
}

// NewStored returns a statement that reads nothing yet.
func NewStored() *Stored { return &Stored{Params: map[string]any{}} }

// Records adds whole records, which DecodeRecords decodes.
func (s *Stored) Records(ids []string) {
	s.add(ids, func(f *family) string { return "[" + columnsOf[f].List + "]" })
}

// Kept adds those of some records that are kept as they were stated (package stated). They replace those of the graph.
func (s *Stored) Kept(ids []string) { s.addKept(ids, "['kept', x.line]") }

// KeptRevisions adds the revisions of these alone.
func (s *Stored) KeptRevisions(ids []string) { s.addKept(ids, "[]") }

func (s *Stored) addKept(ids []string, row string) {
	if len(ids) == 0 {
		return
	}
	name := "kept"
	for s.Params[name] != nil {
		name += "s"
	}
	s.Params[name] = ids
	s.parts = append(s.parts, "UNWIND $"+name+" AS id MATCH (x:TiesStated) WHERE x.id = id"+
		" RETURN id, "+row+" AS row, x.rev AS revision")
}

// Merged adds a row without an ID if anything is merged.
func (s *Stored) Merged() {
	s.parts = append(s.parts, "MATCH (x:TiesStated) WHERE x.type = 'Merge' AND x.id > ''"+
		" RETURN '' AS id, [] AS row, 0 AS revision LIMIT 1")
}

// Revisions adds the revisions of records alone.
func (s *Stored) Revisions(ids []string) { s.add(ids, func(*family) string { return "[]" }) }

// Texts adds entities and documents that must exist, with the texts of some of the documents.
func (s *Stored) Texts(ids, texts []string) {
	s.Params["texts"] = texts
	s.add(ids, func(f *family) string {
		if f == documentFamily {
			return "CASE WHEN id IN $texts THEN [x.text] ELSE [] END"
		}
		return "[]"
	})
}

func (s *Stored) add(ids []string, row func(*family) string) {
	for _, g := range groupIDs(&query.Lookup{IDs: ids, Types: kg.Nodes}) {
		label, match := g.family.label, "(x:"+g.family.label+")"
		if g.family == relationFamily {
			label = g.kind.String()
			match = "()-[x:" + label + "]->()"
		}
		name := "ids" + label
		for s.Params[name] != nil {
			name += "s"
		}
		s.Params[name] = g.ids
		s.parts = append(s.parts, "UNWIND $"+name+" AS id MATCH "+match+Using("x", label, "id")+" WHERE x.id = id"+
			" RETURN id, "+row(g.family)+" AS row, "+codec.RevisionOf("x")+" AS revision")
	}
}

// Text returns the statement, whose columns are an ID, a list, and a revision; "" if there is nothing to read.
func (s *Stored) Text() string { return strings.Join(s.parts, " UNION ALL ") }

// keptColumns is how many columns a kept record has, fewer than any other whole record.
const keptColumns = 2

// DecodeRecord decodes the columns of a whole record.
func DecodeRecord(row []any) (storekit.Stored, error) {
	if columns := codec.AsList(row[1]); len(columns) == keptColumns {
		r, err := jsonline.Decode([]byte(codec.AsText(columns[1])))
		return storekit.Stored{Record: r, Revision: codec.AsInt(row[2])}, err
	}
	t, _ := kg.TypeOfID(codec.AsText(row[0]))
	r, err := columnsOf[familyOf(t)].Decode(codec.AsList(row[1]))
	return storekit.Stored{Record: r, Revision: codec.AsInt(row[2])}, err
}
