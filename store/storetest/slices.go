package storetest

import (
	"fmt"
	"slices"
	"strings"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/storetest/plantext"
)

var sliceTests = []test{
	{"of a list, at every edge", testListSlices},
	{"walk through every order, both ways", testWalk},
	{"of relations, one position for all parents", testRelationSlices},
	{"of facts", testFactSlices},
	{"of what a filter leaves", testFilteredSlices},
	{"go on behind a row that is gone", testGonePosition},
	{"go on while relations come and go", testGoneRelation},
}

// letters returns people with the names A, B and so on, whose IDs are in reverse order.
func letters(n int) []kg.Record {
	var people []kg.Record
	for i := range n {
		people = append(people, entity(fmt.Sprintf("person:%c", 'z'-i), string(rune('A'+i))))
	}
	return people
}

func testListSlices(w *world) {
	w.put(letters(5)...)
	b, key := []any{kg.SortKey("B"), "person:y"}, kg.SortKey
	none := query.Slice{Limit: query.NoRows}
	for _, c := range []struct {
		slice    query.Slice
		expected string
	}{
		{first(2), "A, B +"},
		{first(4), "A, B, C, D +"},
		{first(5), "A, B, C, D, E"},
		{first(6), "A, B, C, D, E"},
		{first(0), " +"},
		{last(2), "D, E +"},
		{last(5), "A, B, C, D, E"},
		{last(0), " +"},
		{after(first(2), b...), "C, D +"},
		{after(first(3), b...), "C, D, E"},
		{after(first(0), b...), " +"},
		{after(last(2), b...), "A"},
		{after(last(1), b...), "A"},
		{after(last(0), b...), " +"},
		{after(first(9), key("E"), "person:v"), ""},
		{after(first(0), key("E"), "person:v"), ""},
		{after(last(0), key("A"), "person:z"), ""},
		{after(last(2), key("E"), "person:v"), "C, D +"},
		{after(first(2), key("B"), "person:x"), "B, C +"}, // no entity has this position
		{after(first(2), key("B"), "person:z"), "C, D +"},
		{after(last(9), key("B"), "person:z"), "A, B"},
		{after(first(1), key("BB"), ""), "C +"},
		{after(first(1), "", ""), "A +"},
		{after(last(1), "~", "~"), "E +"},
		{after(first(9), "it's \" \\ ` $x", "%"), ""},
		{counted(first(2)), "A, B + (5)"},
		{counted(after(first(2), b...)), "C, D + (5)"},
		{counted(after(last(2), b...)), "A (5)"},
		{counted(first(0)), " + (5)"},
		{counted(none), " (5)"},
		{counted(after(none, b...)), " (5)"},
		{none, ""},
	} {
		start := listOf(kg.TypePerson, nil)
		start.Slice = c.slice
		want := take(kg.Types(kg.TypePerson), nameProps)
		if got := plantext.Page(want, w.read(start, want)); got != c.expected {
			w.Errorf("%+v: got %q, want %q", c.slice, got, c.expected)
		}
	}
}

func testWalk(w *world) {
	for i, name := range []string{"B", "a", "A", "C", "b", "B", "c"} {
		p := entity(fmt.Sprintf("person:%d", i), name)
		w.put(p, entity("company:x", "X"))
		for n := range i % 3 {
			w.put(relation(fmt.Sprintf("employment:%d-%d", i, n), p.ID, "company:x"))
		}
	}
	for _, order := range [][]query.Key{
		byName, byNameDown, byDegreeDown,
		{up(query.PropID)}, {down(query.PropID)},
		{down(query.PropSortKey), up(query.PropID)},
		{up(query.PropDegree), down(query.PropSortKey), up(query.PropID)},
	} {
		start := listOf(kg.TypePerson, nil)
		start.Order = order
		whole := w.positions(start)
		for _, limit := range []int{1, 2, 3, 7} {
			start.Slice = first(limit)
			w.same(w.walk(start), whole)
			start.Slice = last(limit)
			w.same(w.walk(start), whole)
		}
	}
}

// positions reads the keys of each row of a list.
func (w *world) positions(start *query.List) [][]query.Value {
	w.Helper()
	page := w.read(start, keysOf(start))
	var list [][]query.Value
	for _, row := range page.Rows {
		list = append(list, row.Values)
	}
	return list
}

