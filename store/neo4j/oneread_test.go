package neo4j_test

import (
	"strings"
	"testing"

	"ties/internal/neo4jserver"
	"ties/kg"
	"ties/kg/query"
	"ties/store/neo4j"
)

// A Read sends one statement, whatever the depth of the plan and the data; where it has IDs of entities, beside the one that asks
// now and then whether anything is merged.
func TestOneStatementForARead(t *testing.T) {
	access := neo4jserver.Shared(t)
	neo4jserver.Empty(t, access)
	var sent []string
	s := open(t, access, neo4j.Options{Trace: func(message string) { sent = append(sent, message) }})
	name := []query.Prop{query.PropName}
	everyKind := &query.RelationsStep{Kinds: kg.AllKinds(), Direction: kg.Both, Slice: query.Slice{Limit: 10, Count: true}}
	far := &query.Branch{On: kg.Relations, Step: query.EndStep{End: query.Far}, Selection: &query.Selection{Types: kg.Entities, Props: name}}
	touching := &query.Branch{On: kg.Entities, Step: everyKind, Selection: &query.Selection{Types: kg.Relations, Branches: []*query.Branch{far}}}
	want := &query.Selection{Types: kg.Nodes, Props: name, Branches: []*query.Branch{touching}}
	for _, start := range []query.Start{
		&query.Lookup{IDs: []string{"person:a", "fact:b", "employment:c", "document:d"}, Types: kg.Nodes},
		&query.List{Type: kg.TypePerson, Order: []query.Key{{Prop: query.PropID}}, Slice: query.Slice{Limit: 10, Count: true}},
	} {
		_, hasIDs := start.(*query.Lookup)
		for range 2 {
			sent = nil
			if _, err := s.Read(t.Context(), &query.Plan{Start: start, Selection: want}); err != nil {
				t.Fatal(err)
			}
			var kinds []string
			asksMerges := false
			for _, message := range sent {
				kind, text, _ := strings.Cut(message, " ")
				if kind == "RUN" {
					asksMerges = hasIDs && strings.Contains(text, ":TiesStated")
				}
				if !asksMerges {
					kinds = append(kinds, kind)
				}
			}
			if got := strings.Join(kinds, " "); got != "RUN PULL" {
				t.Errorf("a Read sent %q, want one RUN and one PULL", got)
			}
		}
	}
}
