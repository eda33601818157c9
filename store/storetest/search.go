package storetest

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"ties/bench/gen"
	"ties/kg"
	"ties/kg/namesearch"
	"ties/kg/query"
	"ties/store"
)

var searchTests = []test{
	{"the way people type", testSearchAsTyped},
	{"of some types, page by page", testSearchPages},
	{"in other letters", testSearchSpelled},
	{"every name of an entity", testSearchAllNames},
	{"text is never a query", testSearchHostile},
	{"a name is never a query", testSearchHostileNames},
	{"what is called otherwise is found so, and no longer as before", testSearchRenamed},
	{"what has been deleted is not found", testSearchDeleted},
	{"a name that very many have", testSearchCommon},
	{"below what is found", testBelowSearch},
	{"those who are called alike", testSimilar},
	{"names that are like those of nobody", testSimilarMissing},
	{"passages of a document", testPassages},
	{"passages and odd quotes", testOddQuotes},
	{"passages of no document", testNoPassages},
	{"passages follow what is written", testChangedPassages},
	{"passages follow loads", testLoadedPassages},
}

func search(text string, types kg.TypeSet, s query.Slice) *query.Search {
	return &query.Search{Text: text, Types: types, Slice: s}
}

// called returns people, numbered from 1, each with its names separated by bars: the first is the name.
func called(list ...string) []kg.Record {
	var all []kg.Record
	for i, one := range list {
		names := strings.Split(one, "|")
		e := entity(fmt.Sprintf("person:%d", i+1), names[0])
		for _, other := range names[1:] {
			e.Aliases = append(e.Aliases, kg.Alias{Name: other, Language: "en"})
		}
		all = append(all, e)
	}
	return all
}

var matched = props(query.PropMatched, query.PropMatch)

// finds asserts the names that are found for a text.
func (w *world) finds(text, expected string) {
	w.Helper()
	w.shows(search(text, kg.Entities, first(10)), take(kg.Entities, matched), expected)
}

func testSearchAsTyped(w *world) {
	w.put(called("Wu Yuxin", "吴恩达|Andrew Ng", "Андрей Карпатый", "Jürgen Müller", "Łukasz Kowalski", "John Ronald Reuel Tolkien",
		"Wang Xing", "Wang Huiwen", "Nguyễn Văn An|Peter Nguyen")...)
	w.put(entity("company:openai", "OpenAI"), entity("company:moonshot", "Moonshot AI|月之暗面"))
	for text, expected := range map[string]string{
		"wu yuxin": "Wu Yuxin|EXACT", "Yuxin Wu": "Wu Yuxin|TOKEN", "wuyuxin": "Wu Yuxin|EXACT", "wu y": "Wu Yuxin|PREFIX",
		"wu yuxni": "Wu Yuxin|FUZZY", "yuxn wu": "Wu Yuxin|FUZZY", "WY": "Wu Yuxin|PREFIX", "吴育昕": "Wu Yuxin|TRANSLITERATION",
		"吴恩达": "吴恩达|EXACT", "恩达": "吴恩达|TOKEN", "吴恩": "吴恩达|PREFIX", "Wu Enda": "吴恩达|TRANSLITERATION", "wuenda": "吴恩达|TRANSLITERATION",
		"enda wu": "吴恩达|TRANSLITERATION", "wu en da": "吴恩达|TRANSLITERATION", "Andrew": "Andrew Ng|TOKEN, Андрей Карпатый|FUZZY", "a. ng": "Andrew Ng|PREFIX",
		"Andrey": "Андрей Карпатый|TRANSLITERATION, Andrew Ng|FUZZY", "Andrei Karpatyi": "Андрей Карпатый|TRANSLITERATION", "андрей": "Андрей Карпатый|TOKEN, Andrew Ng|FUZZY",
		"Mueller": "Jürgen Müller|TRANSLITERATION", "muller": "Jürgen Müller|TOKEN", "MÜLLER, JÜRGEN": "Jürgen Müller|TOKEN",
		"lukasz kowalski": "Łukasz Kowalski|EXACT", "JRR Tolkien": "John Ronald Reuel Tolkien|TOKEN", "J. R. R. Tolkien": "John Ronald Reuel Tolkien|PREFIX",
		"john tolkien": "John Ronald Reuel Tolkien|TOKEN", "wang": "Wang Xing|TOKEN, Wang Huiwen|TOKEN",
		"van an": "Nguyễn Văn An|TOKEN", "open ai": "OpenAI|EXACT", "opneai": "OpenAI|FUZZY", "moon": "Moonshot AI|月之暗面|PREFIX",
		"xyzzy": "-", "": "-", " ": "-",
	} {
		if expected == "-" {
			expected = ""
		}
		w.finds(text, expected)
	}
}

