package condition

import (
	"fmt"

	"ties/graph/coerce"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// Operators are the fields of inputs that compare one property.
var Operators = map[string]query.Op{
	"eq": query.OpEqual, "in": query.OpOneOf, "contains": query.OpContains, "startsWith": query.OpStartsWith, "has": query.OpHas,
	"gt": query.OpGreater, "gte": query.OpGreaterEqual, "lt": query.OpLess, "lte": query.OpLessEqual,
}

// OperatorOrder fixes the order of operators, so that equal inputs have equal filters.
var OperatorOrder = []string{"eq", "in", "contains", "startsWith", "has", "gt", "gte", "lt", "lte"}

// valueEncoder converts a coerced value to that of a property.
type valueEncoder func(value any) query.Value

func plainValue(value any) query.Value {
	switch v := value.(type) {
	case string:
		return query.Value{Text: v}
	case temporal.PartialDate:
		return query.Value{Text: string(v)}
	default:
		return query.Value{}
	}
}

func foldedValue(value any) query.Value {
	name, _ := value.(string)
	return query.Value{Text: kg.Fold(name)}
}

func firstDateValue(value any) query.Value {
	date, _ := value.(temporal.PartialDate)
	return query.Value{Text: date.FirstDate()}
}

func intValue(value any) query.Value {
	switch v := value.(type) {
	case int64:
		return query.Value{Int: v}
	case bool:
		if v {
			return query.Value{Int: 1}
		}
	}
	return query.Value{}
}

// The filters of "eq: null": a property is missing, or never is.
func isMissing(prop query.Prop) query.Filter { return &query.Compare{Prop: prop, Op: query.OpMissing} }
func isNever(query.Prop) query.Filter        { return query.Any{} }

// compareProp returns the condition of an input that compares one property.
func compareProp(prop query.Prop, encode valueEncoder, null func(query.Prop) query.Filter) conditionBuilder {
	return func(_ Builders, value any) query.Filter {
		return comparisons(asObject(value), null(prop), func(op query.Op, operands []any) query.Filter {
			return comparison(prop, op, operands, encode)
		})
	}
}

// compareDate returns the condition of a partial date: dates are equal as written, and greater or less by the first day
// that they may mean.
func compareDate(written, first query.Prop) conditionBuilder {
	return func(_ Builders, value any) query.Filter {
		return comparisons(asObject(value), isMissing(written), func(op query.Op, operands []any) query.Filter {
			if op == query.OpEqual || op == query.OpOneOf {
				return comparison(written, op, operands, plainValue)
			}
			return comparison(first, op, operands, firstDateValue)
		})
	}
}

// comparisons returns the conjunction of the comparisons of an input.
func comparisons(input map[string]any, null query.Filter, make func(op query.Op, operands []any) query.Filter) query.Filter {
	var all query.All
	for _, name := range OperatorOrder {
		operand, given := input[name]
		switch list, isList := operand.([]any); {
		case !given || operand == nil && name != "eq":
		case operand == nil:
			all = append(all, null)
		case isList:
			all = append(all, make(Operators[name], list))
		default:
			all = append(all, make(Operators[name], []any{operand}))
		}
	}
	return Simplify(all)
}

// comparison returns a Compare. No text equals the empty one, which stands for a missing text.
func comparison(prop query.Prop, op query.Op, operands []any, encode valueEncoder) query.Filter {
	values := make([]query.Value, 0, len(operands))
	for _, o := range operands {
		v := encode(o)
		if v.Text == "" && !prop.IsInt() && (op == query.OpEqual || op == query.OpOneOf) {
			continue
		}
		values = append(values, v)
	}
	if len(values) == 0 {
		return query.Any{}
	}
	return &query.Compare{Prop: prop, Op: op, Values: values}
}

// CompareIn holds where a property is one of a coerced list of values.
func CompareIn(prop query.Prop, list []any) query.Filter {
	return comparison(prop, query.OpOneOf, list, plainValue)
}

// MayHold holds for claims that may have held on a date.
func MayHold(date temporal.PartialDate) query.Filter {
	return &query.MayHold{From: date.First(), To: date.Last() + 1}
}

// hasRelation returns the condition on an entity's relations; far, if not empty, are the types of their other end.
func hasRelation(input string, kinds []kg.RelationKind, direction kg.Direction, far kg.TypeSet) conditionBuilder {
	return onMany(func(f Builders, fields map[string]any) query.Filter {
		has := &query.HasRelation{Kinds: kinds, Direction: direction}
		if len(fields) > 0 {
			has.Filter = f.Build(input, fields)
		}
		switch {
		case far == 0:
		case has.Filter == nil:
			has.Filter = ofFar(far)
		default:
			has.Filter = query.All{ofFar(far), has.Filter}
		}
		return has
	})
}

func ofFar(types kg.TypeSet) query.Filter {
	return &query.EndIs{End: query.Far, Filter: &query.OfType{Types: types}}
}

// hasFacts is the condition on an entity's facts.
func hasFacts(f Builders, value any) query.Filter {
	return onMany(func(f Builders, fields map[string]any) query.Filter {
		return &query.HasFact{Filter: f.Build("FactFilter", fields)}
	})(f, value)
}

// onMany returns the condition of an input that looks through a list; has returns the filter that something in it fits.
func onMany(has func(f Builders, fields map[string]any) query.Filter) conditionBuilder {
	return func(f Builders, value any) query.Filter {
		var all query.All
		fields := asObject(value)
		if wanted, ok := fields["some"].(map[string]any); ok {
			all = append(all, has(f, wanted))
		}
		if unwanted, ok := fields["none"].(map[string]any); ok {
			all = append(all, query.Not{Filter: has(f, unwanted)})
		}
		if count, ok := fields["count"].(map[string]any); ok {
			all = append(all, compareCount(has(f, asObject(count["where"])), count))
		}
		return Simplify(all)
	}
}

// compareCount returns the condition that as many as an input says fit.
func compareCount(has query.Filter, input map[string]any) query.Filter {
	return comparisons(input, query.Any{}, func(op query.Op, operands []any) query.Filter {
		count := &query.Count{Of: has, Op: op, Values: make([]query.Value, len(operands))}
		for i, n := range operands {
			count.Values[i] = intValue(n)
		}
		if len(operands) == 0 {
			return query.Any{}
		}
		if needsOne(count) {
			return query.All{has, count} // stores find the first one by an index
		}
		return count
	})
}

// needsOne reports whether a count compares so only where there is at least one.
func needsOne(c *query.Count) bool {
	n := c.Values[0].Int
	switch c.Op {
	case query.OpEqual, query.OpGreaterEqual:
		return n > 0
	case query.OpGreater:
		return n >= 0
	default:
		return false
	}
}

// endIs returns the condition on an end of a relation.
func endIs(input string, end query.End) conditionBuilder {
	return func(f Builders, value any) query.Filter {
		return &query.EndIs{End: end, Filter: f.Build(input, asObject(value))}
	}
}

// EntityKinds are the names of EntityKind.
var EntityKinds = map[string]kg.Type{
	"PERSON": kg.TypePerson, "COMPANY": kg.TypeCompany, "PROJECT": kg.TypeProject,
	"TEAM": kg.TypeTeam, "PLACE": kg.TypePlace, "EVENT": kg.TypeEvent,
}

// isOfKind is the condition on an entity's own kind.
func isOfKind(_ Builders, value any) query.Filter {
	return comparisons(asObject(value), query.Any{}, func(_ query.Op, operands []any) query.Filter {
		var types kg.TypeSet
		for _, name := range operands {
			name, _ := name.(string)
			types |= kg.Types(EntityKinds[name])
		}
		if types == 0 {
			return query.Any{}
		}
		return &query.OfType{Types: types}
	})
}

// workedAt is the condition that somebody worked at all, or at one, of some companies.
func workedAt(_ Builders, value any) query.Filter {
	input := asObject(value)
	var all query.All
	if list, ok := input["all"].([]any); ok {
		for _, id := range coerce.DistinctStrings(list) {
			all = append(all, EmployedAt(Standings(input), id))
		}
	}
	if list, ok := input["any"].([]any); ok {
		all = append(all, EmployedAt(Standings(input), coerce.DistinctStrings(list)...))
	}
	return Simplify(all)
}

// EmployedAt holds for people with an employment that counts, at one of some companies.
func EmployedAt(standings []kg.Standing, companies ...string) *query.HasRelation {
	at := &query.EndIs{End: query.Target, Filter: IsOneOf(query.PropID, companies)}
	return &query.HasRelation{
		Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out, Filter: query.All{at, HasStanding(standings)},
	}
}

// IsOneOf holds where a property is one of some texts.
func IsOneOf(prop query.Prop, texts []string) query.Filter {
	values := make([]query.Value, len(texts))
	for i, text := range texts {
		values[i].Text = text
	}
	return &query.Compare{Prop: prop, Op: query.OpOneOf, Values: values}
}

// moved is the condition that somebody was first at one company and later at another.
func moved(_ Builders, value any) query.Filter {
	input := asObject(value)
	from, _ := input["from"].([]any)
	to, _ := input["to"].([]any)
	return MovedOn(input, coerce.DistinctStrings(from), coerce.DistinctStrings(to))
}

// MovedOn holds for people who were at some companies one after another, as the arguments say.
func MovedOn(args map[string]any, stages ...[]string) *query.MovedOn {
	name, _ := args["how"].(string)
	how, _ := temporal.ParseSuccession(name)
	return &query.MovedOn{
		Standings: Standings(args), Stages: stages, How: how, Verdicts: coerce.Enums(args["verdicts"], temporal.ParseVerdict),
	}
}

// cameBack is the condition that somebody came back to a company.
func cameBack(_ Builders, value any) query.Filter {
	input := asObject(value)
	back := &query.CameBack{Standings: Standings(input), Verdicts: coerce.Enums(input["verdicts"], temporal.ParseVerdict)}
	if list, ok := input["to"].([]any); ok {
		back.At = coerce.DistinctStrings(list)
	}
	return back
}

// HasStanding holds for claims of some standings.
func HasStanding(standings []kg.Standing) query.Filter {
	names := make([]query.Value, len(standings))
	for i, s := range standings {
		names[i].Text = s.String()
	}
	return &query.Compare{Prop: query.PropStanding, Op: query.OpOneOf, Values: names}
}

// Standings reads the standings of the claims that count.
func Standings(args map[string]any) []kg.Standing {
	return coerce.Enums(args["standing"], kg.ParseStanding)
}

// hasAlias is the condition on the aliases of an entity.
func hasAlias(_ Builders, value any) query.Filter {
	name, ok := asObject(value)["has"].(string)
	if !ok {
		return query.All{}
	}
	return &query.KnownBy{Keys: []query.EntityKey{query.AliasKey(name)}}
}

// hasIdentifier is the condition on the identifiers of an entity.
func hasIdentifier(_ Builders, value any) query.Filter {
	var all query.All
	input := asObject(value)
	if has, ok := input["has"].(map[string]any); ok {
		i, err := IdentifierOf(has)
		if err != nil {
			return query.Any{} // which no entity can have
		}
		all = append(all, &query.KnownBy{Keys: []query.EntityKey{query.IdentifierKey(i)}})
	}
	if scheme, ok := input["scheme"].(string); ok {
		all = append(all, comparison(query.PropIdentifiers, query.OpHas, []any{kg.CanonicalScheme(scheme)}, plainValue))
	}
	return Simplify(all)
}

// IdentifierOf returns the identifier that arguments or an input give, in its canonical form.
func IdentifierOf(args map[string]any) (kg.Identifier, error) {
	scheme, _ := args["scheme"].(string)
	value, _ := args["value"].(string)
	switch i, parsed := kg.ParseIdentifier(value); {
	case scheme != "":
		return kg.Identifier{Scheme: scheme, Value: value}.Canonical()
	case parsed:
		return i.Canonical()
	default:
		return i, fmt.Errorf("%q does not say in which register: want scheme too, or a text such as wikidata:Q42, or an address of one of %s",
			kg.Shorten(value, kg.MaxShown), kg.SchemeNames())
	}
}

// hasText is the condition whether the text of a document is stored.
func hasText(_ Builders, value any) query.Filter {
	return comparisons(asObject(value), query.Any{}, func(_ query.Op, operands []any) query.Filter {
		if operands[0] == true {
			return query.Not{Filter: isMissing(query.PropText)}
		}
		return isMissing(query.PropText)
	})
}
