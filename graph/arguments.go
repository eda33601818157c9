package graph

import (
	"fmt"
	"slices"
	"strings"

	"ties/graph/coerce"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// numberArgument reads a number from 1 to most; the default is byDefault.
func numberArgument(p *planner, at fieldContext, args map[string]any, name string, most, byDefault int) int {
	n, ok := args[name].(int64)
	if !ok {
		return byDefault
	}
	if n < 1 || n > int64(most) {
		p.reject(at, "%s: %d is out of range: want a number from 1 to %d", name, n, most)
		return byDefault
	}
	return int(n)
}

// periodArgument reads a period; it is nil where there are no bounds.
func periodArgument(p *planner, at fieldContext, args map[string]any, name string) *temporal.Interval {
	given, _ := args[name].(map[string]any)
	start, _ := given["start"].(temporal.PartialDate)
	end, _ := given["end"].(temporal.PartialDate)
	if start == "" && end == "" {
		return nil
	}
	if start != "" && end != "" && start.First() > end.Last() {
		p.reject(at, "%s: ends with %s, before it starts with %s: want a later end or an earlier start", name, end, start)
	}
	from, until := start.First(), end.Last()
	if end != "" {
		until++
	}
	return &temporal.Interval{StartMin: from, StartMax: from, EndMin: until, EndMax: until, Known: true}
}

// throughArgument reads the kinds of relations through which people are at places.
func throughArgument(p *planner, at fieldContext, args map[string]any) []kg.RelationKind {
	const name = "through"
	kinds, want := coerce.Enums(args[name], kg.ParseKind), kindNames(query.PlaceKinds(), ", ")
	if len(kinds) == 0 {
		p.reject(at, "%s: is empty: want some of %s", name, want)
	}
	for _, k := range kinds {
		if !slices.Contains(query.PlaceKinds(), k) {
			p.reject(at, "%s: %s does not lead from people to places where they may meet: want some of %s", name, k, want)
		}
	}
	return kinds
}

// kindNames returns the names of kinds as one text.
func kindNames(kinds []kg.RelationKind, separator string) string {
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = k.String()
	}
	return strings.Join(names, separator)
}

// idKind is the kind of records whose IDs an argument has.
type idKind struct {
	types                  kg.TypeSet
	article, noun, example string
}

var (
	personIDs  = idKind{kg.Types(kg.TypePerson), "a", "person", "person:wu-yuxin"}
	companyIDs = idKind{kg.Types(kg.TypeCompany), "a", "company", "company:moonshot-ai"}
	entityIDs  = idKind{kg.Entities, "an", "entity", "person:wu-yuxin"}
)

// placeIDs returns the kind of the IDs of places of some types.
func placeIDs(types kg.TypeSet) idKind {
	switch {
	case types == companyIDs.types:
		return companyIDs
	case types.Has(kg.TypeTeam):
		return idKind{types, "a", strings.ToLower(types.String()), "team:gn06"}
	default:
		return idKind{types, "a", strings.ToLower(types.String()), "project:kimi"}
	}
}

// check rejects an ID that cannot be one of these. It reports whether it can be.
func (k idKind) check(p *planner, at fieldContext, where, id string) (ok bool) {
	t, ok := kg.TypeOfID(id)
	if ok = ok && k.types.Has(t); !ok {
		p.reject(at, "%s: %q is not the ID of %s %s: want one such as %q", where, id, k.article, k.noun, k.example)
	}
	return ok
}

// list reads a list of such IDs; nil if the argument is absent. It rejects duplicates.
func (k idKind) list(p *planner, at fieldContext, args map[string]any, name string) []string {
	given, ok := args[name].([]any)
	if !ok {
		return nil
	}
	ids := make([]string, 0, len(given))
	for i, one := range given {
		id, _ := one.(string)
		where := fmt.Sprintf("%s[%d]", name, i)
		if k.check(p, at, where, id) && slices.Contains(ids, id) {
			p.reject(at, "%s: %q is there twice: want each %s once", where, id, k.noun)
		}
		ids = append(ids, id)
	}
	return ids
}

// checkIDCount rejects too few and too many IDs. It reports whether their number is right.
func checkIDCount(p *planner, at fieldContext, args map[string]any, name string, least, most int) (ok bool) {
	list, given := args[name].([]any)
	if n := len(list); given && (n < least || n > most) {
		p.reject(at, "%s: has %d IDs: want %d to %d", name, n, least, most)
		return false
	}
	return true
}
