package storetest

import (
	"fmt"
	"slices"
	"strings"

	"ties/kg"
	"ties/kg/query"
	"ties/store/storetest/plantext"
	"ties/store/storetest/random"
)

var planTests = []test{
	{"lookups of mixed, unknown, doubled and unwanted IDs", testLookups},
	{"a thousand IDs at once", testManyIDs},
	{"branches that go on from some types only", testOn},
	{"one question for rows of any type", testAnyType},
	{"one step several times, with other arguments", testSiblings},
	{"many parents keep their order", testManyParents},
	{"rows of which nothing is wanted", testBareRows},
	{"a plan can be run again", testAgain},
	{"a plan with a part that the store does not know is an error", testUnknownParts},
}

func testLookups(w *world) {
	w.put(web()...)
	kindOf := take(kg.Nodes, props(query.PropName, query.PropKind, query.PropFactName, query.PropTitle))
	start := find("fact:1", "person:ada", "person:nobody", "company:b", "part-of:1", "person:ada", "membership:1",
		"document:source", "place:p", "", "no ID", "person:", "PERSON:ada", "person:ada ", "employment:1", "team:t")
	w.shows(start, kindOf, ""+
		"-|-|headcount|-, Ada|-|-|-, null, Bee|-|-|-, -|PART_OF|-|-, Ada|-|-|-, -|MEMBER_OF|-|-, "+
		"-|-|-|The source, Pee|-|-|-, null, null, null, null, null, -|EMPLOYED_BY|-|-, Tee|-|-|-")
	for i, row := range w.read(start, kindOf).Rows {
		if t, _ := kg.TypeOfID(start.IDs[i]); row.Type != 0 && row.Type != t {
			w.Errorf("%s has the type %q", start.IDs[i], row.Type)
		}
	}

	start.Types = kg.Types(kg.TypePerson, kg.TypeLink)
	w.shows(start, take(start.Types, idProps), "null, person:ada, null, null, part-of:1, person:ada"+
		strings.Repeat(", null", 10))
	w.shows(&query.Lookup{Types: kg.Nodes}, kindOf, "")
	w.shows(&query.Lookup{IDs: []string{"person:ada"}, Types: kg.Documents}, take(kg.Documents, idProps), "null")
}

func testManyIDs(w *world) {
	var people []kg.Record
	var wanted, expected []string
	for i := range 1_000 {
		id := fmt.Sprintf("person:%d", (i*7)%1_000)
		wanted = append(wanted, id)
		if i%2 == 0 {
			people = append(people, entity(id, "P"))
			expected = append(expected, id)
		} else {
			expected = append(expected, "null")
		}
	}
	w.put(people...)
	w.shows(find(wanted...), take(kg.Entities, idProps), strings.Join(expected, ", "))

	var listed []any
	for _, id := range wanted {
		listed = append(listed, id)
	}
	start := listOf(kg.TypePerson, compare(query.PropID, query.OpOneOf, listed...))
	start.Order = []query.Key{up(query.PropID)}
	start.Slice = counted(first(2))
	w.shows(start, take(kg.Entities, idProps), "person:0, person:10 + (500)")
}

func testOn(w *world) {
	w.put(web()...)
	people, places := kg.Types(kg.TypePerson), kg.Types(kg.TypePlace)
	far := take(kg.Entities, nameProps,
		follow(people, relations(kg.Out, kg.Founded), take(kg.Types(kg.TypeLink), idProps)),
		follow(people|places, relations(kg.Both, kg.BasedIn), take(kg.Types(kg.TypeLink), idProps)),
		follow(kg.Types(kg.TypeEvent), &query.FactsStep{Slice: counted(everything)}, take(kg.Facts, idProps)))
	touch := follow(kg.Types(kg.TypeCompany), relations(kg.Both), take(kg.Relations, idProps,
		follow(kg.Types(kg.TypeEmployment), query.EndStep{End: query.Source}, take(people, nameProps)),
		follow(kg.Types(kg.TypeLink), query.EndStep{End: query.Far}, far)))
	w.shows(find("company:b", "person:ada", "fact:1"), take(kg.Nodes, idProps, touch), ""+
		"company:b{employment:3{Bo}{}, employment:1{Ada}{}, employment:2{Bo}{}, founded:1{}{Cy{founded:1}{}{}}, "+
		"based-in:2{}{Pee{}{based-in:1, based-in:2}{}}, founded:2{}{Cee{}{}{}}, recruits-from:2{}{Dee{}{}{}}}, "+
		"person:ada{}, fact:1{}")
}

func testAnyType(w *world) {
	w.put(web()...)
	w.put(entity("event:e", "Eve", alias(kg.Alias{Name: "E"}), cited(kg.Quote(sourceID, "written"))))
	everyProp := []query.Prop{query.PropID}
	for _, p := range slices.Concat(random.EntityProps, random.RelationProps, random.FactProps, random.DocumentProps) {
		if !slices.Contains(everyProp, p) {
			everyProp = append(everyProp, p)
		}
	}
	node := take(kg.Nodes, everyProp,
		follow(kg.Entities, query.AliasesStep{}, take(0, props(query.PropAlias))),
		follow(kg.Entities|kg.Relations|kg.Facts, query.CitationsStep{}, take(0, props(query.PropQuote))),
		follow(kg.Entities, relations(kg.Both), take(kg.Relations, idProps)),
		follow(kg.Relations, query.EndStep{End: query.Target}, take(kg.Entities, nameProps)),
		follow(kg.Facts, query.SubjectStep{}, take(kg.Entities, nameProps)))
	page := w.read(find("event:e", "part-of:1", "fact:2", sourceID), node)
	w.same(showSparse(node, page), []string{
		"id event:e revision 3 name Eve folded eve sortKey 657665 {E}{written}{}{}{}",
		"id part-of:1 recordedAt 2024-12-01T00:00:00Z revision 2 kind PART_OF order ffffffffpart-of:1 status UNKNOWN " +
			"startMin -2147483648 startMax 20058 endMin -2147483648 endMax 2147483647 standing STATED {}{-}{}{Cee}{}",
		"id fact:2 recordedAt 2024-12-01T00:00:00Z revision 2 order fffffffffact:2 status UNKNOWN " +
			"startMin -2147483648 startMax 20058 endMin -2147483648 endMax 2147483647 standing STATED factName headcount value few {}{-}{}{}{Cee}",
		"id document:source recordedAt 2024-12-01T00:00:00Z revision 1 title The source text All of this is written here. {}{}{}{}{}",
	})
}

