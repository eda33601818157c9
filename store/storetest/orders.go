package storetest

import (
	"regexp"
	"strings"

	"ties/kg"
	"ties/kg/query"
)

var orderTests = []test{
	{"mixed scripts, by name, either way", testScripts},
	{"ties go by ID, in ASCII order", testTies},
	{"names that differ late only are ties", testLongNames},
	{"by degree, with ties", testByDegree},
	{"of several types by degree, as far as they are examined", testScanByDegree},
	{"of one type at a time", testOneType},
	{"where something must be there", testNeeds},
	{"of documents, with missing dates and long texts", testDocumentOrders},
}

// ordered asserts the names, or IDs, of a list of people in each order.
func (w *world) ordered(shown query.Prop, expected string, keys ...query.Key) {
	w.Helper()
	start := listOf(kg.TypePerson, nil)
	start.Order = keys
	w.shows(start, take(kg.Types(kg.TypePerson), props(shown)), expected)
}

// testScanByDegree has entities of degree 3, 2, 1, 1 and 0.
func testScanByDegree(w *world) {
	w.put(entity("person:a", "A"), entity("person:b", "B"), entity("person:c", "C"), entity("company:x", "X"), entity("team:t", "T"))
	in2014 := func(c *kg.Claim) { c.Period.Start = "2014" }
	w.put(relation("employment:1", "person:a", "company:x"), relation("employment:2", "person:a", "company:x", in2014), relation("employment:3", "person:b", "company:x"))
	partial := &query.HasRelation{Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out, Filter: &query.Compare{Prop: query.PropStart, Op: query.OpPartial}}
	quoted := &query.HasRelation{Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out, Filter: query.HasQuote{}}
	ids := take(kg.Entities, props(query.PropID, query.PropDegree))
	for _, c := range []struct {
		start    query.ByDegree
		expected string
	}{
		{query.ByDegree{Types: kg.Entities, Scan: 9, Limit: 9}, "company:x|3, person:a|2, person:b|1, team:t|0, person:c|0"},
		{query.ByDegree{Types: kg.Entities, Scan: 9, Limit: 2}, "company:x|3, person:a|2 +"},
		{query.ByDegree{Types: kg.Entities, Scan: 3, Limit: 9}, "company:x|3, person:a|2, person:b|1 +"},
		{query.ByDegree{Types: kg.Entities, Scan: 5, Limit: 9, Filter: partial}, "person:a|2, person:c|0"},
		{query.ByDegree{Types: kg.Entities, Scan: 4, Limit: 9, Filter: partial}, "person:a|2, team:t|0 +"},
		{query.ByDegree{Types: kg.Entities, Scan: 1, Limit: 9, Filter: quoted}, "company:x|3 +"},
		{query.ByDegree{Types: kg.Entities, Scan: 5, Limit: 0, Filter: quoted}, " +"},
		{query.ByDegree{Types: kg.Types(kg.TypePerson), Scan: 2, Limit: 9, From: []query.Value{{Int: 1}, {Text: "person:b"}}}, "person:c|0"},
		{query.ByDegree{Types: kg.Entities, Scan: 2, Limit: 9, From: []query.Value{{}, {Text: "person:c"}}}, ""},
		{query.ByDegree{Scan: 2, Limit: 9}, ""},
	} {
		w.shows(&c.start, ids, c.expected)
	}
}

func down(p query.Prop) query.Key { return query.Key{Prop: p, Descending: true} }
func up(p query.Prop) query.Key   { return query.Key{Prop: p} }

func testScripts(w *world) {
	// In UTF-16 order U+E000 would follow the emoji; in many collations "Émile" would precede "Zoë".
	byFolded := []string{" lead", "10", "9", "_", "ada", "Ａdele", "STRASSE", "Straßf", "Zoë", "Émile",
		"Ωmega", "Ада", "\u200fאדה", "阿达", "\ue000", "👩‍🚀", "𠀀"}
	var people []kg.Record
	for i, name := range byFolded {
		people = append(people, entity("person:"+string(rune('a'+(i*7)%len(byFolded))), name))
	}
	w.put(people...)
	w.ordered(query.PropName, strings.Join(byFolded, ", "), byName...)
	w.ordered(query.PropName, strings.Join(reversed(byFolded), ", "), byNameDown...)
}

func reversed(list []string) []string {
	var turned []string
	for _, s := range list {
		turned = append([]string{s}, turned...)
	}
	return turned
}

func testTies(w *world) {
	w.put(entity("person:B", "Straße"), entity("person:a", "STRASSE"), entity("person:-", "strasse"),
		entity("person:~", "Ｓtraße"), entity("person:_", "Strasse"), entity("person:1", "strasse"),
		entity("person:.", "strasse"), entity("person:10", "Strasse"), entity("person:z", "A"))
	const byID = "person:-, person:., person:1, person:10, person:B, person:_, person:a"
	w.ordered(query.PropID, "person:z, "+byID+", person:~", up(query.PropSortKey), up(query.PropID))
	w.ordered(query.PropID, byID+", person:~, person:z", down(query.PropSortKey), up(query.PropID))
	w.ordered(query.PropID, byID+", person:z, person:~", up(query.PropID))
	w.ordered(query.PropID, "person:~, person:z, person:a, person:_, person:B, person:10, person:1, person:., person:-",
		down(query.PropID))
}

func testLongNames(w *world) {
	stem := strings.Repeat("a", 255)
	w.put(entity("person:1", stem+"bz"), entity("person:2", stem+"ba"), entity("person:3", stem+"a"),
		entity("person:4", stem+"é"), entity("person:5", strings.Repeat("長", 1_000)))
	w.ordered(query.PropID, "person:3, person:1, person:2, person:4, person:5", byName...)
}

