package cypher

import (
	"strings"

	"ties/kg"
	"ties/kg/query"
)

// family is a sort of nodes, or the relationships, with what their properties are called; or a sort of rows that
// a statement makes up.
type family struct {
	label string
	types kg.TypeSet
	props map[query.Prop]string // "@" stands for the variable
	ends  *family               // what is at their ends; nil where they have none
}

var (
	entityFamily = &family{
		label: "Entity", types: kg.Entities,
		props: map[query.Prop]string{
			query.PropID: "@.id", query.PropName: "@.name", query.PropFolded: "@.folded", query.PropSortKey: "@.sortKey",
			query.PropDescription: "@.description", query.PropURL: "@.url", query.PropCategory: "@.category",
			query.PropDegree: "@.degree", query.PropOpenLists: "@.openLists",
		},
	}
	relationFamily = &family{
		types: kg.Relations,
		props: claimProps(map[query.Prop]string{query.PropKind: "type(@)", query.PropRole: "@.role"}),
		ends:  entityFamily,
	}
	factFamily = &family{
		label: "Fact", types: kg.Facts,
		props: claimProps(map[query.Prop]string{query.PropFactName: "@.name", query.PropValue: "@.value"}),
	}
	documentFamily = &family{
		label: "Document", types: kg.Documents,
		props: map[query.Prop]string{
			query.PropID: "@.id", query.PropTitle: "@.title", query.PropLanguage: "@.language", query.PropURL: "@.url",
			query.PropText: "@.text", query.PropRecordedAt: "@.recordedAt",
		},
	}
)

func claimProps(own map[query.Prop]string) map[query.Prop]string {
	for p, expr := range map[query.Prop]string{
		query.PropID: "@.id", query.PropRecordedAt: "@.recordedAt", query.PropOrder: "@.order",
		query.PropStart: "@.start", query.PropEnd: "@.end",
		query.PropStartDate: firstDate("@.start"), query.PropEndDate: firstDate("@.end"),
		query.PropStatus: "@.status", query.PropInferred: "@.inferred", query.PropStanding: "@.standing",
		query.PropStartMin: "@.s0", query.PropStartMax: "@.s1", query.PropEndMin: "@.e0", query.PropEndMax: "@.e1",
	} {
		own[p] = expr
	}
	return own
}

// firstDate is temporal.PartialDate.FirstDate in Cypher.
func firstDate(expr string) string { return "left(" + expr + " + '-01-01', 10)" }

// mayMiss reports whether a record can be without a property, which then is null.
func mayMiss(p query.Prop) bool {
	switch p {
	case query.PropDescription, query.PropURL, query.PropCategory, query.PropOpenLists, query.PropRole,
		query.PropStart, query.PropEnd, query.PropStartDate, query.PropEndDate, query.PropLanguage, query.PropText:
		return true
	default:
		return false
	}
}

func (f *family) expr(variable string, p query.Prop) string {
	return strings.ReplaceAll(f.props[p], "@", variable)
}

// ofTypes returns the condition that a record, which can be of some types, is of certain ones; "" where it is.
func (f *family) ofTypes(variable string, types, possible kg.TypeSet) string {
	if possible&^types == 0 {
		return ""
	}
	var parts []string
	for _, t := range (types & f.types).List() {
		if f != relationFamily {
			parts = append(parts, variable+":"+t.String())
			continue
		}
		for _, k := range kg.AllKinds() {
			if k.RecordType() == t {
				parts = append(parts, variable+":"+k.String())
			}
		}
	}
	return "(" + strings.Join(parts, " OR ") + ")"
}

// driverValues returns values of a property as the driver takes them.
func driverValues(p query.Prop, values []query.Value) []any {
	list := make([]any, len(values))
	for i, v := range values {
		list[i] = v.Text
		if p.IsInt() {
			list[i] = v.Int
		}
	}
	return list
}
