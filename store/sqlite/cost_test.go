package sqlite_test

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"testing"
	"time"

	"ties/internal/work"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/sqlite"
)

var recordedAt = time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)

// hub opens a store with a company where many people have been, who are all colleagues.
func hub(t *testing.T, people int) *sqlite.Store {
	t.Helper()
	store, err := sqlite.Open(t.Context(), sqlite.Memory)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	batch := &kg.Batch{Put: []kg.Record{
		&kg.Document{ID: "document:d", Title: "d", RecordedAt: recordedAt}, &kg.Entity{Type: kg.TypeCompany, ID: "company:a", Name: "A"},
	}}
	for i := range people {
		id := fmt.Sprintf("person:%d", i)
		batch.Put = append(batch.Put, &kg.Entity{Type: kg.TypePerson, ID: id, Name: id}, &kg.Relation{
			ID: fmt.Sprintf("employment:%d", i), Kind: kg.EmployedBy, Source: id, Target: "company:a",
			Claim: kg.Claim{RecordedAt: recordedAt, Citations: []kg.Citation{kg.Whole("document:d")}},
		})
	}
	if _, err := store.Apply(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
	return store
}

// dearPlans are plans that work in memory: the colleagues of everybody, and their head counts.
func dearPlans(people int) map[string]*query.Plan {
	standings := kg.Asserted()
	person, company := kg.Types(kg.TypePerson), kg.Types(kg.TypeCompany)
	var ids []string
	for i := range people {
		ids = append(ids, fmt.Sprintf("person:%d", i))
	}
	days := temporal.DateInterval("2015")
	headcount := &query.HeadcountStep{Standings: standings}
	for range 20_000 {
		headcount.Dates = append(headcount.Dates, days)
	}
	return map[string]*query.Plan{
		"colleagues": {
			Start: &query.Lookup{IDs: ids, Types: person},
			Selection: &query.Selection{Types: person, Branches: []*query.Branch{{
				On: person, Selection: &query.Selection{Types: person},
				Step: &query.ColleaguesStep{
					OverlapScope: query.OverlapScope{Through: []kg.RelationKind{kg.EmployedBy, kg.MemberOf}, Standings: standings},
					Verdicts:     []temporal.Verdict{temporal.Certain, temporal.Possible, temporal.Unknown},
					Slice:        query.Slice{Limit: query.NoRows, Count: true},
				},
			}}},
		},
		"headcount": {
			Start: &query.Lookup{IDs: []string{"company:a"}, Types: company},
			Selection: &query.Selection{Types: company, Branches: []*query.Branch{{
				On: company, Step: headcount, Selection: &query.Selection{Props: []query.Prop{query.PropCertain}},
			}}},
		},
	}
}

// leaving is the context of a client that goes away after it was looked at some times.
type leaving struct {
	context.Context
	left, asked atomic.Int64
}

func (c *leaving) Err() error {
	if c.asked.Add(1); c.left.Add(-1) < 0 {
		return context.Canceled
	}
	return nil
}

// Work in memory looks at the context, and ends soon after it.
func TestWorkEndsWithItsClient(t *testing.T) {
	const people = 1_500
	store := hub(t, people)
	for _, cached := range []bool{false, true} {
		if cached {
			if err := store.RebuildGraph(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		for name, plan := range dearPlans(people) {
			ctx := &leaving{Context: t.Context()}
			ctx.left.Store(200)
			if _, err := store.Read(ctx, plan); !errors.Is(err, context.Canceled) || ctx.asked.Load() > 220 {
				t.Errorf("%s, in memory %t: %v after %d looks", name, cached, err, ctx.asked.Load())
			}
		}
	}
}

// Work that exceeds its limit ends there, with an error that says so, and the store goes on.
func TestWorkIsLimited(t *testing.T) {
	const people, most = 1_500, 2_000_000
	store := hub(t, people)
	for _, cached := range []bool{false, true} {
		if cached {
			if err := store.RebuildGraph(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		for name, plan := range dearPlans(people) {
			ctx := work.NewContext(t.Context(), work.Limits{Steps: most})
			_, err := store.Read(ctx, plan)
			if counted := work.FromContext(ctx).Steps(); !errors.Is(err, kg.ErrTooLarge) || counted > most+most/10 {
				t.Errorf("%s, in memory %t: %v after %d steps", name, cached, err, counted)
			}
		}
	}
	if _, err := store.Read(t.Context(), &query.Plan{
		Start: &query.Lookup{IDs: []string{"company:a"}, Types: kg.Types(kg.TypeCompany)}, Selection: &query.Selection{Types: kg.Types(kg.TypeCompany)},
	}); err != nil {
		t.Error(err)
	}
}

// What rows take in memory is limited, too.
func TestRowsAreLimited(t *testing.T) {
	store := hub(t, 1_500)
	employments := kg.Types(kg.TypeEmployment)
	plan := &query.Plan{
		Start: &query.Lookup{IDs: []string{"company:a"}, Types: kg.Types(kg.TypeCompany)},
		Selection: &query.Selection{Types: kg.Types(kg.TypeCompany), Branches: []*query.Branch{{
			On: kg.Types(kg.TypeCompany), Selection: &query.Selection{Types: employments, Props: []query.Prop{query.PropID}},
			Step: &query.RelationsStep{Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.In, Slice: query.Slice{Limit: 2_000}},
		}}},
	}
	for limit, fits := range map[int64]bool{1 << 20: true, 100_000: false} {
		_, err := store.Read(work.NewContext(t.Context(), work.Limits{Held: limit}), plan)
		if fits != (err == nil) || !fits && !errors.Is(err, kg.ErrTooLarge) {
			t.Errorf("%d bytes: %v", limit, err)
		}
	}
}
