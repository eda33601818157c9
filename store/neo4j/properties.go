package neo4j

import (
	"fmt"
	"strings"

	"ties/kg"
)

// family is a sort of nodes, or the relationships, with what their properties are called; or a sort of rows that
// a statement makes up.
type family struct {
	label string
	types kg.TypeSet
	props map[kg.Prop]string // "@" stands for the variable
	ends  *family            // what is at their ends; nil where they have none
}

var (
	entities = &family{
		label: "Entity", types: kg.Entities,
		props: map[kg.Prop]string{
			kg.PropID: "@.id", kg.PropName: "@.name", kg.PropFolded: "@.folded", kg.PropSortKey: "@.sortKey",
			kg.PropDescription: "@.description", kg.PropURL: "@.url", kg.PropCategory: "@.category",
			kg.PropDegree: "@.degree", kg.PropOpenLists: "@.openLists",
		},
	}
	relations = &family{
		types: kg.Relations,
		props: claimProps(map[kg.Prop]string{kg.PropKind: "type(@)", kg.PropRole: "@.role"}),
		ends:  entities,
	}
	facts = &family{
		label: "Fact", types: kg.Facts,
		props: claimProps(map[kg.Prop]string{kg.PropFactName: "@.name", kg.PropValue: "@.value"}),
	}
	documents = &family{
		label: "Document", types: kg.Documents,
		props: map[kg.Prop]string{
			kg.PropID: "@.id", kg.PropTitle: "@.title", kg.PropLanguage: "@.language", kg.PropURL: "@.url",
			kg.PropText: "@.text", kg.PropRecordedAt: "@.recordedAt",
		},
	}
)

func claimProps(own map[kg.Prop]string) map[kg.Prop]string {
	for p, expr := range map[kg.Prop]string{
		kg.PropID: "@.id", kg.PropRecordedAt: "@.recordedAt", kg.PropOrder: "@.order",
		kg.PropStart: "@.start", kg.PropEnd: "@.end",
		kg.PropStartDate: firstDate("@.start"), kg.PropEndDate: firstDate("@.end"),
		kg.PropStatus: "@.status", kg.PropInferred: "@.inferred", kg.PropStanding: "@.standing",
		kg.PropStartMin: "@.s0", kg.PropStartMax: "@.s1", kg.PropEndMin: "@.e0", kg.PropEndMax: "@.e1",
	} {
		own[p] = expr
	}
	return own
}

// firstDate is kg.PartialDate.FirstDate in Cypher.
func firstDate(expr string) string { return "left(" + expr + " + '-01-01', 10)" }

// mayMiss tells whether a record can be without a property, which then is null.
func mayMiss(p kg.Prop) bool {
	switch p {
	case kg.PropDescription, kg.PropURL, kg.PropCategory, kg.PropOpenLists, kg.PropRole,
		kg.PropStart, kg.PropEnd, kg.PropStartDate, kg.PropEndDate, kg.PropLanguage, kg.PropText:
		return true
	default:
		return false
	}
}

func (f *family) expr(variable string, p kg.Prop) string {
	return strings.ReplaceAll(f.props[p], "@", variable)
}

// ofTypes gives the condition that a record, which can be of some types, is of certain ones; "" where it is.
func (f *family) ofTypes(variable string, types, possible kg.TypeSet) string {
	if possible&^types == 0 {
		return ""
	}
	var parts []string
	for _, t := range (types & f.types).List() {
		if f != relations {
			parts = append(parts, variable+":"+t.String())
			continue
		}
		for _, k := range kg.AllKinds() {
			if k.Type() == t {
				parts = append(parts, variable+":"+k.String())
			}
		}
	}
	return "(" + strings.Join(parts, " OR ") + ")"
}

// text gives a value that is a text, or missing.
func text(value any) string {
	s, _ := value.(string)
	return s
}

// number gives a value that is an integer.
func number(value any) int64 {
	n, _ := value.(int64)
	return n
}

func sprintf(format string, args []any) string { return fmt.Sprintf(format, args...) }
