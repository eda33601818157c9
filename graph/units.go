package graph

import (
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// maxWholes is how many relations are looked at by which one place is part of others.
const maxWholes = 100

// units reads the arguments that say which units count; nil where none do.
func (p *planner) units(at place, args map[string]any, byDefault temporal.PartialDate) *query.Units {
	date, given := args["unitsAsOf"].(temporal.PartialDate)
	if include, _ := args["includeUnits"].(bool); !include {
		if given {
			p.fault(at, "unitsAsOf: goes with includeUnits: true")
		}
		return nil
	}
	if !given {
		date = byDefault
	}
	if date == "" {
		return &query.Units{}
	}
	asOf := temporal.DateInterval(date)
	return &query.Units{AsOf: &asOf}
}

// unitsPlan says where the rows of places have what they are part of.
type unitsPlan struct {
	links, wholes          *want // the relations, and the companies to which they lead
	branch, source, target int   // from a place to the relations, and from those to their ends
	id, order              int   // of a relation
	sourceID               int
	targetID, sortKey      int
}

// unitsPlan asks for all that is needed of what some places are part of.
func (p *planner) unitsPlan(places *want, standings []kg.Standing, units *query.Units) *unitsPlan {
	links := p.branch(place{want: places, on: places.Types & kg.PartOf.Sources()}, "wholes", kg.Types(kg.TypeLink), func() query.Step {
		return &query.AncestorsStep{Standings: standings, Units: *units, Limit: maxWholes}
	})
	end := func(key string, end query.End, types kg.TypeSet) *branch {
		return p.branch(place{want: links.want, on: links.want.Types}, key, types, func() query.Step { return query.EndStep{End: end} })
	}
	source, target := end("source", query.Source, kg.PartOf.Sources()), end("target", query.Target, kg.PartOf.Targets())
	return &unitsPlan{
		links: links.want, wholes: target.want, branch: links.index, source: source.index, target: target.index,
		id: links.want.prop(query.PropID), order: links.want.prop(query.PropOrder), sourceID: source.want.prop(query.PropID),
		targetID: target.want.prop(query.PropID), sortKey: target.want.prop(query.PropSortKey),
	}
}

// noLinks plans what is selected of relations of which there are none: what is wrong with it is still said.
func (p *planner) noLinks(at place) shape {
	types := kg.Types(kg.TypeLink)
	p.records(newWant(types), at.fields, types, at.path)
	return constant("[]")
}

func tooManyWholes(path ast.Path, place string) error {
	return limitExceeded(path, "%q is part of others by more than %d relations", place, maxWholes)
}

// partOf is a relation by which one place is part of another.
type partOf struct {
	unit, whole string
	row, at     *query.Row // the relation, and the whole
	id, order   string
}

// of reads the relations by which a place is part of others; ok is false where there are more.
func (u *unitsPlan) of(placeRow *query.Row) (links []partOf, ok bool) {
	page := &placeRow.Pages[u.branch]
	for i := range page.Rows {
		row := &page.Rows[i]
		unit, whole := &row.Pages[u.source].Rows[0], &row.Pages[u.target].Rows[0]
		links = append(links, partOf{
			unit: unit.Values[u.sourceID].Text, whole: whole.Values[u.targetID].Text, row: row, at: whole,
			id: row.Values[u.id].Text, order: row.Values[u.order].Text,
		})
	}
	return links, !page.More
}

// climb gives all that a place is part of, itself included, as far as relations lead.
func climb(from string, links []partOf) map[string]bool {
	return stepwise(from, func(at string, next func(string)) {
		for _, l := range links {
			if l.unit == at {
				next(l.whole)
			}
		}
	})
}

// descend gives all that is part of a place, itself included, likewise.
func descend(from string, links []partOf) map[string]bool {
	return stepwise(from, func(at string, next func(string)) {
		for _, l := range links {
			if l.whole == at {
				next(l.unit)
			}
		}
	})
}

func stepwise(from string, steps func(at string, next func(string))) map[string]bool {
	found, level := map[string]bool{from: true}, []string{from}
	for range query.UnitDepth {
		var further []string
		for _, at := range level {
			steps(at, func(next string) {
				if !found[next] {
					found[next] = true
					further = append(further, next)
				}
			})
		}
		level = further
	}
	return found
}

// between gives those relations that lead from a place up to what it is part of.
func between(place, whole string, links []partOf) []partOf {
	if place == whole {
		return nil
	}
	above, below := climb(place, links), descend(whole, links)
	return slices.DeleteFunc(slices.Clone(links), func(l partOf) bool { return !above[l.unit] || !below[l.whole] })
}

// rowsOfLinks gives the rows of relations, each once, in relation order.
func rowsOfLinks(links []partOf) []*query.Row {
	links = slices.Clone(links)
	slices.SortFunc(links, func(a, b partOf) int { return strings.Compare(a.order, b.order) })
	links = slices.CompactFunc(links, func(a, b partOf) bool { return a.id == b.id })
	rows := make([]*query.Row, len(links))
	for i, l := range links {
		rows[i] = l.row
	}
	return rows
}
