package passage

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"ties/internal/work"
	"ties/kg"
	"ties/kg/query"
)

// mentioned returns the names that are found in a text, each with the numbers of those that have it.
func mentioned(text string, names ...string) (list []string) {
	f := newFinder[int](text)
	for i, name := range names {
		var all []kg.Alias
		for one := range strings.SplitSeq(name, "|") {
			all = append(all, kg.Alias{Name: one})
		}
		f.add(&Entity[int]{Key: i + 1, ID: fmt.Sprint(i), Names: all})
	}
	for _, p := range f.find() {
		list = append(list, fmt.Sprint(string([]rune(text)[p.Start:p.End]), f.entities(p.node, nil)))
	}
	return list
}

func TestMentions(t *testing.T) {
	for _, c := range []struct {
		text  string
		names []string
		want  []string
	}{
		{"Wu Yuxin left Meta.", []string{"Wu Yuxin", "Meta"}, []string{"Wu Yuxin[1]", "Meta[2]"}},
		{"WU  YUXIN\nleft METAL", []string{"Wu Yuxin", "Meta"}, []string{"WU  YUXIN[1]"}},
		{"New York University is in New York, in York.", []string{"New York", "New York University", "York"}, []string{"New York University[2]", "New York[1]", "York[3]"}},
		{"New York Times Square", []string{"New York Times Co", "New York", "Times Square"}, []string{"New York[2]", "Times Square[3]"}},
		{"Wang Wei and Wei", []string{"Wang Wei|Wei", "Wang Wei"}, []string{"Wang Wei[1 2]", "Wei[1]"}},
		{"吴恩达在斯坦福大学任教", []string{"吴恩达", "斯坦福", "斯坦福大学", "达"}, []string{"吴恩达[1]", "斯坦福大学[3]"}},
		{"在OpenAI工作的Ａｎｄｒｅｗ", []string{"OpenAI", "Andrew"}, []string{"OpenAI[1]", "Ａｎｄｒｅｗ[2]"}},
		{"김철수는 네이버에서 이수진과 일한다", []string{"김철수", "네이버", "이수", "이수진"}, []string{"김철수[1]", "네이버[2]", "이수진[4]"}},
		{"이수진은 이수와", []string{"이수"}, []string{"이수[1]"}},
		{"イーロン・マスク氏はマスクメロン", []string{"イーロン・マスク", "マスク"}, []string{"イーロン・マスク[1]"}},
		{"Ада Лавлейс и ада", []string{"Ада"}, []string{"Ада[1]", "ада[1]"}},
		{"l'OpenAI, dell’AI e Musk's", []string{"OpenAI", "Musk", "dell'AI"}, []string{"OpenAI[1]", "dell’AI[3]", "Musk[2]"}},
		{"C++ and C# and AT&T; O'Brien", []string{"C++", "AT&T", "O’Brien", "C"}, []string{"C++[1]", "AT&T[2]", "O'Brien[3]"}},
		{"e\u0301cole and École", []string{"école"}, []string{"e\u0301cole[1]", "École[1]"}},
		{"می\u200cخواهم", []string{"میخواهم"}, []string{"می\u200cخواهم[1]"}},
		{"نقطة محمد", []string{"محمد"}, []string{"محمد[1]"}},
		{"สวัสดีกรุงเทพครับ", []string{"กรุงเทพ"}, []string{"กรุงเทพ[1]"}},
		{"a X b", []string{"X", "a", "."}, nil},
		{"Ada\x00Bo Ada\x00", []string{"Ada", "Bo"}, []string{"Ada[1]", "Bo[2]", "Ada[1]"}},
		{"Straße STRASSE", []string{"Strasse"}, []string{"Straße[1]", "STRASSE[1]"}},
		{"", []string{"Ada"}, nil},
		{strings.Repeat("ab ", MaxWords+1), []string{strings.Repeat("ab ", MaxWords+1), strings.Repeat("ab ", MaxWords)}, []string{strings.TrimSpace(strings.Repeat("ab ", MaxWords)) + "[2]"}},
	} {
		if got := mentioned(c.text, c.names...); !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestEntitiesOfOneNameAreInOrder(t *testing.T) {
	f := newFinder[string]("Wei Wang")
	degrees := map[string]int{"person:b": 1, "person:a": 1, "person:c": 7}
	for id := range degrees {
		f.add(&Entity[string]{Key: id, ID: id, Names: []kg.Alias{{Name: "Wei Wang"}, {Name: "WEI WANG"}}})
	}
	if got := f.entities(f.find()[0].node, degrees); !slices.Equal(got, []string{"person:c", "person:a", "person:b"}) {
		t.Error(got)
	}
}

func FuzzMentions(f *testing.F) {
	f.Add("Wu Yuxin left Meta. 吴恩达", "Wu Yuxin", "吴恩")
	f.Add("김철수는", "김철수", "철수")
	f.Add("a\x00 a.a·a", "a.a", "A·A")
	f.Fuzz(func(t *testing.T, text, one, other string) {
		for _, s := range []string{text, one, other} {
			if !utf8.ValidString(s) {
				return // texts and names are valid
			}
		}
		in := newFinder[int](text)
		for i, name := range []string{one, other} {
			in.add(&Entity[int]{Key: i, ID: fmt.Sprint(i), Names: []kg.Alias{{Name: name}}})
		}
		end, runes := 0, []rune(text)
		for _, p := range in.find() {
			if p.Start < end || p.End <= p.Start || p.End > len(runes) {
				t.Fatalf("%q in %q: from %d to %d after %d", []string{one, other}, text, p.Start, p.End, end)
			}
			words := string(runes[p.Start:p.End])
			if words != text[p.from:p.to] || !sameWords(words, one) && !sameWords(words, other) {
				t.Fatalf("%q in %q: found %q", []string{one, other}, text, words)
			}
			end = p.End
		}
	})
}

func sameWords(a, b string) bool {
	return slices.EqualFunc(Words(a), Words(b), func(a, b Word) bool { return a.Folded == b.Folded })
}

// memory is a Source of one document.
type memory struct {
	text   string
	quotes []Span
	names  []string
}

func (m *memory) Text(string) (string, bool, error)                       { return m.text, true, nil }
func (m *memory) Quotes(string) ([]Span, error)                           { return m.quotes, nil }
func (m *memory) Degrees([]int) (map[int]int, error)                      { return nil, nil }
func (m *memory) Rows([]int, *query.Selection) (map[int]query.Row, error) { return nil, nil }
func (m *memory) Entities(_ kg.TypeSet, yield func(e *Entity[int]) error) error {
	for i, name := range m.names {
		if err := yield(&Entity[int]{Key: i, ID: fmt.Sprint(i), Names: []kg.Alias{{Name: name}}}); err != nil {
			return err
		}
	}
	return nil
}

func passagesOf(tb testing.TB, from *memory, kind query.PassageKind) []string {
	tb.Helper()
	page, err := Read(work.NewCounter(tb.Context()), from, &query.Passages{Document: "document:d", Kind: kind, Types: kg.Entities, Slice: query.Slice{Limit: 1000}},
		&query.Selection{Props: []query.Prop{query.PropQuote}})
	if err != nil {
		tb.Fatal(err)
	}
	var list []string
	for _, row := range page.Rows {
		list = append(list, row.Values[0].Text)
	}
	return list
}

func TestUncitedAndCoMentions(t *testing.T) {
	from := &memory{text: "Ada met Bo. Ada left. Bo and Ada stayed, Bo and Ada. Cy.", names: []string{"Ada", "Bo", "Cy"}}
	for _, c := range []struct {
		quotes             []Span
		uncited, coMention string
	}{
		{nil, "Ada met Bo.|Ada left.|Bo and Ada stayed, Bo and Ada.|Cy.", "Ada met Bo.|Bo and Ada stayed, Bo and Ada."},
		{[]Span{{Start: 4, End: 7}}, "Ada left.|Bo and Ada stayed, Bo and Ada.|Cy.", "Bo and Ada stayed, Bo and Ada."},
		{[]Span{{Start: 52, End: 53}, {Start: 11, End: 12}}, "Ada met Bo.|Ada left.|Bo and Ada stayed, Bo and Ada.|Cy.", "Ada met Bo.|Bo and Ada stayed, Bo and Ada."},
		{[]Span{{Start: 53, End: 56}, {Start: 10, End: 13}}, "Bo and Ada stayed, Bo and Ada.", "Bo and Ada stayed, Bo and Ada."},
		{[]Span{{Start: 0, End: 56}}, "", ""},
	} {
		from.quotes = c.quotes
		if got := strings.Join(passagesOf(t, from, query.Uncited), "|"); got != c.uncited {
			t.Errorf("%v: uncited %q, want %q", c.quotes, got, c.uncited)
		}
		if got := strings.Join(passagesOf(t, from, query.CoMentions), "|"); got != c.coMention {
			t.Errorf("%v: co-mentions %q, want %q", c.quotes, got, c.coMention)
		}
	}
}

// Two names of one entity are one, two of one name too, and names that may be of two are two.
func TestCoMentionsAreOfTwo(t *testing.T) {
	for _, c := range []struct {
		text  string
		names []string
		want  bool
	}{
		{"Ada and Ada", []string{"Ada"}, false},
		{"Ada and ada", []string{"Ada", "Ada"}, false},
		{"Ada and Bo", []string{"Ada", "Bo"}, true},
		{"Ada and Bo", []string{"Ada"}, false},
	} {
		if got := len(passagesOf(t, &memory{text: c.text, names: c.names}, query.CoMentions)) > 0; got != c.want {
			t.Errorf("%q with %q: %t", c.text, c.names, got)
		}
	}
}

// hostileTexts are large and of a kind that a naive search is slow at.
func hostileTexts() map[string]string {
	const size = 1 << 20
	return map[string]string{
		"letter": strings.Repeat("a", size), "words": strings.Repeat("a ", size/2), "pairs": strings.Repeat("ab ", size/3),
		"stops": strings.Repeat(".", size), "initials": strings.Repeat("A. ", size/3), "lines": strings.Repeat("\n", size), "null": strings.Repeat("\x00", size),
		"marks": "a" + strings.Repeat("\u0301", size/2), "han": strings.Repeat("马云", size/6), "hangul": strings.Repeat("김", size/3),
		"mixed": strings.Repeat("Wu吴김あアก̈א.", size/24),
	}
}

// Hostile texts are answered, in the time of any other: a search that is not linear would not end.
func TestHostileTexts(t *testing.T) {
	names := []string{strings.Repeat("ab ", MaxWords-1) + "c", strings.Repeat("a ", MaxWords-1) + "c", "马云马", "김김김", strings.Repeat("马云", 30) + "马马"}
	for name, text := range hostileTexts() {
		for _, kind := range []query.PassageKind{query.Uncited, query.Mentions, query.CoMentions} {
			if list := passagesOf(t, &memory{text: text, names: names}, kind); len(list) == 0 && name == "han" && kind == query.Mentions {
				t.Errorf("nothing is found in %q", name)
			}
		}
	}
}

func BenchmarkMentions(b *testing.B) {
	m := &memory{}
	for i := range 100_000 {
		m.names = append(m.names, fmt.Sprintf("Person%d Family%d", i%5_000, i/20))
	}
	var text strings.Builder
	for i := 0; text.Len() < 1<<20; i++ {
		fmt.Fprintf(&text, "Then Person%d Family%d met somebody at the place of word%d, which they liked. ", i%5_000, i%5_000, i%20_000)
	}
	m.text = text.String()
	for b.Loop() {
		passagesOf(b, m, query.CoMentions)
	}
}
