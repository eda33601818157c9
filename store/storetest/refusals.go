package storetest

import (
	"errors"
	"strings"

	"ties/kg"
	"ties/kg/temporal"
	"ties/store"
)

var refusalTests = []test{
	{"of entities", testBadEntities},
	{"of documents, and of texts in general", testBadTexts},
	{"of relations and facts", testBadClaims},
	{"of periods", testBadPeriods},
	{"of citations", testBadCitations},
	{"name every record that is wrong", testAllFaults},
}

// refusal is a batch that a store must refuse.
type refusal struct {
	name      string
	batch     *kg.Batch
	sentinel  error
	id, field string // what an error must name; any field if empty
}

// bad returns a batch in which only one field of the last record is wrong.
func bad(name string, record kg.Record, field string) refusal {
	batch := &kg.Batch{Put: []kg.Record{entity("person:good", "Good"), record}}
	return refusal{name, batch, kg.ErrInvalid, record.RecordID(), field}
}

// refusesAll applies batches that must be refused with the expected error, and must change nothing.
func (w *world) refusesAll(list []refusal) {
	w.Helper()
	before := w.export()
	for _, r := range list {
		err := store.Write(w.Context(), w.store, r.batch)
		if !errors.Is(err, r.sentinel) {
			w.Errorf("%s: Apply gave %v, want it to be %q", r.name, err, r.sentinel)
		}
		if !blames(err, r) {
			w.Errorf("%s: Apply gave %v, want an error of %s in %q", r.name, err, r.id, r.field)
		}
	}
	w.same(w.export(), before)
}

// blames reports whether an error is a kg.RecordErrors with the expected error.
func blames(err error, r refusal) bool {
	var recordErrors kg.RecordErrors
	errors.As(err, &recordErrors)
	for _, f := range recordErrors {
		if f.ID == r.id && (f.Field == r.field || r.field == "") && f.Reason != "" && errors.Is(f, r.sentinel) && r.refers(f.Index) {
			return true
		}
	}
	return false
}

// refers reports whether the refused record has this index in the batch.
func (r refusal) refers(index int) bool {
	return index < len(r.batch.Put) && r.batch.Put[index].RecordID() == r.id ||
		index < len(r.batch.Delete) && r.batch.Delete[index] == r.id
}

func testBadEntities(w *world) {
	w.put(crew()...)
	untyped := func(t kg.Type, id string) *kg.Entity { return &kg.Entity{Type: t, ID: id, Name: "X"} }
	w.refusesAll([]refusal{
		bad("an ID that is there twice", entity("person:good", "Twin"), "id"),
		bad("no name", entity("person:x", ""), "name"),
		bad("a name of 1,001 characters", entity("person:x", strings.Repeat("é", 1_001)), "name"),
		bad("no ID", untyped(kg.TypePerson, ""), "id"),
		bad("no slug", untyped(kg.TypePerson, "person:"), "id"),
		bad("no prefix", untyped(kg.TypePerson, "ada"), "id"),
		bad("another kind's prefix", untyped(kg.TypePerson, "company:x"), "id"),
		bad("the ID of a person that is there, as a company", untyped(kg.TypeCompany, "person:ada"), "id"),
		bad("a prefix in capitals", untyped(kg.TypePerson, "Person:x"), "id"),
		bad("a space in the ID", untyped(kg.TypePerson, "person:a b"), "id"),
		bad("a quote in the ID", untyped(kg.TypePerson, "person:o'neil"), "id"),
		bad("a letter that is not ASCII in the ID", untyped(kg.TypePerson, "person:zoë"), "id"),
		bad("two colons in the ID", untyped(kg.TypePerson, "person:a:b"), "id"),
		bad("an ID of 201 bytes", untyped(kg.TypePerson, "person:"+strings.Repeat("a", 194)), "id"),
		bad("an entity of the type of facts", untyped(kg.TypeFact, "fact:x"), "kind"),
		bad("an entity without a type", untyped(0, ":x"), "kind"),
		bad("a category of a person", entity("person:x", "X", category("lab")), "category"),
		bad("an open list that cannot be", entity("team:x", "X", openLists(kg.MemberOf, kg.Founded)), "openLists[1]"),
		bad("an open list twice", entity("person:x", "X", openLists(kg.MemberOf, kg.MemberOf)), "openLists[1]"),
		bad("an alias without a name", entity("person:x", "X", alias(kg.Alias{Name: "Y"}, kg.Alias{Language: "it"})), "aliases[1].name"),
		bad("an identifier without a scheme", entity("person:x", "X", identified(kg.Identifier{Value: "1"})), "identifiers[0].scheme"),
		bad("an identifier without a value", entity("person:x", "X", identified(kg.Identifier{Scheme: "x"})), "identifiers[0].value"),
		bad("an identifier on two lines", entity("person:x", "X", identified(kg.Identifier{Scheme: "x", Value: "1\n2"})), "identifiers[0].value"),
		bad("an identifier whose check digit is wrong", entity("person:x", "X", identified(kg.Identifier{Scheme: "ORCID", Value: "0000-0002-1825-0098"})), "identifiers[0].value"),
		bad("an identifier twice", entity("person:x", "X",
			identified(kg.Identifier{Scheme: "wikidata", Value: "Q1"}, kg.Identifier{Scheme: "Wikidata", Value: "http://www.wikidata.org/entity/Q1"})), "identifiers[1]"),
	})
}

