package graph

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/apierror"
	"ties/graph/cursor"
	"ties/kg"
	"ties/kg/query"
	"ties/store"
	"ties/store/storetest/naive"
	"ties/store/storetest/random"
)

// naiveLog is the log of a store.
type naiveLog struct {
	entries   []store.LoggedRevision
	revisions map[string]int64 // that last wrote each record
	stated    naive.RecordMap
}

func logOf(from *naive.Store) naiveLog {
	l := naiveLog{revisions: map[string]int64{}, stated: from.Stated()}
	err := from.Snapshot(context.Background(), store.SnapshotReader{
		Revision: func(r store.LoggedRevision) error { l.entries = append(l.entries, r); return nil },
		Record:   func(r kg.Record, revision int64) error { l.revisions[r.RecordID()] = revision; return nil },
	})
	if err != nil {
		panic(err)
	}
	return l
}

// writeHistory applies the same batches, made of a seed, to stores that are empty. Nothing is merged: a naiveExecutor knows no merges.
func writeHistory(t *testing.T, seed uint64, model *naive.Store, others ...store.Writer) {
	t.Helper()
	for i := range uint64(5) {
		next := func() *kg.Batch {
			b := &kg.Batch{}
			if i == 0 {
				b.Put = random.New(seed, i, model).Graph()
			} else {
				b = random.New(seed, i, model).Batch()
			}
			b.Put = slices.DeleteFunc(b.Put, func(r kg.Record) bool { return r.RecordType() == kg.TypeMerge })
			b.Origin = kg.Origin{
				At: recordedAt.Add(time.Duration(i) * time.Hour), Kind: kg.RevisionKind(i), Actor: kg.Actor{Kind: kg.ActorKind(i % 4)},
				Reason: []string{"", "because"}[i%2], Request: []string{"r1", ""}[i%2], Reverts: int64(i / 2), PartOf: int64(i / 3),
			}
			return b
		}
		var batches []*kg.Batch
		for range others {
			batches = append(batches, next())
		}
		if _, err := model.Apply(t.Context(), next()); err != nil {
			continue // it is refused
		}
		for j, other := range others {
			if _, err := other.Apply(t.Context(), batches[j]); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func (x *naiveExecutor) log(name string, args map[string]any) any {
	switch name {
	case "revision":
		n := args["number"].(int64)
		if n < 1 || n > int64(len(x.entries)) {
			return nil
		}
		return x.revision(x.entries[n-1])
	case "revisions":
		var all []naiveEntry
		for _, r := range slices.Backward(x.entries) {
			all = append(all, naiveEntry{node: x.revision(r), keys: []query.Value{{Int: r.Number}}})
		}
		order := []query.Key{{Prop: query.PropRevision, Descending: true}}
		return naivePageOf(all, args, "Revision", cursor.Binding("Query.revisions", args), order)
	case "history":
		var all []kg.Change
		for _, r := range slices.Backward(x.entries) {
			for _, c := range slices.Backward(r.Changes) {
				if c.ID == args["of"] || args["withClaims"] == true && x.touched(c.ID, args["of"].(string)) {
					all = append(all, c)
				}
			}
		}
		return x.changePage(all, args, "Query.history", true)
	default:
		var all []kg.Change
		for _, r := range x.entries {
			if r.Number > args["since"].(int64) {
				all = append(all, r.Changes...)
			}
		}
		if args["first"] == nil {
			args["first"] = int64(100)
		}
		page := x.changePage(all, args, "Query.changes", false)
		page.typeName = "ChangesConnection"
		page.page.extra = map[string]any{"newest": len(x.entries), "reload": nil}
		return page
	}
}

// touched reports whether a claim touches an entity, or ever did.
func (x *naiveExecutor) touched(claim, entity string) bool {
	touches := func(r kg.Record) bool {
		switch r := r.(type) {
		case *kg.Relation:
			return r.Source == entity || r.Target == entity
		case *kg.Fact:
			return r.Entity == entity
		default:
			return false
		}
	}
	for _, r := range x.entries {
		for _, c := range r.Changes {
			if c.ID == claim && touches(c.Before) {
				return true
			}
		}
	}
	return touches(x.graph[claim])
}

func (x *naiveExecutor) changePage(all []kg.Change, args map[string]any, field string, newest bool) thing {
	var entries []naiveEntry
	for _, c := range all {
		entries = append(entries, naiveEntry{
			node: x.change(c), keys: []query.Value{{Int: c.Revision}, {Int: int64(c.Sequence)}, {Text: c.ID}},
		})
	}
	order := slices.Clone(changeOrder)
	for i := range order {
		order[i].Descending = newest
	}
	return naivePageOf(entries, args, "Change", cursor.Binding(field, args), order)
}

func (x *naiveExecutor) revision(r store.LoggedRevision) thing {
	return fielded("Revision", map[string]any{
		"number": r.Number, "at": r.At.UTC().Format(time.RFC3339), "reason": optional(r.Reason), "kind": r.Kind.String(),
		"reverts": numberOrNull(r.Reverts), "partOf": numberOrNull(r.PartOf), "request": optional(r.Request), "records": r.Records,
		"unlisted": r.Unlisted,
		"actor":    fielded("Actor", map[string]any{"kind": r.Actor.Kind.String(), "name": optional(r.Actor.Name)}),
		"changes":  func(args map[string]any) any { return x.changePage(r.Changes, args, "Revision.changes", false) },
	})
}

func numberOrNull(n int64) any {
	if n == 0 {
		return nil
	}
	return n
}

func (x *naiveExecutor) change(c kg.Change) thing {
	return fielded("Change", map[string]any{
		"op": c.Op.String(), "id": optional(c.ID), "node": x.byID(c.ID), "fields": fieldChanges(c.Before, x.after(c)),
		"revision": x.revision(x.entries[c.Revision-1]),
	})
}

// after returns the record after a change.
func (x *naiveExecutor) after(c kg.Change) kg.Record {
	for _, r := range x.entries[c.Revision:] {
		for _, later := range r.Changes {
			if later.ID == c.ID {
				return later.Before
			}
		}
	}
	return x.stated[c.ID]
}

func fieldChanges(before, now kg.Record) []thing {
	all := []thing{}
	was, is := naiveFields(before), naiveFields(now)
	for i := range max(len(was), len(is)) {
		f := naiveField{values: []string{}}
		old, current := f, f
		if i < len(was) {
			old = was[i]
		}
		if i < len(is) {
			current = is[i]
		}
		if !slices.Equal(old.values, current.values) {
			name := old.name + current.name
			if old.name == current.name {
				name = old.name
			}
			all = append(all, fielded("FieldChange", map[string]any{"name": name, "before": old.values, "after": current.values}))
		}
	}
	return all
}

// naiveField is a field of a record, with its values as texts.
type naiveField struct {
	name   string
	values []string
}

func naiveFields(r kg.Record) (all []naiveField) {
	add := func(name string, values ...string) {
		present := []string{}
		for _, v := range values {
			if v != "" {
				present = append(present, v)
			}
		}
		all = append(all, naiveField{name, present})
	}
	claim := func(c *kg.Claim) {
		add("start", string(c.Period.Start))
		add("end", string(c.Period.End))
		add("status", c.Period.Status.String())
		add("inferred", fmt.Sprint(c.Period.Inferred))
		add("standing", c.Standing.String())
		add("citations", citationTexts(c.Citations)...)
		add("recordedAt", c.RecordedAt.UTC().Format(time.RFC3339))
	}
	switch r := r.(type) {
	case *kg.Document:
		add("title", r.Title)
		add("language", r.Language)
		add("text", r.Text)
		add("url", r.URL)
		add("publisher", r.Publisher)
		add("publishedOn", string(r.PublishedOn))
		add("recordedAt", r.RecordedAt.UTC().Format(time.RFC3339))
	case *kg.Entity:
		add("name", r.Name)
		add("aliases", textsOf(r.Aliases, func(a kg.Alias) string {
			if a.Language != "" {
				return a.Name + " @" + a.Language
			}
			return a.Name
		})...)
		add("description", r.Description)
		add("url", r.URL)
		add("identifiers", textsOf(r.Identifiers, func(i kg.Identifier) string { return i.Scheme + ":" + i.Value })...)
		if r.Type == kg.TypeCompany || r.Type == kg.TypeProject {
			add("category", r.Category)
		}
		add("openLists", textsOf(r.OpenLists, kg.RelationKind.String)...)
		add("citations", citationTexts(r.Citations)...)
	case *kg.Relation:
		ends := map[kg.RelationKind][2]string{kg.EmployedBy: {"person", "company"}, kg.MemberOf: {"person", "team"}}[r.Kind]
		if ends[0] == "" {
			add("kind", r.Kind.String())
			ends = [2]string{"source", "target"}
		}
		add(ends[0], r.Source)
		add(ends[1], r.Target)
		add("role", r.Role)
		claim(&r.Claim)
	case *kg.Merge:
		add("from", r.From)
		add("into", r.Into)
	case *kg.Distinction:
		add("first", r.First)
		add("second", r.Second)
	case *kg.Fact:
		add("entity", r.Entity)
		add("name", r.Name)
		add("value", r.Value)
		claim(&r.Claim)
	}
	return all
}

func textsOf[T any](list []T, text func(T) string) (texts []string) {
	for _, one := range list {
		texts = append(texts, text(one))
	}
	return texts
}

func citationTexts(list []kg.Citation) []string {
	return textsOf(list, func(c kg.Citation) string {
		if c.Quote == "" {
			return c.Document
		}
		return fmt.Sprintf("%s#%d-%d %s", c.Document, c.Start, c.End, c.Quote)
	})
}

// logFault finds IDs that are none, numbers out of range, and changes of the revision of a change.
func (x *naiveExecutor) logFault(typeName string, f *ast.Field, args map[string]any, fields []*ast.Field, path ast.Path) {
	bad := func(path ast.Path) { x.args.AddError(apierror.BadInput(path, "not in the log")) }
	if id, ok := args["of"].(string); ok && f.Name == "history" && typeName == "Query" {
		if _, ok := kg.TypeOfID(id); !ok {
			bad(path)
		}
	}
	if since, ok := args["since"].(int64); ok && since < 0 {
		bad(path)
	}
	if typeName != "Change" || f.Name != "revision" {
		return
	}
	var sets []ast.SelectionSet
	for _, f := range fields {
		sets = append(sets, f.SelectionSet)
	}
	keys, below := x.collect("Revision", sets, path)
	for _, key := range keys {
		if below[key][0].Name == "changes" {
			bad(within(path, key))
		}
	}
}
