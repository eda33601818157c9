package storetest

import (
	"fmt"
	"slices"
	"strings"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/storetest/plantext"
	"ties/store/storetest/random"
)

var recordTests = []test{
	{"an empty store", testEmpty},
	{"every property of a document", testDocument},
	{"every property of every kind of entity", testEntities},
	{"aliases", testAliases},
	{"identifiers", testIdentifiers},
	{"every property of a relation", testRelationProps},
	{"every property of a fact", testFactProps},
	{"relations of every kind between all types that fit", testKinds},
	{"no part of a caller's records or of an answer is shared", testNothingShared},
}

func testEmpty(w *world) {
	w.holds()
	w.shows(listOf(kg.TypePerson, nil), take(kg.Entities, idProps), "")
	w.shows(find("person:ada"), take(kg.Nodes, idProps), "null")
	if err := w.store.Ready(w.Context()); err != nil {
		w.Errorf("Ready: %v", err)
	}
}

func testDocument(w *world) {
	full := &kg.Document{
		ID: "document:full", Title: "A title", Language: "it", Text: "C'è un testo.\nDue righe.",
		URL: "https://example.org/a?b=c", Publisher: "Il Corriere", PublishedOn: "2024-11", RecordedAt: instant("2024-12-01T10:20:30Z"),
	}
	bare := &kg.Document{ID: "document:bare", Title: "Mentioned", RecordedAt: instant("0999-01-01T00:00:00Z")}
	w.put(full, bare)
	w.shows(find(full.ID, bare.ID), take(kg.Documents, random.DocumentProps),
		"document:full|A title|it|C'è un testo.\nDue righe.|https://example.org/a?b=c|Il Corriere|2024-11|2024-12-01T10:20:30Z|2|2024-11-01, "+
			"document:bare|Mentioned|-|-|-|-|-|0999-01-01T00:00:00Z|2|-")
	w.holds(bare, full)
}

func testEntities(w *world) {
	w.put(
		entity("person:a", "Ada", withDescription("an engineer"), withURL("https://a.example"),
			openLists(kg.WorksOn, kg.EmployedBy)),
		entity("company:b", "BÉ", category("lab"), openLists(kg.RecruitsFrom)),
		entity("project:c", "ẞ", category("model")),
		entity("team:d", "Dee"), entity("place:e", "Ee"), entity("event:f", "Eff"),
	)
	w.shows(find("person:a", "company:b", "project:c", "team:d", "place:e", "event:f"), take(kg.Entities, props(query.PropID, query.PropName, query.PropFolded,
		query.PropSortKey, query.PropDescription, query.PropURL, query.PropCategory, query.PropDegree, query.PropOpenLists)),
		"person:a|Ada|ada|616461|an engineer|https://a.example|-|0|WORKS_ON EMPLOYED_BY, "+
			"company:b|BÉ|bé|62c3a9|-|-|lab|0|RECRUITS_FROM, "+
			"project:c|ẞ|ss|7373|-|-|model|0|-, "+
			"team:d|Dee|dee|646565|-|-|-|0|-, "+
			"place:e|Ee|ee|6565|-|-|-|0|-, "+
			"event:f|Eff|eff|656666|-|-|-|0|-")
	for _, t := range kg.Entities.List() {
		page := w.read(listOf(t, nil), take(kg.Types(t), idProps))
		if len(page.Rows) != 1 || page.Rows[0].Type != t {
			w.Errorf("the list of the type %s has the rows %v", t, page.Rows)
		}
	}
}

func testAliases(w *world) {
	w.put(
		entity("person:a", "Ada", alias(kg.Alias{Name: "Zoe", Language: "it"}, kg.Alias{Name: "阿达"},
			kg.Alias{Name: "Zoe", Language: "it"}, kg.Alias{Name: "Ada", Language: "zh-Hant"})),
		entity("person:b", "Bo"),
	)
	aliases := follow(kg.Types(kg.TypePerson), query.AliasesStep{}, take(0, props(query.PropAlias, query.PropAliasLanguage)))
	w.shows(listOf(kg.TypePerson, nil), take(kg.Types(kg.TypePerson), nameProps, aliases),
		"Ada{Zoe|it, 阿达|-, Zoe|it, Ada|zh-Hant}, Bo{}")
}

