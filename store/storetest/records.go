package storetest

import (
	"ties/kg"
)

var recordTests = []test{
	{"an empty store", testEmpty},
	{"every property of a document", testDocument},
	{"every property of every kind of entity", testEntities},
}

func testEmpty(w *world) {
	w.holds()
	w.shows(list(kg.TypePerson, nil), take(kg.Entities, ids), "")
	w.shows(find("person:ada"), take(kg.Nodes, ids), "null")
	if err := w.store.Ready(w.Context()); err != nil {
		w.Errorf("Ready: %v", err)
	}
}

var documentProps = props(kg.PropID, kg.PropTitle, kg.PropLanguage, kg.PropText, kg.PropURL, kg.PropRecordedAt)

func testDocument(w *world) {
	full := &kg.Document{
		ID: "document:full", Title: "A title", Language: "it", Text: "C'è un testo.\nDue righe.",
		URL: "https://example.org/a?b=c", RecordedAt: at("2024-12-01T10:20:30Z"),
	}
	bare := &kg.Document{ID: "document:bare", Title: "Mentioned", RecordedAt: at("0999-01-01T00:00:00Z")}
	w.put(full, bare)
	w.shows(find(full.ID, bare.ID), take(kg.Documents, documentProps),
		"document:full|A title|it|C'è un testo.\nDue righe.|https://example.org/a?b=c|2024-12-01T10:20:30Z, "+
			"document:bare|Mentioned|-|-|-|0999-01-01T00:00:00Z")
	w.holds(bare, full)
}

var entityProps = props(kg.PropID, kg.PropName, kg.PropFolded, kg.PropSortKey, kg.PropDescription, kg.PropURL,
	kg.PropCategory, kg.PropDegree, kg.PropOpenLists)

func testEntities(w *world) {
	w.put(
		entity("person:a", "Ada", described("an engineer"), linked("https://a.example"),
			openLists(kg.WorksOn, kg.EmployedBy)),
		entity("company:b", "BÉ", category("lab"), openLists(kg.RecruitsFrom)),
		entity("project:c", "ẞ", category("model")),
		entity("team:d", "Dee"), entity("place:e", "Ee"), entity("event:f", "Eff"),
	)
	w.shows(find("person:a", "company:b", "project:c", "team:d", "place:e", "event:f"), take(kg.Entities, entityProps),
		"person:a|Ada|ada|616461|an engineer|https://a.example|-|0|WORKS_ON EMPLOYED_BY, "+
			"company:b|BÉ|bé|62c3a9|-|-|lab|0|RECRUITS_FROM, "+
			"project:c|ẞ|ss|7373|-|-|model|0|-, "+
			"team:d|Dee|dee|646565|-|-|-|0|-, "+
			"place:e|Ee|ee|6565|-|-|-|0|-, "+
			"event:f|Eff|eff|656666|-|-|-|0|-")
	for _, t := range kg.Entities.List() {
		page := w.read(list(t, nil), take(kg.Types(t), ids))
		if len(page.Rows) != 1 || page.Rows[0].Type != t {
			w.Errorf("the list of the type %s has the rows %v", t, page.Rows)
		}
	}
}
