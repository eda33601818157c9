package graph

import (
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/apierror"
	"ties/graph/cursor"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// naiveMove is a move of somebody.
type naiveMove struct {
	verdict  temporal.Verdict
	from, to *kg.Relation
	ends     [2]string // the companies where the two count
}

// moves returns the moves of everybody.
func (x *naiveExecutor) moves(args map[string]any) []naiveMove {
	var all []naiveMove
	for _, person := range x.graph.Records(kg.Types(kg.TypePerson)) {
		var stints []*kg.Relation
		var jobs []temporal.Job[string]
		for _, r := range x.jobsThrough(person.RecordID(), args) {
			stint, _ := r.Bounds()
			stints = append(stints, r)
			jobs = append(jobs, temporal.Job[string]{At: x.topOf(r.Target, args), Status: r.Period.Status, Bounds: stint})
		}
		for _, m := range temporal.FindMoves(jobs, naiveDuring(args["during"])) {
			all = append(all, naiveMove{m.Verdict, stints[m.From], stints[m.To], [2]string{jobs[m.From].At, jobs[m.To].At}})
		}
	}
	return all
}

// jobsThrough returns the relations of a person that are jobs for a question about flows.
func (x *naiveExecutor) jobsThrough(person string, args map[string]any) []*kg.Relation {
	through, _ := args["through"].([]any)
	standing, _ := args["standing"].([]any)
	return slices.DeleteFunc(x.graph.Relations(person, kg.AllKinds(), kg.Out), func(r *kg.Relation) bool {
		return !slices.Contains(through, any(r.Kind.String())) || !slices.Contains(standing, any(r.Standing.String()))
	})
}

// topOf returns the company where a job at a company counts.
func (x *naiveExecutor) topOf(company string, args map[string]any) string {
	way := []string{company}
	for {
		links := x.partOf(way[len(way)-1], args)
		if len(links) == 0 || len(way) > 10 || slices.Contains(way, links[0].Target) {
			return way[len(way)-1]
		}
		way = append(way, links[0].Target)
	}
}

func (x *naiveExecutor) talentFlows(args map[string]any) thing {
	cells := map[[2]string][]naiveMove{}
	for _, m := range x.moves(args) {
		from, to := m.ends[0], m.ends[1]
		if naiveAmong(args["from"], from) && naiveAmong(args["to"], to) {
			cells[[2]string{from, to}] = append(cells[[2]string{from, to}], m)
		}
	}
	var all []naiveEntry
	everybody := map[string]bool{}
	for _, moves := range cells {
		best := map[string]temporal.Verdict{}
		for _, m := range moves {
			if v, ok := best[m.from.Source]; !ok || m.verdict < v {
				best[m.from.Source] = m.verdict
			}
		}
		if least, ok := args["minPeople"].(int64); ok && int64(len(best)) < least {
			continue
		}
		all = append(all, x.flowEntry(moves, best))
		for person := range best {
			everybody[person] = true
		}
	}
	order := query.FlowOrder()
	slices.SortFunc(all, func(a, b naiveEntry) int { return naiveOrder(order, a.keys, b.keys) })
	connection := naivePageOf(all, args, "TalentFlow", cursor.Binding("Query.talentFlows", args), order)
	connection.page.people, connection.page.leftOut = len(everybody), x.moversLeftOut(args)
	return connection
}

// moversLeftOut counts the people with too many jobs.
func (x *naiveExecutor) moversLeftOut(args map[string]any) int {
	n := 0
	for _, person := range x.graph.Records(kg.Types(kg.TypePerson)) {
		jobs := x.jobsThrough(person.RecordID(), args)
		at := func(end string) bool {
			ids, given := args[end].([]any)
			return !given || slices.ContainsFunc(jobs, func(r *kg.Relation) bool {
				return slices.ContainsFunc(x.wholesOf(r.Target, args), func(place string) bool { return slices.Contains(ids, any(place)) })
			})
		}
		if len(jobs) > 100 && at("from") && at("to") {
			n++
		}
	}
	return n
}

func naiveAmong(list any, id string) bool {
	ids, given := list.([]any)
	return !given || slices.Contains(ids, any(id))
}

func (x *naiveExecutor) flowEntry(moves []naiveMove, best map[string]temporal.Verdict) naiveEntry {
	from, to := x.graph[moves[0].ends[0]].(*kg.Entity), x.graph[moves[0].ends[1]].(*kg.Entity)
	count := map[temporal.Verdict]int{}
	for _, verdict := range best {
		count[verdict]++
	}
	return naiveEntry{
		node: fielded("TalentFlow", map[string]any{
			"from": recordThing(from), "to": recordThing(to), "people": len(best),
			"certain": count[temporal.Certain], "possible": count[temporal.Possible], "unknown": count[temporal.Unknown],
			"moves": func(args map[string]any) any { return x.moveList(moves, args) },
		}),
		keys: []query.Value{
			{Int: int64(len(best))}, {Int: int64(count[temporal.Certain])},
			{Text: kg.SortKey(from.Name)}, {Text: from.ID}, {Text: kg.SortKey(to.Name)}, {Text: to.ID},
		},
	}
}

func (x *naiveExecutor) moveList(moves []naiveMove, args map[string]any) thing {
	var all []naiveEntry
	for _, m := range moves {
		all = append(all, naiveEntry{
			node: fielded("Move", map[string]any{
				"person": x.byID(m.from.Source), "verdict": m.verdict.String(), "from": recordThing(m.from), "to": recordThing(m.to),
			}),
			keys: []query.Value{
				{Int: int64(m.verdict)}, relationKeys(&m.to.Claim, m.to.ID)[0], relationKeys(&m.from.Claim, m.from.ID)[0],
			},
		})
	}
	order := query.MoveOrder()
	slices.SortFunc(all, func(a, b naiveEntry) int { return naiveOrder(order, a.keys, b.keys) })
	return naivePageOf(all, args, "Move", cursor.Binding("TalentFlow.moves", args), order)
}

// flowsFault finds the faults of the arguments of flows.
func (x *naiveExecutor) flowsFault(f *ast.Field, args map[string]any, path ast.Path) {
	if f.Name != "talentFlows" {
		return
	}
	if s := naiveDuring(args["during"]); s != nil && s.StartMin >= s.EndMin {
		x.args.AddError(apierror.BadInput(path, "during: ends before it starts"))
	}
	if include, _ := args["includeUnits"].(bool); args["unitsAsOf"] != nil && !include {
		x.args.AddError(apierror.BadInput(path, "unitsAsOf: without includeUnits"))
	}
	if least, ok := args["minPeople"].(int64); ok && least < 1 {
		x.args.AddError(apierror.BadInput(path, "minPeople: too few"))
	}
	through, _ := args["through"].([]any)
	places := map[string]any{"company": "EMPLOYED_BY", "team": "MEMBER_OF", "project": "WORKS_ON"}
	for _, name := range []string{"from", "to"} {
		list, _ := args[name].([]any)
		for i, id := range list {
			prefix, _, _ := strings.Cut(id.(string), ":")
			unit := prefix == "company" && args["includeUnits"] == true && slices.Contains(through, any("MEMBER_OF"))
			if !unit && !slices.Contains(through, places[prefix]) || slices.Index(list, id) < i {
				x.args.AddError(apierror.BadInput(path, "%s: not places, each once", name))
			}
		}
	}
}
