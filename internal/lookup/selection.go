package lookup

import (
	"strconv"

	"ties/kg"
	"ties/kg/fields"
	"ties/kg/query"
)

// Selection is what a plan asks of whole records of some types: the properties that are fields, and branches to the
// aliases, the citations and the records that are referred to.
type Selection struct {
	columns []*fields.Field
	*query.Selection
	at []int // for each field, the index of its property or of its branch
}

// Select returns the selection of whole records of some types.
func Select(types kg.TypeSet) *Selection {
	s := &Selection{columns: fields.Columns(types), Selection: &query.Selection{Types: types}}
	for _, f := range s.columns {
		if b := branchTo(f, types); b != nil {
			s.at = append(s.at, len(s.Branches))
			s.Branches = append(s.Branches, b)
			continue
		}
		s.at = append(s.at, len(s.Props))
		s.Props = append(s.Props, f.Prop)
	}
	return s
}

// branchTo returns the branch that leads to what a field holds; nil where that is a property.
func branchTo(f *fields.Field, types kg.TypeSet) *query.Branch {
	ids := &query.Selection{Types: kg.Entities, Props: []query.Prop{query.PropID}}
	switch f.Kind {
	case fields.Aliases:
		return &query.Branch{On: types, Step: query.AliasesStep{}, Selection: &query.Selection{Props: []query.Prop{query.PropAlias, query.PropAliasLanguage}}}
	case fields.Citations:
		document := &query.Branch{Step: query.DocumentStep{}, Selection: &query.Selection{Types: kg.Documents, Props: []query.Prop{query.PropID}}}
		return &query.Branch{On: types, Step: query.CitationsStep{}, Selection: &query.Selection{
			Props: []query.Prop{query.PropQuote, query.PropQuoteStart, query.PropQuoteEnd}, Branches: []*query.Branch{document},
		}}
	case fields.Reference:
		switch f.Column {
		case "source":
			return &query.Branch{On: types, Step: query.EndStep{End: query.Source}, Selection: ids}
		case "target":
			return &query.Branch{On: types, Step: query.EndStep{End: query.Target}, Selection: ids}
		default:
			return &query.Branch{On: types, Step: query.SubjectStep{}, Selection: ids}
		}
	default:
		return nil
	}
}

// Record returns the record that a row holds.
func (s *Selection) Record(row query.Row) (kg.Record, error) {
	return fields.Read(s.columns, selectedRow{s, row})
}

// selectedRow is a row of a Selection.
type selectedRow struct {
	*Selection
	row query.Row
}

// Text implements fields.Row.
func (r selectedRow) Text(column int) string {
	f, at := r.columns[column], r.at[column]
	switch f.Kind {
	case fields.Reference:
		return r.row.Pages[at].Rows[0].Values[0].Text
	case fields.Flag:
		return strconv.FormatBool(r.row.Values[at].Int != 0)
	default:
		return r.row.Values[at].Text
	}
}

// Aliases implements fields.Row.
func (r selectedRow) Aliases(column int) (list []kg.Alias, err error) {
	for _, a := range r.row.Pages[r.at[column]].Rows {
		list = append(list, kg.Alias{Name: a.Values[0].Text, Language: a.Values[1].Text})
	}
	return list, nil
}

// Citations implements fields.Row.
func (r selectedRow) Citations(column int) (list []kg.Citation, err error) {
	for _, c := range r.row.Pages[r.at[column]].Rows {
		list = append(list, kg.Citation{
			Document: c.Pages[0].Rows[0].Values[0].Text, Quote: c.Values[0].Text,
			Start: int(c.Values[1].Int), End: int(c.Values[2].Int),
		})
	}
	return list, nil
}