func testSearchPages(w *world) {
	w.put(called("Ada One", "Ada Two", "Ada Three", "Ada")...)
	w.put(entity("company:ada", "Ada"), entity("team:ada", "Ada"))
	people := kg.Types(kg.TypePerson)
	found := take(kg.Entities, props(query.PropID, query.PropScore))
	w.shows(search("ada", kg.Entities, first(3)), found, "company:ada|1000, person:4|1000, team:ada|1000 +")
	w.shows(search("ada", people, first(9)), found, "person:4|1000, person:1|880, person:2|880, person:3|867")
	w.shows(search("ada", people, after(first(2), 1000, kg.SortKey("Ada"), "person:4")), found, "person:1|880, person:2|880 +")
	w.shows(search("ada", people, after(first(2), 880, kg.SortKey("Ada Two"), "person:2")), found, "person:3|867")
	w.shows(search("ada", people, after(first(2), 880, kg.SortKey("Ada Queen"), "person:nobody")), found, "person:2|880, person:3|867")
	w.shows(search("ada", people, first(0)), found, " +")
	w.shows(search("ada", people, query.Slice{Limit: query.NoRows}), found, "")
	w.shows(search("ada", kg.Types(kg.TypePlace), first(3)), found, "")
	w.shows(search("ada", 0, first(3)), found, "")
}

func testSearchHostile(w *world) {
	w.put(called("Wu Yuxin", "AND Or", "Jean-Luc O'Neil", "C++ Rust", "N/A Star", "Quo\"te", "Til~de 2", "Aster*isk")...)
	for text, expected := range map[string]string{
		`"wu yuxin"`: "Wu Yuxin|EXACT", `"`: "", `'`: "", `"wu`: "Wu Yuxin|TOKEN", `wu AND yuxin`: "Wu Yuxin|TOKEN", `NOT wu`: "",
		`-wu`: "Wu Yuxin|TOKEN", `wu*`: "Wu Yuxin|TOKEN", `*`: "", `w~`: "Wu Yuxin|PREFIX", `~`: "", `/w.*/`: "Wu Yuxin|PREFIX", `wu\`: "Wu Yuxin|TOKEN",
		`keys:wu`: "", `wu^2`: "", `{wu TO yu}`: "", `(wu`: "Wu Yuxin|TOKEN", `wu)`: "Wu Yuxin|TOKEN", `&&`: "", `||`: "", `AND`: "AND Or|TOKEN",
		`AND OR`: "AND Or|EXACT", `jean-luc o'neil`: "Jean-Luc O'Neil|EXACT", `oneil`: "Jean-Luc O'Neil|TOKEN", `n/a`: "N/A Star|TOKEN", `c++`: "C++ Rust|TOKEN",
		`quo"te`: "Quo\"te|EXACT", "til~de": "Til~de 2|TOKEN", "aster*": "Aster*isk|TOKEN", "*:*": "", "wu\x00yuxin": "Wu Yuxin|EXACT", "NEAR(wu yuxin)": "",
		"names MATCH 'wu'": "", "'; DROP TABLE names; --": "", "\u202ewu": "Wu Yuxin|TOKEN", strings.Repeat("wu ", 60): "", strings.Repeat("吴", 200): "",
	} {
		w.finds(text, expected)
	}
}

