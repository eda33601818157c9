package graph

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"

	"ties/kg"
	"ties/kg/query"
	"ties/store/sqlite"
)

// companyOf returns records of a company where people have been, who all went on to a second one.
func companyOf(people int) []kg.Record {
	records := []kg.Record{
		&kg.Document{ID: "document:d", Title: "d", RecordedAt: recordedAt},
		&kg.Entity{Type: kg.TypeCompany, ID: "company:a", Name: "A"}, &kg.Entity{Type: kg.TypeCompany, ID: "company:b", Name: "B"},
	}
	for i := range people {
		id := fmt.Sprintf("person:%d", i)
		records = append(records, &kg.Entity{Type: kg.TypePerson, ID: id, Name: fmt.Sprintf("P%d", i)})
		for _, to := range []string{"a", "b"} {
			records = append(records, &kg.Relation{
				ID: fmt.Sprintf("employment:%d-%s", i, to), Kind: kg.EmployedBy, Source: id, Target: "company:" + to,
				Claim: kg.Claim{RecordedAt: recordedAt, Citations: []kg.Citation{kg.Whole("document:d")}},
			})
		}
	}
	return records
}

// traced counts the statements and the reads of a SQLite store.
type traced struct {
	*sqlite.Store
	statements, reads atomic.Int64
}

func (s *traced) Read(ctx context.Context, plan *query.Plan) (*query.Page, error) {
	s.reads.Add(1)
	return s.Store.Read(ctx, plan)
}

func openTraced(t *testing.T, records []kg.Record) *traced {
	t.Helper()
	s := &traced{}
	store, err := sqlite.Open(t.Context(), sqlite.Memory, sqlite.Trace(func(string) { s.statements.Add(1) }))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	s.Store = store
	if _, err := store.Apply(t.Context(), &kg.Batch{Put: records}); err != nil {
		t.Fatal(err)
	}
	return s
}

// deeper nests employments, from a person to companies to people and so on.
func deeper(depth int) string {
	query := "name"
	for i := depth; i > 0; i-- {
		end := []string{"person", "company"}[i%2]
		query = "name employments(first: 5) { nodes { role citations { quote } " + end + " { " + query + " } } }"
	}
	return `{ person(id: "person:0") { ` + query + ` } }`
}

// The number of statements of a query depends on its depth, not on the data.
func TestStatementsDependOnTheQueryAlone(t *testing.T) {
	small, large := openTraced(t, companyOf(2)), openTraced(t, companyOf(300))
	count := func(s *traced, query string) (statements, reads int64) {
		s.statements.Store(0)
		s.reads.Store(0)
		if answer := overHTTP(t, s, query, nil); len(answer.Errors) > 0 {
			t.Fatal(answer.Errors)
		}
		return s.statements.Load(), s.reads.Load()
	}
	for depth := range 5 {
		few, _ := count(small, deeper(depth))
		many, reads := count(large, deeper(depth))
		t.Logf("%d levels below the first: %d statements", depth, many)
		if few != many || many > int64(depth)+1 || reads != 1 {
			t.Errorf("%d levels: %d statements for a few people, %d for many; %d reads", depth, few, many, reads)
		}
	}
}

func TestEachRootFieldIsOneRead(t *testing.T) {
	s := openTraced(t, companyOf(20))
	const query = `{
		a: person(id: "person:1") { name colleagues { nodes { person { name } overlaps { at { name } } } } }
		b: people(first: 3) { totalCount nodes { relations { totalCount nodes { source { name } target { id } } } } }
		c: nodes(ids: ["company:a", "employment:1-a"]) { id ... on Company { employments { nodes { citations { document { title } } } } } }
		d: overlap(people: ["person:1", "person:2"]) { verdict overlaps { at { name } } }
		__typename
	}`
	if answer := overHTTP(t, s, query, nil); len(answer.Errors) > 0 || strings.Contains(string(answer.Data), "null") {
		t.Fatal(string(answer.Data), answer.Errors)
	}
	if n := s.reads.Load(); n != 4 {
		t.Errorf("four root fields took %d reads", n)
	}
}

// The number of statements of a search depends on its text, not on the data; names that are like another's
// are one read, too.
func TestStatementsOfSearches(t *testing.T) {
	small, large := openTraced(t, companyOf(12)), openTraced(t, companyOf(300))
	for _, c := range []struct {
		query string
		most  int64
	}{
		{`{ search(text: "P1") { nodes { entity { id name } reason now { company { name } } } } }`, 60},
		{`{ similarNames(of: "person:1") { entity { id name } reason sharedEmployers { name } now { company { name } } } }`, 20},
	} {
		for _, s := range []*traced{small, large} {
			s.statements.Store(0)
			s.reads.Store(0)
			answer := overHTTP(t, s, c.query, nil)
			if n := s.statements.Load(); len(answer.Errors) > 0 || n > c.most || s.reads.Load() != 1 {
				t.Errorf("%s: %d statements, %d reads, %v", c.query, n, s.reads.Load(), answer.Errors)
			}
		}
	}
}