// testIdentifiers writes identifiers in several forms, which are stored in one.
func testIdentifiers(w *world) {
	w.put(
		entity("person:a", "Ada", identified(kg.Identifier{Scheme: "Wikidata", Value: "http://www.wikidata.org/entity/q7259"},
			kg.Identifier{Scheme: "in house", Value: " it's 100%_\\ "}, kg.Identifier{Scheme: "orcid", Value: "0000000218250097"})),
		entity("person:b", "Bo"),
	)
	ada := entity("person:a", "Ada", identified(kg.Identifier{Scheme: "wikidata", Value: "Q7259"},
		kg.Identifier{Scheme: "in house", Value: " it's 100%_\\ "}, kg.Identifier{Scheme: "orcid", Value: "0000-0002-1825-0097"}))
	w.holds(ada, entity("person:b", "Bo"))
	want := take(kg.Entities, props(query.PropID, query.PropIdentifiers))
	w.shows(find("person:a", "person:b"), want, "person:a|wikidata\tQ7259\nin house\t it's 100%_\\ \norcid\t0000-0002-1825-0097, person:b|-")
	of := func(scheme string) query.Filter {
		return &query.Compare{Prop: query.PropIdentifiers, Op: query.OpHas, Values: []query.Value{{Text: scheme}}}
	}
	ids := take(kg.Entities, idProps)
	for _, scheme := range []string{"wikidata", "in house", "orcid"} {
		w.shows(listOf(kg.TypePerson, of(scheme)), ids, "person:a")
		w.shows(listOf(kg.TypePerson, query.Not{Filter: of(scheme)}), ids, "person:b")
	}
	for _, scheme := range []string{"Wikidata", "house", "in", "", "lei", "wikidata\tQ7259\nin house"} {
		w.shows(listOf(kg.TypePerson, of(scheme)), ids, "")
	}
	w.put(entity("person:a", "Ada"))
	w.shows(listOf(kg.TypePerson, of("wikidata")), ids, "")
}

var claimProps = props(query.PropID, query.PropRecordedAt, query.PropStart, query.PropEnd, query.PropStartDate, query.PropEndDate,
	query.PropStatus, query.PropInferred, query.PropStartMin, query.PropStartMax, query.PropEndMin, query.PropEndMax, query.PropStanding)

func testRelationProps(w *world) {
	w.put(entity("person:a", "Ada"), entity("company:b", "Bee"),
		withRole("chief \"engineer\"", relation("employment:full", "person:a", "company:b", starting("2014"), ending("2016-09"),
			status(temporal.Ended), standing(kg.Reported), guessed, recorded("2017-03-04T05:06:07Z"))),
		relation("employment:bare", "person:a", "company:b"),
		relation("employment:now", "person:a", "company:b", starting("2015-02-03"), status(temporal.Current)),
		relation("employment:plan", "person:a", "company:b", starting("2030-05"), standing(kg.Planned)),
	)
	start := find("employment:full", "employment:bare", "employment:now", "employment:plan")
	w.shows(start, take(kg.Relations, claimProps), ""+
		"employment:full|2017-03-04T05:06:07Z|2014|2016-09|2014-01-01|2016-09-01|ENDED|1|"+
		"16071|16435|17046|17075|REPORTED, "+
		"employment:bare|2024-12-01T00:00:00Z|-|-|-|-|UNKNOWN|0|"+
		"-2147483648|20058|-2147483648|2147483647|STATED, "+
		"employment:now|2024-12-01T00:00:00Z|2015-02-03|-|2015-02-03|-|CURRENT|0|"+
		"16469|16469|20059|2147483647|STATED, "+
		"employment:plan|2024-12-01T00:00:00Z|2030-05|-|2030-05-01|-|UNKNOWN|0|"+
		"22035|22065|22036|2147483647|PLANNED")
	w.shows(start, take(kg.Relations, props(query.PropKind, query.PropRole, query.PropOrder)), ""+
		"EMPLOYED_BY|chief \"engineer\"|7fffc138employment:full, EMPLOYED_BY|-|ffffffffemployment:bare, "+
		"EMPLOYED_BY|-|7fffbfaaemployment:now, EMPLOYED_BY|-|7fffa9ecemployment:plan")
}