func testBadTexts(w *world) {
	w.refusesAll([]refusal{
		bad("no title", document("document:x", "", "text"), "title"),
		bad("no time of recording", &kg.Document{ID: "document:x", Title: "X"}, "recordedAt"),
		bad("a publisher of 1,001 characters", &kg.Document{ID: "document:x", Title: "X", Publisher: strings.Repeat("a", kg.MaxName+1), RecordedAt: recordedAt}, "publisher"),
		bad("a day of publication that is none", &kg.Document{ID: "document:x", Title: "X", PublishedOn: "2024-02-30", RecordedAt: recordedAt}, "publishedOn"),
		bad("NUL in a text", document("document:x", "X", "a\x00b"), "text"),
		bad("NUL in a name", entity("person:x", "a\x00"), "name"),
		bad("NUL in a description", entity("person:x", "X", withDescription("\x00")), "description"),
		bad("NUL in a role", withRole("\x00", relation("employment:x", "person:good", "company:b")), "role"),
		bad("broken UTF-8 in a text", document("document:x", "X", "a\xff"), "text"),
		bad("broken UTF-8 in a name", entity("person:x", "\xc3("), "name"),
		bad("half a surrogate pair in a name", entity("person:x", "\xed\xa0\xbd"), "name"),
		bad("broken UTF-8 in an address", entity("person:x", "X", withURL("\xe9")), "url"),
		bad("broken UTF-8 in an alias", entity("person:x", "X", alias(kg.Alias{Name: "\xe9"})), "aliases[0].name"),
		bad("a description of 100,001 characters", entity("person:x", "X", withDescription(strings.Repeat("a", kg.MaxText+1))), "description"),
	})
}

func testBadClaims(w *world) {
	w.put(web()...)
	w.refusesAll([]refusal{
		bad("an employer that is a person", relation("employment:x", "person:ada", "person:bo"), "company"),
		bad("an employee that is a company", relation("employment:x", "company:b", "company:c"), "person"),
		bad("a member of a company", relation("membership:x", "person:ada", "company:b"), "team"),
		bad("a team that is founded", relation("founded:x", "person:ada", "team:t"), "target"),
		bad("a place that founds", relation("founded:x", "place:p", "company:b"), "source"),
		bad("a fact as an end", relation("based-in:x", "fact:1", "place:p"), "source"),
		bad("an end that is a relation", relation("part-of:x", "company:b", "part-of:1"), "target"),
		bad("no source", relation("employment:x", "", "company:b"), "person"),
		bad("a source that is not there", relation("employment:x", "person:nobody", "company:b"), "person"),
		bad("a target that is not there", relation("employment:1", "person:ada", "company:none"), "company"),
		bad("another kind's prefix", &kg.Relation{Claim: claim(nil), ID: "founded:x", Kind: kg.PartOf,
			Source: "company:b", Target: "company:c"}, "id"),
		bad("no kind", &kg.Relation{Claim: claim(nil), ID: ":x", Source: "company:b", Target: "company:c"}, "relation"),
		bad("a role of 1,001 characters", withRole(strings.Repeat("r", 1_001), relation("employment:x", "person:ada", "company:b")), "role"),
		bad("a subject that is not there", fact("fact:x", "person:nobody", "n", "v"), "entity"),
		bad("a fact about a relation", fact("fact:x", "employment:1", "n", "v"), "entity"),
		bad("a fact without a name", fact("fact:x", "person:ada", "", "v"), "name"),
		bad("a fact without a value", fact("fact:x", "person:ada", "n", ""), "value"),
		bad("no citation of a relation", relation("employment:x", "person:ada", "company:b", cites()), "citations"),
		bad("no citation of a fact", fact("fact:x", "person:ada", "n", "v", cites()), "citations"),
		bad("no time of recording", fact("fact:x", "person:ada", "n", "v", recorded("0001-01-01T00:00:00Z")), "recordedAt"),
	})
}

