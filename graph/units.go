package graph

import (
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/apierror"
	"ties/graph/encode"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// maxAncestorLinks is how many relations from one place up to its ancestors are read.
const maxAncestorLinks = 100

// unitsArgument reads the arguments about units; it is nil where units do not count.
func unitsArgument(p *planner, at fieldContext, args map[string]any, byDefault temporal.PartialDate) *query.Units {
	date, given := args["unitsAsOf"].(temporal.PartialDate)
	if include, _ := args["includeUnits"].(bool); !include {
		if given {
			p.reject(at, "unitsAsOf: goes with includeUnits: true")
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

// ancestorsPlan has the columns and branches of the ancestors of places.
type ancestorsPlan struct {
	links, wholes          *selectionPlan // the relations, and the companies that they lead to
	step                   *query.AncestorsStep
	branch, source, target int // from a place to the relations, and from those to their ends
	id, order              int // of a relation
	sourceID               int
	targetID, sortKey      int
}

// planAncestors selects the ancestors of places.
func planAncestors(p *planner, places *selectionPlan, standings []kg.Standing, units *query.Units) *ancestorsPlan {
	links := p.branch(fieldContext{rows: places, on: places.Types & kg.PartOf.Sources()}, "wholes", kg.Types(kg.TypeLink), func() query.Step {
		return &query.AncestorsStep{Standings: standings, Units: *units, Limit: maxAncestorLinks}
	})
	at := fieldContext{}.in(links.rows)
	source, target := p.end(at, query.Source, kg.PartOf.Sources()), p.end(at, query.Target, kg.PartOf.Targets())
	return &ancestorsPlan{
		step: links.Step.(*query.AncestorsStep), links: links.rows, wholes: target.rows, branch: links.index, source: source.index, target: target.index,
		id: links.rows.prop(query.PropID), order: links.rows.prop(query.PropOrder), sourceID: source.rows.prop(query.PropID),
		targetID: target.rows.prop(query.PropID), sortKey: target.rows.prop(query.PropSortKey),
	}
}

// linksLeftOut returns how many relations up from the places of some stints are not read.
func (u *ancestorsPlan) linksLeftOut(stints []query.Row, place, placeID int) int64 {
	n, seen := int64(0), map[string]bool{}
	for i := range stints {
		at := &stints[i].Pages[place].Rows[0]
		if id := at.Values[placeID].Text; !seen[id] {
			seen[id] = true
			page := &at.Pages[u.branch]
			n += page.Total - int64(len(page.Rows))
		}
	}
	return n
}

// planNoLinks plans an empty list of relations. Faults of its selection are reported as in any other.
func planNoLinks(p *planner, at fieldContext) encode.RowEncoder {
	types := kg.Types(kg.TypeLink)
	p.records(newSelectionPlan(types), at.fields, types, at.path)
	return encode.Constant[*query.Row]("[]")
}

func tooManyAncestors(path ast.Path, place string) error {
	return apierror.LimitExceeded(path, "%q is part of others by more than %d relations", place, maxAncestorLinks)
}

// partOfLink is a relation by which one place is part of another.
type partOfLink struct {
	unit, whole string
	row, at     *query.Row // the relation, and the whole
	id, order   string
}

// linksOf returns the first relations from a place up to its ancestors, and whether these are all of them.
func (u *ancestorsPlan) linksOf(placeRow *query.Row) (links []partOfLink, all bool) {
	page := &placeRow.Pages[u.branch]
	for i := range page.Rows {
		row := &page.Rows[i]
		unit, whole := &row.Pages[u.source].Rows[0], &row.Pages[u.target].Rows[0]
		links = append(links, partOfLink{
			unit: unit.Values[u.sourceID].Text, whole: whole.Values[u.targetID].Text, row: row, at: whole,
			id: row.Values[u.id].Text, order: row.Values[u.order].Text,
		})
	}
	return links, !page.More
}

// ancestors returns a place and all its ancestors by some relations.
func ancestors(from string, links []partOfLink) map[string]bool {
	return breadthFirst(from, func(at string, next func(string)) {
		for _, l := range links {
			if l.unit == at {
				next(l.whole)
			}
		}
	})
}

// descendants returns a place and all its descendants by some relations.
func descendants(from string, links []partOfLink) map[string]bool {
	return breadthFirst(from, func(at string, next func(string)) {
		for _, l := range links {
			if l.whole == at {
				next(l.unit)
			}
		}
	})
}

func breadthFirst(from string, steps func(at string, next func(string))) map[string]bool {
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

// linksBetween returns the relations on the paths from a place up to one of its ancestors.
func linksBetween(place, whole string, links []partOfLink) []partOfLink {
	if place == whole {
		return nil
	}
	above, below := ancestors(place, links), descendants(whole, links)
	return slices.DeleteFunc(slices.Clone(links), func(l partOfLink) bool { return !above[l.unit] || !below[l.whole] })
}

// rowsOfLinks returns the rows of relations, each once, in relation order.
func rowsOfLinks(links []partOfLink) []*query.Row {
	links = slices.Clone(links)
	slices.SortFunc(links, func(a, b partOfLink) int { return strings.Compare(a.order, b.order) })
	links = slices.CompactFunc(links, func(a, b partOfLink) bool { return a.id == b.id })
	rows := make([]*query.Row, len(links))
	for i, l := range links {
		rows[i] = l.row
	}
	return rows
}