func testFactProps(w *world) {
	w.put(entity("company:b", "Bee"),
		fact("fact:full", "company:b", "headcount", "hundreds", starting("2017"), ending("2017"), status(temporal.Ended),
			standing(kg.Opinion), guessed),
		fact("fact:bare", "company:b", "motto", "più 100% — 'ever'"),
	)
	w.shows(find("fact:full", "fact:bare"), take(kg.Facts, claimProps), ""+
		"fact:full|2024-12-01T00:00:00Z|2017|2017|2017-01-01|2017-01-01|ENDED|1|17167|17531|17168|17532|OPINION, "+
		"fact:bare|2024-12-01T00:00:00Z|-|-|-|-|UNKNOWN|0|-2147483648|20058|-2147483648|2147483647|STATED")

	subject := follow(kg.Facts, query.SubjectStep{}, take(kg.Entities, nameProps))
	want := take(kg.Facts, props(query.PropFactName, query.PropValue, query.PropOrder), subject)
	w.shows(find("fact:full", "fact:bare"), want, ""+
		"headcount|hundreds|7fffbcf0fact:full{Bee}, motto|più 100% — 'ever'|fffffffffact:bare{Bee}")
	facts := follow(kg.Entities, &query.FactsStep{Slice: everything}, want)
	w.shows(find("company:b"), take(kg.Entities, nameProps, facts), ""+
		"Bee{headcount|hundreds|7fffbcf0fact:full{Bee}, motto|più 100% — 'ever'|fffffffffact:bare{Bee}}")
}

// testKinds has a source and a target of each type, and a relation for each pair that fits.
func testKinds(w *world) {
	var all, ends []kg.Record
	for _, t := range kg.Entities.List() {
		ends = append(ends, entity(endID(t, "source"), "S"), entity(endID(t, "target"), "T"))
	}
	for _, k := range kg.AllKinds() {
		for _, s := range k.Sources().List() {
			for _, t := range k.Targets().List() {
				id := k.Prefix() + ":" + (fmt.Sprintf("%s-%s", s, t))
				all = append(all, relation(id, endID(s, "source"), endID(t, "target")))
			}
		}
	}
	w.put(slices.Concat(all, ends)...)
	var start query.Lookup
	for _, end := range ends {
		start.IDs = append(start.IDs, end.RecordID())
	}
	start.Types = kg.Entities
	for _, k := range kg.AllKinds() {
		var expected []string
		for _, id := range start.IDs {
			expected = append(expected, expectTouching(id, k, all))
		}
		want := take(kg.Entities, idProps, touching(kg.Out, k), touching(kg.In, k), touching(kg.Both, k))
		w.shows(&start, want, strings.Join(expected, ", "))
	}
}

func endID(t kg.Type, side string) string { return strings.ToLower(t.String()) + ":" + side }

func touching(direction kg.Direction, k kg.RelationKind) *query.Branch {
	types := kg.Types(k.RecordType())
	return follow(kg.Entities, relations(direction, k), take(types, idProps,
		follow(types, query.EndStep{End: query.Source}, take(k.Sources(), idProps)),
		follow(types, query.EndStep{End: query.Target}, take(k.Targets(), idProps)),
		follow(types, query.EndStep{End: query.Far}, take(k.Sources()|k.Targets(), idProps))))
}

// expectTouching returns the expected result of touching, for relations with different ends and without dates.
func expectTouching(id string, k kg.RelationKind, all []kg.Record) string {
	var out, in []string
	for _, record := range all {
		r := record.(*kg.Relation)
		if r.Kind == k && r.Source == id {
			out = append(out, fmt.Sprintf("%s{%s}{%s}{%s}", r.ID, r.Source, r.Target, r.Target))
		}
		if r.Kind == k && r.Target == id {
			in = append(in, fmt.Sprintf("%s{%s}{%s}{%s}", r.ID, r.Source, r.Target, r.Source))
		}
	}
	slices.Sort(out)
	slices.Sort(in)
	o, i := strings.Join(out, ", "), strings.Join(in, ", ")
	return fmt.Sprintf("%s{%s}{%s}{%s}", id, o, i, o+i) // no entity is a source and a target here
}

func testNothingShared(w *world) {
	fresh := func() *kg.Entity {
		return entity("person:a", "Ada", openLists(kg.EmployedBy), identified(kg.Identifier{Scheme: "x", Value: "1"}), alias(kg.Alias{Name: "A"}), cited(kg.Whole(sourceID)))
	}
	spoil := func(e *kg.Entity) {
		e.Name, e.OpenLists[0], e.Aliases[0].Name, e.Identifiers[0].Value, e.Citations[0].Document = "B", kg.MemberOf, "B", "B", "document:b"
	}
	ada := fresh()
	w.put(ada)
	spoil(ada)
	w.holds(fresh())
	for _, r := range w.export() {
		if e, ok := r.(*kg.Entity); ok {
			spoil(e)
		}
	}
	w.holds(fresh())

	plan := &query.Plan{Start: listOf(kg.TypePerson, nil), Selection: take(kg.Entities, nameProps)}
	w.readPlan(w.Context(), plan).Rows[0].Values[0].Text = "D"
	w.same(plantext.Page(plan.Selection, w.readPlan(w.Context(), plan)), "Ada")
}
