package cypher

import (
	"slices"
	"strings"

	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/query"
	"ties/store/neo4j/codec"
)

// matchCandidates matches the records of a list of which a filter may hold, and returns the condition that is left. A filter
// that requires relations to entities that it names is matched from there: otherwise all entities would be scanned for such
// relations.
func matchCandidates(q *builder, e binding, t kg.Type, f query.Filter) (match string, only conditions) {
	if _, named := storekit.HopsToNamed(f); named && !namesItself(f) {
		return q.matchSplit(e, labelsOf(t), f)
	}
	sets, only := q.conditionsOn(e, f)
	return sets.text + "MATCH (" + e.variable + ":" + labelsOf(t) + ")", only
}

// namesItself reports whether a filter names its entities alone, so that the database finds their index by itself.
func namesItself(f query.Filter) bool {
	switch f := f.(type) {
	case query.All:
		return slices.ContainsFunc(f, namesItself)
	case *query.Compare:
		_, named := storekit.HopsToNamed(f)
		return named
	default:
		return false
	}
}

// matchSplit matches the entities of which the part of a filter holds that names the nearest, and returns the conditions of
// the rest.
func (q *builder) matchSplit(e binding, label string, f query.Filter) (match string, only conditions) {
	named, rest := splitNamed(f)
	sets, only := q.conditionsOn(e, rest)
	return sets.text + q.subquery(sets, e, label, named) + "WITH " + strings.Join(append(sets.names, e.variable), ", "), only
}

// subquery matches each entity of which a filter holds once.
func (q *builder) subquery(after filterSets, e binding, label string, named query.Filter) string {
	return after.call() + q.matchNamed(e, label, named) + " RETURN DISTINCT " + e.variable + " } "
}

// splitNamed splits a filter into a part that names the nearest, and the rest.
func splitNamed(f query.Filter) (named, rest query.Filter) {
	switch f := f.(type) {
	case query.Not:
		return splitNamed(storekit.WithoutNot(f))
	case *query.MovedOn:
		return employedAt(f.Stages[0], f.Standings), f
	case *query.CameBack:
		return employedAt(f.At, f.Standings), f
	case query.All:
		i, _ := storekit.Nearest(f)
		named, rest = splitNamed(f[i])
		others := slices.Delete(slices.Clone(f), i, i+1)
		switch {
		case len(others) == 0:
			return named, rest
		case rest != nil:
			others = append(others, rest)
		}
		return named, others
	default:
		return f, nil
	}
}

// matchNamed matches the entities of which a filter holds, some of them more than once, from those that it names. The text is
// the beginning of a subquery, in which no variable is bound yet.
func (q *builder) matchNamed(e binding, label string, f query.Filter) string {
	switch f := f.(type) {
	case query.Any:
		parts := make([]string, len(f))
		for i, one := range f {
			parts[i] = q.matchNamed(e, label, one) + " RETURN " + e.variable
		}
		return "CALL () { " + strings.Join(parts, " UNION ") + " } WITH " + e.variable
	case *query.HasRelation:
		return q.matchFromFar(e, label, f)
	case *query.KnownBy:
		return q.matchKnown(e, f) + " WITH " + e.variable + " WHERE " + e.variable + ":" + label
	case *query.Compare:
		return "MATCH (" + e.variable + ":" + label + ")" + conditions{q.filter(f, e, false)}.where()
	default:
		match, only := q.matchSplit(e, label, f)
		return match + only.where()
	}
}

// matchFromFar matches the entities with relations to others that are named, or that are matched so themselves.
func (q *builder) matchFromFar(e binding, label string, h *query.HasRelation) string {
	r, x := q.variable("r"), q.variable("x")
	near, far, begin := e.variable+":"+label, x, ""
	named, rest := storekit.SplitFar(h)
	direct := named != nil && namesItself(named)
	if direct {
		far += ":" + entityLabel(h)
		rest = h.Filter
	}
	sets, only := q.conditionsOn(q.relationFrom(r, e.variable, x, h.Direction), rest)
	if named != nil && !direct {
		begin = q.subquery(sets, binding{family: entityFamily, variable: x, types: kg.Entities}, entityLabel(h), named)
	}
	return sets.text + begin + "MATCH " + Pattern(near, r, h.Kinds, h.Direction, far) + only.where()
}

