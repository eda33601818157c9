package storetest

import (
	"fmt"
	"slices"
	"strings"

	"ties/kg"
	"ties/kg/query"
	"ties/store/storetest/plantext"
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
			&kg.Document{ID: fmt.Sprintf("document:%d", i), Title: text, Language: text, Text: text, URL: text, RecordedAt: recordedAt})
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
		query.PropTitle, query.PropLanguage, query.PropText)
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
