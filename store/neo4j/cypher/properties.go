package cypher

import (
	"strings"

	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/fields"
	"ties/kg/query"
	"ties/store/neo4j/codec"
)

// family is the nodes of one label, the relationships, or computed rows, and the names of their properties.
type family struct {
	label string
	types kg.TypeSet
	props map[query.Prop]string // "@" stands for the variable
	ends  *family               // the family of their ends; nil if they have none
}

var (
	entityFamily = &family{
		label: "Entity", types: kg.Entities,
		props: storekit.Props(kg.Entities, column, recordProps, map[query.Prop]string{
			query.PropFolded: "@.folded", query.PropSortKey: "@.sortKey", query.PropDegree: "@.degree",
		}),
	}
	relationFamily = &family{
		types: kg.Relations,
		props: storekit.Props(kg.Relations, column, recordProps, claimProps, map[query.Prop]string{query.PropKind: "type(@)"}),
		ends:  entityFamily,
	}
	factFamily     = &family{label: "Fact", types: kg.Facts, props: storekit.Props(kg.Facts, column, recordProps, claimProps)}
	documentFamily = &family{label: "Document", types: kg.Documents, props: storekit.Props(kg.Documents, column, recordProps, documentProps)}

	// citedFamily is documents with their IDs in place of their texts: many citations may be of one, and a list of them may be long.
	citedFamily = &family{
		label: "Document", types: kg.Documents,
		props: storekit.Props(kg.Documents, column, recordProps, documentProps, map[query.Prop]string{query.PropText: "@.id"}),
	}
)

// recordProps are the properties of all records that are not their fields.
var recordProps = map[query.Prop]string{query.PropRevision: codec.RevisionOf("@")}

// claimProps are the properties of relations and facts that are not their fields.
var claimProps = map[query.Prop]string{
	query.PropOrder:     "@.order",
	query.PropStartDate: firstDate("@.start"), query.PropEndDate: firstDate("@.end"),
	query.PropStartMin: "@.s0", query.PropStartMax: "@.s1", query.PropEndMin: "@.e0", query.PropEndMax: "@.e1",
}

// documentProps are the properties of documents that are not their fields.
var documentProps = map[query.Prop]string{query.PropPublishedDate: firstDate("@.publishedOn")}

// column returns the property of a field in the database.
func column(f *fields.Field) string { return f.Column }

// firstDate is temporal.PartialDate.FirstDate in Cypher.
func firstDate(expr string) string { return "left(" + expr + " + '-01-01', 10)" }

// mayMiss reports whether a property of a record can be missing, and so null.
func mayMiss(p query.Prop) bool { return optionalProps[p] }

var optionalProps = func() map[query.Prop]bool {
	all := map[query.Prop]bool{query.PropStartDate: true, query.PropEndDate: true, query.PropPublishedDate: true, query.PropFormerIDs: true}
	for _, t := range kg.Nodes.List() {
		for _, f := range fields.Of(t) {
			if f.Prop != 0 && f.Optional {
				all[f.Prop] = true
			}
		}
	}
	return all
}()

func (f *family) expr(variable string, p query.Prop) string {
	return strings.ReplaceAll(f.props[p], "@", variable)
}

// ofTypes returns the condition that a record, which can be of some types, is of certain ones; "" if it always is.
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

// driverValues converts the values of a property for the driver.
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