// filterSets are variables with the entities of which parts of a filter hold, and the text that makes them.
type filterSets struct {
	text  string
	names []string
}

// call begins a subquery. It imports the sets, of which it needs none, so that it is planned to come after them, once, and
// not as a product with them.
func (s filterSets) call() string { return "CALL (" + strings.Join(s.names, ", ") + ") { " }

// conditionsOn returns a filter as conditions, and the sets that it needs. What a filter reaches through several relations is
// matched once, as a set: for each entity anew it would lead through all that those on the way are joined to.
func (q *builder) conditionsOn(at binding, f query.Filter) (sets filterSets, only conditions) {
	if f == nil {
		return sets, nil
	}
	outer := q.sets
	defer func() { q.sets = outer }()
	within := map[*query.HasRelation]string{}
	for _, h := range distantRelations(f) {
		if within[h] == "" {
			within[h] = q.addSet(&sets, h)
		}
	}
	q.sets = within
	return sets, conditions{q.filter(f, at, false)}
}

// addSet adds the set of the entities of which a filter holds, and returns its variable.
func (q *builder) addSet(sets *filterSets, h *query.HasRelation) string {
	e := binding{family: entityFamily, variable: q.variable("e"), types: kg.Entities}
	set := q.variable("set")
	sets.text += sets.call() + q.matchFromFar(e, "Entity", h) + " RETURN collect(DISTINCT " + e.variable + ") AS " + set + " } "
	sets.names = append(sets.names, set)
	return set
}

// distantRelations returns the parts of a filter that are several relations away from what they name.
func distantRelations(f query.Filter) (list []*query.HasRelation) {
	within := func(filters ...query.Filter) {
		for _, one := range filters {
			list = append(list, distantRelations(one)...)
		}
	}
	switch f := f.(type) {
	case query.All:
		within(f...)
	case query.Any:
		within(f...)
	case query.Not:
		within(f.Filter)
	case *query.EndIs:
		within(f.Filter)
	case *query.HasRelation:
		if hops, named := storekit.HopsToNamed(f); named && hops > 1 {
			return []*query.HasRelation{f}
		}
		within(f.Filter)
	case *query.Count:
		if of, ok := f.Of.(*query.HasRelation); ok {
			within(of.Filter)
		}
	case nil, *query.Compare, *query.KnownBy, *query.OfType, *query.MayHold, *query.HasFact, query.HasQuote, *query.MovedOn, *query.CameBack:
	}
	return list
}

// employedAt returns a necessary condition for people who moved on from companies, or came back to them.
func employedAt(companies []string, standings []kg.Standing) *query.HasRelation {
	texts := func(list []string) []query.Value {
		values := make([]query.Value, len(list))
		for i, text := range list {
			values[i].Text = text
		}
		return values
	}
	at := &query.EndIs{End: query.Target, Filter: &query.Compare{Prop: query.PropID, Op: query.OpOneOf, Values: texts(companies)}}
	counts := &query.Compare{Prop: query.PropStanding, Op: query.OpOneOf, Values: texts(codec.StandingNames(standings))}
	return &query.HasRelation{Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out, Filter: query.All{at, counts}}
}

// entityLabel returns the labels of the far end, with its type where there can be only one: names have an index for each.
func entityLabel(h *query.HasRelation) string {
	var types kg.TypeSet
	for _, k := range h.Kinds {
		if h.Direction != kg.In {
			types |= k.Targets()
		}
		if h.Direction != kg.Out {
			types |= k.Sources()
		}
	}
	if t, ok := types.Only(); ok {
		return "Entity:" + t.String()
	}
	return "Entity"
}
