package kg_test

import (
	"strings"
	"testing"

	"ties/kg"
)

func TestAnIDTellsItsType(t *testing.T) {
	for id, want := range map[string]kg.Type{
		"document:d":                         kg.TypeDocument,
		"person:wu-yuxin":                    kg.TypePerson,
		"company:moonshot-ai":                kg.TypeCompany,
		"project:kimi":                       kg.TypeProject,
		"team:gn06":                          kg.TypeTeam,
		"place:sunnyvale":                    kg.TypePlace,
		"event:e":                            kg.TypeEvent,
		"employment:e":                       kg.TypeEmployment,
		"membership:m":                       kg.TypeMembership,
		"fact:f":                             kg.TypeFact,
		"founded:f":                          kg.TypeLink,
		"works-on:w":                         kg.TypeLink,
		"product-of:p":                       kg.TypeLink,
		"part-of:p":                          kg.TypeLink,
		"based-in:b":                         kg.TypeLink,
		"recruits-from:r":                    kg.TypeLink,
		"recruits-in:r":                      kg.TypeLink,
		"involved-in:i":                      kg.TypeLink,
		"person:" + strings.Repeat("x", 193): kg.TypePerson,
		"person:AZaz09-._~":                  kg.TypePerson,
	} {
		if got, ok := kg.TypeOfID(id); !ok || got != want {
			t.Errorf("TypeOfID(%q) gave %s, %v, want %s", id, got, ok, want)
		}
	}
}

// badIDs cannot be the ID of anything.
var badIDs = []string{
	"", ":", "person", "person:", ":wu", "human:wu", "Person:wu", "person:wu:yuxin", "person:wu yuxin", "person:wü",
	"person:吴", "person:wu/yuxin", "person:wu\x00", "person:wu\n", " person:wu", "EMPLOYED_BY:e", "link:l",
	"person:" + strings.Repeat("x", 194),
}

func TestWhatIsNotAnID(t *testing.T) {
	for _, id := range badIDs {
		if got, ok := kg.TypeOfID(id); ok {
			t.Errorf("TypeOfID(%q) gave %s", id, got)
		}
		if !has((&kg.Entity{Type: kg.TypePerson, ID: id, Name: "N"}).Check(), "id", `want "person:" and a slug`) {
			t.Errorf("a person may have the ID %q", id)
		}
	}
}

// has reports whether a fault in a field gives a reason.
func has(faults []*kg.RecordError, field, reason string) bool {
	for _, f := range faults {
		if f.Field == field && strings.Contains(f.Reason, reason) {
			return true
		}
	}
	return false
}

func TestKindsKnowTheirNamesAndIDs(t *testing.T) {
	prefixes := map[kg.RelationKind]string{
		kg.EmployedBy: "employment", kg.MemberOf: "membership", kg.Founded: "founded", kg.WorksOn: "works-on",
		kg.ProductOf: "product-of", kg.PartOf: "part-of", kg.BasedIn: "based-in", kg.RecruitsFrom: "recruits-from",
		kg.RecruitsIn: "recruits-in", kg.InvolvedIn: "involved-in",
	}
	if len(kg.AllKinds()) != len(prefixes) {
		t.Errorf("there are %d kinds, want %d", len(kg.AllKinds()), len(prefixes))
	}
	for _, k := range kg.AllKinds() {
		if got, ok := kg.ParseKind(k.String()); !ok || got != k {
			t.Errorf("ParseKind(%q) gave %s, %v", k, got, ok)
		}
		id := prefixes[k] + ":x"
		if got, ok := kg.KindOfID(id); !ok || got != k {
			t.Errorf("KindOfID(%q) gave %s, %v, want %s", id, got, ok, k)
		}
		if got, _ := kg.TypeOfID(id); got != k.RecordType() {
			t.Errorf("TypeOfID(%q) gave %s, want %s", id, got, k.RecordType())
		}
	}
	if k, ok := kg.KindOfID("person:x"); ok {
		t.Errorf("a person's ID is taken for one of %s", k)
	}
	if k, ok := kg.ParseKind(""); ok {
		t.Errorf("no name is taken for %s", k)
	}
}

func TestTypesKnowTheirNames(t *testing.T) {
	for _, typ := range kg.Nodes.List() {
		if got, ok := kg.ParseType(typ.String()); !ok || got != typ {
			t.Errorf("ParseType(%q) gave %s, %v", typ, got, ok)
		}
	}
	for _, name := range []string{"", "person", "Link ", "Entity"} {
		if got, ok := kg.ParseType(name); ok {
			t.Errorf("ParseType(%q) gave %s", name, got)
		}
	}
}

func TestSetsOfTypes(t *testing.T) {
	set := kg.Types(kg.TypeTeam, kg.TypePerson)
	if got := set.String(); got != "Person or Team" {
		t.Errorf("got %q", got)
	}
	if set.Has(kg.TypeCompany) || !set.Has(kg.TypeTeam) || set.Has(0) {
		t.Error("the set does not have what it was made of")
	}
	if !set.Meets(kg.Entities) || set.Meets(kg.Relations) {
		t.Error("people and teams are entities, not relations")
	}
	if _, ok := set.Only(); ok {
		t.Error("two types are not only one")
	}
	if only, ok := kg.Facts.Only(); !ok || only != kg.TypeFact {
		t.Errorf("got %s, %v", only, ok)
	}
	if kg.Entities|kg.Relations|kg.Facts|kg.Documents != kg.Nodes || kg.Entities.Meets(kg.Relations) {
		t.Error("the families do not make up the nodes")
	}
}