// showSparse formats rows with the names of their non-zero values, in the order of the properties.
func showSparse(want *query.Selection, page query.Page) []string {
	var all []string
	for _, row := range page.Rows {
		var parts []string
		for i, v := range row.Values {
			if v != (query.Value{}) {
				parts = append(parts, fmt.Sprintf("%02d%s %s ", want.Props[i], plantext.Prop(want.Props[i]), plantext.Value(want.Props[i], v)))
			}
		}
		slices.Sort(parts)
		line := ""
		for _, part := range parts {
			line += part[2:]
		}
		for i, below := range row.Pages {
			line += "{" + plantext.Page(want.Branches[i].Selection, below) + "}"
		}
		all = append(all, line)
	}
	return all
}

func testSiblings(w *world) {
	w.put(web()...)
	step := func(direction kg.Direction, slice query.Slice, filter query.Filter, kinds ...kg.RelationKind) *query.Branch {
		s := relations(direction, kinds...)
		s.Slice, s.Filter = slice, filter
		return relationsOf(s)
	}
	early := compare(query.PropStartDate, query.OpLess, "2012-01-01")
	facts := func(slice query.Slice) *query.Branch {
		return follow(kg.Entities, &query.FactsStep{Slice: slice}, take(kg.Facts, props(query.PropValue)))
	}
	w.shows(find("company:b"), take(kg.Entities, nameProps,
		step(kg.In, first(1), nil, kg.EmployedBy), step(kg.In, counted(first(1)), early, kg.EmployedBy),
		step(kg.In, last(1), nil, kg.EmployedBy), step(kg.In, first(1), nil, kg.EmployedBy),
		step(kg.Out, everything, nil, kg.EmployedBy, kg.Founded), facts(first(1)), facts(last(1)), citations, citations), ""+
		"Bee{employment:3{Bo} +}{employment:2{Bo} (1)}{employment:2{Bo} +}{employment:3{Bo} +}"+
		"{founded:2{Cee}}{hundreds +}{few +}{}{}")
}

func testManyParents(w *world) {
	var all []kg.Record
	var expected []string
	for i := range 60 {
		person, company := fmt.Sprintf("person:%02d", i), fmt.Sprintf("company:%d", i%7)
		all = append(all, entity(person, fmt.Sprintf("P%02d", (i*13)%60)))
		if i < 7 {
			all = append(all, entity(company, fmt.Sprintf("C%d", i)))
		}
		if i%3 > 0 {
			all = append(all, relation(fmt.Sprintf("employment:%02d", i), person, company))
		}
	}
	w.put(all...)
	for place := range 60 {
		i := place * 37 % 60 // whose name has this place: 13 times 37 is 1 more than 8 times 60
		jobs := ""
		if i%3 > 0 {
			jobs = fmt.Sprintf("employment:%02d{C%d}", i, i%7)
		}
		expected = append(expected, fmt.Sprintf("P%02d{%s}", place, jobs))
	}
	w.shows(listOf(kg.TypePerson, nil), take(kg.Entities, nameProps, relationsOf(relations(kg.Out))), strings.Join(expected, ", "))
}

func testBareRows(w *world) {
	w.put(web()...)
	bare := follow(kg.Entities, relations(kg.Out, kg.EmployedBy), take(kg.Relations, nil,
		follow(kg.Relations, query.EndStep{End: query.Target}, take(kg.Entities, nil,
			follow(kg.Entities, query.CitationsStep{}, take(0, nil))))))
	page := w.read(listOf(kg.TypePerson, nil), take(kg.Entities, nil, bare))
	var jobs []int
	for _, row := range page.Rows {
		jobs = append(jobs, len(row.Pages[0].Rows))
	}
	w.same(jobs, []int{1, 3, 0, 0})
	count := relations(kg.Out, kg.EmployedBy)
	count.Slice = counted(query.Slice{Limit: query.NoRows})
	w.shows(listOf(kg.TypePerson, nil), take(kg.Entities, nameProps, follow(kg.Entities, count, take(kg.Relations, nil))),
		"Ada{ (1)}, Bo{ (3)}, Cy{}, Di{}")
}

func testAgain(w *world) {
	w.put(web()...)
	plan := &query.Plan{
		Start:     listOf(kg.TypePerson, tied(kg.Out, compare(query.PropRole, query.OpOneOf, "head", "engineer"))),
		Selection: take(kg.Entities, nameProps, relationsOf(relations(kg.Out)), citations),
	}
	before := plantext.Plan(plan)
	one := w.readPlan(w.Context(), plan)
	other := w.readPlan(w.Context(), plan)
	w.same(other, one)
	w.same(plantext.Plan(plan), before)
	w.put(entity("person:ada", "Adele"))
	w.same(plantext.Page(plan.Selection, w.readPlan(w.Context(), plan)), strings.Replace(plantext.Page(plan.Selection, one), "Ada", "Adele", 1))
}
