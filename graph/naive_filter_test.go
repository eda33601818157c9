package graph

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"

	"ties/kg"
	"ties/kg/temporal"
)

// naiveFits reports whether a filter input holds, of whose conditions field tries each that is not made of others.
func naiveFits(where map[string]any, field func(name string, value any) bool) bool {
	fits := func(w any) bool { return naiveFits(w.(map[string]any), field) }
	for name, value := range where {
		holds := true
		switch {
		case value == nil:
		case name == "AND":
			holds = !slices.ContainsFunc(value.([]any), func(w any) bool { return !fits(w) })
		case name == "OR":
			holds = slices.ContainsFunc(value.([]any), fits)
		case name == "NOT":
			holds = !fits(value)
		default:
			holds = field(name, value)
		}
		if !holds {
			return false
		}
	}
	return true
}

// entityFits reports whether a filter input holds of an entity.
func (x *naiveExecutor) entityFits(e *kg.Entity, where map[string]any) bool {
	return naiveFits(where, func(name string, value any) bool { return x.entityFitsField(e, name, value) })
}

func (x *naiveExecutor) entityFitsField(e *kg.Entity, name string, value any) bool {
	if name == "facts" {
		return naiveMany(value, x.graph.Facts(e.ID), func(f *kg.Fact, w map[string]any) bool { return x.claimFits(f, e.ID, w) })
	}
	ops := value.(map[string]any)
	switch name {
	case "workedAt", "moved", "cameBack":
		return x.careerFits(e.ID, name, ops)
	case "aliases":
		has, ok := ops["has"].(string)
		return !ok || slices.ContainsFunc(e.Aliases, func(a kg.Alias) bool { return kg.Fold(a.Name) == kg.Fold(has) })
	case "identifiers":
		return naiveIdentified(e, ops)
	case "id":
		return naiveCompare(ops, e.ID, naiveText)
	case "name":
		return naiveCompare(ops, kg.Fold(e.Name), func(v any) string { return kg.Fold(v.(string)) })
	case "description":
		return naiveCompare(ops, e.Description, naiveText)
	case "url":
		return naiveCompare(ops, e.URL, naiveText)
	case "category":
		return naiveCompare(ops, e.Category, naiveText)
	case "kind":
		return naiveCompare(ops, strings.ToUpper(e.Type.String()), naiveText)
	case "degree":
		return naiveCompareInt(ops, int64(x.graph.Degree(e.ID)))
	case "openLists":
		has, ok := ops["has"].(string)
		return !ok || slices.ContainsFunc(e.OpenLists, func(k kg.RelationKind) bool { return k.String() == has })
	default:
		return x.relationsFit(e, name, value)
	}
}

func (x *naiveExecutor) relationsFit(e *kg.Entity, name string, value any) bool {
	kinds, direction, far := kg.AllKinds(), kg.Both, kg.Type(0)
	if name != "relations" {
		l := linkOf(e, name)
		kinds, direction, far = []kg.RelationKind{l.kind}, kg.Out, l.far
		if l.in {
			direction = kg.In
		}
	}
	return naiveMany(value, x.graph.Relations(e.ID, kinds, direction), func(r *kg.Relation, w map[string]any) bool {
		other := x.graph[otherEnd(r, e.ID)]
		return (far == 0 || other.RecordType() == far) && x.claimFits(r, e.ID, w)
	})
}

// naiveMany reads "some", "none" and "count".
func naiveMany[R kg.Record](value any, list []R, fits func(R, map[string]any) bool) bool {
	count := func(where map[string]any) (n int64) {
		for _, r := range list {
			if fits(r, where) {
				n++
			}
		}
		return n
	}
	fields := value.(map[string]any)
	if some, ok := fields["some"].(map[string]any); ok && count(some) == 0 {
		return false
	}
	if none, ok := fields["none"].(map[string]any); ok && count(none) > 0 {
		return false
	}
	counted, ok := fields["count"].(map[string]any)
	if !ok {
		return true
	}
	where, _ := counted["where"].(map[string]any)
	ops := maps.Clone(counted)
	delete(ops, "where")
	return naiveCompareInt(ops, count(where))
}

// claimFits reports whether a filter input holds of a relation, reached from an entity, or of a fact.
func (x *naiveExecutor) claimFits(r kg.Record, from string, where map[string]any) bool {
	return naiveFits(where, func(name string, value any) bool { return x.claimFitsField(r, from, name, value) })
}

