package graph

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"ties/graph/apierror"
	"ties/kg"
	"ties/kg/temporal"
	"ties/store/storetest"
	"ties/store/storetest/naive"
)

// pageResult is what a connection answers.
type pageResult struct {
	TotalCount int
	Edges      []struct {
		Cursor string
		Node   struct{ ID string }
	}
	PageInfo struct {
		HasNextPage, HasPreviousPage bool
		StartCursor, EndCursor       *string
	}
}

func (p pageResult) ids() []string {
	var list []string
	for _, e := range p.Edges {
		list = append(list, e.Node.ID)
	}
	return list
}

const pageFields = `{ totalCount edges { cursor node { ... on Node { id } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`

// pageOf asks for a page of a list: field is its name and its arguments other than those of the page, and
// parent the ID of the entity below which it is, "" at the root.
func pageOf(t *testing.T, store Store, parent, field, arguments string) pageResult {
	t.Helper()
	answer := pageAnswer(t, store, parent, field, arguments)
	if len(answer.Errors) > 0 {
		t.Fatalf("%s %s: %v", field, arguments, answer.Errors)
	}
	var data struct {
		List   *pageResult
		Parent struct{ List *pageResult }
	}
	if err := json.Unmarshal(answer.Data, &data); err != nil {
		t.Fatal(err)
	}
	if parent == "" {
		return *data.List
	}
	return *data.Parent.List
}

func pageAnswer(t *testing.T, store Store, parent, field, arguments string) httpResult {
	t.Helper()
	name, own, _ := strings.Cut(field, "(")
	list := fmt.Sprintf("list: %s(%s %s) %s", name, strings.TrimSuffix(own, ")"), arguments, pageFields)
	if parent == "" {
		return overHTTP(t, store, "{ "+list+" }", nil)
	}
	kind, _ := kg.TypeOfID(parent)
	return overHTTP(t, store, fmt.Sprintf("{ parent: node(id: %q) { ... on %s { %s } } }", parent, kind, list), nil)
}

var rootLists = []string{
	"people", "companies", "projects", "teams", "documents",
	"documents(orderBy: [{field: PUBLISHED_ON, direction: DESC}])", "documents(orderBy: [{field: RECORDED_AT}, {field: TITLE, direction: DESC}])",
	"people(orderBy: [{field: NAME, direction: DESC}])", "people(orderBy: [{field: DEGREE, direction: DESC}, {field: NAME}])",
	"companies(orderBy: [{field: DEGREE}])", `people(where: {NOT: {name: {eq: "Ada"}}})`,
}

// Walking through the pages of a list, in either direction, returns each entry once, in the list's order.
func TestWalkingThroughRootLists(t *testing.T) {
	for seed := range uint64(4) {
		store := filled(t, storetest.RandomRecords(seed))
		for _, field := range rootLists {
			whole := pageOf(t, store, "", field, "first: 1000")
			if len(whole.Edges) != whole.TotalCount || whole.PageInfo.HasNextPage || whole.PageInfo.HasPreviousPage {
				t.Errorf("%s: %+v", field, whole)
			}
			for _, size := range []int{1, 2, 3} {
				walked := forwards(t, store, "", field, size)
				back := backwards(t, store, field, size)
				if !slices.Equal(walked, whole.ids()) || !slices.Equal(back, whole.ids()) {
					t.Errorf("%s by %d: forwards %v, backwards %v, want %v", field, size, walked, back, whole.ids())
				}
			}
		}
	}
}

func forwards(t *testing.T, store Store, parent, field string, size int) []string {
	t.Helper()
	var all []string
	after := ""
	for {
		p := pageOf(t, store, parent, field, fmt.Sprintf("first: %d %s", size, after))
		all = append(all, p.ids()...)
		if p.PageInfo.HasPreviousPage != (after != "") {
			t.Errorf("%s: hasPreviousPage is %t behind %q", field, p.PageInfo.HasPreviousPage, after)
		}
		if !p.PageInfo.HasNextPage {
			return all
		}
		if *p.PageInfo.EndCursor != p.Edges[len(p.Edges)-1].Cursor || *p.PageInfo.StartCursor != p.Edges[0].Cursor {
			t.Errorf("%s: the page's cursors are not those of its edges", field)
		}
		after = fmt.Sprintf("after: %q", *p.PageInfo.EndCursor)
	}
}

func backwards(t *testing.T, store Store, field string, size int) []string {
	t.Helper()
	var all []string
	before := ""
	for {
		p := pageOf(t, store, "", field, fmt.Sprintf("last: %d %s", size, before))
		all = slices.Concat(p.ids(), all)
		if p.PageInfo.HasNextPage != (before != "") {
			t.Errorf("%s: hasNextPage is %t before %q", field, p.PageInfo.HasNextPage, before)
		}
		if !p.PageInfo.HasPreviousPage {
			return all
		}
		before = fmt.Sprintf("before: %q", *p.PageInfo.StartCursor)
	}
}

// hub returns a store with a company of many people, and one of the same people's.
func hub(t *testing.T) *naive.Store {
	t.Helper()
	people := map[string][]temporal.Period{}
	for i := range 9 {
		people[fmt.Sprintf("p%d", i)] = []temporal.Period{{Start: temporal.PartialDate(fmt.Sprintf("20%02d", 10+i/2))}, {}}
	}
	return careersOf(t, people)
}

