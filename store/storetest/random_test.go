package storetest

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"ties/kg"
	"ties/kg/query"
	"ties/store/storetest/naive"
)

// TestRandomPlans looks at what the generator makes: well-formed plans, in which everything that a plan can
// have comes up, and of which a good part has an answer.
func TestRandomPlans(t *testing.T) {
	x := &inspector{met: map[string]int{}}
	rows, refused := 0, 0
	const graphs, plans = 4, 400
	for seed := range uint64(graphs) {
		model := naive.New()
		graph := &kg.Batch{Put: newDraw(rand.New(rand.NewPCG(seed, 0)), model).graph()}
		if err := model.Apply(t.Context(), graph); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		for number := range uint64(plans) {
			plan := newDraw(rand.New(rand.NewPCG(seed, number)), model).plan()
			x.plan(plan)
			page, err := model.Read(t.Context(), plan)
			if errors.Is(err, kg.ErrNotFound) || errors.Is(err, kg.ErrTooLarge) {
				refused++
				continue
			}
			if err != nil {
				t.Fatal(err)
			}
			if fault := misshapen(plan, *page); fault != "" {
				t.Errorf("seed %d, plan %d: %s", seed, number, fault)
			}
			if len(page.Rows) > 0 {
				rows++
			}
		}
	}
	for _, fault := range x.faults {
		t.Errorf("a plan has %s", fault)
	}
	if rows < graphs*plans/2 {
		t.Errorf("only %d of %d plans have an answer with rows", rows, graphs*plans)
	}
	if refused < 10 {
		t.Errorf("only %d plans are refused", refused)
	}
	for _, what := range everyPart() {
		if x.met[what] == 0 {
			t.Errorf("never tried: %s", what)
		}
	}
}

// everyPart names what plans are made of, as the inspector does.
func everyPart() []string {
	parts := []string{"*query.Lookup", "*query.List", "list that needs something true", "*query.Subgraph", "*query.Search", "*query.Similar", "query.SubgraphNodesStep", "*query.SubgraphEdgesStep", "*query.RelationsStep", "*query.FactsStep", "query.CitationsStep", "query.AliasesStep",
		"query.EndStep", "query.DocumentStep", "query.SubjectStep", "query.All", "query.Any", "query.Not", "*query.Compare", "*query.OfType",
		"*query.Flows", "*query.MovesStep", "flows from some true to some true during days true",
		"*query.Paths", "query.PathEntitiesStep", "query.HopsStep", "*query.HopRelationsStep",
		"*query.ColleaguesStep", "*query.SharedStep", "*query.PeopleStep", "people who left true", "*query.StintsStep", "*query.AncestorsStep", "*query.MovedOn", "*query.CameBack",
		"came back at places true", "with units true as of a date true", "moves with units true", "meetings at places true during days true", "*query.MayHold", "*query.HasRelation", "*query.HasFact", "*query.EndIs", "together 0", "together 1", "together 2"}
	for _, end := range endNames {
		parts = append(parts, "step to "+end, end+" is")
	}
	for p := range propNames {
		parts = append(parts, "wants "+propNames[p])
	}
	for _, list := range [][]query.Prop{entityFiltered, relationFiltered, factFiltered} {
		for _, p := range list {
			for _, op := range ops(p) {
				parts = append(parts, showProp(p)+" "+opNames[op])
			}
		}
	}
	for i := range 16 {
		parts = append(parts, fmt.Sprintf("paths together %t avoiding %t of a degree %t filtered %t", i&1 > 0, i&2 > 0, i&4 > 0, i&8 > 0))
		parts = append(parts, fmt.Sprintf("slice backward %t from %t count %t limited %t", i&1 > 0, i&2 > 0, i&4 > 0, i&8 > 0))
	}
	return parts
}

func TestShrink(t *testing.T) {
	culprit := compare(query.PropRole, query.OpEqual, "engineer")
	step := relations(kg.Both, kg.EmployedBy)
	step.Filter = query.All{query.Any{named("x"), query.Not{Filter: culprit}}, query.Any{}}
	step.Slice = counted(after(last(2), "x"))
	start := list(kg.TypePerson, query.All{named("x")})
	big := &query.Plan{Start: start, Selection: take(kg.Types(kg.TypePerson), names, citations, relationsOf(step), citations)}
	small := shrink(big, func(p *query.Plan) bool { return holdsCulprit(p, culprit) })

	step = relations(kg.Both, kg.EmployedBy)
	step.Filter, step.Slice = culprit, last(2)
	step.Slice.Backward = false
	want := &query.Plan{Start: list(kg.TypePerson, nil), Selection: take(kg.Types(kg.TypePerson), []query.Prop{},
		follow(kg.Entities, step, take(kg.Relations, []query.Prop{})))}
	if got := showPlan(small); got != showPlan(want) {
		t.Errorf("got  %s\nwant %s", got, showPlan(want))
	}
}

func holdsCulprit(p *query.Plan, culprit query.Filter) bool {
	for _, b := range p.Selection.Branches {
		if step, ok := b.Step.(*query.RelationsStep); ok && mentions(step.Filter, culprit) {
			return true
		}
	}
	return false
}

func mentions(filter, culprit query.Filter) bool {
	if filter == culprit {
		return true
	}
	for _, part := range partsOf(filter) {
		if part != nil && mentions(part, culprit) {
			return true
		}
	}
	return false
}

// TestRandomBatches looks at the changes that the generator makes: of every outcome there are enough.
func TestRandomBatches(t *testing.T) {
	outcomes := map[string]int{}
	for seed := range uint64(4) {
		model := naive.New()
		change := func(number uint64) *draw { return newDraw(rand.New(rand.NewPCG(seed, number)), model) }
		if err := model.Apply(t.Context(), &kg.Batch{Put: change(0).graph()}); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		for number := range uint64(100) {
			switch err := model.Apply(t.Context(), change(number).batch()); {
			case errors.Is(err, kg.ErrConflict):
				outcomes["conflict"]++
			case errors.Is(err, kg.ErrInvalid):
				outcomes["invalid"]++
			default:
				outcomes["done"]++
			}
		}
	}
	for _, outcome := range []string{"done", "conflict", "invalid"} {
		if outcomes[outcome] < 20 {
			t.Errorf("of 400 batches only %d end as %q", outcomes[outcome], outcome)
		}
	}
}
