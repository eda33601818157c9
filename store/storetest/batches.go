package storetest

import (
	"fmt"
	"slices"
	"time"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/storetest/plantext"
	"ties/store/storetest/random"
)

var batchTests = []test{
	{"records may refer to each other in any order", testAnyOrder},
	{"a record that is put again is replaced, and nothing of it is left", testReplace},
	{"a batch that is applied again changes nothing", testIdempotent},
	{"what is deleted is gone, and can come back", testDelete},
	{"what is deleted goes first", testDeleteFirst},
	{"what is touched cannot be deleted", testDeleteTouched},
	{"a batch is brought into its normal form", testNormalForm},
	{"a document may change, but not its text", testDocumentText},
	{"thousands of records at once", testBigBatch},
}

func testAnyOrder(w *world) {
	all := append(web(), document("document:d", "D", verses),
		entity("event:e", "E", cited(kg.Quote("document:d", "poi"))))
	slices.Reverse(all)
	w.put(all...)
	if got, want := len(w.export()), len(all)+1; got != want {
		w.Errorf("the store holds %d records, want %d", got, want)
	}
	w.apply(&kg.Batch{})
}

func testReplace(w *world) {
	full := []kg.Record{
		&kg.Document{ID: "document:d", Title: "T", Language: "it", Text: "text", URL: "u", RecordedAt: recordedAt},
		entity("company:a", "A", withDescription("d"), withURL("u"), category("lab"), openLists(kg.EmployedBy),
			alias(kg.Alias{Name: "B", Language: "it"}), cited(kg.Quote("document:d", "ex"), kg.Whole(sourceID))),
		entity("person:a", "A"),
		withRole("role", relation("employment:a", "person:a", "company:a", starting("2014"), ending("2016"), status(temporal.Ended),
			standing(kg.Opinion), guessed, cites(kg.Quote("document:d", "ex"), kg.Whole(sourceID)))),
		fact("fact:a", "company:a", "n", "v", starting("2014"), ending("2016"), status(temporal.Ended), standing(kg.Disputed), guessed,
			cites(kg.Quote("document:d", "ex"), kg.Whole(sourceID))),
	}
	w.put(full...)
	bare := []kg.Record{
		document("document:d", "T2", "text"),
		entity("company:a", "Z"),
		entity("person:a", "Y"),
		relation("employment:a", "person:a", "company:a", recorded("2020-01-01T00:00:00Z")),
		fact("fact:a", "person:a", "m", "w", recorded("2020-01-01T00:00:00Z")),
	}
	w.put(bare...)
	w.holds(bare[0], bare[2], bare[1], bare[3], bare[4])
	about := follow(kg.Entities, query.AliasesStep{}, take(0, props(query.PropAlias)))
	w.shows(find("company:a"), take(kg.Entities, props(query.PropName, query.PropFolded, query.PropSortKey, query.PropDescription,
		query.PropURL, query.PropCategory, query.PropOpenLists), about, citations), "Z|z|7a|-|-|-|-{}{}")
	w.shows(find("employment:a", "fact:a"), take(kg.Nodes, props(query.PropRole, query.PropStart, query.PropEndDate,
		query.PropStatus, query.PropInferred, query.PropStanding, query.PropStartMin, query.PropEndMax, query.PropOrder), citations), ""+
		"-|-|-|UNKNOWN|0|STATED|-2147483648|2147483647|ffffffffemployment:a{-|-1|-1}, "+
		"-|-|-|UNKNOWN|0|STATED|-2147483648|2147483647|fffffffffact:a{-|-1|-1}")
	w.keeps(kg.TypeCompany, []expectation{
		{compare(query.PropName, query.OpEqual, "A"), ""},
		{compare(query.PropFolded, query.OpEqual, "z"), "Z"},
		{compare(query.PropOpenLists, query.OpHas, "EMPLOYED_BY"), ""},
		{compare(query.PropCategory, query.OpMissing), "Z"},
		{&query.HasFact{}, ""},
	})
}

