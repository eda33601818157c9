package popolo

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"ties/exchange/form"
	"ties/kg"
)

// Reader reads one object of lists. It implements form.Reader.
//
// It goes through the text twice: the first time it takes note of the posts and of which organisations are teams,
// to which memberships that come before them may refer.
type Reader struct{}

var _ form.Reader = Reader{}

// Read implements form.Reader.
func (Reader) Read(ctx context.Context, text form.Text, to form.Sink) error {
	r := &reading{to: to, teams: map[string]bool{}, posts: map[string]postObject{}}
	nothing := func(int, string) error { return nil }
	if err := each(ctx, text, r.survey, nothing); err != nil {
		return err
	}
	return each(ctx, text, r.read, func(line int, name string) error {
		to.LeaveOut(line, name, "it is no list that is known here")
		return nil
	})
}

// reading is one text under way.
type reading struct {
	to    form.Sink
	teams map[string]bool // IDs of organisations
	posts map[string]postObject
}

// survey takes note of what must be known beforehand; what is wrong is found by read.
func (r *reading) survey(i arrayItem) error {
	switch i.list {
	case "organizations":
		var o object
		if json.Unmarshal(i.text, &o) == nil && isTeam(o.Classification) {
			r.teams[o.ID] = true
		}
	case "posts":
		var p postObject
		if json.Unmarshal(i.text, &p) == nil {
			r.posts[p.ID] = p
		}
	}
	return nil
}

// isTeam tells which organisations sit inside of others, and have members rather than employees.
func isTeam(classification string) bool {
	switch strings.ToLower(classification) {
	case "team", "committee", "working group", "faction":
		return true
	default:
		return false
	}
}

func (r *reading) read(i arrayItem) error {
	switch i.list {
	case "persons", "people":
		return r.thing(i, func(object) kg.Type { return kg.TypePerson })
	case "organizations":
		return r.thing(i, func(o object) kg.Type { return r.organisation(o.ID) })
	case "areas":
		return r.thing(i, func(object) kg.Type { return kg.TypePlace })
	case "events":
		return r.thing(i, func(object) kg.Type { return kg.TypeEvent })
	case "memberships":
		return r.membership(i)
	case "posts":
		return r.post(i)
	default:
		r.to.LeaveOut(i.line, i.list, "the graph has no place for this list")
		return nil
	}
}

func (r *reading) organisation(id string) kg.Type {
	if r.teams[id] {
		return kg.TypeTeam
	}
	return kg.TypeCompany
}

// parse reads an object, and gives the members that into has no place for.
func parse(text []byte, into any) (rest map[string]json.RawMessage, fault *kg.RecordError) {
	err := json.Unmarshal(text, into)
	wrong := (*json.UnmarshalTypeError)(nil)
	switch {
	case errors.As(err, &wrong):
		return nil, &kg.RecordError{Field: wrong.Field, Reason: fmt.Sprintf("is a JSON %s, which does not fit here", wrong.Value)}
	case err != nil:
		return nil, &kg.RecordError{Reason: fmt.Sprintf("is not an object of Popolo: %s", err)}
	}
	if err := json.Unmarshal(text, &rest); err != nil {
		return nil, &kg.RecordError{Reason: "is null: want an object"}
	}
	known, _ := json.Marshal(into) // a struct of texts
	var names map[string]json.RawMessage
	_ = json.Unmarshal(known, &names) // which has just been written
	for name, value := range rest {
		if _, ok := names[name]; ok || isNothing(value) {
			delete(rest, name)
		}
	}
	return rest, nil
}

func isNothing(value json.RawMessage) bool {
	switch string(bytes.TrimSpace(value)) {
	case "null", `""`, "[]", "{}":
		return true
	default:
		return false
	}
}
