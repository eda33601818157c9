package graph

import (
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// pathsShape writes the paths of a page.
type pathsShape struct {
	*pathPlan
	path part[*pathAnswer]
}

func (s pathsShape) writePage(w *writer, page *query.Page) {
	paths := make([]*pathAnswer, len(page.Rows))
	for i, row := range page.Rows {
		a := &pathAnswer{pathPlan: s.pathPlan, nodes: row.Pages[s.nodes].Rows}
		if h := s.wanted; h != nil {
			a.hops = row.Pages[h.hops].Rows
		}
		if err := a.check(); err != nil {
			w.fail(err)
			return
		}
		paths[i] = a
	}
	each(func(all []*pathAnswer) []*pathAnswer { return all }, s.path)(w, paths)
}

// check refuses a path with more relations than are listed.
func (a *pathAnswer) check() error {
	for i := range a.hops {
		if a.hops[i].Pages[a.wanted.between].More {
			return limitExceeded(a.at.path, "%q and %q are joined by more than %d relations: ask for fewer kinds",
				a.idOf(i), a.idOf(i+1), mostParallel)
		}
	}
	return nil
}

func (a *pathAnswer) idOf(node int) string { return a.nodes[node].Values[a.id].Text }

func (a *pathAnswer) entities() []query.Row { return a.nodes }

func (a *pathAnswer) steps() []hopAnswer {
	list := make([]hopAnswer, len(a.nodes)-1)
	for i := range list {
		list[i] = hopAnswer{a, i}
	}
	return list
}

// together gives the worst verdict of the hops; ok is false where none has one.
func (a *pathAnswer) together() (worst temporal.Verdict, ok bool) {
	for _, h := range a.steps() {
		if v, has := h.together(); has {
			worst, ok = max(worst, v), true
		}
	}
	return worst, ok
}

func (h hopAnswer) relations() []query.Row { return h.hops[h.from].Pages[h.wanted.between].Rows }

// together tells of a hop from a company or team to a person whether that person was there together with the one
// before; ok is false for other hops.
func (h hopAnswer) together() (v temporal.Verdict, ok bool) {
	if h.from == 0 || !query.PlacesBetween(h.idOf(h.from-1), h.idOf(h.from), h.idOf(h.from+1)) {
		return 0, false
	}
	return temporal.BestOverlap(hopAnswer{h.pathAnswer, h.from - 1}.stints(), h.stints()), true
}

// stints gives those of a hop's relations that put a person at a place.
func (h hopAnswer) stints() []temporal.Interval {
	var all []temporal.Interval
	for _, row := range h.relations() {
		if row.Type != kg.TypeLink {
			all = append(all, h.wanted.dates.read(&row).Bounds)
		}
	}
	return all
}
