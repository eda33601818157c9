package sqlite

import (
	"context"
	"encoding/json"
	"strings"
	"time"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
)

// Apply implements kg.Writer.
func (s *Store) Apply(ctx context.Context, batch *kg.Batch) error {
	return s.write(ctx, func(c *conn) error {
		if err := batch.Resolve(stored{c}); err != nil {
			return err
		}
		w := &writing{conn: c, keys: map[string]int64{}, degrees: map[int64]int64{}}
		if err := w.put(batch.Put); err != nil {
			return err
		}
		if err := w.remove(batch); err != nil {
			return err
		}
		return w.count()
	})
}

// writing is one batch on its way.
type writing struct {
	*conn
	keys    map[string]int64 // by ID: of entities and documents that the batch holds or refers to
	degrees map[int64]int64  // by entity: how many relations it gains
}

// put writes records, those first that others refer to.
func (w *writing) put(records []kg.Record) error {
	for _, r := range records {
		if d, ok := r.(*kg.Document); ok {
			if err := w.putDocument(d); err != nil {
				return err
			}
		}
	}
	if err := w.lookUp(records); err != nil {
		return err
	}
	for _, r := range records {
		if e, ok := r.(*kg.Entity); ok {
			if err := w.putEntity(e); err != nil {
				return err
			}
		}
	}
	for _, r := range records {
		if err := w.putClaim(r); err != nil {
			return err
		}
	}
	return nil
}

// lookUp finds the keys of what is stored already and referred to.
func (w *writing) lookUp(records []kg.Record) error {
	ids := map[string]bool{}
	for _, r := range records {
		for _, id := range kg.References(r) {
			if _, ok := w.keys[id]; !ok {
				ids[id] = true
			}
		}
	}
	list := make([]string, 0, len(ids))
	for id := range ids {
		list = append(list, id)
	}
	for _, table := range []string{"entities", "documents"} {
		err := w.run("SELECT t.id, t.pk FROM json_each(?1) p CROSS JOIN "+table+" t ON t.id = p.value",
			[]any{jsonText(list)}, func(row *sqlite3.Stmt) error {
				w.keys[row.ColumnText(0)] = row.ColumnInt64(1)
				return nil
			})
		if err != nil {
			return err
		}
	}
	return nil
}

// upsert writes a row under an ID, in place of the one that may be there, and gives its key.
func (w *writing) upsert(table string, names []string, values []any) (key int64, err error) {
	err = w.run(upsertText(table, names), values, func(row *sqlite3.Stmt) error {
		key = row.ColumnInt64(0)
		return nil
	})
	return key, err
}

// upsertText makes the statement; the first name is the ID's.
func upsertText(table string, names []string) string {
	sets := make([]string, 0, len(names)-1)
	for _, name := range names[1:] {
		sets = append(sets, name+" = excluded."+name)
	}
	return "INSERT INTO " + table + " (" + strings.Join(names, ", ") + ") VALUES (?" +
		strings.Repeat(", ?", len(names)-1) + ") ON CONFLICT (id) DO UPDATE SET " + strings.Join(sets, ", ") +
		" RETURNING pk"
}

var documentNames = []string{"id", "title", "language", "url", "recorded_at", "text"}

func (w *writing) putDocument(d *kg.Document) error {
	key, err := w.upsert("documents", documentNames,
		[]any{d.ID, d.Title, d.Language, d.URL, instant(d.RecordedAt), d.Text})
	w.keys[d.ID] = key
	return err
}

// A new entity starts with no relations: count adds those that the batch brings.
const putEntity = `
INSERT INTO entities (id, type, name, folded, sort_key, degree, description, url, category, open_lists, aliases, citations)
VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, folded = excluded.folded, sort_key = excluded.sort_key,
  description = excluded.description, url = excluded.url, category = excluded.category,
  open_lists = excluded.open_lists, aliases = excluded.aliases, citations = excluded.citations
RETURNING pk`

func (w *writing) putEntity(e *kg.Entity) error {
	aliases := make([]alias, len(e.Aliases))
	for i, a := range e.Aliases {
		aliases[i] = alias(a)
	}
	kinds := make([]string, len(e.OpenLists))
	for i, k := range e.OpenLists {
		kinds[i] = k.String()
	}
	return w.run(putEntity, []any{
		e.ID, int(e.Type), e.Name, kg.Fold(e.Name), kg.SortKey(e.Name), e.Description, e.URL, e.Category,
		strings.Join(kinds, " "), jsonText(aliases), w.citations(e.Citations),
	}, func(row *sqlite3.Stmt) error {
		w.keys[e.ID] = row.ColumnInt64(0)
		return nil
	})
}

var claimNames = []string{
	"start", `"end"`, "status", "inferred", "s0", "s1", "e0", "e1", "standing", "recorded_at", "citations",
}

var (
	relationNames = append([]string{"id", "kind", "source", "target", "ord", "role"}, claimNames...)
	factNames     = append([]string{"id", "entity", "ord", "name", "value"}, claimNames...)
)

func (w *writing) putClaim(r kg.Record) error {
	switch r := r.(type) {
	case *kg.Relation:
		return w.putRelation(r)
	case *kg.Fact:
		stint, err := r.Stint()
		if err != nil {
			return err
		}
		_, err = w.upsert("facts", factNames, append(
			[]any{r.ID, w.keys[r.Entity], kg.OrderKey(stint.S0, r.ID), r.Name, r.Value}, w.claim(&r.Claim, stint)...))
		return err
	default:
		return nil
	}
}

func (w *writing) putRelation(r *kg.Relation) error {
	if err := w.forget(r.ID); err != nil {
		return err
	}
	stint, err := r.Stint()
	if err != nil {
		return err
	}
	source, target := w.keys[r.Source], w.keys[r.Target]
	w.gain(source, target, 1)
	_, err = w.upsert("relations", relationNames, append(
		[]any{r.ID, int(r.Kind), source, target, kg.OrderKey(stint.S0, r.ID), r.Role}, w.claim(&r.Claim, stint)...))
	return err
}

// forget takes a relation that may be there off its ends' degrees.
func (w *writing) forget(id string) error {
	return w.run("SELECT source, target FROM relations WHERE id = ?", []any{id}, func(row *sqlite3.Stmt) error {
		w.gain(row.ColumnInt64(0), row.ColumnInt64(1), -1)
		return nil
	})
}

func (w *writing) gain(source, target, by int64) {
	w.degrees[source] += by
	if target != source {
		w.degrees[target] += by
	}
}

// count brings the degrees up to date.
func (w *writing) count() error {
	for key, by := range w.degrees {
		if by == 0 {
			continue
		}
		if err := w.exec("UPDATE entities SET degree = degree + ? WHERE pk = ?", by, key); err != nil {
			return err
		}
	}
	return nil
}

func (w *writing) claim(c *kg.Claim, s kg.Stint) []any {
	return []any{
		string(c.Period.Start), string(c.Period.End), int(c.Period.Status), c.Period.Inferred,
		int64(s.S0), int64(s.S1), int64(s.E0), int64(s.E1),
		int(c.Standing), instant(c.RecordedAt), w.citations(c.Citations),
	}
}

func (w *writing) citations(list []kg.Citation) string {
	stored := make([]citation, len(list))
	for i, c := range list {
		stored[i] = citation{w.keys[c.Document], c.Start, c.End, c.Quote}
	}
	return jsonText(stored)
}

func instant(t time.Time) string { return t.UTC().Format(time.RFC3339) }

func jsonText(value any) string {
	text, err := json.Marshal(value)
	if err != nil {
		panic(err) // lists of texts and numbers
	}
	return string(text)
}
