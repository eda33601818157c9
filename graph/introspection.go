package graph

import (
	"github.com/99designs/gqlgen/graphql/introspection"

	"ties/graph/apierror"
	"ties/graph/encode"
	"ties/kg/query"
)

// Introspection is answered like all else: its selections are planned, and its answer is counted while it is written. gqlgen
// has the values.

// maxIntrospection is how many root fields of introspection one operation may have.
const maxIntrospection = 2

// checkIntrospection rejects operations with too many root fields of introspection.
func (p *planner) checkIntrospection(roots []*rootField) {
	n := 0
	for _, q := range roots {
		if !isIntrospection(q.name) {
			continue
		}
		if n++; n > maxIntrospection {
			p.Args.AddError(apierror.LimitExceeded(q.path,
				"%s: there are more than %d fields __schema and __type: ask for the others in another query", q.key, maxIntrospection))
			return
		}
	}
}

func isIntrospection(field string) bool { return field == "__schema" || field == "__type" }

// planIntrospection plans a root field of introspection.
func planIntrospection(p *planner, q *rootField, at fieldContext) {
	if q.name == "__schema" {
		schema, object := introspection.WrapSchema(p.schema), planSchema(p, at)
		q.encode = func(w *encode.Writer, _ *query.Page) { object(w, schema) }
		return
	}
	name, _ := p.arguments(at)["name"].(string)
	t, object := introspection.WrapTypeFromDef(p.schema, p.schema.Types[name]), planType(p, at)
	q.encode = func(w *encode.Writer, _ *query.Page) { object(w, t) }
}

func planSchema(p *planner, at fieldContext) encode.Encoder[*introspection.Schema] {
	type schema = *introspection.Schema
	return planObject(p, at, "__Schema", func(name string, at fieldContext) encode.Encoder[schema] {
		switch name {
		case "description":
			return nullableText(schema.Description)
		case "types":
			return listOf(schema.Types, planType(p, at))
		case "queryType":
			return valueOf(schema.QueryType, planType(p, at))
		case "mutationType":
			return valueOf(schema.MutationType, planType(p, at))
		case "subscriptionType":
			return valueOf(schema.SubscriptionType, planType(p, at))
		default: // directives
			return listOf(schema.Directives, planDirective(p, at))
		}
	})
}

// planType plans a __Type, null where there is none.
func planType(p *planner, at fieldContext) encode.Encoder[*introspection.Type] {
	object := planObject(p, at, "__Type", func(name string, at fieldContext) encode.Encoder[*introspection.Type] {
		return planTypeField(p, name, at)
	})
	return func(w *encode.Writer, t *introspection.Type) {
		if t == nil {
			w.Raw("null")
			return
		}
		object(w, t)
	}
}

func planTypeField(p *planner, name string, at fieldContext) encode.Encoder[*introspection.Type] {
	type typ = *introspection.Type
	switch name {
	case "kind":
		return encode.StringOf(typ.Kind)
	case "name":
		return nullableText(typ.Name)
	case "description":
		return nullableText(typ.Description)
	case "specifiedByURL":
		return nullableText(typ.SpecifiedByURL)
	case "fields":
		return listOf(withDeprecated(p, at, typ.Fields), planField(p, at))
	case "interfaces":
		return listOf(typ.Interfaces, planType(p, at))
	case "possibleTypes":
		return listOf(typ.PossibleTypes, planType(p, at))
	case "enumValues":
		return listOf(withDeprecated(p, at, typ.EnumValues), planEnumValue(p, at))
	case "inputFields":
		return listOf(withDeprecated(p, at, typ.VisibleInputFields), planInputValue(p, at))
	case "ofType":
		return valueOf(typ.OfType, planType(p, at))
	default: // isOneOf
		return boolOf(typ.IsOneOf)
	}
}

