package naive

import (
	"fmt"

	"ties/kg/query"
)

// checkPlan returns an error for a plan with a start, a step or a filter that the evaluator does not know.
func checkPlan(plan *query.Plan) error {
	var filter query.Filter
	switch s := plan.Start.(type) {
	case *query.List:
		filter = s.Filter
		for _, g := range s.Groups {
			if err := checkGroups(g); err != nil {
				return err
			}
		}
	case *query.Paths:
		filter = s.Filter
	case *query.Subgraph:
		filter = s.Filter
	case *query.ByDegree:
		filter = s.Filter
	case *query.Lookup, *query.Flows, *query.Search, *query.Similar, *query.Find, *query.Passages, *query.Duplicates:
	default:
		return fmt.Errorf("unknown start %T", s)
	}
	if err := checkFilter(filter); err != nil {
		return err
	}
	return checkSelection(plan.Selection)
}

func checkGroups(g *query.Groups) error {
	if err := checkFilters([]query.Filter{g.People, g.Filter}); err != nil {
		return err
	}
	return checkSelection(g.Selection)
}

func checkSelection(want *query.Selection) error {
	for _, b := range want.Branches {
		if err := checkStep(b.Step); err != nil {
			return err
		}
		if err := checkSelection(b.Selection); err != nil {
			return err
		}
	}
	return nil
}

func checkStep(step query.Step) error {
	switch s := step.(type) {
	case *query.RelationsStep:
		return checkFilter(s.Filter)
	case *query.FactsStep:
		return checkFilter(s.Filter)
	case *query.PeopleStep:
		return checkFilter(s.Filter)
	case *query.ColleaguesStep, *query.SharedStep, *query.MovesStep, *query.StintsStep, *query.HeadcountStep, *query.AncestorsStep,
		query.SubgraphNodesStep, *query.SubgraphEdgesStep, *query.SubgraphReachStep, query.PathEntitiesStep, query.HopsStep, *query.HopRelationsStep,
		query.CitationsStep, query.AliasesStep, query.EndStep, query.DocumentStep, query.SubjectStep,
		query.GroupKeyStep, *query.GroupPeopleStep, *query.MentionsStep, *query.NamedStep, query.ReasonsStep, query.ShownByStep:
		return nil
	default:
		return fmt.Errorf("unknown step %T", s)
	}
}

func checkFilter(filter query.Filter) error {
	switch f := filter.(type) {
	case query.All:
		return checkFilters(f)
	case query.Any:
		return checkFilters(f)
	case query.Not:
		return checkFilter(f.Filter)
	case *query.HasRelation:
		return checkFilter(f.Filter)
	case *query.HasFact:
		return checkFilter(f.Filter)
	case *query.Count:
		return checkCount(f)
	case *query.EndIs:
		return checkFilter(f.Filter)
	case nil, *query.Compare, *query.OfType, *query.MayHold, *query.MovedOn, *query.CameBack, *query.KnownBy, query.HasQuote:
		return nil
	default:
		return fmt.Errorf("unknown filter %T", f)
	}
}

func checkCount(c *query.Count) error {
	switch c.Of.(type) {
	case *query.HasRelation, *query.HasFact:
		return checkFilter(c.Of)
	default:
		return fmt.Errorf("unknown count of %T", c.Of)
	}
}

func checkFilters(list []query.Filter) error {
	for _, f := range list {
		if err := checkFilter(f); err != nil {
			return err
		}
	}
	return nil
}
