package graph

import (
	"cmp"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/encode"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// maxStints is how many employments and memberships of one person are read.
const maxStints = 100

// overlapPlan has the columns and branches that overlaps are computed from: the stints of some people.
type overlapPlan struct {
	query.OverlapScope
	stints, places, people *selectionPlan
	target                 int // the branch from a stint to its place
	dates                  stintColumns
	placeID, sortKey       int
	units                  *ancestorsPlan // nil where a stint counts at its own place alone
	partial                bool           // whether places that are part of very many others count as part of the first of them
}

// overlapPlanOf selects what overlaps need of stints; people is the selection of the people whose stints they are.
func overlapPlanOf(p *planner, stints, people *selectionPlan, which query.OverlapScope) *overlapPlan {
	places := p.end(fieldContext{}.in(stints), query.Target, query.PlaceTypes(which.Through))
	m := &overlapPlan{
		OverlapScope: which, stints: stints, places: places.rows, people: people, target: places.index,
		dates: stintColumnsOf(stints), placeID: places.rows.prop(query.PropID), sortKey: places.rows.prop(query.PropSortKey),
	}
	if which.Units != nil && places.rows.Types.Meets(kg.PartOf.Sources()) {
		m.units = planAncestors(p, places.rows, which.Standings, which.Units)
	}
	return m
}

// numberedStint is the row of a stint, and the number of its person.
type numberedStint struct {
	number int
	person *query.Row
	row    *query.Row
}

// overlapsOf returns the places where all of some people have been, the most certain first.
func (m *overlapPlan) overlapsOf(path ast.Path, people int, stints []numberedStint) ([]*overlapAt, error) {
	places := map[string]*overlapAt{}
	for _, s := range stints {
		counted, err := m.countedPlaces(path, s.row)
		if err != nil {
			return nil, err
		}
		for _, at := range counted {
			if m.At != nil && !slices.Contains(m.At, at.id) {
				continue
			}
			t := places[at.id]
			if t == nil {
				t = &overlapAt{countedPlace: at, people: make([][]personStint, people), during: m.During}
				places[at.id] = t
			}
			t.links = append(t.links, at.links...)
			t.people[s.number] = append(t.people[s.number], personStint{m.dates.read(s.row), s.person, s.row})
		}
	}
	var all []*overlapAt
	for _, t := range places {
		if !slices.ContainsFunc(t.people, func(a []personStint) bool { return len(a) == 0 }) {
			t.findOverlap()
			all = append(all, t)
		}
	}
	slices.SortFunc(all, (*overlapAt).compare)
	return all, nil
}

// countedPlace is a place where a stint counts.
type countedPlace struct {
	at      *query.Row
	id      string
	sortKey string
	above   bool         // whether the row is that of an ancestor
	links   []partOfLink // from the stint's own place up to it
}

// countedPlaces returns the places where a stint counts: its own, and the ancestors of that.
func (m *overlapPlan) countedPlaces(path ast.Path, stint *query.Row) ([]countedPlace, error) {
	at := &stint.Pages[m.target].Rows[0]
	own := countedPlace{at: at, id: at.Values[m.placeID].Text, sortKey: at.Values[m.sortKey].Text}
	all := []countedPlace{own}
	if m.units == nil {
		return all, nil
	}
	links, whole := m.units.linksOf(at)
	if !whole && !m.partial {
		return nil, tooManyAncestors(path, own.id)
	}
	above := ancestors(own.id, links)
	for _, l := range links {
		if above[l.whole] && !slices.ContainsFunc(all, func(w countedPlace) bool { return w.id == l.whole }) {
			all = append(all, countedPlace{
				at: l.at, id: l.whole, sortKey: l.at.Values[m.units.sortKey].Text, above: true,
				links: linksBetween(own.id, l.whole, links),
			})
		}
	}
	return all, nil
}

// personStint is a stint of a person, and their rows.
type personStint struct {
	temporal.Dated
	person *query.Row
	stint  *query.Row
}

// overlapAt is a place where some people have all been.
type overlapAt struct {
	temporal.GroupOverlap
	countedPlace
	people [][]personStint    // of each person, in the order of the argument
	during *temporal.Interval // the days that matter; nil for any time
	whole  bool               // whether all combinations of stays were compared
}

// overlapReason is a temporal.Reason with all that can be selected of it.
type overlapReason struct {
	code   temporal.Reason
	text   string
	person *query.Row // nil if it is about no person
	stint  *query.Row // nil if it is about no stint
}

// findOverlap computes how people were together at a place.
func (t *overlapAt) findOverlap() {
	stints := make([][]temporal.Interval, len(t.people))
	for i, all := range t.people {
		for _, a := range all {
			stints[i] = append(stints[i], a.Bounds)
		}
	}
	if t.during != nil {
		stints = append(stints, []temporal.Interval{*t.during})
	}
	t.GroupOverlap, t.whole = temporal.OverlapOfGroup(stints)
}

// stays returns one stay of each person, those with the best verdict, and after them the days that matter.
func (t *overlapAt) stays() []temporal.DatedStay {
	all := make([]temporal.DatedStay, len(t.Chosen))
	for i, s := range t.Chosen {
		all[i].Bounds = s.Interval
		if i == len(t.people) {
			break
		}
		for _, number := range s.Stints {
			all[i].Stints = append(all[i].Stints, t.people[i][number].Dated)
		}
	}
	return all
}

// compare orders the most certain first, then the longest.
func (t *overlapAt) compare(o *overlapAt) int {
	return cmp.Or(t.Compare(o.GroupOverlap), strings.Compare(t.sortKey, o.sortKey), strings.Compare(t.id, o.id))
}

func (t *overlapAt) stints() []*query.Row {
	var rows []*query.Row
	for _, a := range slices.Concat(t.people...) {
		rows = append(rows, a.stint)
	}
	return rows
}

func (t *overlapAt) reasons() []overlapReason {
	switch t.Verdict {
	case temporal.Certain:
		return nil
	case temporal.None:
		return []overlapReason{{code: temporal.NeverTogether, text: "the dates leave no day on which all of them were there"}}
	}
	var all []overlapReason
	for _, d := range temporal.Doubts(t.stays()) {
		of := t.people[d.Of][t.Chosen[d.Of].Stints[d.Stint]]
		all = append(all, overlapReason{d.Reason, of.Period.ReasonText(d.Reason), of.person, of.stint})
	}
	return all
}

// sharedPeriod is the time that the stays with the best verdict share.
type sharedPeriod struct {
	start, end temporal.PartialDate
	status     temporal.Status
	inferred   bool
	stays      []temporal.Interval
}

func (t *overlapAt) period() *sharedPeriod {
	if t.Verdict == temporal.None {
		return nil
	}
	p := &sharedPeriod{status: temporal.Current}
	for i, s := range t.stays() {
		p.stays = append(p.stays, s.Bounds)
		if i == len(t.people) {
			break
		}
		p.inferred = p.inferred || s.Inferred()
		switch status := s.LastStatus(); {
		case status == temporal.Ended:
			p.status = temporal.Ended
		case status == temporal.StatusUnknown && p.status == temporal.Current:
			p.status = temporal.StatusUnknown
		}
	}
	p.start, p.end = temporal.SharedPeriod(p.stays...)
	return p
}

func (p *sharedPeriod) holds(on temporal.PartialDate) temporal.Verdict {
	return temporal.Overlap(append(slices.Clone(p.stays), temporal.DateInterval(on))...)
}

// stintColumns are the columns of a stint.
type stintColumns struct{ s0, s1, e0, e1, start, end, status, inferred int }

func stintColumnsOf(w *selectionPlan) stintColumns {
	return stintColumns{
		s0: w.prop(query.PropStartMin), s1: w.prop(query.PropStartMax), e0: w.prop(query.PropEndMin), e1: w.prop(query.PropEndMax),
		start: w.prop(query.PropStart), end: w.prop(query.PropEnd), status: w.prop(query.PropStatus), inferred: w.prop(query.PropInferred),
	}
}

func (c stintColumns) read(row *query.Row) temporal.Dated {
	v := row.Values
	status, _ := temporal.ParseStatus(v[c.status].Text)
	p := temporal.Period{
		Start: temporal.PartialDate(v[c.start].Text), End: temporal.PartialDate(v[c.end].Text),
		Status: status, Inferred: v[c.inferred].Int != 0,
	}
	return temporal.Dated{Period: p, Bounds: temporal.Interval{
		StartMin: temporal.Day(v[c.s0].Int), StartMax: temporal.Day(v[c.s1].Int), EndMin: temporal.Day(v[c.e0].Int), EndMax: temporal.Day(v[c.e1].Int),
		Known: p.Known(),
	}}
}

// planOverlapAt plans an Overlap.
func (m *overlapPlan) planOverlapAt(p *planner, at fieldContext) encode.Encoder[*overlapAt] {
	return planObject(p, at, "Overlap", func(name string, at fieldContext) encode.Encoder[*overlapAt] {
		switch name {
		case "verdict":
			return encode.StringOf(func(t *overlapAt) string { return t.Verdict.String() })
		case "at":
			return m.planPlace(p, at)
		case "stints":
			return encode.ListOf((*overlapAt).stints, m.planRowOrNull(p, m.stints, at))
		case "units":
			return m.planUnitLinks(p, at)
		case "period":
			return planShared(p, at)
		case "days":
			return planDays(p, at)
		default: // reasons
			return encode.ListOf((*overlapAt).reasons, m.planReason(p, at))
		}
	})
}

// planPlace plans the place of an overlap, which may be an ancestor of the places of the stints.
func (m *overlapPlan) planPlace(p *planner, at fieldContext) encode.Encoder[*overlapAt] {
	own := p.records(m.places, at.fields, m.places.Types, at.path)
	if m.units == nil {
		return func(w *encode.Writer, t *overlapAt) { own(w, t.at) }
	}
	above := p.records(m.units.wholes, at.fields, kg.PartOf.Targets(), at.path)
	return func(w *encode.Writer, t *overlapAt) {
		if t.above {
			above(w, t.at)
			return
		}
		own(w, t.at)
	}
}

// planUnitLinks plans the relations from the places of stints up to the place of the overlap.
func (m *overlapPlan) planUnitLinks(p *planner, at fieldContext) encode.Encoder[*overlapAt] {
	if m.units == nil {
		none := planNoLinks(p, at)
		return func(w *encode.Writer, _ *overlapAt) { none(w, nil) }
	}
	links := func(t *overlapAt) []*query.Row { return rowsOfLinks(t.links) }
	return encode.ListOf(links, m.planRowOrNull(p, m.units.links, at))
}

// planRowOrNull plans a record that is null where there is no row.
func (m *overlapPlan) planRowOrNull(p *planner, w *selectionPlan, at fieldContext) encode.Encoder[*query.Row] {
	record := p.records(w, at.fields, w.Types, at.path)
	return func(w *encode.Writer, row *query.Row) {
		if row == nil {
			w.Raw("null")
			return
		}
		record(w, row)
	}
}

func (m *overlapPlan) planReason(p *planner, at fieldContext) encode.Encoder[overlapReason] {
	return planObject(p, at, "Reason", func(name string, at fieldContext) encode.Encoder[overlapReason] {
		switch name {
		case "code":
			return encode.StringOf(func(r overlapReason) string { return r.code.String() })
		case "text":
			return encode.StringOf(func(r overlapReason) string { return r.text })
		case "person":
			person := m.planRowOrNull(p, m.people, at)
			return func(w *encode.Writer, r overlapReason) { person(w, r.person) }
		default:
			stint := m.planRowOrNull(p, m.stints, at)
			return func(w *encode.Writer, r overlapReason) { stint(w, r.stint) }
		}
	})
}

func planDays(p *planner, at fieldContext) encode.Encoder[*overlapAt] {
	return planDayRange(p, at, func(t *overlapAt) temporal.Days { return t.Days })
}

// planShared plans a SharedPeriod.
func planShared(p *planner, at fieldContext) encode.Encoder[*overlapAt] {
	object := planObject(p, at, "SharedPeriod", func(name string, at fieldContext) encode.Encoder[*sharedPeriod] {
		switch name {
		case "start":
			return encode.StringOrNull(func(s *sharedPeriod) string { return string(s.start) })
		case "end":
			return encode.StringOrNull(func(s *sharedPeriod) string { return string(s.end) })
		case "status":
			return encode.StringOf(func(s *sharedPeriod) string { return s.status.String() })
		case "inferred":
			return func(w *encode.Writer, s *sharedPeriod) { w.Bool(s.inferred) }
		default: // holds
			on, _ := p.arguments(at)["on"].(temporal.PartialDate)
			return encode.StringOf(func(s *sharedPeriod) string { return s.holds(on).String() })
		}
	})
	return func(w *encode.Writer, t *overlapAt) {
		if shared := t.period(); shared != nil {
			object(w, shared)
			return
		}
		w.Raw("null")
	}
}