func planField(p *planner, at fieldContext) encode.Encoder[*introspection.Field] {
	type field = *introspection.Field
	return planObject(p, at, "__Field", func(name string, at fieldContext) encode.Encoder[field] {
		switch name {
		case "name":
			return encode.StringOf(func(f field) string { return f.Name })
		case "description":
			return nullableText(field.Description)
		case "args":
			return listOf(withDeprecated(p, at, field.VisibleArgs), planInputValue(p, at))
		case "type":
			return valueOf(func(f field) *introspection.Type { return f.Type }, planType(p, at))
		case "isDeprecated":
			return boolOf(field.IsDeprecated)
		default:
			return nullableText(field.DeprecationReason)
		}
	})
}

func planInputValue(p *planner, at fieldContext) encode.Encoder[*introspection.InputValue] {
	type value = *introspection.InputValue
	return planObject(p, at, "__InputValue", func(name string, at fieldContext) encode.Encoder[value] {
		switch name {
		case "name":
			return encode.StringOf(func(v value) string { return v.Name })
		case "description":
			return nullableText(value.Description)
		case "type":
			return valueOf(func(v value) *introspection.Type { return v.Type }, planType(p, at))
		case "defaultValue":
			return nullableText(func(v value) *string { return v.DefaultValue })
		case "isDeprecated":
			return boolOf(value.IsDeprecated)
		default:
			return nullableText(value.DeprecationReason)
		}
	})
}

func planEnumValue(p *planner, at fieldContext) encode.Encoder[*introspection.EnumValue] {
	type value = *introspection.EnumValue
	return planObject(p, at, "__EnumValue", func(name string, _ fieldContext) encode.Encoder[value] {
		switch name {
		case "name":
			return encode.StringOf(func(v value) string { return v.Name })
		case "description":
			return nullableText(value.Description)
		case "isDeprecated":
			return boolOf(value.IsDeprecated)
		default:
			return nullableText(value.DeprecationReason)
		}
	})
}

func planDirective(p *planner, at fieldContext) encode.Encoder[*introspection.Directive] {
	type directive = *introspection.Directive
	return planObject(p, at, "__Directive", func(name string, at fieldContext) encode.Encoder[directive] {
		switch name {
		case "name":
			return encode.StringOf(func(d directive) string { return d.Name })
		case "description":
			return nullableText(directive.Description)
		case "locations":
			return encode.ListOf(func(d directive) []string { return d.Locations }, func(w *encode.Writer, s string) { w.Text(s) })
		case "args":
			return listOf(withDeprecated(p, at, directive.VisibleArgs), planInputValue(p, at))
		default: // isRepeatable
			return boolOf(func(d directive) bool { return d.IsRepeatable })
		}
	})
}

// withDeprecated binds includeDeprecated.
func withDeprecated[T, E any](p *planner, at fieldContext, entries func(v T, deprecated bool) []E) func(v T) []E {
	deprecated := p.arguments(at)["includeDeprecated"] == true
	return func(v T) []E { return entries(v, deprecated) }
}

// listOf writes a list of values that gqlgen does not return as pointers.
func listOf[T, E any](entries func(v T) []E, one encode.Encoder[*E]) encode.Encoder[T] {
	return encode.ListOf(entries, func(w *encode.Writer, e E) { one(w, &e) })
}

// valueOf writes another value.
func valueOf[T, E any](of func(v T) E, one encode.Encoder[E]) encode.Encoder[T] {
	return func(w *encode.Writer, v T) { one(w, of(v)) }
}

// nullableText writes a text, null where it is nil.
func nullableText[T any](of func(v T) *string) encode.Encoder[T] {
	return func(w *encode.Writer, v T) {
		if s := of(v); s != nil {
			w.Text(*s)
			return
		}
		w.Raw("null")
	}
}

func boolOf[T any](of func(v T) bool) encode.Encoder[T] {
	return func(w *encode.Writer, v T) { w.Bool(of(v)) }
}
