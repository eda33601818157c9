package storetest

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"ties/kg"
	"ties/kg/query"
	"ties/store"
	"ties/store/storetest/plantext"
)

var concurrencyTests = []test{
	{"writers lose nothing, readers see whole rows", testWriters},
	{"writers of one record leave one of them whole", testOneRecord},
	{"nothing is left dangling", testDangling},
	{"one text of a document wins", testOneText},
}

// together runs f concurrently for each number below n, and reports every error.
func (w *world) together(n int, f func(ctx context.Context, number int) error) {
	w.Helper()
	ctx, cancel := context.WithTimeout(w.Context(), patience)
	defer cancel()
	errs := make([]error, n)
	var all sync.WaitGroup
	for i := range n {
		all.Go(func() { errs[i] = f(ctx, i) })
	}
	all.Wait()
	if err := errors.Join(errs...); err != nil {
		w.Fatal(err)
	}
}

// testWriters runs writers that connect their own people to one hub, in batches, and concurrent readers.
func testWriters(w *world) {
	const writers, readers, batches, people = 4, 4, 8, 5
	w.put(entity("company:hub", "Hub"))
	w.together(writers+readers, func(ctx context.Context, number int) error {
		for n := range batches {
			if number >= writers {
				if err := w.looksWhole(ctx); err != nil {
					return err
				}
				continue
			}
			batch := &kg.Batch{Put: []kg.Record{entity("company:hub", "Hub")}}
			for i := range people {
				id := fmt.Sprintf("%d-%d-%d", number, n, i)
				batch.Put = append(batch.Put, entity("person:"+id, id, withDescription(id)),
					withRole(id, relation("employment:"+id, "person:"+id, "company:hub")))
			}
			if err := store.Write(ctx, w.store, batch); err != nil {
				return fmt.Errorf("writer %d, batch %d: %w", number, n, err)
			}
		}
		return nil
	})
	none := query.Slice{Limit: query.NoRows, Count: true}
	step := relations(kg.In)
	step.Slice = none
	w.shows(find("company:hub"), take(kg.Entities, props(query.PropDegree), follow(kg.Entities, step, take(kg.Relations, nil))),
		"160{ (160)}")
	start := listOf(kg.TypePerson, nil)
	start.Slice = none
	w.shows(start, take(kg.Entities, nil), " (160)")
}

// looksWhole reads the writers' records, and returns an error for a row that is half-written or incomplete.
func (w *world) looksWhole(ctx context.Context) error {
	whole := take(kg.Entities, props(query.PropName, query.PropDescription),
		follow(kg.Entities, relations(kg.Out), take(kg.Relations, props(query.PropRole),
			follow(kg.Relations, query.EndStep{End: query.Target}, take(kg.Entities, nameProps)))))
	page, err := w.store.Read(ctx, &query.Plan{Start: listOf(kg.TypePerson, nil), Selection: whole})
	if err != nil {
		return err
	}
	for _, row := range page.Rows {
		name := row.Values[0].Text
		if row.Values[1].Text != name {
			return fmt.Errorf("half a row: %s", plantext.Row(whole, row))
		}
		for _, job := range row.Pages[0].Rows {
			if job.Values[0].Text != name || len(job.Pages[0].Rows) != 1 || job.Pages[0].Rows[0].Values[0].Text != "Hub" {
				return fmt.Errorf("half a relation: %s", plantext.Row(whole, row))
			}
		}
	}
	return nil
}

func testOneRecord(w *world) {
	w.together(4, func(ctx context.Context, number int) error {
		for n := range 10 {
			version := fmt.Sprintf("%d-%d", number, n)
			if err := store.Write(ctx, w.store, &kg.Batch{Put: []kg.Record{
				entity("person:a", version, withDescription(version), alias(kg.Alias{Name: version})),
				entity("company:b", version, withDescription(version)),
				withRole(version, relation("employment:1", "person:a", "company:b")),
			}}); err != nil {
				return err
			}
		}
		return nil
	})
	aliases := follow(kg.Entities, query.AliasesStep{}, take(0, props(query.PropAlias)))
	far := follow(kg.Relations, query.EndStep{End: query.Far}, take(kg.Entities, props(query.PropName, query.PropDescription)))
	jobs := follow(kg.Entities, relations(kg.Out), take(kg.Relations, props(query.PropRole), far))
	page := w.read(find("person:a"), take(kg.Entities, props(query.PropName, query.PropDescription), aliases, jobs))
	found := texts(page.Rows[0])
	for _, text := range found {
		if text != found[0] {
			w.Errorf("the row is put together from several writers: %q", found)
		}
	}
	if len(found) != 6 {
		w.Errorf("the row has %d texts, want 6: %q", len(found), found)
	}
	w.shows(find("person:a", "company:b"), take(kg.Entities, props(query.PropDegree)), "1, 1")
}

// testDangling runs one writer that connects a person to a company, and one that deletes the company: the second of the two
// must be refused.
func testDangling(w *world) {
	for round := range 10 {
		company, job := fmt.Sprintf("company:%d", round), fmt.Sprintf("employment:%d", round)
		w.put(entity("person:a", "Ada"), entity(company, "C"))
		batches := []*kg.Batch{
			{Put: []kg.Record{relation(job, "person:a", company)}},
			{Delete: []string{company}},
		}
		outcomes := make([]error, len(batches))
		w.together(len(batches), func(ctx context.Context, number int) error {
			outcomes[number] = store.Write(ctx, w.store, batches[number])
			return nil
		})
		joined, deleted := outcomes[0], outcomes[1]
		switch {
		case joined == nil && errors.Is(deleted, kg.ErrConflict):
			w.shows(find(job, company), take(kg.Nodes, idProps), job+", "+company)
		case deleted == nil && errors.Is(joined, kg.ErrInvalid):
			w.shows(find(job, company), take(kg.Nodes, idProps), "null, null")
		default:
			w.Fatalf("to put a relation gave %v, to delete its end %v: want one to be refused", joined, deleted)
		}
	}
}

func testOneText(w *world) {
	const writers = 4
	for round := range 5 {
		id := fmt.Sprintf("document:%d", round)
		outcomes := make([]error, writers)
		w.together(writers, func(ctx context.Context, number int) error {
			outcomes[number] = store.Write(ctx, w.store, &kg.Batch{Put: []kg.Record{document(id, "D", fmt.Sprint(number))}})
			return nil
		})
		winners := ""
		for number, err := range outcomes {
			if err == nil {
				winners += fmt.Sprint(number)
			} else if !errors.Is(err, kg.ErrConflict) {
				w.Errorf("writer %d: %v, want it to be a conflict", number, err)
			}
		}
		if len(winners) != 1 {
			w.Fatalf("of the writers of one document, %q had their way: want just one", winners)
		}
		w.shows(find(id), take(kg.Documents, props(query.PropText)), winners)
	}
}
