package cost

import "ties/kg/query"

// What computed lists count as.
const (
	maxPage        = 1_000  // the largest page of a connection
	computedRows   = 20     // of a list that is computed from all of the jobs of a person or a company, or from all moves
	searchCount    = 100    // a search for names or paths
	groupsCount    = 1_000  // groups of all employments, or all flows: what reads most employments
	reachRows      = 10_000 // the work of many, for few
	scanRows       = 1_000  // a condition that is tried on all records of a type, or an order that no index has
	pastRows       = 1_000  // an earlier state of the store, which may have to be made first
	reasonsOfPair  = 4      // of two twins, which are mostly fewer
	claimsOfReason = 4
	planRows       = 50 // a list that a database has to plan, whatever is in it
)

// leastRows returns how many rows a list of a step counts as for each parent, whatever the size of its page, also if only its
// entries are counted: what it is computed from must be read.
func leastRows(step query.Step) (least int, known bool) {
	switch step.(type) {
	case *query.ColleaguesStep, *query.MovesStep, *query.PeopleStep, *query.HeadcountStep, *query.GroupPeopleStep:
		return computedRows, true
	case *query.RelationsStep, *query.FactsStep, *query.SharedStep, *query.StintsStep, *query.AncestorsStep, *query.HopRelationsStep,
		*query.SubgraphEdgesStep, *query.SubgraphReachStep,
		query.PathEntitiesStep, query.HopsStep, query.SubgraphNodesStep, query.CitationsStep, query.AliasesStep,
		query.EndStep, query.DocumentStep, query.SubjectStep, query.GroupKeyStep, *query.MentionsStep, *query.NamedStep, query.ReasonsStep,
		query.ShownByStep:
		return 0, true
	}
	return 0, false
}

// leastRowsOfStart returns how many rows a start counts as, whatever the size of its page.
func leastRowsOfStart(start query.Start) (least int, known bool) {
	switch s := start.(type) {
	case *query.Flows:
		return groupsCount, true
	case *query.Duplicates:
		return scanRows, true // of all pairs, which are found first
	case *query.Passages:
		return scanRows, true // of all claims, or of all names
	case *query.Search, *query.Similar, *query.Paths:
		return searchCount, true
	case *query.List:
		return sorted(s) + scanned(s.Filter), true
	case *query.ByDegree:
		return scanRows, true // whatever the filter is: it examines some
	case *query.Lookup, *query.Find, *query.Subgraph:
		return 0, true
	}
	return 0, false
}

// StartSlice returns the slice of a start that has a page of its own; nil otherwise.
func StartSlice(start query.Start) *query.Slice {
	switch s := start.(type) {
	case *query.List:
		return &s.Slice
	case *query.Flows:
		return &s.Slice
	case *query.Search:
		return &s.Slice
	case *query.Find:
		return &s.Slice
	case *query.Passages:
		return &s.Slice
	case *query.Duplicates:
		return &s.Slice
	case *query.Lookup, *query.Paths, *query.Similar, *query.Subgraph, *query.ByDegree:
		return nil
	}
	return nil
}

// StepSlice returns the slice of a step that leads to pages; nil otherwise.
func StepSlice(step query.Step) *query.Slice {
	switch s := step.(type) {
	case *query.RelationsStep:
		return &s.Slice
	case *query.FactsStep:
		return &s.Slice
	case *query.ColleaguesStep:
		return &s.Slice
	case *query.MovesStep:
		return &s.Slice
	case *query.PeopleStep:
		return &s.Slice
	case *query.SharedStep, *query.StintsStep, *query.HeadcountStep, *query.AncestorsStep, *query.HopRelationsStep, *query.SubgraphEdgesStep,
		*query.SubgraphReachStep,
		query.PathEntitiesStep, query.HopsStep, query.SubgraphNodesStep, query.CitationsStep, query.AliasesStep,
		query.EndStep, query.DocumentStep, query.SubjectStep, query.GroupKeyStep, *query.GroupPeopleStep,
		*query.MentionsStep, *query.NamedStep, query.ReasonsStep, query.ShownByStep:
		return nil
	}
	return nil
}
