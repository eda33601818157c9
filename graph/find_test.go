package graph

import (
	"strings"
	"testing"

	"ties/kg"
)

// knownEntities are entities with names, identifiers and addresses.
func knownEntities() []kg.Record {
	return []kg.Record{
		&kg.Entity{Type: kg.TypePerson, ID: "person:ann", Name: "Ann Lee", Aliases: []kg.Alias{{Name: "李安"}}, URL: "https://www.Example.org/ann/",
			Identifiers: []kg.Identifier{{Scheme: "wikidata", Value: "http://www.wikidata.org/entity/q42"}, {Scheme: "in house", Value: "7"}}},
		&kg.Entity{Type: kg.TypePerson, ID: "person:an", Name: "李安"},
		&kg.Entity{Type: kg.TypeCompany, ID: "company:lee", Name: "ANN LEE", Identifiers: []kg.Identifier{{Scheme: "leiCode", Value: "529900t8bm49aursdo55"}}},
	}
}

func TestEntitiesAreFoundByWhatTheyAreKnownBy(t *testing.T) {
	store := openTraced(t, knownEntities())
	for field, want := range map[string]string{
		`byName(name: "ann lee")`:                                                     "company:lee person:ann",
		`byName(name: "Ann Lee", kinds: [PERSON])`:                                    "person:ann",
		`byName(name: "李安")`:                                                          "person:ann person:an",
		`byName(name: "李安", first: 1)`:                                                "person:ann",
		`byName(name: "Ann")`:                                                         "",
		`byName(name: "")`:                                                            "",
		`byName(name: "Ann Lee", kinds: [])`:                                          "",
		`byIdentifier(scheme: "wikidata", value: "Q42")`:                              "person:ann",
		`byIdentifier(scheme: "Wikidata ID", value: "q42")`:                           "person:ann",
		`byIdentifier(value: "https://m.wikidata.org/wiki/Q42")`:                      "person:ann",
		`byIdentifier(value: "in house:7")`:                                           "person:ann",
		`byIdentifier(scheme: "In House", value: "7")`:                                "",
		`byIdentifier(value: "lei:529900T8BM49AURSDO55")`:                             "company:lee",
		`byUrl(url: "http://example.org/ann")`:                                        "person:ann",
		`byUrl(url: "https://EXAMPLE.org/ann/#top")`:                                  "person:ann",
		`byUrl(url: "https://example.org/Ann")`:                                       "",
		`byUrl(url: "http://www.wikidata.org/entity/Q42")`:                            "person:ann",
		`people(where: {aliases: {has: "李安"}})`:                                       "person:ann",
		`people(where: {identifiers: {scheme: "Wikidata"}})`:                          "person:ann",
		`people(where: {NOT: {identifiers: {scheme: "Wikidata"}}})`:                   "person:an",
		`companies(where: {identifiers: {has: {value: "lei:1"}}})`:                    "",
		`companies(where: {identifiers: {has: {value: "lei:529900T8BM49AURSDO55"}}})`: "company:lee",
	} {
		got := overHTTP(t, store, `{ found: `+field+` { nodes { id } } }`, nil)
		var ids []string
		for _, id := range strings.Fields(want) {
			ids = append(ids, `{"id":"`+id+`"}`)
		}
		if want := `{"found":{"nodes":[` + strings.Join(ids, ",") + `]}}`; len(got.Errors) > 0 || string(got.Data) != want {
			t.Errorf("%s\ngot  %s %v\nwant %s", field, got.Data, got.Errors, want)
		}
	}
	got := overHTTP(t, store, `{ person(id: "person:ann") { identifiers { scheme value url } sameAs } }`, nil)
	want := `{"person":{"identifiers":[{"scheme":"wikidata","value":"Q42","url":"https://www.wikidata.org/wiki/Q42"},{"scheme":"in house","value":"7","url":null}],` +
		`"sameAs":["https://www.wikidata.org/wiki/Q42"]}}`
	if string(got.Data) != want {
		t.Errorf("got  %s %v\nwant %s", got.Data, got.Errors, want)
	}
}

func TestFaultsOfIdentifiers(t *testing.T) {
	store := openTraced(t, knownEntities())
	for field, says := range map[string]string{
		`byIdentifier(value: "Q42")`:                                     `value: "Q42" does not say in which register: want scheme too`,
		`byIdentifier(scheme: "orcid", value: "0000-0002-1825-0098")`:    "its check digits do not fit",
		`byIdentifier(scheme: "wikidata", value: "https://example.org")`: `"https://example.org" is not an address of Wikidata: want one such as https://www.wikidata.org/wiki/Q42`,
		`byName(name: "a", first: 1001)`:                                 "first: 1001 is out of range",
		`byUrl(url: "a", after: "x")`:                                    "after: is not a cursor",
	} {
		got := overHTTP(t, store, `{ a: `+field+` { totalCount } }`, nil)
		if len(got.Errors) == 0 || !strings.Contains(got.Errors[0].Message, says) {
			t.Errorf("%s: want %q, got %+v", field, says, got.Errors)
		}
	}
}
