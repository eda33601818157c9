package naive

import (
	"cmp"
	"slices"
	"strings"

	"ties/internal/pathsearch"
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
	if _, err := pathsearch.FindPaths(p, expander{w}); err != nil {
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
		if longer := append(slices.Clone(p), next); !tried[next] && !slices.Contains(p, next) && !w.neverTogether(longer) {
			w.walk(longer)
		}
		tried[next] = true
	}
}

// neverTogether reports whether the last two people of a path were both at the place between them, but never together.
func (w *walker) neverTogether(p entityPath) bool {
	if !w.Together || len(p) < 3 {
		return false
	}
	one, place, other := p[len(p)-3], p[len(p)-2], p[len(p)-1]
	for _, id := range []string{one, other} {
		if !strings.HasPrefix(id, "person:") {
			return false
		}
	}
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
		if r.Kind == kg.EmployedBy || r.Kind == kg.MemberOf {
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
		row.Pages = append(row.Pages, w.slice(items, claimOrder, query.Slice{Limit: b.Step.(*query.HopRelationsStep).Limit}, b.Selection))
	}
	return row
}
