// Package names finds the entities that people mean: by ID, by a name or alias, or as a search finds them. A name that may
// mean several is a question, not a guess.
//
//	names.go     from names to entities
//	query.go     what the API is asked
//	choose.go    which of those that were found is meant
//	question.go  what is asked back
package names

import (
	"context"
	"strings"

	"ties/graph/apierror"
	"ties/internal/mcp/ask"
	"ties/internal/mcp/claims"
	"ties/kg"
)

// Wanted is a name that was given, or an ID.
type Wanted struct {
	Argument string   // as in an error: "people[0]"
	Text     string   // "Wu Yuxin" or "person:wu-yuxin"
	Kinds    []string // that it may be of, such as PERSON; all if empty
}

// Found is the entity that was meant.
type Found struct {
	ID string
	// Taken says how the name was understood; "" where an ID was given.
	Taken string
}

// Resolve returns the entities that are meant. The error is an *AmbiguousError where a name may mean several.
func Resolve(ctx context.Context, graph ask.Graph, wanted []Wanted) ([]Found, error) {
	found := make([]Found, len(wanted))
	var named []int
	for i, w := range wanted {
		id, isID, err := w.id()
		if err != nil {
			return nil, err
		}
		if found[i].ID = id; !isID {
			named = append(named, i)
		}
	}
	if len(named) == 0 {
		return found, nil
	}
	exact, err := byName(ctx, graph, wanted, named)
	if err != nil {
		return nil, err
	}
	var ambiguous AmbiguousError
	for at, i := range named {
		f, question, err := wanted[i].choose(ctx, graph, exact[at])
		if err != nil {
			return nil, err
		}
		if question != nil {
			ambiguous.Parts = append(ambiguous.Parts, *question)
			continue
		}
		found[i] = f
	}
	if len(ambiguous.Parts) > 0 {
		return nil, &ambiguous
	}
	return found, nil
}

// kindOf returns the kind of the entities of a type, such as PERSON.
func kindOf(t kg.Type) string { return strings.ToUpper(t.String()) }

// id returns the ID that was given; ok is false where it is a name. An ID of another kind is an error.
func (w Wanted) id() (id string, ok bool, err error) {
	text := strings.TrimPrefix(w.Text, "ties://entity/")
	t, ok := kg.TypeOfID(text)
	if !ok {
		return "", false, nil
	}
	if !kg.Entities.Has(t) || !w.allows(kindOf(t)) {
		return "", false, ask.BadInput(w.Argument, "%q is the ID of a %s: want %s", text, strings.ToLower(t.String()), w.wantedKinds())
	}
	return text, true, nil
}

func (w Wanted) allows(kind string) bool {
	if len(w.Kinds) == 0 {
		return true
	}
	for _, k := range w.Kinds {
		if k == kind {
			return true
		}
	}
	return false
}

// wantedKinds names the kinds, as "a person" or "a company or a team".
func (w Wanted) wantedKinds() string {
	if len(w.Kinds) == 0 {
		return "a person, a company, a project, a team, a place or an event"
	}
	words := make([]string, len(w.Kinds))
	for i, k := range w.Kinds {
		words[i] = article(strings.ToLower(k))
	}
	return strings.Join(words, " or ")
}

func article(noun string) string {
	if noun == "event" {
		return "an " + noun
	}
	return "a " + noun
}

// notFound returns the error of a name that nothing has.
func (w Wanted) notFound(others []candidate) error {
	const missing = "that nothing is recorded says nothing about the world; the tool search finds what is called alike"
	for _, c := range others {
		if kind := strings.ToUpper(c.Type); !w.allows(kind) {
			return ask.BadInput(w.Argument, "%q is %s here (%s): want %s", w.Text, article(strings.ToLower(c.Type)), c.ID, w.wantedKinds())
		}
	}
	return ask.Errorf(apierror.CodeNotFound, "%s: nothing in this graph is called %q, nor alike: %s", w.Argument, w.Text, missing)
}

// candidate is an entity that may be meant.
type candidate struct {
	claims.Entity
	Description string
	Category    string
	Aliases     []struct{ Name string }
	Employments struct {
		Nodes      []claims.Claim
		TotalCount int
	}
}
