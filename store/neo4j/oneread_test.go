package neo4j_test

import (
	"strings"
	"testing"

	"ties/internal/neo4jserver"
	"ties/kg"
	"ties/store/neo4j"
)

// However deep a plan is, and whatever it finds, a Read sends one statement.
func TestOneStatementForARead(t *testing.T) {
	access := neo4jserver.Shared(t)
	neo4jserver.Empty(t, access)
	var sent []string
	s := open(t, access, neo4j.Options{Trace: func(message string) { sent = append(sent, message) }})
	name := []kg.Prop{kg.PropName}
	everyKind := &kg.RelationsStep{Kinds: kg.AllKinds(), Direction: kg.Both, Slice: kg.Slice{Limit: 10, Count: true}}
	far := &kg.Branch{On: kg.Relations, Step: kg.EndStep{End: kg.Far}, Selection: &kg.Selection{Types: kg.Entities, Props: name}}
	touching := &kg.Branch{On: kg.Entities, Step: everyKind, Selection: &kg.Selection{Types: kg.Relations, Branches: []*kg.Branch{far}}}
	want := &kg.Selection{Types: kg.Nodes, Props: name, Branches: []*kg.Branch{touching}}
	for _, start := range []kg.Start{
		&kg.Lookup{IDs: []string{"person:a", "fact:b", "employment:c", "document:d"}, Types: kg.Nodes},
		&kg.List{Type: kg.TypePerson, Order: []kg.Key{{Prop: kg.PropID}}, Slice: kg.Slice{Limit: 10, Count: true}},
	} {
		for range 2 {
			sent = nil
			if _, err := s.Read(t.Context(), &kg.Plan{Start: start, Selection: want}); err != nil {
				t.Fatal(err)
			}
			var kinds []string
			for _, message := range sent {
				kind, _, _ := strings.Cut(message, " ")
				kinds = append(kinds, kind)
			}
			if got := strings.Join(kinds, " "); got != "RUN PULL" {
				t.Errorf("a Read sent %q, want one RUN and one PULL", got)
			}
		}
	}
}