func testIdempotent(w *world) {
	changes := func() *kg.Batch {
		return &kg.Batch{
			Put: append(web(), document("document:d", "D", verses),
				entity("event:e", "E", cited(kg.Quote("document:d", "Tre")), alias(kg.Alias{Name: "F"}))),
			Delete: []string{"employment:gone", "person:x"},
		}
	}
	w.put(entity("person:x", "X"))
	batch := changes()
	w.apply(batch)
	once := w.export()
	w.apply(batch)
	w.same(w.export(), once)
	w.apply(changes())
	w.same(w.export(), once)
	w.put(once...)
	w.same(w.export(), once)
	w.shows(find("company:b", "company:c"), take(kg.Entities, props(query.PropDegree)), "7, 4")
}

func testDelete(w *world) {
	w.put(web()...)
	everythingBefore := w.export()
	var all []string
	for _, r := range everythingBefore {
		if r.RecordType() != kg.TypeDocument {
			all = append(all, r.RecordID())
		}
	}
	w.remove("employment:1", "fact:1", "person:nobody", "employment:1")
	w.shows(find("employment:1", "fact:1", "person:ada"), take(kg.Nodes, idProps, relationsOf(relations(kg.Out))),
		"null, null, person:ada{based-in:1{Pee}}")
	w.remove("fact:1", "employment:nothing")
	w.remove(all...)
	w.holds()
	w.shows(find("company:b"), take(kg.Nodes, idProps), "null")
	w.shows(listOf(kg.TypeCompany, nil), take(kg.Entities, idProps), "")
	w.put(everythingBefore...)
	w.same(w.export(), everythingBefore)
}

func testDeleteFirst(w *world) {
	w.put(web()...)
	w.apply(&kg.Batch{
		Delete: []string{"person:ada", "employment:1", "employment:2"},
		Put: []kg.Record{entity("person:ada", "Ada II"),
			relation("employment:1", "person:ada", "company:c"),
			relation("employment:2", "person:di", "company:d")},
	})
	jobs := relationsOf(relations(kg.Both, kg.EmployedBy, kg.BasedIn))
	w.shows(find("person:ada", "company:d"), take(kg.Entities, nameProps, jobs),
		"Ada II{based-in:1{Pee}, employment:1{Cee}}, Dee{employment:2{Di}}")
}

func testDeleteTouched(w *world) {
	w.put(web()...)
	w.put(fact("fact:4", "person:di", "motto", "none"))
	remove := func(ids ...string) *kg.Batch { return &kg.Batch{Delete: ids} }
	w.refusesAll([]refusal{
		{"the source of a relation", remove("fact:3", "person:ada"), kg.ErrConflict, "person:ada", ""},
		{"the target of a relation", remove("team:t", "membership:1"), kg.ErrConflict, "team:t", ""},
		{"the subject of a fact", remove("person:di"), kg.ErrConflict, "person:di", ""},
		{"touched by itself", remove("company:c"), kg.ErrConflict, "company:c", ""},
		{"touched by what is put", &kg.Batch{
			Delete: []string{"person:di", "fact:4"},
			Put:    []kg.Record{relation("employment:9", "person:di", "company:b")},
		}, kg.ErrInvalid, "employment:9", "person"},
		{"a fact about it is put", &kg.Batch{
			Delete: []string{"person:di", "fact:4"},
			Put:    []kg.Record{fact("fact:9", "person:di", "n", "v")},
		}, kg.ErrInvalid, "fact:9", "entity"},
		{"a document", remove(sourceID), kg.ErrInvalid, sourceID, "id"},
		{"no ID", remove("person:di", "person ada"), kg.ErrInvalid, "person ada", "id"},
	})
	w.remove("team:t", "membership:1", "part-of:1")
	w.apply(&kg.Batch{ // the claims about Cee and Ada move, or are deleted
		Delete: []string{"company:c", "person:ada", "based-in:1", "employment:4", "founded:2", "recruits-from:1"},
		Put: []kg.Record{withRole("engineer", relation("employment:1", "person:di", "company:b")),
			fact("fact:2", "company:b", "headcount", "few")},
	})
	w.shows(find("company:c", "person:ada", "person:di", "company:b"), take(kg.Entities, props(query.PropName, query.PropDegree)),
		"null, null, Di|1, Bee|6")
}