func TestWalkingThroughNestedLists(t *testing.T) {
	store := hub(t)
	for parent, field := range map[string]string{
		"company:c": "employments", "person:p3": "employments", "person:p1": "relations(direction: OUT)",
	} {
		whole := pageOf(t, store, parent, field, "first: 1000")
		for _, size := range []int{1, 2, 5, 18} {
			if walked := forwards(t, store, parent, field, size); !slices.Equal(walked, whole.ids()) || len(walked) < 2 {
				t.Errorf("%s by %d: %v, want %v", field, size, walked, whole.ids())
			}
		}
	}
}

// A cursor is good for as long as the list is, also when its row is gone.
func TestCursorsOutliveTheirRows(t *testing.T) {
	store := hub(t)
	for parent, field := range map[string]string{"": "people", "company:c": "employments"} {
		p := pageOf(t, store, parent, field, "first: 3")
		next := pageOf(t, store, parent, field, fmt.Sprintf("first: 2 after: %q", p.Edges[2].Cursor))
		gone := p.Edges[2].Node.ID
		batch := &kg.Batch{Delete: []string{gone}}
		if parent == "" {
			slug := strings.TrimPrefix(gone, "person:")
			batch.Delete = append(batch.Delete, "employment:"+slug+"-0", "employment:"+slug+"-1")
		}
		if _, err := store.Apply(t.Context(), batch); err != nil {
			t.Fatal(err)
		}
		again := pageOf(t, store, parent, field, fmt.Sprintf("first: 2 after: %q", p.Edges[2].Cursor))
		if !slices.Equal(again.ids(), next.ids()) {
			t.Errorf("%s: behind a row that is gone are %v, want %v", field, again.ids(), next.ids())
		}
	}
}

func TestNoneOfAList(t *testing.T) {
	p := pageOf(t, hub(t), "", "people", "first: 0")
	if len(p.Edges) > 0 || p.TotalCount != 9 || !p.PageInfo.HasNextPage || p.PageInfo.StartCursor != nil {
		t.Errorf("%+v", p)
	}
}

// What cannot be asked of a page is refused with the path of the list, and with what would be right.
func TestPagesThatCannotBeAskedFor(t *testing.T) {
	store := hub(t)
	cursor := func(parent, field string) string { return pageOf(t, store, parent, field, "first: 1").Edges[0].Cursor }
	people := cursor("", "people")
	for _, c := range []struct{ parent, field, arguments, words string }{
		{"", "people", "first: -1", "first: -1 is out of range: want a number from 0 to 1000"},
		{"", "people", "first: 1001", "first: 1001 is out of range"},
		{"", "people", "last: -1", "last: -1 is out of range"},
		{"", "people", "first: 1 last: 1", "first and last do not go together"},
		{"", "people", fmt.Sprintf("first: 1 before: %q", people), "first and before do not go together"},
		{"", "people", fmt.Sprintf("last: 1 after: %q", people), "last and after do not go together"},
		{"", "people", fmt.Sprintf("before: %q", people), "before goes with last, which is missing"},
		{"", "people", `after: ""`, "after: is not a cursor"},
		{"", "people", `after: "bm9uc2Vuc2U"`, "after: "},
		{"", "people", fmt.Sprintf("after: %q", people+"A"), "after: is not a cursor"},
		{"", "people", fmt.Sprintf("after: %q", cursor("", "companies")), "after: comes from another list"},
		{"", "people(orderBy: [{field: DEGREE}])", fmt.Sprintf("after: %q", people), "after: comes from another list"},
		{"", `people(where: {name: {eq: "p1"}})`, fmt.Sprintf("after: %q", people), "after: comes from another list"},
		{"company:c", "employments", "first: -1", "first: -1 is out of range"},
		{"company:c", "employments", fmt.Sprintf("after: %q", people), "after: comes from another list"},
		{"company:c", "employments", fmt.Sprintf("after: %q", cursor("person:p1", "employments")), "after: comes from another list"},
		{"company:c", `employments(asOf: "2014")`, fmt.Sprintf("after: %q", cursor("company:c", "employments")), "after: comes from another list"},
	} {
		answer := pageAnswer(t, store, c.parent, c.field, c.arguments)
		path := []any{"list"}
		if c.parent != "" {
			path = []any{"parent", "list"}
		}
		if len(answer.Errors) != 1 || answer.Data != nil {
			t.Errorf("%s %s: %s %v", c.field, c.arguments, answer.Data, answer.Errors)
			continue
		}
		e := answer.Errors[0]
		if e.Extensions.Code != apierror.CodeBadUserInput || !strings.Contains(e.Message, c.words) || !slices.Equal(e.Path, path) {
			t.Errorf("%s %s: %+v", c.field, c.arguments, e)
		}
	}
}

// A cursor is a position, and is bound to the field, not to the parent: below a list, one goes for each.
func TestOneCursorBelowManyParents(t *testing.T) {
	store := hub(t)
	cursor := pageOf(t, store, "person:p3", "employments", "first: 1").Edges[0].Cursor
	if p := pageOf(t, store, "person:p5", "employments", fmt.Sprintf("after: %q", cursor)); len(p.Edges) == 0 {
		t.Errorf("%+v", p)
	}
}
