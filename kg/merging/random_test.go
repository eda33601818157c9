package merging_test

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/merging"
)

// model holds everything that is stated, and is a merging.Reader of it.
type model map[string]merging.Stated

func (m model) records() map[string]kg.Record {
	all := map[string]kg.Record{}
	for id, one := range m {
		all[id] = one.Record
	}
	return all
}

func (m model) merges(of func(*kg.Merge) string, ids []string) (map[string]string, error) {
	found := map[string]string{}
	for _, one := range m {
		if merge, ok := one.Record.(*kg.Merge); ok && slices.Contains(ids, of(merge)) {
			found[merge.From] = merge.Into
		}
	}
	return found, nil
}

func (m model) Into(ids []string) (map[string]string, error) {
	return m.merges(func(one *kg.Merge) string { return one.From }, ids)
}

func (m model) From(ids []string) (map[string]string, error) {
	return m.merges(func(one *kg.Merge) string { return one.Into }, ids)
}

func (m model) ClaimsOf(ids []string) (map[string]merging.Stated, error) {
	found := map[string]merging.Stated{}
	for id, one := range m {
		switch r := one.Record.(type) {
		case *kg.Relation:
			if slices.Contains(ids, r.Source) || slices.Contains(ids, r.Target) {
				found[id] = one
			}
		case *kg.Fact:
			if slices.Contains(ids, r.Entity) {
				found[id] = one
			}
		}
	}
	return found, nil
}

func (m model) Stated(ids []string) (map[string]merging.Stated, error) {
	found := map[string]merging.Stated{}
	for _, id := range ids {
		if one, ok := m[id]; ok {
			found[id] = one
		}
	}
	return found, nil
}

func (m model) Exist(ids []string) (map[string]bool, error) {
	found := map[string]bool{}
	for _, id := range ids {
		if _, ok := m[id]; ok {
			found[id] = true
		}
	}
	return found, nil
}

func (m model) Texts([]string) (map[string]string, error) { return map[string]string{}, nil }

func (m model) Revisions([]string) (map[string]int64, error) { return map[string]int64{}, nil }

var _ merging.Reader = model{}

// graph is what a store holds beside the model: the records that are read, and those that are kept as they were stated.
type graph struct {
	read map[string]merging.Stated
	kept map[string]merging.Stated
}

// stated returns what the store holds as it was stated.
func (g graph) stated() model {
	all := model(maps.Clone(g.read))
	maps.Copy(all, g.kept)
	return all
}

// What a batch changes leads from the graph before to the graph after, and what is kept restores what is stated; so what is
// left when all merges are gone is what the edits alone leave.
func TestChangesOfRandomBatches(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		stated, plain := model{}, model{}
		g := graph{map[string]merging.Stated{}, map[string]merging.Stated{}}
		for n := range int64(rapid.IntRange(1, 12).Draw(rt, "batches")) {
			batch := drawBatch(rt, stated)
			if err := apply(rt, batch, n+1, stated, g); err != nil {
				continue
			}
			withoutMerges(batch, n+1, plain)
			agree(rt, stated, g)
		}
		batch := &kg.Batch{}
		for id := range stated {
			if ty, _ := kg.TypeOfID(id); ty == kg.TypeMerge {
				batch.Delete = append(batch.Delete, id)
			}
		}
		if err := apply(rt, batch, 100, stated, g); err != nil {
			rt.Fatal(err)
		}
		maps.DeleteFunc(g.kept, func(id string, _ merging.Stated) bool { return kg.DistinctionID("", "")[:11] == id[:11] })
		if len(g.kept) > 0 {
			rt.Fatalf("without merges, these are kept: %v", g.kept)
		}
		if diff := cmp.Diff(map[string]merging.Stated(plain), g.read); diff != "" {
			rt.Fatalf("the edits alone leave something else:\n%s", diff)
		}
	})
}

// withoutMerges applies what a batch edits.
func withoutMerges(batch *kg.Batch, revision int64, to model) {
	for _, c := range storekit.Changes(batch, to, revision) {
		switch t, _ := kg.TypeOfID(c.ID); {
		case !kg.Nodes.Has(t):
		case c.After == nil:
			delete(to, c.ID)
		default:
			to[c.ID] = merging.Stated{Record: c.After, Revision: revision}
		}
	}
}

func apply(rt *rapid.T, batch *kg.Batch, number int64, stated model, g graph) error {
	if err := batch.Resolve(stated); err != nil {
		return err
	}
	changes := storekit.Changes(batch, stated, number)
	result, err := merging.Resolve(batch, changes, func(string) int64 { return number }, stated)
	if err != nil {
		return err
	}
	if err := checkTouched(batch, stated); err != nil {
		return err
	}
	for _, c := range changes {
		if c.After == nil {
			delete(stated, c.ID)
		} else {
			stated[c.ID] = merging.Stated{Record: c.After, Revision: number}
		}
	}
	for _, c := range result.Graph {
		if diff := cmp.Diff(g.read[c.ID].Record, c.Before); diff != "" {
			rt.Fatalf("%s was not this before:\n%s", c.ID, diff)
		}
		if revision, ok := result.Revisions[c.ID]; ok != (revision == c.Revision) && ok {
			rt.Fatalf("%s has two revisions", c.ID)
		}
		if c.After == nil {
			delete(g.read, c.ID)
		} else {
			g.read[c.ID] = merging.Stated{Record: c.After, Revision: c.Revision}
		}
	}
	for _, id := range result.Forget {
		delete(g.kept, id)
	}
	for _, one := range result.Keep {
		g.kept[one.Record.RecordID()] = one
	}
	return nil
}

