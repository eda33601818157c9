package graph

import (
	"fmt"
	"strings"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// overlaps is what an answer is written from.
type overlaps struct {
	places []*together
	open   []reason // lists of which the source says that there is more
}

type overlapShape struct {
	*gathering
	object part[*overlaps]
}

func (s overlapShape) writePage(w *writer, page *query.Page) {
	if err := s.check(page); err != nil {
		w.fail(err)
		return
	}
	places, err := s.together(page)
	if err != nil {
		w.fail(err)
		return
	}
	o := &overlaps{places: places}
	for _, t := range o.places {
		if !t.whole {
			w.fail(limitExceeded(s.at.path, "they have too many stints at %s: ask about fewer people", t.id))
			return
		}
	}
	for i := range page.Rows {
		o.open = append(o.open, s.open(&page.Rows[i])...)
	}
	s.object(w, o)
}

// check refuses people who are not there, and those with too many stints.
func (s *gathering) check(page *query.Page) error {
	var missing []string
	for i, row := range page.Rows {
		switch {
		case row.Type == 0:
			missing = append(missing, fmt.Sprintf("%q", s.ids[i]))
		case row.Pages[s.branch].More:
			return limitExceeded(s.at.path, "%s[%d]: %q has more than %d employments and memberships", peopleArgument, i, s.ids[i], maxStints)
		}
	}
	if len(missing) > 0 {
		return coded(CodeNotFound, s.at.path, "%s: nobody has the ID %s", peopleArgument, strings.Join(missing, " or "))
	}
	return nil
}

// together works out where all of them have been.
func (s *gathering) together(page *query.Page) ([]*together, error) {
	var stints []stintOf
	for i := range page.Rows {
		person := &page.Rows[i]
		for j := range person.Pages[s.branch].Rows {
			stints = append(stints, stintOf{i, person, &person.Pages[s.branch].Rows[j]})
		}
	}
	return s.meetings(s.at.path, len(page.Rows), stints)
}

// open gives the lists of a person's places of which the source says that there is more.
func (s *gathering) open(person *query.Row) []reason {
	var all []reason
	for _, name := range strings.Fields(person.Values[s.openLists].Text) {
		switch kind, _ := kg.ParseKind(name); kind {
		case kg.EmployedBy:
			all = append(all, s.openList(person, "employers"))
		case kg.MemberOf:
			all = append(all, s.openList(person, "teams"))
		}
	}
	return all
}

func (s *gathering) openList(person *query.Row, what string) reason {
	text := "the source says that " + person.Values[s.name].Text + " had more " + what + " than are recorded"
	return reason{code: temporal.ListOpen, text: text, person: person}
}

func (o *overlaps) verdict() temporal.Verdict {
	best := temporal.None
	if len(o.places) > 0 {
		best = o.places[0].Verdict
	}
	if best == temporal.None && len(o.open) > 0 {
		return temporal.Unknown
	}
	return best
}

func (o *overlaps) reasons() []reason {
	var all []reason
	switch {
	case len(o.places) == 0:
		all = []reason{{code: temporal.NothingRecorded, text: "no company or team is recorded where all of them have been"}}
	case o.places[0].Verdict <= temporal.Possible:
		return o.places[0].reasons()
	default:
		all = o.places[0].reasons()
	}
	return append(all, o.open...)
}
