package read

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/sqlite/schema"
	"ties/store/sqlite/sqlgen"
)

// groupRows are groups of employments, in columns of n: source is the number of a group. Likely are the people who were there for
// certain or possibly.
var groupRows = &schema.Table{
	Props: map[query.Prop]string{
		query.PropEmployments: "n.employments", query.PropPeople: "n.people",
		query.PropCertain: "n.certain", query.PropPossible: "n.likely - n.certain", query.PropUnknown: "n.people - n.likely",
		query.PropCompanySortKey: "n.company_key", query.PropCompanyID: "n.company_id",
		query.PropPlaceSortKey: "n.place_key", query.PropPlaceID: "n.place_id",
		query.PropGroupRole: "n.role", query.PropStartYear: "n.start_year", query.PropEndYear: "n.end_year",
		query.PropGroupStatus: "n.status", query.PropGroupStanding: "n.standing",
	},
}

// groupColumn is the column of a key, and its value for an employment r: of what is not known 0 or "".
type groupColumn struct{ name, value string }

var groupColumns = map[query.GroupKey]groupColumn{
	query.GroupCompany:   {"company", "r.target"},
	query.GroupPlace:     {"place", "coalesce(l.place, 0)"},
	query.GroupRole:      {"role", "r.role"},
	query.GroupStartYear: {"start_year", "substr(r.start, 1, 4)"},
	query.GroupEndYear:   {"end_year", `substr(r."end", 1, 4)`},
	query.GroupStatus:    {"status", nameOf("r.status", temporal.Current, temporal.Ended, temporal.StatusUnknown)},
	query.GroupStanding:  {"standing", nameOf("r.standing", kg.Stated, kg.Reported, kg.Inferred, kg.Planned, kg.Opinion, kg.Disputed, kg.Retracted)},
}

// nameOf returns the name of a constant that is stored as a number.
func nameOf[T interface {
	~uint8
	String() string
}](column string, constants ...T) string {
	text := "CASE " + column
	for _, c := range constants {
		text += fmt.Sprintf(" WHEN %d THEN '%s'", c, c)
	}
	return text + " END"
}

// keyNames returns the columns of keys, and keyValues those with their values for an employment r.
func keyNames(by []query.GroupKey) []string {
	names := make([]string, len(by))
	for i, k := range by {
		names[i] = groupColumns[k].name
	}
	return names
}

func keyValues(by []query.GroupKey) []string {
	values := make([]string, len(by))
	for i, k := range by {
		values[i] = groupColumns[k].value + " AS " + groupColumns[k].name
	}
	return values
}

// jobsOfGroups selects columns of the employments that are grouped; in are additional conditions.
func jobsOfGroups(q *sqlgen.Query, g *query.Groups, columns []string, in string) string {
	from, with := "relations r", ""
	if g.Has(query.GroupPlace) {
		with = "WITH placed AS MATERIALIZED (SELECT c.pk AS company, (SELECT b.target FROM relations b WHERE b.source = c.pk AND b.kind = " +
			strconv.Itoa(int(kg.BasedIn)) + sqlgen.StandingIn("b", kg.Asserted()) + " ORDER BY b.ord LIMIT 1) AS place FROM entities c WHERE c.type = " +
			strconv.Itoa(int(kg.TypeCompany)) + ") "
		from += " JOIN placed l ON l.company = r.target"
	}
	if isCovered(g) {
		in += " AND r.kind IN (1, 2)" // the condition of relations_by_place, which has all columns
	}
	text := with + "SELECT " + strings.Join(columns, ", ") + " FROM " + from + " WHERE r.kind = " + strconv.Itoa(int(kg.EmployedBy)) + in +
		q.AndFilter(g.Counted(), sqlgen.Scope{Table: schema.Relations, Alias: "r"})
	if g.People != nil {
		people := &query.List{Type: kg.TypePerson, Filter: g.People}
		text += " AND r.source IN (SELECT i.pk FROM entities i WHERE " + sqlgen.Listed(q, people, "i") + ")"
	}
	return text
}

// isCovered reports whether the index relations_by_place has all columns of the employments that are grouped.
func isCovered(g *query.Groups) bool {
	return !g.Has(query.GroupRole) && !g.Has(query.GroupStartYear) && !g.Has(query.GroupEndYear) && isFilterCovered(g.Filter)
}

func isFilterCovered(f query.Filter) bool {
	others := func(list []query.Filter) bool {
		return slices.ContainsFunc(list, func(one query.Filter) bool { return !isFilterCovered(one) })
	}
	switch f := f.(type) {
	case query.All:
		return !others(f)
	case query.Any:
		return !others(f)
	case query.Not:
		return isFilterCovered(f.Filter)
	case *query.Compare:
		return f.Prop == query.PropStanding || f.Prop == query.PropStatus
	case nil, *query.MayHold, *query.EndIs:
		return true
	default:
		return false // only affects which index is used
	}
}
