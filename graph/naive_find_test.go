package graph

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/apierror"
	"ties/graph/cursor"
	"ties/kg"
	"ties/kg/query"
)

// known lists the entities with a name, an identifier or an address.
func (x *naiveExecutor) known(field string, args map[string]any) thing {
	kinds, some := args["kinds"].([]any)
	var all []naiveEntry
	for _, r := range x.graph.Records(kg.Entities) {
		if e := r.(*kg.Entity); isKnown(e, field, args) && (!some || slices.Contains(kinds, any(entityKind(e.Type)))) {
			all = append(all, naiveEntry{node: recordThing(e), keys: []query.Value{{Text: kg.SortKey(e.Name)}, {Text: e.ID}}})
		}
	}
	order := query.FindOrder()
	slices.SortFunc(all, func(a, b naiveEntry) int { return naiveOrder(order, a.keys, b.keys) })
	return naivePageOf(all, args, "Entity", cursor.Binding("Query."+field, args), order)
}

func isKnown(e *kg.Entity, field string, args map[string]any) bool {
	switch field {
	case "byName":
		return slices.ContainsFunc(append([]kg.Alias{{Name: e.Name}}, e.Aliases...), func(a kg.Alias) bool { return kg.Fold(a.Name) == kg.Fold(args["name"].(string)) })
	case "byIdentifier":
		i, _ := naiveIdentifier(args)
		return slices.Contains(e.Identifiers, i)
	default:
		address := args["url"].(string)
		i, _ := kg.IdentifierOfURL(address)
		return e.URL != "" && kg.CanonicalURL(e.URL) == kg.CanonicalURL(address) || slices.Contains(e.Identifiers, i)
	}
}

// naiveIdentifier reads an identifier; ok is false for what cannot be one.
func naiveIdentifier(args map[string]any) (i kg.Identifier, ok bool) {
	if text, given := args["scheme"].(string); given && text != "" {
		i = kg.Identifier{Scheme: text, Value: args["value"].(string)}
	} else if i, ok = kg.ParseIdentifier(args["value"].(string)); !ok {
		return i, false
	}
	i, err := i.Canonical()
	return i, err == nil
}

func naiveIdentified(e *kg.Entity, ops map[string]any) bool {
	if has, given := ops["has"].(map[string]any); given {
		if i, ok := naiveIdentifier(has); !ok || !slices.Contains(e.Identifiers, i) {
			return false
		}
	}
	of, given := ops["scheme"].(string)
	return !given || slices.ContainsFunc(e.Identifiers, func(i kg.Identifier) bool { return i.Scheme == kg.CanonicalScheme(of) })
}

// knownFault finds the faults of an identifier.
func (x *naiveExecutor) knownFault(f *ast.Field, args map[string]any, path ast.Path) {
	if _, given := args["value"].(string); given && f.Name == "byIdentifier" {
		if _, ok := naiveIdentifier(args); !ok {
			x.args.AddError(apierror.BadInput(path, "value: no identifier"))
		}
	}
}
