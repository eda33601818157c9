package graph

import (
	"context"
	"slices"

	"ties/graph/cursor"
	"ties/kg"
	"ties/kg/query"
)

// duplicates lists the pairs that are likely one. Which ones these are is not tested here: package twins has tests of its own.
func (x *naiveExecutor) duplicates(args map[string]any) thing {
	start := &query.Duplicates{Types: kg.Entities, Slice: query.Slice{Limit: 1_000_000}}
	if kinds, ok := args["kinds"].([]any); ok {
		start.Types = 0
		for _, t := range kg.Entities.List() {
			if slices.Contains(kinds, any(entityKind(t))) {
				start.Types |= kg.Types(t)
			}
		}
	}
	claims := &query.Branch{Step: query.ShownByStep{}, Selection: &query.Selection{Types: kg.Relations | kg.Facts, Props: []query.Prop{query.PropID}}}
	reasons := &query.Branch{Step: query.ReasonsStep{}, Selection: &query.Selection{
		Props: []query.Prop{query.PropReason, query.PropPoints}, Branches: []*query.Branch{claims},
	}}
	page, err := x.store.Read(context.Background(), &query.Plan{Start: start, Selection: &query.Selection{
		Props: []query.Prop{query.PropScore, query.PropFirstID, query.PropSecondID}, Branches: []*query.Branch{reasons},
	}})
	if err != nil {
		panic(err)
	}
	var all []naiveEntry
	for _, row := range page.Rows {
		all = append(all, naiveEntry{keys: row.Values, node: fielded("Duplicate", map[string]any{
			"first": recordThing(x.graph[row.Values[1].Text]), "second": recordThing(x.graph[row.Values[2].Text]),
			"score": row.Values[0].Int, "reasons": x.duplicateReasons(row.Pages[0]),
		})})
	}
	list := naivePageOf(all, args, "Duplicate", cursor.Binding("Query.duplicates", args), query.DuplicateOrder())
	list.page.extra = map[string]any{"revision": len(x.entries)}
	return list
}

func (x *naiveExecutor) duplicateReasons(page query.Page) []thing {
	list := []thing{}
	for _, row := range page.Rows {
		claims := []thing{}
		for _, claim := range row.Pages[0].Rows {
			claims = append(claims, recordThing(x.graph[claim.Values[0].Text]))
		}
		list = append(list, fielded("DuplicateReason", map[string]any{"code": row.Values[0].Text, "points": row.Values[1].Int, "claims": claims}))
	}
	return list
}