func testSearchRenamed(w *world) {
	w.put(called("Wu Yuxin|Yuxin")...)
	w.put(called("Ada Byron|Yuxin")...)
	w.finds("wu", "")
	w.finds("ada", "Ada Byron|TOKEN")
	w.finds("yuxin", "Yuxin|EXACT")
	w.put(called("Ada Byron|Lovelace")...)
	w.finds("yuxin", "")
	w.finds("lovelace", "Lovelace|EXACT")
	w.put(called("Ada Byron")...)
	w.finds("lovelace", "")
	w.put(called("Ada Byron")...) // changes nothing
	w.finds("byron", "Ada Byron|TOKEN")
}

func testSearchDeleted(w *world) {
	w.put(called("Ada Byron", "Ada Yonath")...)
	w.remove("person:1")
	w.finds("ada", "Ada Yonath|TOKEN")
	w.put(called("Grace Hopper")...)
	w.finds("ada", "Ada Yonath|TOKEN")
	w.finds("hopper", "Grace Hopper|TOKEN")
	w.remove("person:1", "person:2")
	w.finds("ada", "")
}

// If a name is too frequent, some entities are found: those of the lowest level with few enough.
func testSearchCommon(w *world) {
	const many = namesearch.Most + 100
	var records []kg.Record
	level := make([]int, many)
	for i := range many {
		id := fmt.Sprintf("person:%04d", i)
		records = append(records, entity(id, "Wang Wei"))
		level[i] = namesearch.Level(id)
	}
	records = append(records, entity("person:xing", "Wang Xing"), entity("company:w", "Wang"))
	w.put(records...)
	var expected []string
	for i, l := range level {
		if l >= 1 {
			expected = append(expected, fmt.Sprintf("person:%04d", i))
		}
	}
	for _, text := range []string{"Wang Wei", "wei wang", "w", "wan", "ww"} {
		page, err := w.store.Read(w.Context(), &query.Plan{Start: search(text, kg.Types(kg.TypePerson), first(1000)), Selection: take(kg.Types(kg.TypePerson), idProps)})
		if err != nil {
			w.Fatal(err)
		}
		var got []string
		for _, row := range page.Rows {
			if id := row.Values[0].Text; id != "person:xing" {
				got = append(got, id)
			}
		}
		if strings.Join(got, " ") != strings.Join(expected, " ") {
			w.Errorf("%s: got %d people, want %d: %q, %q", text, len(got), len(expected), got, expected)
		}
	}
	w.finds("wang xing", "Wang Xing|EXACT")
	w.shows(search("wang", kg.Types(kg.TypeCompany), first(1)), take(kg.Entities, matched), "Wang|EXACT")
}

func testBelowSearch(w *world) {
	w.put(called("Ada Byron", "Bo")...)
	w.put(entity("company:x", "Ex"), relation("employment:ada", "person:1", "company:x"))
	jobs := follow(personType, relations(kg.Out, kg.EmployedBy), take(kg.Types(kg.TypeEmployment), idProps,
		follow(kg.Types(kg.TypeEmployment), query.EndStep{End: query.Target}, take(kg.Types(kg.TypeCompany), nameProps))))
	wanted := props(query.PropName, query.PropDegree, query.PropMatchedStart, query.PropMatchedEnd, query.PropMatchedLanguage)
	w.shows(search("byr", kg.Entities, first(3)), take(kg.Entities, wanted, jobs), "Ada Byron|1|4|7|-{employment:ada{Ex}}")
	w.shows(search("ex", kg.Entities, first(3)), take(kg.Entities, wanted, jobs), "Ex|1|0|2|-{}")
}

func testSimilar(w *world) {
	w.put(called("Wu Yuxin|Andrew Wu", "Wu Yuxin", "Yuxin Wu", "吴育昕", "Wu Yuxni", "A. Wu|Andrew Wu", "Wang Xing", "Wang Huiwen", "--", "Wu")...)
	w.put(entity("company:wu", "Wu Yuxin"))
	found := take(kg.Entities, props(query.PropID, query.PropMatched, query.PropMatch))
	for _, c := range []struct {
		of       string
		limit    int
		expected string
	}{
		{"person:1", 9, "person:1|-|-, person:2|Wu Yuxin|EXACT, person:6|Andrew Wu|EXACT, person:4|吴育昕|TRANSLITERATION, person:3|Yuxin Wu|TOKEN, person:5|Wu Yuxni|FUZZY"},
		{"person:1", 1, "person:1|-|-, person:2|Wu Yuxin|EXACT"},
		{"person:1", 0, "person:1|-|-"},
		{"person:7", 9, "person:7|-|-"}, // another Wang is not the same person
		{"person:9", 9, "person:9|-|-"},
		{"company:wu", 9, "company:wu|-|-"}, // only of its own type
	} {
		w.shows(&query.Similar{Of: c.of, Limit: c.limit}, found, c.expected)
	}
	w.put(called("Ada Byron", "Ada Byron")...)
	w.shows(&query.Similar{Of: "person:1", Limit: 9}, found, "person:1|-|-, person:2|Ada Byron|EXACT")
	w.remove("person:2")
	w.shows(&query.Similar{Of: "person:1", Limit: 9}, found, "person:1|-|-")
}

