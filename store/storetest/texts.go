package storetest

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"ties/kg"
	"ties/kg/query"
	"ties/store"
	"ties/store/storetest/plantext"
	"ties/store/storetest/random"
)

var textTests = []test{
	{"any text comes back as it went in", testAnyText},
	{"any text finds its own row, and no other", testFindAnyText},
	{"any legal ID is an ID like others", testOddIDs},
	{"what is no ID finds nothing", testNoIDs},
	{"long texts", testLongTexts},
}

// oddTexts have a meaning in some database, encoding or terminal.
var oddTexts = []string{
	`'; DROP TABLE entity; --`, `' OR '1'='1`, `" OR ""="`, `1; DELETE FROM entity`, `') UNION SELECT 1,2,3 --`,
	`}) DETACH DELETE n //`, `' RETURN 1 //`, "`) MATCH (n) DETACH DELETE n //", "``", "a`b", `{x: 1}`, `$id`, `$0`, `?1`, `:id`, `@p1`,
	`\u0027 OR 1=1`, `\u0060`, `\x27`, `\\`, `\`, `\'`, `\"`, `\n`, `\0`, `%00`, `%`, `_`, `[a-z]*`, `.*`, `^$`,
	`null`, `NULL`, `true`, `0`, `-1`, `1e309`, `NaN`, `{}`, `[]`, `[1,2]`, `{"a":"b"}`, `"`, `'`, `<script>alert(1)</script>`, `${7*7}`, `{{7*7}}`,
	"\t", "\n", "\r\n", " ", "  two spaces  ", "line\nbreak", "\u0001\u001f\u007f", "\u0085\u2028\u2029", "\ufeffBOM", "\uffff\ufffe",
	"\u202eright to left\u202c", "\u200fשלום", "مرحبا", "伍宇欣", "é", "e\u0301", "ﬁ", "İi̇", "ß", "👩‍🚀", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "\U0010ffff", "𝕮", "\ue000",
}

func testAnyText(w *world) {
	body := strings.Join(oddTexts, "\n--\n") // some occur twice
	all := []kg.Record{&kg.Document{ID: "document:odd", Title: "T", Text: body, RecordedAt: recordedAt}}
	for i, text := range oddTexts {
		start := len([]rune(strings.Join(append(slices.Clone(oddTexts[:i]), ""), "\n--\n")))
		quote := kg.Citation{Document: "document:odd", Quote: text, Start: start, End: start + len([]rune(text))}
		company := fmt.Sprintf("company:%d", i)
		all = append(all,
			entity(company, text, withDescription(text), withURL(text), category(text), cited(quote),
				alias(kg.Alias{Name: text, Language: text})),
			withRole(text, relation(fmt.Sprintf("part-of:%d", i), company, company, cites(quote))),
			fact(fmt.Sprintf("fact:%d", i), company, text, text, cites(quote)),
			&kg.Document{ID: fmt.Sprintf("document:%d", i), Title: text, Language: text, Text: text, URL: text, Publisher: text,
				RecordedAt: recordedAt})
	}
	w.put(all...)
	slices.SortFunc(all, byTypeAndID)
	w.holds(all...)

	inOrder := &query.Lookup{Types: kg.Nodes}
	for i := range oddTexts {
		inOrder.IDs = append(inOrder.IDs, fmt.Sprintf("company:%d", i), fmt.Sprintf("part-of:%d", i),
			fmt.Sprintf("fact:%d", i), fmt.Sprintf("document:%d", i))
	}
	read := props(query.PropName, query.PropDescription, query.PropURL, query.PropCategory, query.PropRole, query.PropFactName, query.PropValue,
		query.PropTitle, query.PropLanguage, query.PropText, query.PropPublisher)
	aliases := follow(kg.Entities, query.AliasesStep{}, take(0, props(query.PropAlias, query.PropAliasLanguage)))
	page := w.read(inOrder, take(kg.Nodes, read, citations, aliases))
	for i, row := range page.Rows {
		text := oddTexts[i/4]
		if found := texts(row); !slices.Equal(slices.Compact(found), []string{text}) {
			w.Errorf("%s has the texts %q, want %q", inOrder.IDs[i], found, text)
		}
	}
}

