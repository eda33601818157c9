package storetest

import (
	"ties/kg"
	"ties/kg/query"
	"ties/store/storetest/random"
)

var citationTests = []test{
	{"quotes, several of them, and whole documents", testCitations},
	{"offsets count code points, astral ones too", testCodePoints},
	{"a quote that occurs twice needs its start", testTwice},
	{"lead to their documents", testCitedDocuments},
	{"of every kind of record, in the order written", testCitationsOfAll},
}

const verses = "Tre 𝕮𝖔𝖉𝖎 e un'emoji 👩‍🚀, poi Ada. Ada di nuovo."

var (
	citations = follow(kg.Entities|kg.Relations|kg.Facts, query.CitationsStep{}, take(0, random.CitationProps))
)

func testCitations(w *world) {
	w.put(document("document:d", "D", verses), entity("person:a", "Ada", cited(
		kg.Quote("document:d", "un'emoji"), kg.Whole(sourceID), kg.Quote("document:d", "Tre"),
		kg.Quote("document:d", verses), kg.Quote("document:d", "un'emoji"))),
		entity("person:b", "Bo"))
	w.shows(listOf(kg.TypePerson, nil), take(kg.Entities, nameProps, citations), ""+
		"Ada{un'emoji|11|19, -|-1|-1, Tre|0|3, "+verses+"|0|47, un'emoji|11|19}, Bo{}")
}

func testCodePoints(w *world) {
	w.put(document("document:d", "D", verses), entity("person:a", "Ada", cited(
		kg.Quote("document:d", "𝖔𝖉"), kg.Quote("document:d", "👩"), kg.Quote("document:d", ", poi"),
		kg.Quote("document:d", "nuovo."))))
	w.shows(find("person:a"), take(kg.Entities, nameProps, citations),
		"Ada{𝖔𝖉|5|7, 👩|20|21, , poi|23|28, nuovo.|41|47}")
}

func testTwice(w *world) {
	w.put(document("document:d", "D", verses))
	at := func(start int) *kg.Entity {
		return entity("person:a", "Ada", cited(kg.Citation{Document: "document:d", Quote: "Ada", Start: start}))
	}
	w.put(at(34))
	w.shows(find("person:a"), take(kg.Entities, nameProps, citations), "Ada{Ada|34|37}")
	var wrong []refusal
	for _, start := range []int{kg.NoOffset, 0, 33, 44, 1_000} {
		wrong = append(wrong, bad("a wrong start", at(start), "citations[0].start"))
	}
	w.refusesAll(wrong)
	w.put(at(29))
	w.shows(find("person:a"), take(kg.Entities, nameProps, citations), "Ada{Ada|29|32}")
}

func testCitedDocuments(w *world) {
	bare := &kg.Document{ID: "document:bare", Title: "Bare", RecordedAt: recordedAt}
	w.put(document("document:d", "D", verses), bare, entity("person:a", "Ada", cited(
		kg.Quote("document:d", "Tre"), kg.Whole("document:bare"), kg.Whole("document:d"))))
	documents := follow(0, query.DocumentStep{}, take(kg.Documents, props(query.PropTitle, query.PropText)))
	start := follow(kg.Entities, query.CitationsStep{}, take(0, props(query.PropQuote), documents))
	w.shows(find("person:a"), take(kg.Entities, nameProps, start),
		"Ada{Tre{D|"+verses+"}, -{Bare|-}, -{D|"+verses+"}}")
}

func testCitationsOfAll(w *world) {
	w.put(
		document("document:d", "D", verses),
		entity("company:b", "Bee", cited(kg.Quote("document:d", "poi"))),
		entity("person:a", "Ada"),
		relation("employment:1", "person:a", "company:b", cites(kg.Quote("document:d", "nuovo"), kg.Quote("document:d", "Tre"))),
		relation("employment:2", "person:a", "company:b", cites(kg.Whole(sourceID))),
		fact("fact:1", "company:b", "motto", "e un'emoji", cites(kg.Quote("document:d", "e un'emoji"), kg.Whole(sourceID))),
	)
	employments := follow(kg.Entities, relations(kg.In), take(kg.Relations, idProps, citations))
	facts := follow(kg.Entities, &query.FactsStep{Slice: everything}, take(kg.Facts, idProps, citations))
	w.shows(find("company:b"), take(kg.Entities, nameProps, citations, employments, facts), "Bee{poi|25|28}"+
		"{employment:1{nuovo|41|46, Tre|0|3}, employment:2{-|-1|-1}}{fact:1{e un'emoji|9|19, -|-1|-1}}")
	w.shows(find("employment:1", "company:b", "fact:1", "document:d"),
		take(kg.Nodes, idProps, citations),
		"employment:1{nuovo|41|46, Tre|0|3}, company:b{poi|25|28}, fact:1{e un'emoji|9|19, -|-1|-1}, document:d{}")
}
