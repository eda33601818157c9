package graph

import (
	"fmt"
	"strings"

	"ties/graph/apierror"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// overlapResult is what an answer is written from.
type overlapResult struct {
	places []*overlapAt
	open   []overlapReason // lists of which the source says that there is more
}

type overlapEncoder struct {
	*overlapQuestion
	object encoder[*overlapResult]
}

func (s overlapEncoder) writePage(w *writer, page *query.Page) {
	if err := s.check(page); err != nil {
		w.fail(err)
		return
	}
	places, err := s.overlaps(page)
	if err != nil {
		w.fail(err)
		return
	}
	o := &overlapResult{places: places}
	for _, t := range o.places {
		if !t.whole {
			w.fail(apierror.LimitExceeded(s.at.path, "they have too many stints at %s: ask about fewer people", t.id))
			return
		}
	}
	for i := range page.Rows {
		o.open = append(o.open, s.open(&page.Rows[i])...)
	}
	s.object(w, o)
}

// check refuses people who are not there, and those with too many stints.
func (s *overlapQuestion) check(page *query.Page) error {
	var missing []string
	for i, row := range page.Rows {
		switch {
		case row.Type == 0:
			missing = append(missing, fmt.Sprintf("%q", s.ids[i]))
		case row.Pages[s.branch].More:
			return apierror.LimitExceeded(s.at.path, "%s[%d]: %q has more than %d employments and memberships", peopleArgumentName, i, s.ids[i], maxStints)
		}
	}
	if len(missing) > 0 {
		return apierror.NewError(apierror.CodeNotFound, s.at.path, "%s: nobody has the ID %s", peopleArgumentName, strings.Join(missing, " or "))
	}
	return nil
}

// overlaps works out where all of them have been.
func (s *overlapQuestion) overlaps(page *query.Page) ([]*overlapAt, error) {
	var stints []numberedStint
	for i := range page.Rows {
		person := &page.Rows[i]
		for j := range person.Pages[s.branch].Rows {
			stints = append(stints, numberedStint{i, person, &person.Pages[s.branch].Rows[j]})
		}
	}
	return s.overlapsOf(s.at.path, len(page.Rows), stints)
}

// open gives the lists of a person's places of which the source says that there is more.
func (s *overlapQuestion) open(person *query.Row) []overlapReason {
	var all []overlapReason
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

func (s *overlapQuestion) openList(person *query.Row, what string) overlapReason {
	text := "the source says that " + person.Values[s.name].Text + " had more " + what + " than are recorded"
	return overlapReason{code: temporal.ListOpen, text: text, person: person}
}

func (o *overlapResult) verdict() temporal.Verdict {
	best := temporal.None
	if len(o.places) > 0 {
		best = o.places[0].Verdict
	}
	if best == temporal.None && len(o.open) > 0 {
		return temporal.Unknown
	}
	return best
}

func (o *overlapResult) reasons() []overlapReason {
	var all []overlapReason
	switch {
	case len(o.places) == 0:
		all = []overlapReason{{code: temporal.NothingRecorded, text: "no company or team is recorded where all of them have been"}}
	case o.places[0].Verdict <= temporal.Possible:
		return o.places[0].reasons()
	default:
		all = o.places[0].reasons()
	}
	return append(all, o.open...)
}