func (x *naiveExecutor) claimFitsField(r kg.Record, from, name string, value any) bool {
	c := claimOf(r)
	stint, _ := c.Bounds()
	if name == "asOf" {
		return stint.Holds(value.(temporal.PartialDate)) != temporal.None
	}
	ops := value.(map[string]any)
	switch name {
	case "id":
		return naiveCompare(ops, r.RecordID(), naiveText)
	case "standing":
		return naiveCompare(ops, c.Standing.String(), naiveText)
	case "status":
		return naiveCompare(ops, c.Period.Status.String(), naiveText)
	case "inferred":
		inferred, ok := ops["eq"].(bool)
		_, given := ops["eq"]
		return !given || ok && inferred == c.Period.Inferred
	case "start":
		return naiveCompareDate(ops, c.Period.Start)
	case "end":
		return naiveCompareDate(ops, c.Period.End)
	case "recordedAt":
		return naiveCompare(ops, c.RecordedAt.Format(time.RFC3339), naiveText)
	}
	if f, ok := r.(*kg.Fact); ok {
		return naiveCompare(ops, map[string]string{"name": f.Name, "value": f.Value}[name], naiveText)
	}
	return x.relationFitsField(r.(*kg.Relation), from, name, ops)
}

func (x *naiveExecutor) relationFitsField(r *kg.Relation, from, name string, ops map[string]any) bool {
	entity := func(id string) bool { return x.entityFits(x.graph[id].(*kg.Entity), ops) }
	switch name {
	case "role":
		return naiveCompare(ops, r.Role, naiveText)
	case "kind":
		return naiveCompare(ops, r.Kind.String(), naiveText)
	case "source", "person":
		return entity(r.Source)
	case "target", "company", "team":
		return entity(r.Target)
	default:
		return entity(otherEnd(r, from))
	}
}

func naiveText(v any) string {
	if date, ok := v.(temporal.PartialDate); ok {
		return string(date)
	}
	return v.(string)
}

// naiveCompare compares a text, which is missing where it is empty.
func naiveCompare(ops map[string]any, has string, form func(any) string) bool {
	for op, operand := range ops {
		if operand == nil {
			if op == "eq" && has != "" {
				return false
			}
			continue
		}
		if has == "" || !naiveHolds(op, operand, has, form) {
			return false
		}
	}
	return true
}

func naiveHolds(op string, operand any, has string, form func(any) string) bool {
	if op == "in" {
		return slices.ContainsFunc(operand.([]any), func(v any) bool { return form(v) == has })
	}
	with := form(operand)
	return map[string]bool{
		"eq":         has == with,
		"contains":   strings.Contains(has, with),
		"startsWith": strings.HasPrefix(has, with),
		"gt":         has > with,
		"gte":        has >= with,
		"lt":         has < with,
		"lte":        has <= with,
	}[op]
}

func naiveCompareDate(ops map[string]any, has temporal.PartialDate) bool {
	written, ordered := map[string]any{}, map[string]any{}
	for op, operand := range ops {
		if op == "eq" || op == "in" {
			written[op] = operand
		} else {
			ordered[op] = operand
		}
	}
	first := func(v any) string { return v.(temporal.PartialDate).First().String() }
	firstDay := ""
	if has != "" {
		firstDay = has.First().String()
	}
	return naiveCompare(written, string(has), naiveText) && naiveCompare(ordered, firstDay, first)
}

func naiveCompareInt(ops map[string]any, has int64) bool {
	for op, operand := range ops {
		if list, ok := operand.([]any); ok {
			if !slices.Contains(list, any(has)) {
				return false
			}
			continue
		}
		with, ok := operand.(int64)
		if !ok {
			if op == "eq" {
				return false
			}
			continue
		}
		side := cmp.Compare(has, with)
		if !map[string]bool{"eq": side == 0, "gt": side > 0, "gte": side >= 0, "lt": side < 0, "lte": side <= 0}[op] {
			return false
		}
	}
	return true
}

// documentFits reports whether a filter input holds of a document.
func documentFits(d *kg.Document, where map[string]any) bool {
	return naiveFits(where, func(name string, value any) bool { return documentFitsField(d, name, value) })
}

func documentFitsField(d *kg.Document, name string, value any) bool {
	ops := value.(map[string]any)
	switch name {
	case "publishedOn":
		return naiveCompareDate(ops, d.PublishedOn)
	case "hasText":
		wanted, ok := ops["eq"].(bool)
		_, given := ops["eq"]
		return !given || ok && wanted == (d.Text != "")
	default:
		return naiveCompare(ops, map[string]string{
			"id": d.ID, "title": d.Title, "language": d.Language, "url": d.URL, "publisher": d.Publisher,
			"recordedAt": d.RecordedAt.Format(time.RFC3339),
		}[name], naiveText)
	}
}
