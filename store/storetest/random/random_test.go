package random

import (
	"errors"
	"fmt"
	"testing"

	"ties/kg"
	"ties/kg/query"
	"ties/store"
	"ties/store/storetest/naive"
	"ties/store/storetest/plantext"
)

// TestRandomPlans looks at what the generator makes: well-formed plans, in which everything that a plan can
// have comes up, and of which a good part has an answer.
func TestRandomPlans(t *testing.T) {
	x := &inspector{seen: map[string]int{}}
	nonEmpty, refused := 0, 0
	const graphs, plans, read = 4, 4_000, 400
	for seed := range uint64(graphs) {
		model := naive.New()
		graph := &kg.Batch{Put: New(seed, 0, model).Graph()}
		if err := store.Write(t.Context(), model, graph); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		for number := range uint64(plans) {
			plan := New(seed, number, model).Plan()
			x.plan(plan)
			if number >= read {
				continue // is there for what comes up seldom
			}
			page, err := model.Read(t.Context(), plan)
			if errors.Is(err, kg.ErrNotFound) || errors.Is(err, kg.ErrTooLarge) {
				refused++
				continue
			}
			if err != nil {
				t.Fatal(err)
			}
			if problem := plantext.CheckPage(plan, *page); problem != "" {
				t.Errorf("seed %d, plan %d: %s", seed, number, problem)
			}
			if len(page.Rows) > 0 {
				nonEmpty++
			}
		}
	}
	for _, problem := range x.problems {
		t.Errorf("a plan has %s", problem)
	}
	if nonEmpty < graphs*read/2 {
		t.Errorf("only %d of %d plans have an answer with rows", nonEmpty, graphs*read)
	}
	if refused < 10 {
		t.Errorf("only %d plans are refused", refused)
	}
	for _, what := range everyPart() {
		if x.seen[what] == 0 {
			t.Errorf("never tried: %s", what)
		}
	}
}

// everyPart names what plans are made of, as the inspector does.
func everyPart() []string {
	parts := []string{"*query.Lookup", "*query.List", "list of documents true", "list that needs something true", "*query.Subgraph", "*query.Search", "*query.Similar", "*query.Find", "*query.Passages", "*query.Duplicates", "query.ReasonsStep", "query.ShownByStep", "*query.ByDegree", "by degree from true of all false", "query.HasQuote", "passages of kind 1", "passages of kind 2", "passages of kind 3", "*query.MentionsStep", "*query.NamedStep", "find by 0 keys", "find by 1 keys", "find by 2 keys", "*query.KnownBy", "query.SubgraphNodesStep", "*query.SubgraphEdgesStep", "*query.SubgraphReachStep", "*query.RelationsStep", "*query.FactsStep", "query.CitationsStep", "query.AliasesStep",
		"query.EndStep", "query.DocumentStep", "query.SubjectStep", "query.All", "query.Any", "query.Not", "*query.Compare", "*query.OfType",
		"*query.Flows", "*query.MovesStep", "flows from some true to some true during days true",
		"*query.Paths", "query.PathEntitiesStep", "query.HopsStep", "*query.HopRelationsStep",
		"*query.ColleaguesStep", "*query.SharedStep", "*query.PeopleStep", "people who left true", "*query.StintsStep", "*query.HeadcountStep", "headcount with units true on some dates true", "*query.AncestorsStep", "*query.MovedOn", "moved on AT_ONCE through 3 stages", "*query.CameBack",
		"came back at places true", "with units true as of a date true", "moves with units true", "overlaps at places true during days true", "*query.MayHold", "*query.HasRelation", "*query.HasFact", "*query.EndIs", "together 0", "together 1", "together 2"}
	parts = append(parts, "*query.Count", "query.GroupKeyStep", "*query.GroupPeopleStep",
		"groups by 0 keys as of a date false", "groups by 2 keys as of a date true")
	for _, end := range plantext.EndNames {
		parts = append(parts, "step to "+end, end+" is")
	}
	for _, name := range plantext.PropNames {
		parts = append(parts, "wants "+name)
	}
	for _, list := range [][]query.Prop{EntityProps, RelationProps, FactProps} {
		for _, p := range list {
			for _, op := range ops(p) {
				parts = append(parts, plantext.Prop(p)+" "+plantext.OpNames[op])
			}
		}
	}
	for hops := range 3 {
		parts = append(parts, fmt.Sprintf("relations to what is named %d hops away true", hops+1))
	}
	for i := range 16 {
		parts = append(parts, fmt.Sprintf("paths together %t avoiding %t of a degree %t filtered %t", i&1 > 0, i&2 > 0, i&4 > 0, i&8 > 0))
		parts = append(parts, fmt.Sprintf("slice backward %t from %t count %t limited %t", i&1 > 0, i&2 > 0, i&4 > 0, i&8 > 0))
	}
	return parts
}

// TestRandomBatches looks at the changes that the generator makes: of every outcome there are enough, and most can be made.
func TestRandomBatches(t *testing.T) {
	outcomes := map[string]int{}
	const graphs, batches = 4, 100
	for seed := range uint64(graphs) {
		model := naive.New()
		change := func(number uint64) Generator { return New(seed, number, model) }
		if err := store.Write(t.Context(), model, &kg.Batch{Put: change(0).Graph()}); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		for number := range uint64(batches) {
			batch := change(number).Batch()
			change(number).Expect(batch)
			switch err := store.Write(t.Context(), model, batch); {
			case errors.Is(err, kg.ErrConflict):
				outcomes["conflict"]++
			case errors.Is(err, kg.ErrInvalid):
				outcomes["invalid"]++
			default:
				outcomes["done"]++
			}
		}
	}
	for outcome, least := range map[string]int{"done": graphs * batches * 2 / 3, "conflict": 20, "invalid": 20} {
		if outcomes[outcome] < least {
			t.Errorf("of %d batches only %d end as %q, want %d: %v", graphs*batches, outcomes[outcome], outcome, least, outcomes)
		}
	}
}
