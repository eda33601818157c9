package graph

import "ties/kg"

// operators are the fields of the inputs that compare one property.
var operators = map[string]kg.Op{
	"eq": kg.Equal, "in": kg.OneOf, "contains": kg.Contains, "startsWith": kg.StartsWith, "has": kg.Has,
	"gt": kg.Greater, "gte": kg.GreaterEqual, "lt": kg.Less, "lte": kg.LessEqual,
}

// operatorOrder makes the filters that are built from the same input alike.
var operatorOrder = []string{"eq", "in", "contains", "startsWith", "has", "gt", "gte", "lt", "lte"}

// encode turns a coerced value into the one that a property holds.
type encode func(value any) kg.Value

func plain(value any) kg.Value {
	switch v := value.(type) {
	case string:
		return kg.Value{Text: v}
	case kg.PartialDate:
		return kg.Value{Text: string(v)}
	default:
		return kg.Value{}
	}
}

func folded(value any) kg.Value {
	name, _ := value.(string)
	return kg.Value{Text: kg.Fold(name)}
}

func firstDate(value any) kg.Value {
	date, _ := value.(kg.PartialDate)
	return kg.Value{Text: date.FirstDate()}
}

func number(value any) kg.Value {
	switch v := value.(type) {
	case int64:
		return kg.Value{Int: v}
	case bool:
		if v {
			return kg.Value{Int: 1}
		}
	}
	return kg.Value{}
}

// What "eq: null" asks: whether a property is missing, which some never are.
func missing(prop kg.Prop) kg.Filter { return &kg.Compare{Prop: prop, Op: kg.Missing} }
func never(kg.Prop) kg.Filter        { return kg.Any{} }

// compare makes the condition of an input that compares one property.
func compare(prop kg.Prop, encode encode, null func(kg.Prop) kg.Filter) condition {
	return func(_ filters, value any) kg.Filter {
		return comparisons(asObject(value), null(prop), func(op kg.Op, operands []any) kg.Filter {
			return comparison(prop, op, operands, encode)
		})
	}
}

// compareDate makes the condition of a partial date: it is equal as written, and greater or less by the
// first day that it may mean.
func compareDate(written, first kg.Prop) condition {
	return func(_ filters, value any) kg.Filter {
		return comparisons(asObject(value), missing(written), func(op kg.Op, operands []any) kg.Filter {
			if op == kg.Equal || op == kg.OneOf {
				return comparison(written, op, operands, plain)
			}
			return comparison(first, op, operands, firstDate)
		})
	}
}

// comparisons goes through what an input compares.
func comparisons(input map[string]any, null kg.Filter, make func(op kg.Op, operands []any) kg.Filter) kg.Filter {
	var all kg.All
	for _, name := range operatorOrder {
		operand, given := input[name]
		switch list, isList := operand.([]any); {
		case !given || operand == nil && name != "eq":
		case operand == nil:
			all = append(all, null)
		case isList:
			all = append(all, make(operators[name], list))
		default:
			all = append(all, make(operators[name], []any{operand}))
		}
	}
	return simplify(all)
}

// comparison makes one Compare. No text is equal to the empty one: that is a missing text.
func comparison(prop kg.Prop, op kg.Op, operands []any, encode encode) kg.Filter {
	values := make([]kg.Value, 0, len(operands))
	for _, o := range operands {
		v := encode(o)
		if v.Text == "" && !prop.IsInt() && (op == kg.Equal || op == kg.OneOf) {
			continue
		}
		values = append(values, v)
	}
	if len(values) == 0 {
		return kg.Any{}
	}
	return &kg.Compare{Prop: prop, Op: op, Values: values}
}

func compareIn(prop kg.Prop, list []any) kg.Filter {
	return comparison(prop, kg.OneOf, list, plain)
}

func mayHold(date kg.PartialDate) kg.Filter {
	return &kg.MayHold{From: date.First(), To: date.Last() + 1}
}

// through makes the condition on an entity's relations of one kind.
func through(input string, kind kg.RelationKind, direction kg.Direction) condition {
	return some(input, []kg.RelationKind{kind}, direction, 0)
}

// some makes the condition on an entity's relations; far, if not empty, are the types of their other end.
func some(input string, kinds []kg.RelationKind, direction kg.Direction, far kg.TypeSet) condition {
	return someOrNone(func(f filters, fields map[string]any) kg.Filter {
		filter := f.build(input, fields)
		if far != 0 {
			filter = kg.All{&kg.EndIs{End: kg.Far, Filter: &kg.OfType{Types: far}}, filter}
		}
		return &kg.HasRelation{Kinds: kinds, Direction: direction, Filter: filter}
	})
}

// someFacts is the condition on an entity's facts.
func someFacts(f filters, value any) kg.Filter {
	return someOrNone(func(f filters, fields map[string]any) kg.Filter {
		return &kg.HasFact{Filter: f.build("FactFilter", fields)}
	})(f, value)
}

func someOrNone(has func(f filters, fields map[string]any) kg.Filter) condition {
	return func(f filters, value any) kg.Filter {
		var all kg.All
		fields := asObject(value)
		if wanted, ok := fields["some"].(map[string]any); ok {
			all = append(all, has(f, wanted))
		}
		if unwanted, ok := fields["none"].(map[string]any); ok {
			all = append(all, kg.Not{Filter: has(f, unwanted)})
		}
		return simplify(all)
	}
}

// end makes the condition on an end of a relation.
func end(input string, end kg.End) condition {
	return func(f filters, value any) kg.Filter {
		return &kg.EndIs{End: end, Filter: f.build(input, asObject(value))}
	}
}

// entityKinds are the names of EntityKind.
var entityKinds = map[string]kg.Type{
	"PERSON": kg.TypePerson, "COMPANY": kg.TypeCompany, "PROJECT": kg.TypeProject,
	"TEAM": kg.TypeTeam, "PLACE": kg.TypePlace, "EVENT": kg.TypeEvent,
}

// ofKind is the condition on an entity's own kind.
func ofKind(_ filters, value any) kg.Filter {
	return comparisons(asObject(value), kg.Any{}, func(_ kg.Op, operands []any) kg.Filter {
		var types kg.TypeSet
		for _, name := range operands {
			name, _ := name.(string)
			types |= kg.Types(entityKinds[name])
		}
		if types == 0 {
			return kg.Any{}
		}
		return &kg.OfType{Types: types}
	})
}