func keysOf(start *query.List) *query.Selection {
	var wanted []query.Prop
	for _, key := range start.Order {
		wanted = append(wanted, key.Prop)
	}
	return take(kg.Types(start.Type), wanted)
}

// walk reads a list page by page, each from the end of the one before, until there are no more.
func (w *world) walk(start *query.List) [][]query.Value {
	w.Helper()
	var all [][]query.Value
	step := *start
	for pages := 0; ; pages++ {
		page := w.read(&step, keysOf(&step))
		var rows [][]query.Value
		for _, row := range page.Rows {
			rows = append(rows, row.Values)
		}
		if step.Slice.Backward {
			all = slices.Concat(rows, all)
		} else {
			all = slices.Concat(all, rows)
		}
		if !page.More || len(rows) == 0 || pages > 100 {
			return all
		}
		step.Slice.From = rows[len(rows)-1]
		if step.Slice.Backward {
			step.Slice.From = rows[0]
		}
	}
}

// hubs returns two companies: Bee employs e1 to e5, and Cee e3 and e6, all with the latest start first.
func hubs() []kg.Record {
	all := []kg.Record{entity("person:a", "Ada"), entity("company:b", "Bee"), entity("company:c", "Cee")}
	for i := range 5 {
		all = append(all, relation(fmt.Sprintf("employment:e%d", i+1), "person:a", "company:b",
			starting(temporal.PartialDate(fmt.Sprintf("20%d", 20-i)))))
	}
	return append(all,
		relation("employment:e3c", "person:a", "company:c", starting("2018")),
		relation("employment:e6", "person:a", "company:c"))
}

func orderKey(start temporal.PartialDate, id string) string { return kg.OrderKey(start.First(), id) }

func testRelationSlices(w *world) {
	w.put(hubs()...)
	e2, e6 := orderKey("2019", "employment:e2"), orderKey("", "employment:e6")
	for _, c := range []struct {
		slice    query.Slice
		expected string
	}{
		{first(2), "{e1, e2 +}, {e3c, e6}"},
		{last(2), "{e4, e5 +}, {e3c, e6}"},
		{first(0), "{ +}, { +}"},
		{last(1), "{e5 +}, {e6 +}"},
		{after(first(2), e2), "{e3, e4 +}, {e3c, e6}"},
		{after(last(2), e2), "{e1}, {}"},
		{after(last(1), e6), "{e5 +}, {e3c}"},
		{after(first(1), e6), "{}, {}"},
		{after(first(0), e6), "{}, {}"},
		{after(first(1), orderKey("2018", "employment:e3a")), "{e4 +}, {e3c +}"},
		{after(last(9), orderKey("2018", "employment:e3a")), "{e1, e2, e3}, {}"},
		{counted(after(first(1), e2)), "{e3 + (5)}, {e3c + (2)}"},
		{counted(query.Slice{Limit: query.NoRows}), "{ (5)}, { (2)}"},
		{counted(after(last(0), e2)), "{ + (5)}, { (2)}"},
		{after(first(9), "' OR 1=1 --"), "{e1, e2, e3, e4, e5}, {e3c, e6}"},
		{after(first(9), "~"), "{}, {}"},
	} {
		step := relations(kg.In, kg.EmployedBy)
		step.Slice = c.slice
		want := take(kg.Entities, nil, follow(kg.Entities, step, take(kg.Relations, idProps)))
		got := strings.ReplaceAll(plantext.Page(want, w.read(find("company:b", "company:c"), want)), "employment:", "")
		if got != c.expected {
			w.Errorf("%+v: got %q, want %q", c.slice, got, c.expected)
		}
	}
}