func testBadPeriods(w *world) {
	w.put(web()...)
	job := func(name, field string, change ...func(*kg.Claim)) refusal {
		return bad(name, relation("employment:x", "person:ada", "company:b", change...), field)
	}
	w.refusesAll([]refusal{
		job("no date at all", "start", starting("soon")),
		job("a month too many", "start", starting("2017-13")),
		job("a day too many", "end", ending("2017-02-29")),
		job("a year of five digits", "end", ending("12017")),
		job("a start after the end", "end", starting("2016-02"), ending("2016-01")),
		job("a start after the recording of what has ended", "start", starting("2025"), status(temporal.Ended)),
		job("an end after the recording", "end", ending("2024-12-02"), status(temporal.Ended)),
		job("an end that had passed of what is current", "end", ending("2024-11"), status(temporal.Current)),
		bad("a fact with a start after its end", fact("fact:x", "person:ada", "n", "v", starting("2016"), ending("2015-12-31")), "end"),
	})
	w.put( // only just valid
		relation("employment:a", "person:ada", "company:b", starting("2016-02"), ending("2016")),
		relation("employment:b", "person:ada", "company:b", starting("2024-12-01")),
		relation("employment:c", "person:ada", "company:b", ending("2024-12-01"), status(temporal.Ended)),
		relation("employment:d", "person:ada", "company:b", ending("2024-12-01"), status(temporal.Current)),
		relation("employment:e", "person:ada", "company:b", starting("9999-12-31"), standing(kg.Planned)),
	)
}

func testBadCitations(w *world) {
	w.put(document("document:d", "D", verses), document("document:bare", "Bare", ""), document("document:x", "X", "aaa"),
		entity("person:ada", "Ada"), entity("company:b", "Bee"))
	cite := func(name, field string, list ...kg.Citation) refusal {
		return bad(name, entity("person:x", "X", cited(list...)), field)
	}
	placed := func(quote string, start int) kg.Citation {
		return kg.Citation{Document: "document:d", Quote: quote, Start: start, End: kg.NoOffset}
	}
	w.refusesAll([]refusal{
		cite("a quote that is not there", "citations[1].quote", kg.Whole(sourceID), kg.Quote("document:d", "poi Ada!")),
		cite("a quote in other letters", "citations[0].quote", kg.Quote("document:d", "tre")),
		cite("a quote in a document without text", "citations[0].quote", kg.Quote("document:bare", "Tre")),
		cite("a quote that is there twice", "citations[0].start", kg.Quote("document:d", "Ada")),
		cite("a quote that is there twice, overlapping", "citations[0].start", kg.Quote("document:x", "aa")),
		cite("a quote at the wrong place", "citations[0].start", placed("Ada", 30)),
		cite("a place counted in bytes", "citations[0].start", placed("poi", 35)),
		cite("a place before the text", "citations[0].start", placed("Tre", -2)),
		cite("a place behind the text", "citations[0].start", placed("Tre", 1_000)),
		cite("a place without a quote", "citations[0].start", placed("", 3)),
		cite("a document that is not there", "citations[0].document", kg.Whole("document:none")),
		cite("a document that is a person", "citations[0].document", kg.Whole("person:ada")),
		cite("no document", "citations[0].document", kg.Quote("", "Tre")),
		bad("a quote of a relation", relation("employment:x", "person:ada", "company:b", cites(kg.Quote("document:d", "no"))), "citations[0].quote"),
		bad("a quote of a fact", fact("fact:x", "person:ada", "n", "v", cites(kg.Quote("document:d", "no"))), "citations[0].quote"),
	})
}

func testAllFaults(w *world) {
	batch := &kg.Batch{
		Put: []kg.Record{entity("person:a", ""), entity("person:b", "Bo"),
			entity("person:c", "\xff", category("lab")), fact("fact:d", "person:b", "", "")},
		Delete: []string{"person:z", sourceID},
	}
	for _, want := range []refusal{
		{"the first", batch, kg.ErrInvalid, "person:a", "name"},
		{"one of two in one record", batch, kg.ErrInvalid, "person:c", "name"},
		{"the other", batch, kg.ErrInvalid, "person:c", "category"},
		{"the last", batch, kg.ErrInvalid, "fact:d", "value"},
		{"what cannot be deleted", batch, kg.ErrInvalid, sourceID, "id"},
	} {
		w.refusesAll([]refusal{want})
	}
}
