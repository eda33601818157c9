package namesearch_test

import (
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"ties/kg"
	"ties/kg/query"
	"ties/store/sqlite"
)

// people are names as they are written, each with the ways in which it is typed in other letters, separated by bars.
var people = strings.Fields(`
	吴_恩达|Wu_Enda|wuenda 吴_育昕|Wu_Yuxin|wuyuxin 王_慧文|Wang_Huiwen|wanghuiwen 王_兴|Wang_Xing|wangxing 欧阳_修文|Ouyang_Xiuwen|ouyangxiuwen
	朱_文佳|Zhu_Wenjia|zhuwenjia 李_开复|Li_Kaifu|likaifu 张_一鸣|Zhang_Yiming|zhangyiming 曾_鸣|Zeng_Ming|zengming 陈_天石|Chen_Tianshi|chentianshi
	梁_文锋|Liang_Wenfeng|liangwenfeng 杨_植麟|Yang_Zhilin|yangzhilin 诸葛_晓光|Zhuge_Xiaoguang|zhugexiaoguang 单_国强|Shan_Guoqiang|shanguoqiang
	Андрей_Карпатов|Andrey_Karpatov|Andrei_Karpatov Юлия_Щербакова|Yuliya_Shcherbakova|Yulia_Scherbakova Дмитрий_Менделеев|Dmitry_Mendeleev|Dmitrii_Mendeleev
	Сергей_Королёв|Sergey_Korolyov|Sergei_Korolev Екатерина_Шульман|Ekaterina_Shulman|Yekaterina_Shulman Михаил_Ломоносов|Mikhail_Lomonosov|Mihail_Lomonosov
	Николай_Вавилов|Nikolay_Vavilov|Nikolai_Vavilov Алексей_Цветаев|Aleksey_Tsvetaev|Alexei_Tsvetaev
	Jürgen_Müller|Juergen_Mueller|jurgen_muller Søren_Kjærgaard|Soeren_Kjaergaard|soren_kjaergaard Łukasz_Wiśniewski|Lukasz_Wisniewski|lukasz_wisniewski
	Jörg_Großmann|Joerg_Grossmann|jorg_grossmann Björn_Åkesson|Bjoern_Aakesson|bjorn_akesson François_Lefèvre|Francois_Lefevre|francois_lefevre
	İbrahim_Yıldız|Ibrahim_Yildiz|ibrahim_yildiz Dvořák_Antonín|Dvorak_Antonin|dvorak_antonin Nguyễn_Hoàng|Nguyen_Hoang|nguyen_hoang
	Γιώργος_Παπαδόπουλος|Giorgos_Papadopoulos|giorgos_papadopoulos Δημήτρης_Οικονόμου|Dimitris_Oikonomou|dimitris_oikonomou
	Andrew_Ferguson Margaret_Hamilton Katherine_Johnson Dorothy_Vaughan Geoffrey_Hinton Yoshua_Bengio Demis_Hassabis Fabiola_Gianotti Barbara_Liskov Donald_Knuth
	Shafrira_Goldwasser Edsger_Dijkstra Niklaus_Wirth Grace_Hopper Radia_Perlman Leslie_Lamport Frances_Allen Adele_Goldberg Whitfield_Diffie Vinton_Cerf`)

// crowd are people who are in the way: each of these given names with each of these family names.
var crowd = [2][]string{
	strings.Fields("Wei Xin Huimin Yuxuan Andrea Andreas Sergio Dmitra Julia Jurij Marta Margareta Katharina Donna Grete Leslie Barbara Fabian Adela Xingwen"),
	strings.Fields("Wang Wu Zhu Li Chen Yang Karpov Muller Hamilton Johnson Hopper Goldstein Wirtz Allenby Ferrari Hinton Bengtsson Korol Lomonte Papadakis"),
}

// asked is a text, with who is meant.
type asked struct{ kind, text, id string }

//go:embed testdata/queries.txt
var labelled string

// labelledQuestions returns those of a file, by the letters that a name is written in.
func labelledQuestions() (records []kg.Record, set []asked) {
	kind := ""
	for line := range strings.Lines(labelled) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			kind = strings.Trim(line, "[]")
		default:
			texts := strings.Split(line, " | ")
			id := fmt.Sprintf("person:labelled-%d", len(records))
			records = append(records, &kg.Entity{Type: kg.TypePerson, ID: id, Name: texts[0]})
			for _, text := range texts[1:] {
				set = append(set, asked{kind, text, id})
			}
		}
	}
	return records, set
}

