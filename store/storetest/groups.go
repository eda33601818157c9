package storetest

import (
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/storetest/plantext"
)

var groupTests = []test{
	{"by each key", testGroups},
	{"of nothing known, or of nothing at all", testGroupsOfNothing},
	{"on a date", testGroupsOnADate},
	{"of some people and some employments", testGroupsFiltered},
	{"pages", testGroupPages},
}

// offices returns the firm with places: Bee is based in Pee, since then in Que, and perhaps in Zee; Cee nowhere.
func offices() []kg.Record {
	return append(firm(),
		entity("place:p", "Pee"), entity("place:q", "Que"), entity("place:z", "Zee"),
		relation("based-in:1", "company:b", "place:p", starting("2000")), relation("based-in:2", "company:b", "place:q", starting("2010")),
		relation("based-in:3", "company:b", "place:z", starting("2011"), standing(kg.Planned)),
		withRole("engineer", relation("employment:goes-c", "person:goes", "company:c", starting("2012-05"), ending("2013"), standing(kg.Reported))),
		withRole("engineer", relation("employment:mixed-c", "person:mixed", "company:c", starting("2012"))),
	)
}

// showsGroups asserts the groups of the employments of the people of a list, and whatever else is selected.
func showsGroups(w *world, people query.Filter, g query.Groups, expected string) {
	w.Helper()
	g.People = people
	if g.Slice.Limit == 0 {
		g.Slice = everything
	}
	list := listOf(kg.TypePerson, people)
	list.Slice, list.Groups = query.Slice{Limit: query.NoRows}, []*query.Groups{&g}
	page := w.read(list, take(personType, nil))
	if len(page.Groups) != 1 {
		w.Fatalf("%d pages of groups, want 1", len(page.Groups))
	}
	if got := plantext.Page(g.Selection, page.Groups[0]); got != expected {
		w.Errorf("got  %s\nwant %s", got, expected)
	}
}

// groupedBy returns groups that show how many people and employments they have, and their keys.
func groupedBy(by ...query.GroupKey) query.Groups {
	g := query.Groups{By: by}
	wanted := props(query.PropPeople, query.PropEmployments)
	for _, k := range by {
		wanted = append(wanted, k.Props()[len(k.Props())-1])
	}
	g.Selection = take(0, wanted)
	return g
}

func testGroups(w *world) {
	w.put(offices()...)
	showsGroups(w, nil, groupedBy(query.GroupCompany), "7|9|company:b, 3|3|company:c")
	showsGroups(w, nil, groupedBy(query.GroupPlace), "7|9|place:q, 3|3|-")
	showsGroups(w, nil, groupedBy(query.GroupRole), "7|10|-, 2|2|engineer")
	showsGroups(w, nil, groupedBy(query.GroupStatus), "5|5|ENDED, 4|5|UNKNOWN, 2|2|CURRENT")
	showsGroups(w, nil, groupedBy(query.GroupStanding), "6|10|STATED, 1|1|PLANNED, 1|1|REPORTED")
	showsGroups(w, nil, groupedBy(query.GroupStartYear, query.GroupEndYear), ""+
		"3|3|-|-, 1|1|2010|2011, 1|1|2011|2013, 1|1|2012|-, 1|1|2012|2013, 1|1|2012|2014, 1|1|2013|2014, 1|1|2014|-, 1|1|2015|-, 1|1|2016|-")
	showsGroups(w, nil, groupedBy(), "7|12")
	shown := groupedBy(query.GroupPlace)
	shown.Selection = take(0, props(query.PropPeople),
		follow(0, query.GroupKeyStep{Key: query.GroupPlace}, take(kg.Types(kg.TypePlace), nameProps)),
		follow(0, query.GroupKeyStep{Key: query.GroupCompany}, take(kg.Types(kg.TypeCompany), nameProps)),
		follow(0, &query.GroupPeopleStep{Groups: &shown, Limit: 2}, take(personType, nameProps)),
		follow(0, &query.GroupPeopleStep{Groups: &shown, Limit: 0}, take(personType, nameProps)))
	showsGroups(w, nil, shown, "7{Que}{}{ended, goes}{}, 3{}{}{ended, goes}{}")
}

func testGroupsOfNothing(w *world) {
	showsGroups(w, nil, groupedBy(), "")
	showsGroups(w, nil, groupedBy(query.GroupCompany), "")
	w.put(offices()...)
	none := groupedBy()
	none.Filter = query.Any{}
	showsGroups(w, nil, none, "")
	showsGroups(w, query.Any{}, groupedBy(query.GroupRole), "")
}

func testGroupsOnADate(w *world) {
	w.put(offices()...)
	on := func(from, to temporal.PartialDate, by ...query.GroupKey) query.Groups {
		g := groupedBy(by...)
		g.AsOf = span(from, to)
		g.Selection.Props = append(g.Selection.Props, query.PropCertain, query.PropPossible, query.PropUnknown)
		return g
	}
	showsGroups(w, nil, on("2013", "2013", query.GroupCompany), "6|6|company:b|3|0|3, 2|2|company:c|1|1|0")
}

func testGroupsFiltered(w *world) {
	w.put(offices()...)
	at := compare(query.PropID, query.OpEqual, "company:c")
	some := groupedBy(query.GroupCompany)
	showsGroups(w, tied(kg.Out, endIs(query.Target, at), kg.EmployedBy), some, "3|5|company:b, 3|3|company:c")
	some.Filter = endIs(query.Target, at)
	showsGroups(w, nil, some, "3|3|company:c")
	showsGroups(w, compare(query.PropName, query.OpEqual, "goes"), some, "1|1|company:c")
	some.Filter = compare(query.PropRole, query.OpMissing)
	showsGroups(w, nil, some, "7|9|company:b, 1|1|company:c")
}

func testGroupPages(w *world) {
	w.put(offices()...)
	by := groupedBy(query.GroupStatus)
	by.Slice = query.Slice{Limit: 1, Count: true}
	showsGroups(w, nil, by, "5|5|ENDED + (3)")
	by.Slice = query.Slice{Limit: 1, From: []query.Value{{Int: 5}, {Text: "ENDED"}}}
	showsGroups(w, nil, by, "4|5|UNKNOWN +")
	by.Slice = query.Slice{Limit: query.NoRows, Count: true, From: by.Slice.From}
	showsGroups(w, nil, by, " (3)")
}
