package read

import (
	"fmt"

	"github.com/ncruces/go-sqlite3"

	"ties/kg/query"
)

// follow reads the pages of records of one Selection.
func (r *reader) follow(want *query.Selection, records []*record) error {
	for i, b := range want.Branches {
		from := records
		if b.On != 0 && b.On&want.Types != want.Types {
			from = make([]*record, 0, len(records))
			for _, rec := range records {
				if b.On.Has(rec.row.Type) {
					from = append(from, rec)
				}
			}
		}
		if len(from) == 0 {
			continue
		}
		if err := r.step(i, b, from); err != nil {
			return err
		}
	}
	return nil
}

// step reads a branch of records, unless it was read with them.
func (r *reader) step(branch int, b *query.Branch, from []*record) error {
	switch s := b.Step.(type) {
	case *query.RelationsStep:
		return r.relations(branch, b, s, from)
	case *query.FactsStep:
		return r.facts(branch, b, s, from)
	case *query.ColleaguesStep:
		return r.colleagues(branch, b, s, from)
	case *query.SharedStep:
		return r.shared(branch, b, s, from)
	case *query.MovesStep:
		return r.moves(branch, b, s, from)
	case *query.PeopleStep:
		return r.people(branch, b, s, from)
	case *query.HeadcountStep:
		return headcount(r, branch, b, s, from)
	case *query.StintsStep:
		return r.stints(branch, b, s, from)
	case *query.AncestorsStep:
		return r.ancestors(branch, b, s, from)
	case *query.GroupPeopleStep:
		return groupPeople(r, branch, b, s, from)
	case query.DocumentStep:
		return r.documents(branch, b, from)
	case query.CitationsStep, query.AliasesStep, query.EndStep, query.SubjectStep, query.GroupKeyStep: // read with the records
		return nil
	default:
		return unsupportedStep(s)
	}
}

// unsupportedStep returns the error of a step that has no meaning in its position.
func unsupportedStep(s query.Step) error {
	return fmt.Errorf("sqlite: no answer to a branch of %T here", s)
}

func (r *reader) counts(text string, args []any, branch int, from []*record) error {
	return r.Query(text, args, func(row *sqlite3.Stmt) error {
		from[row.ColumnInt64(0)].row.Pages[branch].Total = row.ColumnInt64(1)
		return nil
	})
}

// readTotal reads the number of the entries of a list.
func readTotal(r *reader, text string, args []any, page *query.Page) error {
	return r.Query(text, args, func(row *sqlite3.Stmt) error {
		page.Total = row.ColumnInt64(0)
		return nil
	})
}