func testSimilarMissing(w *world) {
	w.put(called("Wu Yuxin")...)
	w.put(entity("company:x", "Ex"), relation("employment:wu", "person:1", "company:x"))
	for _, id := range []string{"person:nobody", "employment:wu", "document:d", "Wu Yuxin", ""} {
		_, err := w.store.Read(w.Context(), &query.Plan{Start: &query.Similar{Of: id, Limit: 9}, Selection: take(kg.Entities, idProps)})
		w.wraps("Read", err, kg.ErrNotFound)
	}
}

func testSearchSpelled(w *world) {
	w.put(called("Семён Грачёв", "مُحَمَّد الرَّاجحي", "דָּוִד כֹּהֵן", "김철수", "臺北", "Hans Groß", "Ludwig van Beethoven", "Rifaat Alassad", "Олена Коваль",
		"Sam Smith Jr.", "C++ Guild", "C# Guild")...)
	for text, expected := range map[string]string{
		"семен грачев": "Семён Грачёв|EXACT", "Semyon Grachyov": "Семён Грачёв|TRANSLITERATION", "Semen Grachev": "Семён Грачёв|TRANSLITERATION",
		"محمد الراجحي": "مُحَمَّد الرَّاجحي|EXACT", "محمد راجحى": "مُحَمَّد الرَّاجحي|TOKEN", "דוד כהן": "דָּוִד כֹּהֵן|EXACT",
		"철수": "김철수|TOKEN", "김 철수": "김철수|EXACT", "Kim Chul-soo": "김철수|TRANSLITERATION", "cheol-su kim": "김철수|TRANSLITERATION",
		"台北": "臺北|EXACT", "Grosz": "Hans Groß|TRANSLITERATION", "Ｇｒｏß": "Hans Groß|TOKEN", "Ludwig Beethoven": "Ludwig van Beethoven|TOKEN",
		"al-Assad": "Rifaat Alassad|PREFIX", "Assad": "Rifaat Alassad|TRANSLITERATION", "Alena Koval": "Олена Коваль|TRANSLITERATION",
		"Sam Smith, Sr.": "Sam Smith Jr.|TOKEN", "c++": "C++ Guild|TOKEN, C# Guild|FUZZY", "c#": "C# Guild|TOKEN, C++ Guild|FUZZY",
	} {
		w.finds(text, expected)
	}
}

func testSearchAllNames(w *world) {
	names := []string{"First"}
	for i := range 100 {
		names = append(names, fmt.Sprintf("Zed %dth", i))
	}
	w.put(called(strings.Join(names, "|"))...)
	w.finds("zed 99th", "Zed 99th|EXACT")
	w.finds("zed 31th", "Zed 31th|EXACT")
}

// hostileNames have characters that indexes read as a query, beside and between letters.
var hostileNames = []string{"王'王", "王`王", "王\"王", "王*王", "王\u200d王", "김'철수", "O'Brien", "C++", "a~b^c", "(a)", "ﷺ", "葛\U000e0100城", "𞤀𞤣𞤤𞤢𞤥", "AND王",
	"Гагарёций Гёццагорий Геннадёцгий", "김이정허최 김정 정조"}

func testSearchHostileNames(w *world) {
	w.put(called(hostileNames...)...)
	for i, name := range hostileNames {
		namedSoIsFound(w, fmt.Sprintf("person:%d", i+1), name)
	}
}

