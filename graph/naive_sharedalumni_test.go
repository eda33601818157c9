package graph

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/apierror"
	"ties/graph/cursor"
	"ties/kg"
	"ties/kg/query"
)

// sharedAlumni lists those who have worked at each of some companies.
func (x *naiveExecutor) sharedAlumni(args map[string]any) thing {
	order := recordOrder(kg.TypePerson, nil)
	var all []naiveEntry
	for _, r := range x.graph.Records(kg.Types(kg.TypePerson)) {
		person := r.(*kg.Entity)
		at := map[any]bool{}
		var jobs []*kg.Relation
		for _, job := range x.naiveJobs(person.ID, args) {
			if slices.Contains(args["of"].([]any), any(job.Target)) {
				at[job.Target] = true
				jobs = append(jobs, job)
			}
		}
		if len(at) == len(args["of"].([]any)) && naiveInOrder(jobs, args) {
			all = append(all, naiveEntry{
				node: fielded("SharedAlumnus", map[string]any{"person": recordThing(person), "employments": relationThings(jobs[:min(50, len(jobs))]), "employmentsLeftOut": max(0, len(jobs)-50)}),
				keys: []query.Value{{Text: kg.SortKey(person.Name)}, {Text: person.ID}},
			})
		}
	}
	slices.SortFunc(all, func(a, b naiveEntry) int { return naiveOrder(order, a.keys, b.keys) })
	return naivePageOf(all, args, "SharedAlumnus", cursor.Binding("Query.sharedAlumni", args), order)
}

// naiveInOrder reports whether somebody's jobs at all companies followed each other as asked, if that is asked.
func naiveInOrder(jobs []*kg.Relation, args map[string]any) bool {
	if args["how"] == nil {
		return true
	}
	var stages []any
	for _, id := range args["of"].([]any) {
		stages = append(stages, []any{id})
	}
	return naiveSequence(jobs, args, stages)
}

// sharedAlumniFault finds the faults of the companies of shared alumni.
func (x *naiveExecutor) sharedAlumniFault(f *ast.Field, args map[string]any, path ast.Path) {
	list, ok := args["of"].([]any)
	if !ok || f.Name != "sharedAlumni" {
		return
	}
	if len(list) < 2 || len(list) > 10 {
		x.args.AddError(apierror.BadInput(path, "of: too few or too many"))
	}
	for i, id := range list {
		if t, ok := kg.TypeOfID(id.(string)); !ok || t != kg.TypeCompany || slices.Index(list, id) < i {
			x.args.AddError(apierror.BadInput(path, "of: not companies, each once"))
		}
	}
}