func testByDegree(w *world) {
	w.put(entity("person:a", "C"), entity("person:b", "B"), entity("person:c", "A"), entity("person:d", "B"),
		entity("company:x", "X"),
		relation("employment:1", "person:a", "company:x"), relation("employment:2", "person:b", "company:x"),
		relation("employment:3", "person:d", "company:x"), relation("employment:4", "person:a", "company:x"))
	w.ordered(query.PropID, "person:a, person:b, person:d, person:c", byDegreeDown...)
	w.ordered(query.PropID, "person:c, person:d, person:b, person:a",
		up(query.PropDegree), up(query.PropSortKey), down(query.PropID))
	w.ordered(query.PropID, "person:c, person:b, person:d, person:a", up(query.PropDegree), up(query.PropID))
}

func testOneType(w *world) {
	for _, t := range kg.Entities.List() {
		prefix := strings.ToLower(t.String())
		w.put(entity(prefix+":2", "Two"), entity(prefix+":1", "One"))
	}
	for _, t := range kg.Entities.List() {
		prefix := strings.ToLower(t.String())
		start := listOf(t, nil)
		start.Slice = counted(first(1))
		w.shows(start, take(kg.Types(t), idProps), prefix+":1 + (2)")
	}
}

// testNeeds lists people on the condition that other entities exist, for every page.
func testNeeds(w *world) {
	w.put(entity("person:p", "P"), entity("company:c", "C"), relation("employment:e", "person:p", "company:c"))
	want := take(kg.Types(kg.TypePerson), nameProps)
	for _, slice := range []query.Slice{everything, counted(everything), {Limit: query.NoRows, Count: true}} {
		start := listOf(kg.TypePerson, nil)
		start.Slice, start.RequiredIDs = slice, []string{"person:p", "company:c"}
		if page := w.read(start, want); len(page.Rows) != max(0, min(1, slice.Limit)) {
			w.Errorf("got %+v", page)
		}
		for missing, needs := range map[string][]string{"company:a": {"company:c", "company:a", "company:b"}, "employment:e": {"employment:e"}} {
			start.RequiredIDs = needs
			_, err := w.store.Read(w.Context(), &query.Plan{Start: start, Selection: want})
			w.wraps("Read", err, kg.ErrNotFound)
			if err != nil && !strings.Contains(err.Error(), missing) {
				w.Errorf("got %q, want it to name %s", err, missing)
			}
		}
	}
}

func testDocumentOrders(w *world) {
	long := strings.Repeat("A long text. ", 5_000)
	w.put(
		&kg.Document{ID: "document:a", Title: "b", Text: long, PublishedOn: "2024", RecordedAt: instant("2025-01-01T00:00:00Z")},
		&kg.Document{ID: "document:b", Title: "B", PublishedOn: "2024-01-01", RecordedAt: instant("2025-01-03T00:00:00Z")},
		&kg.Document{ID: "document:c", Title: "\U0001f680", Text: "c", PublishedOn: "2023-12", RecordedAt: instant("2025-01-03T00:00:00Z")},
		&kg.Document{ID: "document:d", Title: "\ue000", RecordedAt: instant("2025-01-02T00:00:00Z")})
	written := &query.Compare{Prop: query.PropID, Op: query.OpOneOf, Values: values([]any{"document:a", "document:b", "document:c", "document:d"})}
	list := func(slice query.Slice, keys ...query.Key) *query.List {
		start := documentsBy(append(keys, query.Key{Prop: query.PropID, Descending: keys[len(keys)-1].Descending})...)
		start.Filter, start.Slice = written, slice
		return start
	}
	ids := take(kg.Documents, idProps)
	for _, c := range []struct {
		start    *query.List
		expected string
	}{
		{list(everything, up(query.PropTitle)), "b, a, d, c"},
		{list(everything, down(query.PropTitle)), "c, d, a, b"},
		{list(everything, up(query.PropPublishedDate)), "d, c, a, b"}, // what is missing is the least
		{list(everything, down(query.PropPublishedDate)), "b, a, c, d"},
		{list(everything, up(query.PropRecordedAt)), "a, d, b, c"},
		{list(everything, down(query.PropRecordedAt)), "c, b, d, a"},
		{list(everything, down(query.PropRecordedAt), up(query.PropTitle)), "b, c, d, a"},
		{list(counted(first(2)), down(query.PropPublishedDate)), "b, a + (4)"},
		{list(last(2), down(query.PropPublishedDate)), "c, d +"},
		{list(after(first(2), "", "document:d"), up(query.PropPublishedDate)), "c, a +"},
		{list(after(first(2), "", "document:d"), down(query.PropPublishedDate)), ""},
		{list(after(last(2), "2023-12-01", "document:c"), up(query.PropPublishedDate)), "d"},
		{list(after(first(3), "2025-01-03T00:00:00Z", "B", "document:b"), down(query.PropRecordedAt), up(query.PropTitle)), "c, d, a"},
		{list(query.Slice{Limit: query.NoRows, Count: true}, up(query.PropTitle)), " (4)"},
	} {
		w.shows(c.start, ids, documentIDs(c.expected))
	}
	wholes := take(kg.Documents, props(query.PropText, query.PropTitle, query.PropPublishedDate))
	w.shows(list(first(2), up(query.PropTitle)), wholes, "-|B|2024-01-01, "+long+"|b|2024-01-01 +")
}

// documentIDs writes the IDs of documents in full.
func documentIDs(short string) string {
	for _, letter := range []string{"a", "b", "c", "d"} {
		short = regexp.MustCompile(`\b`+letter+`\b`).ReplaceAllString(short, "document:"+letter)
	}
	return short
}