func byTypeAndID(a, b kg.Record) int {
	if a.RecordType() != b.RecordType() {
		return int(a.RecordType()) - int(b.RecordType())
	}
	return strings.Compare(a.RecordID(), b.RecordID())
}

// texts returns all texts of a row and of those below it.
func texts(row query.Row) []string {
	var all []string
	for _, v := range row.Values {
		if v.Text != "" {
			all = append(all, v.Text)
		}
	}
	for _, page := range row.Pages {
		for _, below := range page.Rows {
			all = append(all, texts(below)...)
		}
	}
	return all
}

func testFindAnyText(w *world) {
	all := []kg.Record{entity("person:a", "Ada")}
	for i, text := range oddTexts {
		company := fmt.Sprintf("company:%d", i)
		all = append(all, entity(company, text), withRole(text, relation(fmt.Sprintf("employment:%d", i), "person:a", company)),
			fact(fmt.Sprintf("fact:%d", i), company, "n", text))
	}
	w.put(all...)
	for i, text := range oddTexts {
		for _, filter := range []query.Filter{
			compare(query.PropName, query.OpEqual, text),
			compare(query.PropName, query.OpOneOf, text, "nobody"),
			tied(kg.In, compare(query.PropRole, query.OpEqual, text), kg.EmployedBy),
			&query.HasFact{Filter: compare(query.PropValue, query.OpEqual, text)},
		} {
			if found := plantext.Page(take(0, idProps), w.read(listOf(kg.TypeCompany, filter), take(kg.Entities, idProps))); found != fmt.Sprintf("company:%d", i) {
				w.Errorf("%s finds %q, want company:%d", plantext.Filter(filter), found, i)
			}
		}
		w.countsAs(query.OpContains, text, strings.Contains)
		w.countsAs(query.OpStartsWith, text, strings.HasPrefix)
	}
}

// countsAs asserts how many of the odd texts a comparison of the names finds.
func (w *world) countsAs(op query.Op, part string, holds func(text, part string) bool) {
	w.Helper()
	var want int64
	for _, text := range oddTexts {
		if holds(text, part) {
			want++
		}
	}
	start := listOf(kg.TypeCompany, compare(query.PropName, op, part))
	start.Slice = counted(query.Slice{Limit: query.NoRows})
	if got := w.read(start, take(kg.Entities, nil)).Total; got != want {
		w.Errorf("%s: got %d rows, want %d", plantext.Filter(start.Filter), got, want)
	}
}

func testOddIDs(w *world) {
	slugs := []string{"-", "--", ".", "..", "~", "_", "null", "NULL", "true", "0", "00", "1e5", "-1", "__proto__", "DROP", "A", "a",
		"a-b", "a.b", "a_b", "a~b", "%41"[1:], strings.Repeat("x", 193)}
	var all []kg.Record
	var wanted []string
	for _, slug := range slugs {
		all = append(all, entity("person:"+slug, "P"))
		wanted = append(wanted, "person:"+slug)
	}
	w.put(all...)
	w.shows(find(wanted...), take(kg.Nodes, idProps), strings.Join(wanted, ", "))
	slices.Sort(wanted)
	w.shows(listOf(kg.TypePerson, nil), take(kg.Nodes, idProps), strings.Join(wanted, ", "))
	for _, id := range wanted {
		start := listOf(kg.TypePerson, compare(query.PropID, query.OpEqual, id))
		w.shows(start, take(kg.Nodes, idProps), id)
	}
	w.remove(wanted[:len(wanted)-1]...)
	w.shows(listOf(kg.TypePerson, nil), take(kg.Nodes, idProps), wanted[len(wanted)-1])
}

