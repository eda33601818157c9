package graph

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/apierror"
	"ties/graph/cursor"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// naiveGroup is some employments, with the values of the keys.
type naiveGroup struct {
	values map[string]any
	keys   []query.Value
	jobs   []*kg.Relation
}

// groups answers the groups of the employments of the people of a list.
func (x *naiveExecutor) groups(people *naivePage, args map[string]any) thing {
	by, _ := args["by"].([]any)
	found := map[string]*naiveGroup{}
	for _, e := range people.all {
		for _, job := range x.graph.Relations(e.node.record.RecordID(), []kg.RelationKind{kg.EmployedBy}, kg.Out) {
			if !x.listed(job, job.Source, args) {
				continue
			}
			g := x.groupOf(job, by)
			name := fmt.Sprint(g.keys)
			if found[name] == nil {
				found[name] = g
			}
			found[name].jobs = append(found[name].jobs, job)
		}
	}
	var all []naiveEntry
	order := []query.Key{{Prop: query.PropPeople, Descending: true}}
	for _, name := range by {
		for _, p := range groupKeys[name.(string)].Props() {
			order = append(order, query.Key{Prop: p})
		}
	}
	for _, g := range found {
		all = append(all, x.groupEntry(g, args))
	}
	slices.SortFunc(all, func(a, b naiveEntry) int { return naiveOrder(order, a.keys, b.keys) })
	return naivePageOf(all, args, "EmploymentGroup", cursor.Binding("PersonConnection.groups", args), order)
}

func (x *naiveExecutor) groupOf(job *kg.Relation, by []any) *naiveGroup {
	g := &naiveGroup{values: map[string]any{}}
	text := func(field, text string) {
		g.values[field] = optional(text)
		g.keys = append(g.keys, query.Value{Text: text})
	}
	entity := func(field string, e any) {
		g.values[field] = e
		name, id := "", ""
		if e, ok := e.(thing); ok {
			name, id = kg.SortKey(e.record.(*kg.Entity).Name), e.record.RecordID()
		}
		g.keys = append(g.keys, query.Value{Text: name}, query.Value{Text: id})
	}
	year := func(field string, date temporal.PartialDate) {
		text(field, strings.Split(string(date), "-")[0])
		if n, err := strconv.Atoi(g.keys[len(g.keys)-1].Text); err == nil {
			g.values[field] = n
		}
	}
	for _, name := range by {
		switch name {
		case "COMPANY":
			entity("company", x.byID(job.Target))
		case "PLACE":
			entity("place", x.toOne(x.graph[job.Target].(*kg.Entity), naiveLink{kind: kg.BasedIn}))
		case "ROLE":
			text("role", job.Role)
		case "START_YEAR":
			year("startYear", job.Period.Start)
		case "END_YEAR":
			year("endYear", job.Period.End)
		case "STATUS":
			text("status", job.Period.Status.String())
		default:
			text("standing", job.Standing.String())
		}
	}
	return g
}

func (x *naiveExecutor) groupEntry(g *naiveGroup, args map[string]any) naiveEntry {
	best := map[string]temporal.Verdict{}
	date, dated := args["asOf"].(temporal.PartialDate)
	for _, job := range g.jobs {
		verdict := temporal.Certain
		if dated {
			verdict = naiveStint(job).Holds(date)
		}
		if v, ok := best[job.Source]; !ok || verdict < v {
			best[job.Source] = verdict
		}
	}
	g.values["employments"], g.values["people"] = len(g.jobs), len(best)
	if dated {
		count := map[temporal.Verdict]int{}
		for _, v := range best {
			count[v]++
		}
		g.values["certain"], g.values["possible"], g.values["unknown"] = count[temporal.Certain], count[temporal.Possible], count[temporal.Unknown]
	}
	g.values["sample"] = func(args map[string]any) any {
		people := []thing{}
		for id := range best {
			people = append(people, x.byID(id).(thing))
		}
		slices.SortFunc(people, func(a, b thing) int {
			return strings.Compare(naiveName(a), naiveName(b))
		})
		first, _ := args["first"].(int64)
		return people[:min(len(people), int(first))]
	}
	return naiveEntry{node: fielded("EmploymentGroup", g.values), keys: append([]query.Value{{Int: int64(len(best))}}, g.keys...)}
}

// naiveName returns a text that sorts as a name and an ID do.
func naiveName(t thing) string {
	return kg.SortKey(t.record.(*kg.Entity).Name) + " " + t.record.RecordID()
}

// groupsFault finds the faults of the arguments of groups.
func (x *naiveExecutor) groupsFault(args map[string]any, path ast.Path) {
	by, _ := args["by"].([]any)
	for i, name := range by {
		if slices.Index(by, name) < i {
			x.args.AddError(apierror.BadInput(path, "by: a key is there twice"))
			return
		}
	}
}

// tenure answers how long people were at a company.
func (x *naiveExecutor) tenure(company *kg.Entity, args map[string]any) thing {
	var people [][]temporal.Dated
	for _, person := range x.graph.Records(kg.Types(kg.TypePerson)) {
		var stints []temporal.Dated
		for _, job := range x.naiveJobs(person.RecordID(), args) {
			if job.Target == company.ID {
				stints = append(stints, temporal.Dated{Period: job.Period, Bounds: naiveStint(job)})
			}
		}
		if stints != nil {
			people = append(people, stints)
		}
	}
	t := temporal.TenureOf(people)
	fields := map[string]any{"people": t.People, "current": t.Current, "unknown": t.Unknown, "median": nil}
	if t.People > 0 {
		most := any(t.Median.Most)
		if t.Median.Open {
			most = nil
		}
		fields["median"] = fielded("DayRange", map[string]any{"least": t.Median.Least, "most": most})
	}
	return fielded("Tenure", fields)
}