func testNormalForm(w *world) {
	rome := time.FixedZone("Rome", 3600)
	d := document("document:d", "D", verses)
	d.RecordedAt = time.Date(2024, 1, 1, 0, 30, 0, 999, rome)
	a := entity("person:a", "Ada", cited(kg.Quote("document:d", "poi"), kg.Citation{Document: sourceID}))
	ahead := relation("employment:a", "person:a", "company:b", starting("2025"), ending("2031"), status(temporal.Current))
	w.put(d, a, entity("company:b", "Bee"), ahead)
	w.same([]string{ahead.Standing.String(), ahead.Period.Status.String()}, []string{"PLANNED", "UNKNOWN"})
	w.same(a.Citations, []kg.Citation{{Document: "document:d", Quote: "poi", Start: 25, End: 28}, kg.Whole(sourceID)})
	w.same(d.RecordedAt, instant("2023-12-31T23:30:00Z"))
	w.shows(find("document:d"), take(kg.Documents, props(query.PropRecordedAt)), "2023-12-31T23:30:00Z")
	w.holds(d, a, entity("company:b", "Bee"), ahead)
}

func testDocumentText(w *world) {
	bare, full := document("document:bare", "Bare", ""), document("document:full", "Full", "A text.")
	w.put(bare, full, entity("person:a", "Ada", cited(kg.Quote("document:full", "text"))))
	put := func(records ...kg.Record) *kg.Batch { return &kg.Batch{Put: records} }
	w.refusesAll([]refusal{
		{"another text", put(document("document:full", "Full", "A text")), kg.ErrConflict, "document:full", "text"},
		{"no text", put(document("document:full", "Full", "")), kg.ErrConflict, "document:full", "text"},
		{"a text where there was none", put(document("document:bare", "Bare", "A")), kg.ErrConflict, "document:bare", "text"},
		{"another text and its quote", put(entity("person:a", "Ada", cited(kg.Quote("document:full", "other"))),
			document("document:full", "Full", "other")), kg.ErrConflict, "document:full", "text"},
	})
	full = &kg.Document{ID: "document:full", Title: "New", Language: "en", Text: "A text.", URL: "u", Publisher: "P", PublishedOn: "2024-12-31", RecordedAt: instant("2025-01-01T00:00:00Z")}
	w.put(full)
	page := w.read(find("document:full"), take(kg.Documents, random.DocumentProps))
	w.same(plantext.Page(take(kg.Documents, random.DocumentProps), page), "document:full|New|en|A text.|u|P|2024-12-31|2025-01-01T00:00:00Z|3|2024-12-31")
	w.shows(find("person:a"), take(kg.Entities, nameProps, citations), "Ada{text|2|6}")
}

func testBigBatch(w *world) {
	const people = 2_000
	all := []kg.Record{entity("company:hub", "Hub")}
	for i := range people {
		id := fmt.Sprintf("person:%04d", i)
		all = append(all, entity(id, fmt.Sprintf("P%04d", i)),
			relation(fmt.Sprintf("employment:%04d", i), id, "company:hub"))
	}
	w.put(all...)
	step := relations(kg.In)
	step.Slice = counted(after(first(2), orderKey("", "employment:0998")))
	w.shows(find("company:hub"), take(kg.Entities, props(query.PropDegree), follow(kg.Entities, step, take(kg.Relations, idProps))),
		"2000{employment:0999, employment:1000 + (2000)}")
	var gone []string
	for _, r := range all[1:] {
		gone = append(gone, r.RecordID())
	}
	w.remove(gone...)
	w.holds(all[0])
}
