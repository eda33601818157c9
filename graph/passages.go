package graph

import (
	"ties/graph/encode"
	"ties/kg"
	"ties/kg/query"
)

const (
	maxMentions = 20 // in one sentence
	maxNamed    = 5  // of the entities that have one name
)

// passageKinds are the root fields that list passages of a document, with the names of their types.
var passageKinds = map[string]struct {
	kind query.PassageKind
	node string
}{
	"uncited": {query.Uncited, "Sentence"}, "mentions": {query.Mentions, "Mention"}, "coMentions": {query.CoMentions, "CoMention"},
}

// planPassages plans a list of passages of a document.
func planPassages(p *planner, q *rootField, at fieldContext, field string) {
	args, of := p.arguments(at), passageKinds[field]
	list := listing{field: "Query." + field, name: of.node, args: args, order: query.PassageOrder()}
	planRootList(p, q, at, list, func(slice query.Slice) (query.Start, nodePlan) {
		start := &query.Passages{Kind: of.kind, Types: entityKindsArgument(args), Slice: slice}
		if id, ok := args["document"].(string); ok {
			start.Document = id
			if t, ok := kg.TypeOfID(id); !ok || t != kg.TypeDocument {
				p.reject(at, "document: %q is not the ID of a document: want one such as \"document:article\"", id)
			}
		}
		return start, planPassage(of.node)
	})
}

// planPassage plans a Sentence, a Mention or a CoMention.
func planPassage(node string) nodePlan {
	return func(p *planner, at fieldContext) encode.RowEncoder {
		return planObject(p, at, node, func(name string, at fieldContext) encode.RowEncoder {
			switch name {
			case "text":
				return encode.TextColumn(at.rows.prop(query.PropQuote))
			case "start":
				return encode.IntColumn(at.rows.prop(query.PropQuoteStart))
			case "end":
				return encode.IntColumn(at.rows.prop(query.PropQuoteEnd))
			case "mentions", "mentionsLeftOut":
				return planBelowPassage(p, at, name, 0, &query.MentionsStep{Limit: maxMentions}, planPassage("Mention"))
			default: // entities, entitiesLeftOut
				return planBelowPassage(p, at, name, kg.Entities, &query.NamedStep{Limit: maxNamed}, planRecordNode)
			}
		})
	}
}

// planBelowPassage plans a list below a passage, or how many entries it lacks.
func planBelowPassage(p *planner, at fieldContext, name string, types kg.TypeSet, step query.Step, node nodePlan) encode.RowEncoder {
	below := p.branch(at, "below", types, func() query.Step { return step })
	if name == "mentionsLeftOut" || name == "entitiesLeftOut" {
		return encode.BranchPage(below.index, encode.LeftOut)
	}
	return encode.BranchPage(below.index, encode.RowList(node(p, at.in(below.rows))))
}