// namedSoIsFound asserts that a search for its name finds an entity, and that similar names can be read.
func namedSoIsFound(w *world, id, name string) {
	w.Helper()
	page, err := w.store.Read(w.Context(), &query.Plan{Start: search(name, kg.Entities, first(1000)), Selection: take(kg.Entities, idProps)})
	if err != nil || !slices.ContainsFunc(page.Rows, func(row query.Row) bool { return row.Values[0].Text == id }) {
		w.Errorf("a search for %q does not find it: %v, %v", name, page, err)
	}
	if _, err := w.store.Read(w.Context(), &query.Plan{Start: &query.Similar{Of: id, Limit: 9}, Selection: take(kg.Entities, idProps)}); err != nil {
		w.Errorf("similar to %q: %v", name, err)
	}
}

// FuzzNames checks that a search for the name of an entity always finds it.
func FuzzNames(f *testing.F, open Open) {
	for _, name := range hostileNames {
		f.Add(name, "王`王")
	}
	f.Fuzz(func(t *testing.T, name, text string) {
		w := newWorld(t, open(t))
		if store.Write(w.Context(), w.store, &kg.Batch{Put: called(name, text)}) != nil {
			return // no name
		}
		for i, one := range []string{name, text} {
			if own := strings.Split(one, "|")[0]; len(namesearch.Probes(own)) > 0 {
				namedSoIsFound(w, fmt.Sprintf("person:%d", i+1), own)
			}
		}
	})
}

// testPassages has a text with what means something in some database, and in other scripts.
func testPassages(w *world) {
	const text = "Ada met 伍宇欣。 \tO'Brien said: $id. 𝕮 Bo and Ада; Ada\u00a0B. ADA b too!"
	w.put(&kg.Document{ID: "document:t", Title: "t", Text: text, RecordedAt: recordedAt}, &kg.Document{ID: "document:empty", Title: "e", RecordedAt: recordedAt})
	w.put(called("Ada B|Ada", "伍宇欣", "O’Brien|$id", "Ада|Bo", "ada", "Nobody")...)
	w.put(entity("company:ada", "ADA"), relation("employment:1", "person:1", "company:ada"))
	entities := follow(0, &query.NamedStep{Limit: 2}, take(kg.Entities, idProps))
	spans := props(query.PropQuote, query.PropQuoteStart)
	w.shows(&query.Passages{Document: "document:t", Kind: query.Mentions, Types: kg.Entities, Slice: query.Slice{Limit: 3, Count: true}}, take(0, spans, entities),
		"Ada|0{company:ada, person:1 + (3)}, 伍宇欣|8{person:2 (1)}, O'Brien|14{person:3 (1)} + (8)")
	w.shows(&query.Passages{Document: "document:t", Kind: query.Mentions, Types: kg.Types(kg.TypeCompany), Slice: first(9)}, take(0, spans), "Ada|0, Ada|47, ADA|54")
	w.shows(&query.Passages{Document: "document:t", Kind: query.Uncited, Slice: query.Slice{Limit: 9, From: []query.Value{{Int: 0}}}}, take(0, spans),
		"O'Brien said: $id.|14, 𝕮 Bo and Ада; Ada\u00a0B. ADA b too!|33")
	w.put(&kg.Fact{ID: "fact:q", Entity: "person:1", Name: "n", Value: "v", Claim: kg.Claim{RecordedAt: recordedAt, Citations: []kg.Citation{kg.Quote("document:t", "said")}}})
	in := follow(0, &query.MentionsStep{Limit: 2}, take(0, spans))
	w.shows(&query.Passages{Document: "document:t", Kind: query.CoMentions, Types: kg.Entities, Slice: first(9)}, take(0, spans, in),
		"Ada met 伍宇欣。|0{Ada|0, 伍宇欣|8 (2)}, 𝕮 Bo and Ада; Ada\u00a0B. ADA b too!|33{Bo|35, Ада|42 + (4)}")
	for _, kind := range []query.PassageKind{query.Uncited, query.Mentions, query.CoMentions} {
		w.shows(&query.Passages{Document: "document:empty", Kind: kind, Types: kg.Entities, Slice: first(9)}, take(0, spans), "")
	}
}