func testFactSlices(w *world) {
	w.put(entity("company:b", "Bee"), entity("company:c", "Cee"),
		fact("fact:1", "company:b", "x", "1", starting("2020")), fact("fact:2", "company:b", "x", "2", starting("2019")),
		fact("fact:3", "company:b", "x", "3"), fact("fact:4", "company:c", "x", "4"))
	for _, c := range []struct {
		slice    query.Slice
		expected string
	}{
		{counted(first(2)), "{1, 2 + (3)}, {4 (1)}"},
		{last(2), "{2, 3 +}, {4}"},
		{after(first(1), orderKey("2019", "fact:2")), "{3}, {4}"},
		{after(last(1), orderKey("2019", "fact:2")), "{1}, {}"},
		{counted(query.Slice{Limit: query.NoRows}), "{ (3)}, { (1)}"},
		{first(0), "{ +}, { +}"},
	} {
		want := take(kg.Entities, nil,
			follow(kg.Entities, &query.FactsStep{Slice: c.slice}, take(kg.Facts, props(query.PropValue))))
		if got := plantext.Page(want, w.read(find("company:b", "company:c"), want)); got != c.expected {
			w.Errorf("%+v: got %q, want %q", c.slice, got, c.expected)
		}
	}
}

func testFilteredSlices(w *world) {
	w.put(letters(6)...)
	vowel := query.Any{compare(query.PropName, query.OpEqual, "A"), compare(query.PropName, query.OpOneOf, "E", "F", "U")}
	start := listOf(kg.TypePerson, vowel)
	start.Slice = counted(first(2))
	w.shows(start, take(kg.Entities, nameProps), "A, E + (3)")
	start.Slice = counted(after(last(1), kg.SortKey("F"), "person:u"))
	w.shows(start, take(kg.Entities, nameProps), "E + (3)")

	w.put(hubs()...)
	step := relations(kg.In)
	step.Slice = counted(first(1))
	step.Filter = compare(query.PropStartDate, query.OpLess, "2019-01-01")
	w.shows(find("company:b", "company:c"), take(kg.Entities, nameProps, relationsOf(step)),
		"Bee{employment:e3{Ada} + (3)}, Cee{employment:e3c{Ada} (1)}")
	step.Slice = counted(first(5))
	step.Filter = compare(query.PropRole, query.OpEqual, "nobody's")
	w.shows(find("company:b", "company:c"), take(kg.Entities, nameProps, relationsOf(step)), "Bee{}, Cee{}")
}

func testGonePosition(w *world) {
	w.put(letters(6)...)
	want := take(kg.Entities, nameProps)
	forwards, backwards := listOf(kg.TypePerson, nil), listOf(kg.TypePerson, nil)
	forwards.Slice = first(2)
	w.shows(forwards, want, "A, B +")
	backwards.Slice = last(2)
	w.shows(backwards, want, "E, F +")

	w.apply(&kg.Batch{
		Delete: []string{"person:y", "person:v"}, // B and E
		Put:    []kg.Record{entity("person:0", "AA"), entity("person:1", "BB"), entity("person:2", "DD")},
	})
	forwards.Slice = counted(after(first(2), kg.SortKey("B"), "person:y"))
	w.shows(forwards, want, "BB, C + (7)")
	backwards.Slice = counted(after(last(2), kg.SortKey("E"), "person:v"))
	w.shows(backwards, want, "D, DD + (7)")

	w.put(entity("person:w", "AAA")) // D gets a name before the position
	forwards.Slice = after(first(9), kg.SortKey("C"), "person:x")
	w.shows(forwards, want, "DD, F")
}

func testGoneRelation(w *world) {
	w.put(hubs()...)
	step := relations(kg.In)
	step.Slice = after(first(2), orderKey("2019", "employment:e2"))
	want := take(kg.Entities, nameProps, follow(kg.Entities, step, take(kg.Relations, idProps)))
	w.shows(find("company:b"), want, "Bee{employment:e3, employment:e4 +}")
	w.apply(&kg.Batch{
		Delete: []string{"employment:e2"},
		Put: []kg.Record{
			relation("employment:e0", "person:a", "company:b", starting("2021")),
			relation("employment:e25", "person:a", "company:b", starting("2018-07")),
			relation("employment:e4", "person:a", "company:b", starting("2022")),
		},
	})
	w.shows(find("company:b"), want, "Bee{employment:e25, employment:e3 +}")
	step.Slice = after(last(9), orderKey("2019", "employment:e2"))
	w.shows(find("company:b"), want, "Bee{employment:e4, employment:e0, employment:e1}")
}
