package naive

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"ties/internal/pathsearch"
	"ties/internal/work"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// entityPath is the IDs of a path's entities.
type entityPath []string

// walker tries every path from one entity to another.
type walker struct {
	evaluator
	*query.Paths
	joined map[string][]*kg.Relation // the relations that count, by entity
	degree map[string]int            // by entity
	found  []entityPath
}

func (g evaluator) paths(p *query.Paths, want *query.Selection) (query.Page, error) {
	w := &walker{evaluator: g, Paths: p, joined: map[string][]*kg.Relation{}, degree: g.degrees()}
	if _, err := pathsearch.FindPaths(work.NewCounter(context.Background()), p, expander{w}); err != nil {
		return query.Page{}, err
	}
	w.walk(entityPath{p.From})
	slices.SortFunc(w.found, func(a, b entityPath) int {
		return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(w.degrees(a), w.degrees(b)), slices.Compare(a, b))
	})
	var page query.Page
	for _, found := range w.found[:min(len(w.found), p.Limit)] {
		page.Rows = append(page.Rows, w.path(found, want))
	}
	return page, nil
}

func (w *walker) degrees(p entityPath) int {
	sum := 0
	for _, id := range p {
		sum += w.degree[id]
	}
	return sum
}

// neighbors returns the relations of an entity that count.
func (w *walker) neighbors(id string) []*kg.Relation {
	if _, ok := w.joined[id]; !ok {
		w.joined[id] = slices.DeleteFunc(w.Relations(id, w.Kinds, kg.Both), func(r *kg.Relation) bool {
			return !w.holds(w.Filter, item{record: r})
		})
	}
	return w.joined[id]
}

func (w *walker) between(a, b string) []*kg.Relation {
	return slices.DeleteFunc(slices.Clone(w.neighbors(a)), func(r *kg.Relation) bool { return !touches(r, b, kg.Both) })
}

func (w *walker) walk(p entityPath) {
	at := p[len(p)-1]
	if at == w.To {
		w.found = append(w.found, p)
		return
	}
	closed := slices.Contains(w.Avoid, at) || w.MaxDegree != query.AnyDegree && w.degree[at] > w.MaxDegree
	if len(p) > w.MaxHops || at != w.From && closed {
		return
	}
	tried := map[string]bool{}
	for _, r := range w.neighbors(at) {
		next := r.Source
		if next == at {
			next = r.Target
		}
		if longer := append(slices.Clone(p), next); !tried[next] && next != w.From && w.mayBegin(longer) {
			w.walk(longer)
		}
		tried[next] = true
	}
}

// mayBegin reports whether a path may begin with some entities, by all that each two of them rule out.
func (w *walker) mayBegin(p entityPath) bool {
	for j := range p {
		for i := range j {
			between := w.meet(p, i) && (w.meet(p, j) || j == len(p)-1)
			if p[i] == p[j] && (!w.Together || !between) {
				return false
			}
			if w.Together && w.meet(p, i+1) && j == i+2 && w.neverTogether(p[i], p[i+1], p[j]) {
				return false
			}
			if p[i] == p[j] && w.canBeShortened(p, p[i]) {
				return false
			}
		}
	}
	return true
}

// meet reports whether an entity of a path is a place between two people.
func (w *walker) meet(p entityPath, i int) bool {
	isPerson := func(i int) bool { return i >= 0 && i < len(p) && strings.HasPrefix(p[i], "person:") }
	return isPerson(i-1) && isPerson(i+1) && slices.ContainsFunc(w.Through, func(k kg.RelationKind) bool {
		return strings.HasPrefix(p[i], map[kg.RelationKind]string{kg.EmployedBy: "company:", kg.MemberOf: "team:", kg.WorksOn: "project:"}[k])
	})
}

// canBeShortened reports whether two people next to a place, who are more than two hops apart, may have been there together.
func (w *walker) canBeShortened(p entityPath, place string) bool {
	var next []int
	for i, id := range p {
		if i > 0 && p[i-1] == place || i+1 < len(p) && p[i+1] == place {
			if strings.HasPrefix(id, "person:") {
				next = append(next, i)
			}
		}
	}
	for _, i := range next {
		for _, j := range next {
			if j > i+2 && !w.neverTogether(p[i], place, p[j]) {
				return true
			}
		}
	}
	return false
}

// neverTogether reports whether two people were both at a place, but never together.
func (w *walker) neverTogether(one, place, other string) bool {
	of, with := w.stints(one, place), w.stints(other, place)
	for _, a := range of {
		for _, b := range with {
			if temporal.Overlap(a, b) != temporal.None {
				return false
			}
		}
	}
	return len(of) > 0 && len(with) > 0
}

func (w *walker) stints(person, place string) []temporal.Interval {
	var all []temporal.Interval
	for _, r := range w.between(person, place) {
		if slices.Contains(w.Through, r.Kind) {
			all = append(all, interval(&r.Claim))
		}
	}
	return all
}

// path returns the row of a path.
func (w *walker) path(p entityPath, want *query.Selection) query.Row {
	var row query.Row
	for _, b := range want.Branches {
		var page query.Page
		switch b.Step.(type) {
		case query.PathEntitiesStep:
			for _, id := range p {
				page.Rows = append(page.Rows, w.row(item{record: w.RecordMap[id]}, b.Selection))
			}
		case query.HopsStep:
			for i := range p[1:] {
				page.Rows = append(page.Rows, w.hop(p[i], p[i+1], b.Selection))
			}
		default:
			misplaced(b.Step)
		}
		row.Pages = append(row.Pages, page)
	}
	return row
}

func (w *walker) hop(from, to string, want *query.Selection) query.Row {
	var row query.Row
	for _, b := range want.Branches {
		var items []item
		for _, r := range w.between(from, to) {
			items = append(items, item{record: r})
		}
		step := b.Step.(*query.HopRelationsStep)
		row.Pages = append(row.Pages, w.slice(items, claimOrder, query.Slice{Limit: step.Limit, Count: step.Count}, b.Selection))
	}
	return row
}
