package storetest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"ties/kg"
	"ties/kg/namesearch"
	"ties/kg/query"
)

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
		w.namedSoIsFound(fmt.Sprintf("person:%d", i+1), name)
	}
}

// namedSoIsFound asserts that a search for its name finds an entity, and that similar names can be read.
func (w *world) namedSoIsFound(id, name string) {
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
		if w.store.Apply(w.Context(), &kg.Batch{Put: called(name, text)}) != nil {
			return // no name
		}
		for i, one := range []string{name, text} {
			if own := strings.Split(one, "|")[0]; len(namesearch.Probes(own)) > 0 {
				w.namedSoIsFound(fmt.Sprintf("person:%d", i+1), own)
			}
		}
	})
}