// checkTouched refuses to delete what claims are stated of.
func checkTouched(batch *kg.Batch, stated model) error {
	deleted := map[string]bool{}
	for _, id := range batch.Delete {
		deleted[id] = true
	}
	after := model(maps.Clone(stated))
	for _, id := range batch.Delete {
		delete(after, id)
	}
	for _, r := range batch.Put {
		after[r.RecordID()] = merging.Stated{Record: r}
	}
	left, _ := after.ClaimsOf(batch.Delete)
	if len(left) > 0 {
		return errors.New("still touched")
	}
	return nil
}

func agree(rt *rapid.T, stated model, g graph) {
	if diff := cmp.Diff(stated, g.stated()); diff != "" {
		rt.Fatalf("what is kept does not restore what is stated:\n%s", diff)
	}
	want := map[string]merging.Stated{}
	for id, r := range merging.Graph(stated.records()) {
		want[id] = merging.Stated{Record: r, Revision: stated[id].Revision}
	}
	if diff := cmp.Diff(want, g.read); diff != "" {
		rt.Fatalf("the graph is another:\n%s", diff)
	}
}

var things = []string{"person:a", "person:b", "person:c", "person:d", "company:x", "company:y", "company:z"}

func drawBatch(rt *rapid.T, stated model) *kg.Batch {
	batch := &kg.Batch{}
	put := map[string]bool{}
	if len(stated) == 0 {
		batch.Put = append(batch.Put, &kg.Document{ID: "document:d", Title: "D", RecordedAt: time.Unix(1e9, 0).UTC()})
	}
	for range rapid.IntRange(1, 5).Draw(rt, "records") {
		r := drawRecord(rt)
		if !put[r.RecordID()] {
			put[r.RecordID()] = true
			batch.Put = append(batch.Put, r)
		}
	}
	if rapid.IntRange(0, 2).Draw(rt, "deletes") == 0 {
		ids := slices.Sorted(maps.Keys(stated))
		for range rapid.IntRange(0, min(3, len(ids))).Draw(rt, "deleted") {
			if id := rapid.SampledFrom(ids).Draw(rt, "id"); id != "document:d" {
				batch.Delete = append(batch.Delete, id)
			}
		}
	}
	return batch
}

func drawRecord(rt *rapid.T) kg.Record {
	thing := rapid.SampledFrom(things)
	claim := kg.Claim{Standing: kg.Stated, Citations: []kg.Citation{kg.Whole("document:d")}, RecordedAt: time.Unix(1e9, 0).UTC()}
	number := rapid.IntRange(0, 5)
	switch rapid.IntRange(0, 3).Draw(rt, "sort") {
	case 0:
		id := thing.Draw(rt, "id")
		ty, _ := kg.TypeOfID(id)
		e := &kg.Entity{Type: ty, ID: id, Name: fmt.Sprintf("Name %d", number.Draw(rt, "name"))}
		if rapid.Bool().Draw(rt, "more") {
			e.Aliases = []kg.Alias{{Name: fmt.Sprintf("Name %d", number.Draw(rt, "alias"))}}
			e.URL = fmt.Sprintf("https://example.org/%d", number.Draw(rt, "url"))
			e.Identifiers = []kg.Identifier{{Scheme: "s", Value: fmt.Sprint(number.Draw(rt, "identifier"))}}
			e.OpenLists = []kg.RelationKind{kg.EmployedBy}
			e.Citations = claim.Citations
		}
		return e
	case 1:
		source, target := rapid.SampledFrom(things[:4]).Draw(rt, "person"), rapid.SampledFrom(things[4:]).Draw(rt, "company")
		return &kg.Relation{Claim: claim, ID: fmt.Sprintf("employment:%d", number.Draw(rt, "n")), Kind: kg.EmployedBy, Source: source, Target: target}
	case 2:
		return &kg.Fact{Claim: claim, ID: fmt.Sprintf("fact:%d", number.Draw(rt, "n")), Entity: thing.Draw(rt, "entity"), Name: "n", Value: "v"}
	default:
		list := things[:4]
		if rapid.Bool().Draw(rt, "companies") {
			list = things[4:]
		}
		one, other := rapid.SampledFrom(list).Draw(rt, "from"), rapid.SampledFrom(list).Draw(rt, "into")
		if rapid.IntRange(0, 4).Draw(rt, "apart") == 0 {
			return kg.NewDistinction(one, other)
		}
		return kg.NewMerge(one, other)
	}
}
