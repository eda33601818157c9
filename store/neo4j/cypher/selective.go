package cypher

import (
	"slices"

	"ties/kg"
	"ties/kg/query"
	"ties/store/neo4j/codec"
)

// matchCandidates matches the entities of a list for which a filter may hold, and returns the rest of the filter. If the
// filter requires a relation to a named entity, it matches from there: otherwise all entities would be scanned for such a
// relation.
func matchCandidates(q *builder, e binding, t kg.Type, f query.Filter) (match string, rest query.Filter) {
	h, rest := splitNamed(f)
	if h == nil {
		return "MATCH (" + e.variable + ":Entity:" + t.String() + ")", f
	}
	r, far := q.variable("r"), q.variable("x")
	match = Pattern(e.variable+":"+t.String(), r, h.Kinds, h.Direction, far+":Entity"+farLabel(h))
	only := q.filter(h.Filter, q.relationFrom(r, e.variable, far, h.Direction), false)
	return "CALL () { MATCH " + match + " WHERE " + only + " RETURN DISTINCT " + e.variable + " } WITH " + e.variable, rest
}

// splitNamed splits a filter into a condition that names the far end of a relation, and the rest.
func splitNamed(f query.Filter) (named *query.HasRelation, rest query.Filter) {
	switch f := f.(type) {
	case *query.HasRelation:
		if namesFarEnd(f.Filter, f.Direction) {
			return f, nil
		}
	case *query.MovedOn:
		return employedAt(f.From, f.Standings), f
	case *query.CameBack:
		if f.At != nil {
			return employedAt(f.At, f.Standings), f
		}
	case query.All:
		for i, one := range f {
			if named, rest := splitNamed(one); named != nil {
				others := slices.Delete(slices.Clone(f), i, i+1)
				if rest != nil {
					others = append(others, rest)
				}
				return named, others
			}
		}
	default: // names no entity to start from
	}
	return nil, f
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

// namesFarEnd reports whether a filter of relations names their far end, by ID or name.
func namesFarEnd(f query.Filter, direction kg.Direction) bool {
	switch f := f.(type) {
	case query.All:
		return slices.ContainsFunc(f, func(one query.Filter) bool { return namesFarEnd(one, direction) })
	case *query.EndIs:
		far := f.End == query.Far || f.End == query.Target && direction == kg.Out || f.End == query.Source && direction == kg.In
		return far && isNamed(f.Filter)
	default:
		return false
	}
}

func isNamed(f query.Filter) bool {
	switch f := f.(type) {
	case query.All:
		return slices.ContainsFunc(f, isNamed)
	case *query.Compare:
		return (f.Prop == query.PropID || f.Prop == query.PropFolded) && (f.Op == query.OpEqual || f.Op == query.OpOneOf)
	default:
		return false
	}
}

// farLabel returns the label of the far end, if there can be only one: each label has its own index of names.
func farLabel(h *query.HasRelation) string {
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
		return ":" + t.String()
	}
	return ""
}