func testNoIDs(w *world) {
	w.put(web()...)
	w.shows(find(oddTexts...), take(kg.Nodes, idProps), "null"+strings.Repeat(", null", len(oddTexts)-1))
	var listed []any
	for _, text := range oddTexts {
		listed = append(listed, text)
		listed = append(listed, "person:"+text)
	}
	w.shows(listOf(kg.TypePerson, compare(query.PropID, query.OpOneOf, listed...)), take(kg.Nodes, idProps), "")
}

func testLongTexts(w *world) {
	name, text := strings.Repeat("𠀀", kg.MaxName), strings.Repeat("é", kg.MaxText)
	body := strings.Repeat("0123456789abcdé\n", 40_000) + "𝕮 the end"
	w.put(&kg.Document{ID: "document:d", Title: name, Text: body, URL: strings.Repeat("u", kg.MaxName), RecordedAt: recordedAt},
		entity("company:a", name, withDescription(text), category(name), withURL(name), alias(kg.Alias{Name: name}),
			cited(kg.Quote("document:d", "𝕮 the end"))),
		withRole(name, relation("part-of:a", "company:a", "company:a")),
		fact("fact:a", "company:a", name, text))
	w.shows(listOf(kg.TypeCompany, compare(query.PropName, query.OpEqual, name)), take(kg.Entities, props(query.PropDescription), citations),
		text+"{𝕮 the end|640000|640009}")
	w.shows(find("part-of:a", "fact:a", "document:d"), take(kg.Nodes, props(query.PropRole, query.PropFactName, query.PropValue, query.PropText)),
		name+"|-|-|-, -|"+name+"|"+text+"|-, -|-|-|"+body)
}

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

// BenchmarkDocuments reads pages of 50 of a list of 10,000 documents of 5 kB.
func BenchmarkDocuments(b *testing.B, s store.Store) {
	b.Helper()
	batch := &kg.Batch{}
	for i := range 10_000 {
		batch.Put = append(batch.Put, &kg.Document{
			ID: fmt.Sprintf("document:%d", i), Title: fmt.Sprintf("Article %d of many", i*7919%10_000),
			Text: strings.Repeat("A sentence. ", 400), RecordedAt: time.Unix(int64(1_700_000_000+i), 0).UTC(),
		})
	}
	if err := store.Write(b.Context(), s, batch); err != nil {
		b.Fatal(err)
	}
	hasText := query.Not{Filter: &query.Compare{Prop: query.PropText, Op: query.OpMissing}}
	for _, c := range []struct {
		name   string
		by     query.Prop
		filter query.Filter
		slice  query.Slice
	}{
		{"recorded", query.PropRecordedAt, nil, query.Slice{Limit: 50}},
		{"recorded-counted", query.PropRecordedAt, nil, query.Slice{Limit: 50, Count: true}},
		{"recorded-with-text", query.PropRecordedAt, hasText, query.Slice{Limit: 50, Count: true}},
		{"deep", query.PropRecordedAt, hasText, query.Slice{Limit: 50, From: []query.Value{{Text: time.Unix(1_700_005_000, 0).UTC().Format(time.RFC3339)}, {Text: "document:5000"}}}},
		{"title", query.PropTitle, nil, query.Slice{Limit: 50}},
		{"published", query.PropPublishedDate, nil, query.Slice{Limit: 50}},
		{"title-contains", query.PropTitle, &query.Compare{Prop: query.PropTitle, Op: query.OpContains, Values: []query.Value{{Text: "999"}}}, query.Slice{Limit: 50, Count: true}},
	} {
		b.Run(c.name, func(b *testing.B) {
			start := documentsBy(query.Key{Prop: c.by, Descending: true}, query.Key{Prop: query.PropID, Descending: true})
			start.Filter, start.Slice = c.filter, c.slice
			want := take(kg.Documents, props(query.PropID, query.PropTitle, query.PropRecordedAt))
			for b.Loop() {
				if _, err := s.Read(b.Context(), &query.Plan{Start: start, Selection: want}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
