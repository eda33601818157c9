package query

import "slices"

// EntityIDs returns the IDs in a plan that may be those of entities, without duplicates.
func EntityIDs(plan *Plan) []string {
	seen := map[string]bool{}
	var ids []string
	Redirect(plan, func(id string) string {
		if !seen[id] {
			seen[id] = true
			ids = append(ids, id)
		}
		return id
	})
	return ids
}

// Redirect returns a plan with other IDs of entities. What must be without duplicates still is.
func Redirect(plan *Plan, to func(id string) string) *Plan {
	r := &redirector{to, map[*Groups]*Groups{}}
	return &Plan{Start: r.start(plan.Start), Selection: r.selection(plan.Selection)}
}

// redirector is one call of Redirect.
type redirector struct {
	to     func(id string) string
	groups map[*Groups]*Groups // which are in the selection of their groups
}

func (r *redirector) start(start Start) Start {
	switch s := start.(type) {
	case *Lookup:
		c := *s
		c.IDs = r.each(s.IDs)
		return &c
	case *List:
		return r.list(s)
	case *Flows:
		c := *s
		c.From, c.To = r.set(s.From), r.set(s.To)
		return &c
	case *Paths:
		c := *s
		c.From, c.To, c.Avoid, c.Filter = r.to(s.From), r.to(s.To), r.set(s.Avoid), r.filter(s.Filter)
		return &c
	case *Subgraph:
		c := *s
		c.Of, c.Filter = r.set(s.Of), r.filter(s.Filter)
		return &c
	case *Similar:
		c := *s
		c.Of = r.to(s.Of)
		return &c
	case *ByDegree:
		c := *s
		c.Filter = r.filter(s.Filter)
		return &c
	case *Search, *Find, *Passages, *Duplicates:
		return s
	default:
		return s
	}
}

func (r *redirector) list(l *List) *List {
	c := *l
	c.Filter, c.RequiredIDs = r.filter(l.Filter), r.set(l.RequiredIDs)
	c.Groups = nil
	for _, g := range l.Groups {
		c.Groups = append(c.Groups, r.group(g))
	}
	return &c
}

func (r *redirector) group(g *Groups) *Groups {
	if made := r.groups[g]; made != nil {
		return made
	}
	c := *g
	r.groups[g] = &c
	c.People, c.Filter, c.Selection = r.filter(g.People), r.filter(g.Filter), r.selection(g.Selection)
	return &c
}

func (r *redirector) selection(want *Selection) *Selection {
	if want == nil || len(want.Branches) == 0 {
		return want
	}
	c := *want
	c.Branches = make([]*Branch, len(want.Branches))
	for i, b := range want.Branches {
		c.Branches[i] = &Branch{On: b.On, Step: r.step(b.Step), Selection: r.selection(b.Selection)}
	}
	return &c
}

func (r *redirector) step(step Step) Step {
	switch s := step.(type) {
	case *RelationsStep:
		c := *s
		c.Filter = r.filter(s.Filter)
		return &c
	case *FactsStep:
		c := *s
		c.Filter = r.filter(s.Filter)
		return &c
	case *PeopleStep:
		c := *s
		c.Filter = r.filter(s.Filter)
		return &c
	case *ColleaguesStep:
		c := *s
		c.At = r.set(s.At)
		return &c
	case *SharedStep:
		c := *s
		c.At = r.set(s.At)
		return &c
	case *GroupPeopleStep:
		c := *s
		c.Groups = r.group(s.Groups)
		return &c
	case CitationsStep, AliasesStep, EndStep, DocumentStep, SubjectStep, *MovesStep, GroupKeyStep, PathEntitiesStep, HopsStep, *HopRelationsStep,
		*StintsStep, *HeadcountStep, SubgraphNodesStep, *SubgraphEdgesStep, *SubgraphReachStep, *AncestorsStep, *MentionsStep, *NamedStep, ReasonsStep, ShownByStep:
		return s
	default:
		return s
	}
}

func (r *redirector) filter(filter Filter) Filter {
	switch f := filter.(type) {
	case nil:
		return nil
	case All:
		return All(r.filters(f))
	case Any:
		return Any(r.filters(f))
	case Not:
		return Not{r.filter(f.Filter)}
	case *Compare:
		return r.compare(f)
	case *HasRelation:
		c := *f
		c.Filter = r.filter(f.Filter)
		return &c
	case *HasFact:
		return &HasFact{r.filter(f.Filter)}
	case *Count:
		c := *f
		c.Of = r.filter(f.Of)
		return &c
	case *EndIs:
		return &EndIs{f.End, r.filter(f.Filter)}
	case *MovedOn:
		c := *f
		c.Stages = make([][]string, len(f.Stages))
		for i, stage := range f.Stages {
			c.Stages[i] = r.set(stage)
		}
		return &c
	case *CameBack:
		c := *f
		c.At = r.set(f.At)
		return &c
	case *OfType, *MayHold, *KnownBy, HasQuote:
		return f
	default:
		return f
	}
}

func (r *redirector) filters(list []Filter) []Filter {
	all := make([]Filter, len(list))
	for i, f := range list {
		all[i] = r.filter(f)
	}
	return all
}

func (r *redirector) compare(f *Compare) *Compare {
	if f.Prop != PropID || f.Op != OpEqual && f.Op != OpOneOf {
		return f
	}
	c := *f
	c.Values = make([]Value, len(f.Values))
	for i, v := range f.Values {
		c.Values[i] = Value{Text: r.to(v.Text)}
	}
	return &c
}

// each redirects a list.
func (r *redirector) each(ids []string) []string {
	all := make([]string, len(ids))
	for i, id := range ids {
		all[i] = r.to(id)
	}
	return all
}

// set redirects a list without duplicates, where nil is not the empty one.
func (r *redirector) set(ids []string) []string {
	if ids == nil {
		return nil
	}
	all := make([]string, 0, len(ids))
	for _, id := range ids {
		if id = r.to(id); !slices.Contains(all, id) {
			all = append(all, id)
		}
	}
	return all
}
