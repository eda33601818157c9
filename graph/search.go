package graph

import (
	"strconv"
	"unicode/utf8"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// longestText is how many characters a text has at most that is searched for.
const longestText = 200

// search plans the list of what a text may mean.
func (p *planner) search(q *question, at place) {
	args := p.arguments(at)
	bind := binding("Query.search", args)
	window := p.forward(at, args, bind, query.SearchOrder())
	typed, _ := args["text"].(string)
	if n := utf8.RuneCountInString(typed); n > longestText {
		p.fault(at, "text: has %d characters: want at most %d", n, longestText)
	}
	start := &query.Search{Text: typed, Types: kindsOfEntities(args), Slice: query.Slice{Limit: query.NoRows, From: window.from}}
	w := newWant(kg.Entities)
	q.plan = &query.Plan{Start: start, Selection: w.Selection}
	q.shape = p.connection(at, listing{
		connection: "SearchConnection", edge: "SearchEdge",
		want: w, slice: &start.Slice, window: window,
		cursor: newCursorShape(bind, window.order), node: (*planner).searchHit,
	})
}

// kindsOfEntities reads kinds of entities.
func kindsOfEntities(args map[string]any) kg.TypeSet {
	list, ok := args["kinds"].([]any)
	if !ok {
		return kg.Entities
	}
	var types kg.TypeSet
	for _, one := range list {
		name, _ := one.(string)
		types |= kg.Types(entityKinds[name])
	}
	return types & kg.Entities
}

// searchHit plans what is selected of an entity that may be meant.
func (p *planner) searchHit(at place) shape {
	return p.inline(at, "SearchHit", p.hitField)
}

func (p *planner) hitField(name string, at place) shape {
	switch name {
	case "entity":
		return p.recordNode(at)
	case "now":
		return p.nowOf(at)
	default:
		return p.matched(name, at)
	}
}

// matched plans a field that says how a name fits.
func (p *planner) matched(name string, at place) shape {
	switch name {
	case "score":
		return share(at.want.prop(query.PropScore))
	case "reason":
		return text(at.want.prop(query.PropMatch))
	case "name":
		return text(at.want.prop(query.PropMatched))
	default: // part
		return p.inline(at, "NamePart", func(name string, at place) shape {
			start, end := at.want.prop(query.PropMatchedStart), at.want.prop(query.PropMatchedEnd)
			switch name {
			case "start":
				return integer(start)
			case "end":
				return integer(end)
			default: // text
				return partOfName{at.want.prop(query.PropMatched), start, end}
			}
		})
	}
}

// nowOf plans where people are now; of what is no person, it is an empty list.
func (p *planner) nowOf(at place) shape {
	at.on = kg.Types(kg.TypePerson)
	types := kg.Types(kg.TypeEmployment)
	b := p.branch(at, "now", types, func() query.Step {
		return &query.RelationsStep{
			Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out,
			Filter: query.All{isOneOf(query.PropStatus, []string{temporal.Current.String()}), standingIn([]kg.Standing{kg.Stated, kg.Reported, kg.Inferred})},
			Slice:  query.Slice{Limit: maxNow},
		}
	})
	return nested{b.index, boundedRows{record: p.records(b.want, at.fields, types, at.path), at: at, most: maxNow, what: "employments that go on"}}
}

// share writes a number of thousandths.
type share int

func (s share) write(w *writer, row *query.Row) {
	w.buf = strconv.AppendFloat(w.buf, float64(row.Values[s].Int)/1000, 'f', -1, 64)
}

// partOfName writes a part of a text.
type partOfName struct{ name, start, end int }

func (s partOfName) write(w *writer, row *query.Row) {
	runes := []rune(row.Values[s.name].Text)
	w.string(string(runes[row.Values[s.start].Int:row.Values[s.end].Int]))
}
