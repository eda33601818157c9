package graph

import (
	"ties/graph/apierror"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// pathsEncoder writes the paths of a page.
type pathsEncoder struct {
	*pathPlan
	path encoder[*pathRows]
}

func (s pathsEncoder) writePage(w *writer, page *query.Page) {
	paths := make([]*pathRows, len(page.Rows))
	for i, row := range page.Rows {
		a := &pathRows{pathPlan: s.pathPlan, nodes: row.Pages[s.nodes].Rows}
		if h := s.wanted; h != nil {
			a.hops = row.Pages[h.hops].Rows
		}
		if err := a.check(); err != nil {
			w.fail(err)
			return
		}
		paths[i] = a
	}
	listOf(func(all []*pathRows) []*pathRows { return all }, s.path)(w, paths)
}

// check refuses a path with more relations than are listed.
func (a *pathRows) check() error {
	for i := range a.hops {
		if a.hops[i].Pages[a.wanted.between].More {
			return apierror.LimitExceeded(a.at.path, "%q and %q are joined by more than %d relations: ask for fewer kinds",
				a.idOf(i), a.idOf(i+1), maxParallelRelations)
		}
	}
	return nil
}

func (a *pathRows) idOf(node int) string { return a.nodes[node].Values[a.id].Text }

func (a *pathRows) entities() []query.Row { return a.nodes }

func (a *pathRows) steps() []hopRows {
	list := make([]hopRows, len(a.nodes)-1)
	for i := range list {
		list[i] = hopRows{a, i}
	}
	return list
}

// worstVerdict gives the worst verdict of the hops; ok is false where none has one.
func (a *pathRows) worstVerdict() (worst temporal.Verdict, ok bool) {
	for _, h := range a.steps() {
		if v, has := h.verdict(); has {
			worst, ok = max(worst, v), true
		}
	}
	return worst, ok
}

func (h hopRows) relations() []query.Row { return h.hops[h.from].Pages[h.wanted.between].Rows }

// verdict tells of a hop from a company or team to a person whether that person was there together with the one
// before; ok is false for other hops.
func (h hopRows) verdict() (v temporal.Verdict, ok bool) {
	if h.from == 0 || !query.PlacesBetween(h.idOf(h.from-1), h.idOf(h.from), h.idOf(h.from+1)) {
		return 0, false
	}
	return temporal.BestOverlap(hopRows{h.pathRows, h.from - 1}.stints(), h.stints()), true
}

// stints gives those of a hop's relations that put a person at a place.
func (h hopRows) stints() []temporal.Interval {
	var all []temporal.Interval
	for _, row := range h.relations() {
		if row.Type != kg.TypeLink {
			all = append(all, h.wanted.dates.read(&row).Bounds)
		}
	}
	return all
}
