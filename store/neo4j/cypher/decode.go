package cypher

import (
	"slices"

	"ties/kg"
	"ties/kg/query"
	"ties/store/neo4j/codec"
)

// absent is the index of an item that a list does not have.
const absent = -1

// rowDecoder decodes the list of a record.
type rowDecoder struct {
	want  *query.Selection
	props []int           // the index of each property
	parts []branchDecoder // of each branch; nil for a branch without rows
}

// branchDecoder decodes the page of a branch. It reports whether the records that must exist do.
type branchDecoder interface {
	read(record []any, of kg.Type, into *query.Page) bool
}

// row decodes a record; ok is false if it, or a required part of it, has been deleted meanwhile.
func (s *rowDecoder) row(record []any) (row query.Row, ok bool) {
	if len(record) == 0 || record[0] == nil {
		return query.Row{}, false
	}
	if s.want.Types != 0 {
		row.Type, _ = kg.TypeOfID(codec.AsText(record[0]))
	}
	row.Values = make([]query.Value, len(s.props))
	for i, at := range s.props {
		if at != absent {
			row.Values[i] = decodeValue(record[at])
		}
	}
	row.Pages = make([]query.Page, len(s.parts))
	for i, p := range s.parts {
		on := s.want.Branches[i].On
		if p != nil && (on == 0 || on.Has(row.Type)) && !p.read(record, row.Type, &row.Pages[i]) {
			return query.Row{}, false
		}
	}
	return row, true
}

func decodeValue(v any) query.Value {
	switch v := v.(type) {
	case string:
		return query.Value{Text: v}
	case int64:
		return query.Value{Int: v}
	default:
		return query.Value{}
	}
}

// pageDecoder decodes a slice of a list.
type pageDecoder struct {
	on          kg.TypeSet
	rows, total int
	slice       query.Slice
	below       *rowDecoder
}

func (p *pageDecoder) read(record []any, _ kg.Type, page *query.Page) bool {
	if p.total != absent {
		page.Total = codec.AsInt(record[p.total])
	}
	if p.rows == absent {
		return true
	}
	list := codec.AsList(record[p.rows])
	if len(list) > p.slice.Limit {
		page.More = true
		list = list[:p.slice.Limit]
	}
	page.Rows = make([]query.Row, 0, len(list))
	for _, one := range list {
		if row, ok := p.below.row(codec.AsList(one)); ok {
			page.Rows = append(page.Rows, row)
		}
	}
	if p.slice.Backward {
		slices.Reverse(page.Rows)
	}
	return true
}

// recordDecoder decodes one record.
type recordDecoder struct {
	at     int
	below  *rowDecoder
	listed bool // whether the record is in a list, which is empty if it does not exist
}

func (p *recordDecoder) read(record []any, _ kg.Type, page *query.Page) bool {
	one := codec.AsList(record[p.at])
	if p.listed {
		if len(one) == 0 {
			return false
		}
		one = codec.AsList(one[0])
	}
	row, ok := p.below.row(one)
	page.Rows = []query.Row{row}
	return ok
}
