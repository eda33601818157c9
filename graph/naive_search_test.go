package graph

import (
	"slices"
	"unicode/utf8"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/apierror"
	"ties/graph/cursor"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// search lists the entities that a text may mean. Which names match, and why, is not tested here: package namesearch has
// tests of its own.
func (x *naiveExecutor) search(args map[string]any) thing {
	start := &query.Search{Text: args["text"].(string), Types: kg.Entities, Slice: query.Slice{Limit: 1_000_000}}
	if kinds, ok := args["kinds"].([]any); ok {
		start.Types = 0
		for _, t := range kg.Entities.List() {
			if slices.Contains(kinds, any(entityKind(t))) {
				start.Types |= kg.Types(t)
			}
		}
	}
	order := query.SearchOrder()
	var all []naiveEntry
	for _, row := range x.found(start) {
		entry := naiveEntry{node: x.searchHit(row)}
		for i := range order {
			entry.keys = append(entry.keys, row.Values[i])
		}
		all = append(all, entry)
	}
	return naivePageOf(all, args, "Search", cursor.Binding("Query.search", args), order).renamed("SearchHit")
}

// renamed returns nodes a name that is not that of the connection.
func (t thing) renamed(node string) thing {
	for i := range t.page.part {
		t.page.part[i].node.typeName = node
	}
	return t
}

func entityKind(t kg.Type) string {
	return map[kg.Type]string{
		kg.TypePerson: "PERSON", kg.TypeCompany: "COMPANY", kg.TypeProject: "PROJECT", kg.TypeTeam: "TEAM", kg.TypePlace: "PLACE", kg.TypeEvent: "EVENT",
	}[t]
}

// found returns the rows of a search: the keys of its order, then the name, the reason and the part.
func (x *naiveExecutor) found(start query.Start) []query.Row {
	want := &query.Selection{Types: kg.Entities, Props: []query.Prop{query.PropScore, query.PropSortKey, query.PropID,
		query.PropMatched, query.PropMatch, query.PropMatchedStart, query.PropMatchedEnd}}
	page, err := x.graph.Read(&query.Plan{Start: start, Selection: want})
	if err != nil {
		panic(err)
	}
	return page.Rows
}

func (x *naiveExecutor) searchHit(row query.Row) thing {
	v := row.Values
	start, end := int(v[5].Int), int(v[6].Int)
	id := v[2].Text
	now := x.jobsNow(id)
	return fielded("SearchHit", map[string]any{
		"entity": recordThing(x.graph[id]), "score": float64(v[0].Int) / 1000, "reason": v[4].Text, "name": v[3].Text,
		"part": fielded("NamePart", map[string]any{"text": string([]rune(v[3].Text)[start:end]), "start": start, "end": end}),
		"now":  now[:min(20, len(now))], "nowLeftOut": max(0, len(now)-20),
	})
}

// jobsNow returns the employments of somebody that go on.
func (x *naiveExecutor) jobsNow(id string) []thing {
	now := []thing{}
	for _, r := range x.graph.Relations(id, []kg.RelationKind{kg.EmployedBy}, kg.Out) {
		if r.Period.Status == temporal.Current && slices.Contains([]kg.Standing{kg.Stated, kg.Reported, kg.Inferred}, r.Standing) {
			now = append(now, recordThing(r))
		}
	}
	return now
}

// searchFault finds the faults of the arguments of a search.
func (x *naiveExecutor) searchFault(f *ast.Field, args map[string]any, path ast.Path) {
	if typed, ok := args["text"].(string); ok && f.Name == "search" && utf8.RuneCountInString(typed) > 200 {
		x.args.AddError(apierror.BadInput(path, "text: too long"))
	}
}

// similarNames lists those whose names are like those of an entity.
func (x *naiveExecutor) similarNames(args map[string]any) any {
	of := args["of"].(string)
	list := []thing{}
	for _, row := range x.found(&query.Similar{Of: of, Limit: naiveNumber(args["first"], 10)})[1:] {
		one := x.searchHit(row)
		one.typeName = "SimilarName"
		one.fields["sharedEmployers"] = x.sharedEmployers(of, row.Values[2].Text)
		one.fields["employmentsLeftOut"] = max(0, len(x.jobs(of))-50) + max(0, len(x.jobs(row.Values[2].Text))-50)
		list = append(list, one)
	}
	return list
}

// sharedEmployers returns the companies of somebody, in order, where another one was too.
func (x *naiveExecutor) sharedEmployers(of, other string) []thing {
	list, seen := []thing{}, map[string]bool{}
	for _, r := range x.jobs(other) {
		for _, s := range x.jobs(of) {
			if r.Target == s.Target && !seen[r.Target] {
				seen[r.Target] = true
				list = append(list, recordThing(x.graph[r.Target]))
			}
		}
	}
	return list
}

func (x *naiveExecutor) jobs(id string) []*kg.Relation {
	return slices.DeleteFunc(x.graph.Relations(id, []kg.RelationKind{kg.EmployedBy}, kg.Out), func(r *kg.Relation) bool {
		return !slices.Contains([]kg.Standing{kg.Stated, kg.Reported, kg.Inferred}, r.Standing)
	})
}

// similarFault finds the faults of the arguments of similar names.
func (x *naiveExecutor) similarFault(f *ast.Field, args map[string]any, path ast.Path) {
	if f.Name != "similarNames" {
		return
	}
	if id, ok := args["of"].(string); ok && !isEntityID(id) {
		x.args.AddError(apierror.BadInput(path, "of: no entity"))
	}
	if n := naiveNumber(args["first"], 10); n < 1 || n > 100 {
		x.args.AddError(apierror.BadInput(path, "first: out of range"))
	}
}