// madeQuestions returns, of each of people, those that each rule makes that fits.
func madeQuestions() (records []kg.Record, set []asked) {
	add := func(id, name string) {
		records = append(records, &kg.Entity{Type: kg.TypePerson, ID: id, Name: name})
	}
	for i, given := range crowd[0] {
		for j, family := range crowd[1] {
			add(fmt.Sprintf("person:crowd-%d-%d", i, j), given+" "+family)
		}
	}
	for i, one := range people {
		id := fmt.Sprintf("person:%d", i)
		ways := strings.Split(one, "|")
		first, last, _ := strings.Cut(ways[0], "_")
		name := first + " " + last
		if []rune(first)[0] > 0x2e80 {
			name = first + last
		}
		add(id, name)
		set = append(set, asked{"whole", strings.ToUpper(name), id})
		for _, way := range ways[1:] {
			set = append(set, asked{"other letters", strings.ReplaceAll(way, "_", " "), id})
		}
		one, other, _ := strings.Cut(ways[min(1, len(ways)-1)], "_")
		for _, typed := range [][2]string{
			{"swapped", other + " " + one}, {"beginning", one + " " + string([]rune(other)[:3])}, {"initial", one[:1] + ". " + other},
			{"letter missing", one + " " + other[:len(other)/2] + other[len(other)/2+1:]}, {"letters swapped", one + " " + turned(other)},
			{"letter too many", one + " " + other[:2] + other[1:]}, {"run together", one + other},
		} {
			if len(other) > 4 || typed[0] != "letter missing" && typed[0] != "letters swapped" {
				set = append(set, asked{typed[0], typed[1], id})
			}
		}
	}
	return records, set
}

// turned swaps two letters in the middle of a word.
func turned(word string) string {
	i := len(word) / 2
	return word[:i-1] + word[i:i+1] + word[i-1:i] + word[i+1:]
}

// recall counts of how many questions the one who is meant came first, and among the first ten.
type recall struct{ questions, first, tenth int }

func (r *recall) add(place int) {
	r.questions++
	if place == 0 {
		r.first++
	}
	if place >= 0 {
		r.tenth++
	}
}

func (r *recall) atFirst() float64 { return float64(r.first) / float64(r.questions) }
func (r *recall) atTenth() float64 { return float64(r.tenth) / float64(r.questions) }

// placeOf returns where among the first ten the one is who is meant, or -1.
func placeOf(t *testing.T, store *sqlite.Store, q asked) int {
	t.Helper()
	page, err := store.Read(t.Context(), &query.Plan{
		Start:     &query.Search{Text: q.text, Types: kg.Entities, Slice: query.Slice{Limit: 10}},
		Selection: &query.Selection{Types: kg.Entities, Props: []query.Prop{query.PropID, query.PropMatched, query.PropScore}},
	})
	if err != nil {
		t.Fatal(err)
	}
	place := slices.IndexFunc(page.Rows, func(r query.Row) bool { return r.Values[0].Text == q.id })
	if place != 0 {
		t.Logf("%s: %q finds the right one at %d: %v", q.kind, q.text, place, page.Rows[:min(2, len(page.Rows))])
	}
	return place
}

// Of those who are meant, so many must come first, and so many be among the first ten: of all, and of each kind.
func TestHowOftenTheRightOneIsFound(t *testing.T) {
	const first, tenth, firstOfKind, tenthOfKind, fewest = 0.97, 0.99, 0.92, 0.94, 1_000
	records, set := labelledQuestions()
	made, more := madeQuestions()
	set = append(set, more...)
	store, err := sqlite.Open(t.Context(), sqlite.Memory)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = store.Close() }()
	if _, err := store.Apply(t.Context(), &kg.Batch{Put: append(records, made...)}); err != nil {
		t.Fatal(err)
	}
	all, kinds := &recall{}, map[string]*recall{}
	for _, q := range set {
		place := placeOf(t, store, q)
		if kinds[q.kind] == nil {
			kinds[q.kind] = &recall{}
		}
		kinds[q.kind].add(place)
		all.add(place)
	}
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		r := kinds[kind]
		t.Logf("%-16s %4d queries, recall at 1: %.3f, at 10: %.3f", kind, r.questions, r.atFirst(), r.atTenth())
		if r.atFirst() < firstOfKind || r.atTenth() < tenthOfKind {
			t.Errorf("of %s, that is too little: want %v and %v", kind, firstOfKind, tenthOfKind)
		}
	}
	t.Logf("%-16s %4d queries, recall at 1: %.3f, at 10: %.3f", "all", all.questions, all.atFirst(), all.atTenth())
	if all.questions < fewest || all.atFirst() < first || all.atTenth() < tenth {
		t.Errorf("want %d queries, recall %v and %v", fewest, first, tenth)
	}
}
