package storetest

import (
	"ties/kg"
	"ties/kg/query"
)

// lookupTests are of what entities are known by.
var lookupTests = []test{
	{"by a name or an alias", testLookUpNames},
	{"by an identifier or an address", testLookUpIdentifiers},
	{"as filters", testLookUpFilters},
	{"after changes", testLookUpChanged},
	{"page by page", testLookUpPages},
}

// knownAs returns a plan's start that finds the entities with one of some keys.
func knownAs(keys ...query.EntityKey) *query.Find {
	return &query.Find{Keys: keys, Types: kg.Entities, Slice: first(10)}
}

func calledSo(name string) *query.Find { return knownAs(query.NameKey(name), query.AliasKey(name)) }

// leadsTo asserts the IDs of the entities that a start leads to.
func (w *world) leadsTo(start query.Start, ids string) {
	w.Helper()
	w.shows(start, take(kg.Entities, idProps), ids)
}

func testLookUpNames(w *world) {
	w.put(called("Wu Yuxin|吴育昕", "WU YUXIN", "Wu Yuxin Jr.", "吴育昕|Wu Yuxin|wu yuxin", "Straße", "100% \"OR\" *", "⟨!⟩")...)
	w.put(entity("company:wu", "wu  yuxin"), entity("company:wu-2", "wu yuxin"))
	w.leadsTo(calledSo("wu yuxin"), "company:wu-2, person:1, person:2, person:4")
	w.leadsTo(knownAs(query.NameKey("Wu Yuxin")), "company:wu-2, person:1, person:2")
	w.leadsTo(knownAs(query.AliasKey("Wu Yuxin")), "person:4")
	w.leadsTo(calledSo("吴育昕"), "person:1, person:4")
	w.leadsTo(calledSo("STRASSE"), "person:5")
	w.leadsTo(calledSo("100% \"or\" *"), "person:6")
	w.leadsTo(calledSo("⟨!⟩"), "person:7")
	for _, nobody := range []string{"", "Wu", "Yuxin Wu", "wu yuxi", "*", "\"", "x"} {
		w.leadsTo(calledSo(nobody), "")
	}
	w.leadsTo(knownAs(), "")
	w.leadsTo(&query.Find{Keys: calledSo("wu yuxin").Keys, Types: kg.Types(kg.TypeCompany), Slice: first(10)}, "company:wu-2")
	w.leadsTo(&query.Find{Keys: calledSo("wu yuxin").Keys, Slice: first(10)}, "")
}

func testLookUpIdentifiers(w *world) {
	q42, other := kg.Identifier{Scheme: "wikidata", Value: "Q42"}, kg.Identifier{Scheme: "in house", Value: "Q42"}
	w.put(
		entity("person:a", "Ada", identified(q42), withURL("https://www.Example.org/ada/")),
		entity("person:b", "Bo", identified(other, kg.Identifier{Scheme: "wikidata", Value: "Q420"}), withURL("http://example.org/ada")),
		entity("company:c", "Bee", identified(other, q42), withURL("http://example.org/Ada")),
	)
	w.leadsTo(knownAs(query.IdentifierKey(q42)), "person:a, company:c")
	w.leadsTo(knownAs(query.IdentifierKey(other)), "company:c, person:b")
	w.leadsTo(knownAs(query.IdentifierKey(q42), query.IdentifierKey(other)), "person:a, company:c, person:b")
	w.leadsTo(knownAs(query.IdentifierKey(kg.Identifier{Scheme: "wikidata", Value: "Q4"})), "")
	w.leadsTo(knownAs(query.URLKey("https://example.org/ada?#top")), "")
	w.leadsTo(knownAs(query.URLKey("https://EXAMPLE.org/ada/#top")), "person:a, person:b")
	w.leadsTo(knownAs(query.NameKey("Q42"), query.URLKey("")), "")
}

func testLookUpFilters(w *world) {
	w.put(crew()...)
	q42 := kg.Identifier{Scheme: "wikidata", Value: "Q42"}
	w.put(entity("company:q", "Queue", identified(q42), alias(kg.Alias{Name: "Kew"})), entity("person:q", "Quentin", identified(q42)),
		relation("employment:q", "person:q", "company:q"))
	by := func(keys ...query.EntityKey) query.Filter { return &query.KnownBy{Keys: keys} }
	worked := func(f query.Filter) query.Filter {
		return &query.HasRelation{Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out, Filter: &query.EndIs{End: query.Target, Filter: f}}
	}
	for _, filter := range []query.Filter{
		by(query.IdentifierKey(q42)), worked(by(query.IdentifierKey(q42))), worked(by(query.AliasKey("KEW"))),
		query.Any{by(query.IdentifierKey(q42)), by(query.NameKey("nobody"))},
		query.All{worked(query.Not{Filter: by(query.NameKey("Bee"))}), by(query.IdentifierKey(q42), query.NameKey("Ada"))},
	} {
		w.leadsTo(listOf(kg.TypePerson, filter), "person:q")
	}
	w.leadsTo(listOf(kg.TypePerson, by()), "")
	w.leadsTo(listOf(kg.TypePerson, query.All{query.Not{Filter: by()}, by(query.NameKey("Quentin"))}), "person:q")
	w.leadsTo(listOf(kg.TypeCompany, by(query.AliasKey("kew"))), "company:q")
}

func testLookUpChanged(w *world) {
	one, two := kg.Identifier{Scheme: "x", Value: "1"}, kg.Identifier{Scheme: "x", Value: "2"}
	w.put(entity("person:a", "Ada", identified(one), withURL("http://a.example")))
	w.put(entity("person:a", "Ada", identified(two), withURL("http://b.example")))
	w.leadsTo(knownAs(query.IdentifierKey(one), query.URLKey("http://a.example")), "")
	w.leadsTo(knownAs(query.IdentifierKey(two)), "person:a")
	w.leadsTo(knownAs(query.URLKey("http://b.example")), "person:a")
	w.put(entity("person:a", "Eda"))
	w.leadsTo(knownAs(query.IdentifierKey(two), query.URLKey("http://b.example"), query.NameKey("Ada")), "")
	w.leadsTo(calledSo("eda"), "person:a")
	w.apply(&kg.Batch{Delete: []string{"person:a"}})
	w.leadsTo(calledSo("eda"), "")
}

func testLookUpPages(w *world) {
	w.put(called("B|A", "a|b", "A", "a|A", "C|a")...)
	start := calledSo("a")
	start.Slice = query.Slice{Limit: 2, Count: true}
	page := w.readPlan(w.Context(), &query.Plan{Start: start, Selection: take(kg.Entities, props(query.PropSortKey, query.PropID))})
	if page.Total != 5 || !page.More || len(page.Rows) != 2 {
		w.Errorf("got %d of %d, and more: %t", len(page.Rows), page.Total, page.More)
	}
	start = calledSo("a")
	start.Slice = query.Slice{Limit: 2, From: page.Rows[1].Values}
	w.leadsTo(start, "person:4, person:1 +")
	start.Slice = query.Slice{Limit: query.NoRows, Count: true}
	if page := w.readPlan(w.Context(), &query.Plan{Start: start, Selection: take(kg.Entities, idProps)}); page.Total != 5 || len(page.Rows) > 0 {
		w.Errorf("got %d of %d", len(page.Rows), page.Total)
	}
}
