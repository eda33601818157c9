package graph

import (
	"fmt"

	"ties/kg"
	"ties/kg/query"
)

// planFind plans the list of the entities that are known by a name, an identifier or an address.
func planFind(p *planner, q *rootField, at fieldContext, field string) {
	args := p.arguments(at)
	list := listing{field: "Query." + field, name: "Entity", args: args, order: query.FindOrder(), types: kg.Entities}
	planRootList(p, q, at, list, func(slice query.Slice) (query.Start, nodePlan) {
		keys, err := entityKeys[field](args)
		if _, given := args["value"]; given && err != nil {
			p.reject(at, "value: %s", err)
		}
		return &query.Find{Keys: keys, Types: entityKindsArgument(args), Slice: slice}, planRecordNode
	})
}

// entityKeys are what the fields that find entities read in their arguments.
var entityKeys = map[string]func(args map[string]any) ([]query.EntityKey, error){
	"byName": func(args map[string]any) ([]query.EntityKey, error) {
		name, _ := args["name"].(string)
		return []query.EntityKey{query.NameKey(name), query.AliasKey(name)}, nil
	},
	"byIdentifier": func(args map[string]any) ([]query.EntityKey, error) {
		i, err := identifierOf(args)
		return []query.EntityKey{query.IdentifierKey(i)}, err
	},
	"byUrl": func(args map[string]any) ([]query.EntityKey, error) {
		address, _ := args["url"].(string)
		keys := []query.EntityKey{query.URLKey(address)}
		if i, ok := kg.IdentifierOfURL(address); ok {
			keys = append(keys, query.IdentifierKey(i))
		}
		return keys, nil
	},
}

// identifierOf returns the identifier that arguments or an input give, in its canonical form.
func identifierOf(args map[string]any) (kg.Identifier, error) {
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

// hasAlias is the condition on the aliases of an entity.
func hasAlias(_ filters, value any) query.Filter {
	name, ok := asObject(value)["has"].(string)
	if !ok {
		return query.All{}
	}
	return &query.KnownBy{Keys: []query.EntityKey{query.AliasKey(name)}}
}

// hasIdentifier is the condition on the identifiers of an entity.
func hasIdentifier(_ filters, value any) query.Filter {
	var all query.All
	input := asObject(value)
	if has, ok := input["has"].(map[string]any); ok {
		i, err := identifierOf(has)
		if err != nil {
			return query.Any{} // which no entity can have
		}
		all = append(all, &query.KnownBy{Keys: []query.EntityKey{query.IdentifierKey(i)}})
	}
	if scheme, ok := input["scheme"].(string); ok {
		all = append(all, comparison(query.PropIdentifiers, query.OpHas, []any{kg.CanonicalScheme(scheme)}, plainValue))
	}
	return simplify(all)
}
