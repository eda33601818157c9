package graph

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/apierror"
	"ties/graph/cursor"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// gapList lists all gaps of a person or a company.
func (x *naiveExecutor) gapList(args map[string]any) thing {
	about := x.graph[args["of"].(string)].(*kg.Entity)
	var all []naiveEntry
	add := func(segment int, order, code, text string, kind, claim any) {
		number := slices.Index(naiveGapCodes, code)
		if codes, ok := args["codes"].([]any); ok && !slices.Contains(codes, any(code)) {
			return
		}
		all = append(all, naiveEntry{
			node: fielded("Gap", map[string]any{"code": code, "text": text, "kind": kind, "claim": claim, "entity": recordThing(about)}),
			keys: []query.Value{{Int: int64(segment)}, {Text: order}, {Int: int64(number)}},
		})
	}
	number := temporal.Day(0)
	ofItself := func(code, text, kind string) {
		add(0, kg.OrderKey(temporal.OpenFuture-number, about.ID), code, text, kind, nil)
		number++
	}
	for _, kind := range about.OpenLists {
		ofItself("LIST_OPEN", "the source says that there are more than are recorded", kind.String())
	}
	if jobs := x.graph.Relations(about.ID, []kg.RelationKind{kg.EmployedBy}, kg.Both); !slices.ContainsFunc(jobs, func(r *kg.Relation) bool {
		return r.Standing <= kg.Inferred
	}) {
		text := map[kg.Type]string{kg.TypePerson: "no employer is recorded", kg.TypeCompany: "nobody is recorded who worked there"}
		ofItself("NOTHING_RECORDED", text[about.Type], "EMPLOYED_BY")
	}
	for _, r := range x.graph.Relations(about.ID, kg.AllKinds(), kg.Both) {
		for _, gap := range naiveClaimGaps(&r.Claim, r.Kind == kg.EmployedBy || r.Kind == kg.MemberOf) {
			add(1, relationKeys(&r.Claim, r.ID)[0].Text, gap[0], gap[1], r.Kind.String(), recordThing(r))
		}
	}
	for _, f := range x.graph.Facts(about.ID) {
		for _, gap := range naiveClaimGaps(&f.Claim, false) {
			add(2, relationKeys(&f.Claim, f.ID)[0].Text, gap[0], gap[1], nil, recordThing(f))
		}
	}
	return naivePageOf(all, args, "Gap", cursor.Binding("Query.gaps", args), gapOrder)
}

var naiveGapCodes = []string{
	"LIST_OPEN", "NOTHING_RECORDED", "START_UNKNOWN", "START_VAGUE", "END_UNKNOWN", "END_VAGUE", "TENSE_INFERRED",
	"ONLY_REPORTED", "ONLY_INFERRED", "NO_QUOTE",
}

// naiveClaimGaps returns the code and the text of each gap of a claim.
func naiveClaimGaps(c *kg.Claim, dated bool) [][2]string {
	if c.Standing > kg.Inferred {
		return nil
	}
	const day = len("2006-01-02")
	start, end, quoted := string(c.Period.Start), string(c.Period.End), false
	for _, citation := range c.Citations {
		quoted = quoted || citation.Quote != ""
	}
	var all [][2]string
	for _, one := range []struct {
		is         bool
		code, text string
	}{
		{dated && start == "", "START_UNKNOWN", "no start is given"},
		{dated && start != "" && len(start) < day, "START_VAGUE", "the start, " + start + ", may be any day of it"},
		{dated && end == "" && c.Period.Status != temporal.Current, "END_UNKNOWN", "no end is given"},
		{dated && end != "" && len(end) < day, "END_VAGUE", "the end, " + end + ", may be any day of it"},
		{dated && c.Period.Inferred, "TENSE_INFERRED", "that it goes on, or has ended, was read out of the context"},
		{c.Standing == kg.Reported, "ONLY_REPORTED", "it is attributed to somebody: no source states it"},
		{c.Standing == kg.Inferred, "ONLY_INFERRED", "it was read out of the context: no source states it"},
		{!quoted, "NO_QUOTE", "whole documents are cited, and no words of them"},
	} {
		if one.is {
			all = append(all, [2]string{one.code, one.text})
		}
	}
	return all
}

// gapsFault finds an ID that is not that of a person or a company.
func (x *naiveExecutor) gapsFault(f *ast.Field, args map[string]any, path ast.Path) {
	id, ok := args["of"].(string)
	if f.Name != "gaps" || !ok {
		return
	}
	if t, _ := kg.TypeOfID(id); t != kg.TypePerson && t != kg.TypeCompany {
		x.args.AddError(apierror.BadInput(path, "of: no person or company"))
	}
}