// testChangedPassages asks for the names in a text before and after each of some changes.
func testChangedPassages(w *world) {
	const textID = "document:a-b_c.d~e"
	w.put(&kg.Document{ID: textID, Title: "t", Text: "Ada met Bo. Bo met Cy. Cy met Ada.", RecordedAt: recordedAt})
	w.put(append(called("Ada", "Bo"), entity("company:c", "Nowhere"))...)
	names := &query.Passages{Document: textID, Kind: query.Mentions, Types: kg.Entities, Slice: first(9)}
	entities := follow(0, &query.NamedStep{Limit: 3}, take(kg.Entities, idProps))
	shows := func(expected string) {
		w.Helper()
		w.shows(names, take(0, props(query.PropQuoteStart), entities), expected)
	}
	ada, bo, boAgain, adaAgain := "0{person:1 (1)}", "8{person:2 (1)}", "12{person:2 (1)}", "30{person:1 (1)}"
	shows(strings.Join([]string{ada, bo, boAgain, adaAgain}, ", "))
	w.put(entity("person:2", "Cy"))
	shows("0{person:1 (1)}, 19{person:2 (1)}, 23{person:2 (1)}, 30{person:1 (1)}")
	w.put(entity("person:3", "Bo"))
	w.put(relation("employment:1", "person:3", "company:c"))
	w.put(kg.NewMerge("person:3", "person:1"))
	shows("0{person:1 (1)}, 8{person:1 (1)}, 12{person:1 (1)}, 19{person:2 (1)}, 23{person:2 (1)}, 30{person:1 (1)}")
	w.put(kg.NewMerge("person:1", "person:2"), entity("person:3", "Nobody"))
	shows("0{person:2 (1)}, 19{person:2 (1)}, 23{person:2 (1)}, 30{person:2 (1)}")
	w.put(entity("person:3", "Bo"))
	shows("0{person:2 (1)}, 8{person:2 (1)}, 12{person:2 (1)}, 19{person:2 (1)}, 23{person:2 (1)}, 30{person:2 (1)}")
	w.remove(kg.MergeID("person:3"))
	w.put(entity("person:3", "Bo"), entity("person:4", "ADA"))
	shows("0{person:2, person:4 (2)}, 8{person:3 (1)}, 12{person:3 (1)}, 19{person:2 (1)}, 23{person:2 (1)}, 30{person:2, person:4 (2)}")
	w.remove("employment:1", "person:4")
	w.remove(kg.MergeID("person:1"))
	shows("0{person:1 (1)}, 8{person:3 (1)}, 12{person:3 (1)}, 19{person:2 (1)}, 23{person:2 (1)}, 30{person:1 (1)}")

	uncited := &query.Passages{Document: textID, Kind: query.Uncited, Slice: first(9)}
	quote := kg.Claim{RecordedAt: recordedAt, Citations: []kg.Citation{kg.Whole(sourceID), kg.Quote(textID, "Ada met Bo")}}
	job := relation("employment:2", "person:1", "company:c")
	job.Claim = quote
	w.put(job, &kg.Document{ID: textID + "-2", Title: "another", Text: "Bo met Cy.", RecordedAt: recordedAt})
	w.shows(uncited, take(0, props(query.PropQuoteStart)), "12, 23")
	w.put(&kg.Fact{ID: "fact:1", Entity: "person:1", Name: "n", Value: "v", Claim: kg.Claim{RecordedAt: recordedAt, Citations: []kg.Citation{kg.Quote(textID, "met Ada")}}},
		&kg.Fact{ID: "fact:2", Entity: "person:1", Name: "n", Value: "v", Claim: kg.Claim{RecordedAt: recordedAt, Citations: []kg.Citation{kg.Quote(textID+"-2", "met Cy")}}})
	w.shows(uncited, take(0, props(query.PropQuoteStart)), "12")
	w.remove("employment:2")
	w.shows(uncited, take(0, props(query.PropQuoteStart)), "0, 12")
}

