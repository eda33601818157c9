package graph

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/apierror"
	"ties/graph/cursor"
	"ties/kg"
	"ties/kg/query"
)

// passages lists passages of a document. Which ones there are is not tested here: package passage has tests of its own.
func (x *naiveExecutor) passages(field string, args map[string]any) thing {
	start := &query.Passages{Document: args["document"].(string), Types: kg.Entities, Slice: query.Slice{Limit: 1_000_000}}
	if kinds, ok := args["kinds"].([]any); ok {
		start.Types = 0
		for _, t := range kg.Entities.List() {
			if slices.Contains(kinds, any(entityKind(t))) {
				start.Types |= kg.Types(t)
			}
		}
	}
	entities := &query.Selection{Types: kg.Entities, Props: []query.Prop{query.PropID}}
	below := []*query.Branch{{Step: &query.NamedStep{Limit: 5}, Selection: entities}}
	node := "Mention"
	switch field {
	case "uncited":
		start.Kind, node, below = query.Uncited, "Sentence", nil
	case "mentions":
		start.Kind = query.Mentions
	case "coMentions":
		start.Kind, node = query.CoMentions, "CoMention"
		below = []*query.Branch{{Step: &query.MentionsStep{Limit: 20}, Selection: passageSelection(below)}}
	}
	page, err := x.graph.Read(&query.Plan{Start: start, Selection: passageSelection(below)})
	if err != nil {
		panic(err)
	}
	var all []naiveEntry
	for _, row := range page.Rows {
		all = append(all, naiveEntry{node: x.passage(node, row), keys: row.Values[1:2]})
	}
	return naivePageOf(all, args, node, cursor.Binding("Query."+field, args), query.PassageOrder())
}

func passageSelection(below []*query.Branch) *query.Selection {
	return &query.Selection{Props: []query.Prop{query.PropQuote, query.PropQuoteStart, query.PropQuoteEnd}, Branches: below}
}

func (x *naiveExecutor) passage(node string, row query.Row) thing {
	fields := map[string]any{"text": row.Values[0].Text, "start": row.Values[1].Int, "end": row.Values[2].Int}
	if node != "Sentence" {
		page, list := row.Pages[0], []thing{}
		for _, below := range page.Rows {
			if node == "Mention" {
				list = append(list, recordThing(x.graph[below.Values[0].Text]))
			} else {
				list = append(list, x.passage("Mention", below))
			}
		}
		name := map[string]string{"Mention": "entities", "CoMention": "mentions"}[node]
		fields[name], fields[name+"LeftOut"] = list, page.Total-int64(len(page.Rows))
	}
	return fielded(node, fields)
}

// passagesFault finds the faults of the arguments of passages.
func (x *naiveExecutor) passagesFault(args map[string]any, path ast.Path) {
	if id, ok := args["document"].(string); ok {
		if t, _ := kg.TypeOfID(id); t != kg.TypeDocument {
			x.args.AddError(apierror.BadInput(path, "document: no document"))
		}
	}
}