// testOddQuotes quotes words that look like what a store may keep them in, in claims that cite one document and more.
func testOddQuotes(w *world) {
	quotes := []string{`first ],[ first`, `second ,""] second`, `third "`, `"" fourth ""`, `fifth [[1,-1,-1,""]]`}
	w.put(&kg.Document{ID: "document:odd", Title: "t", Text: strings.Join(quotes, "\n"), RecordedAt: recordedAt}, entity("person:1", "Ada"))
	uncited := &query.Passages{Document: "document:odd", Kind: query.Uncited, Slice: first(9)}
	for i, words := range quotes {
		w.shows(uncited, take(0, props(query.PropQuote)), strings.Join(quotes[i:], ", "))
		citing := []kg.Citation{kg.Quote("document:odd", words)}
		if i%2 == 1 {
			citing = append(citing, kg.Whole(sourceID))
		}
		w.put(&kg.Fact{ID: fmt.Sprintf("fact:%d", i), Entity: "person:1", Name: "n", Value: "v", Claim: kg.Claim{RecordedAt: recordedAt, Citations: citing}})
	}
	w.put(&kg.Fact{ID: "fact:whole", Entity: "person:1", Name: "n", Value: "v", Claim: kg.Claim{
		RecordedAt: recordedAt, Citations: []kg.Citation{kg.Whole("document:odd")},
	}})
	w.shows(uncited, take(0, props(query.PropQuote)), "")
	w.remove("fact:0", "fact:1")
	w.shows(uncited, take(0, props(query.PropQuote)), strings.Join(quotes[:2], ", "))
}

// testLoadedPassages loads names, of which the log may not say which they are.
func testLoadedPassages(w *world) {
	w.load([]kg.Record{&kg.Document{ID: "document:t", Title: "t", Text: "Ada met Bo.", RecordedAt: recordedAt}, entity("person:1", "Ada")})
	names := &query.Passages{Document: "document:t", Kind: query.Mentions, Types: kg.Entities, Slice: first(9)}
	w.shows(names, take(0, props(query.PropQuote)), "Ada")
	w.load([]kg.Record{entity("person:2", "Bo")}, []kg.Record{entity("person:1", "Eve")})
	w.shows(names, take(0, props(query.PropQuote)), "Bo")
}

func testNoPassages(w *world) {
	w.put(called("Ada")...)
	for _, id := range []string{"document:nobody", "person:1", ""} {
		_, err := w.store.Read(w.Context(), &query.Plan{Start: &query.Passages{Document: id, Kind: query.Mentions, Types: kg.Entities, Slice: first(9)}, Selection: take(0, idProps)})
		w.wraps("Read", err, kg.ErrNotFound)
	}
}

// BenchmarkMentions measures what finding the names of 100,000 people in a text of 1 MB takes, in a store that is empty; s/first is the first
// time, in seconds.
func BenchmarkMentions(b *testing.B, s store.Store) {
	o := gen.Options{People: 100_000, Seed: 1}
	d, err := gen.LongDocument(o)
	if err != nil {
		b.Fatal(err)
	}
	err = store.Load(b.Context(), s, func(to store.Writer) error {
		if err := store.Write(b.Context(), to, &kg.Batch{Put: []kg.Record{d}}); err != nil {
			return err
		}
		return gen.Fill(b.Context(), to, o)
	})
	if err != nil {
		b.Fatal(err)
	}
	names := map[query.PassageKind]string{query.Mentions: "mentions", query.CoMentions: "co-mentions", query.Uncited: "uncited"}
	for _, kind := range []query.PassageKind{query.Mentions, query.CoMentions, query.Uncited} {
		name := names[kind]
		plan := &query.Plan{
			Start:     &query.Passages{Document: d.ID, Kind: kind, Types: kg.Entities, Slice: first(100)},
			Selection: take(0, props(query.PropQuote)),
		}
		b.Run(name, func(b *testing.B) {
			read := func() {
				if page, err := s.Read(b.Context(), plan); err != nil || len(page.Rows) != 100 {
					b.Fatal(page, err)
				}
			}
			began := time.Now()
			read() // a store may keep names in memory from then on
			took := time.Since(began)
			for b.Loop() {
				read()
			}
			b.ReportMetric(took.Seconds(), "s/first")
		})
	}
}
