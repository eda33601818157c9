package sqlite

import (
	"context"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/kg/naming"
)

// Apply implements kg.Writer.
func (s *Store) Apply(ctx context.Context, batch *kg.Batch) error {
	return s.write(ctx, func(c *conn) error { return c.apply(batch) })
}

// apply writes a batch in the transaction that is open, counts flows, and notes it as an edition.
func (c *conn) apply(batch *kg.Batch) error {
	known := stored{c, map[string]int64{}}
	if err := batch.Resolve(known); err != nil {
		return err
	}
	w := newWriting(c, known.keys)
	m, err := w.moversBefore(batch)
	if err != nil {
		return err
	}
	if err := w.write(batch); err != nil {
		return err
	}
	if touched := slices.Sorted(maps.Keys(w.degrees)); len(touched) > 0 {
		if err := w.newEdition(touched); err != nil {
			return err
		}
	}
	return w.moversAfter(batch, m)
}

// write writes the records of a batch, and takes out what is to be deleted.
func (w *writing) write(batch *kg.Batch) error {
	if err := w.put(batch.Put); err != nil {
		return err
	}
	for i := range w.renamed {
		w.renamed[i].keys = naming.Keys(w.renamed[i].of)
	}
	if err := w.putNames(w.renamed); err != nil {
		return err
	}
	if err := w.remove(batch); err != nil {
		return err
	}
	return w.count()
}

// writing is one batch on its way.
type writing struct {
	*conn
	keys    map[string]int64  // by ID: of entities and documents that the batch holds or refers to
	degrees map[int64]int64   // by entity whose relations change: how many it gains
	whole   map[string]string // by ID of a document: how a citation of all of it is stored
	called  map[string]called // by ID: how entities that are put were called before
	renamed []keyed
}

func newWriting(c *conn, keys map[string]int64) *writing {
	return &writing{conn: c, keys: keys, degrees: map[int64]int64{}, whole: map[string]string{}, called: map[string]called{}}
}

// put writes records, those first that others refer to.
func (w *writing) put(records []kg.Record) error {
	if err := w.lookUpNames(records); err != nil {
		return err
	}
	for _, types := range []kg.TypeSet{kg.Documents, kg.Entities, kg.Relations | kg.Facts} {
		for _, r := range records {
			if !types.Has(r.RecordType()) {
				continue
			}
			if err := w.putOne(r); err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *writing) putOne(r kg.Record) error {
	switch r := r.(type) {
	case *kg.Document:
		return w.putDocument(r)
	case *kg.Entity:
		return w.putEntity(r)
	case *kg.Relation:
		return w.putRelation(r)
	case *kg.Fact:
		return w.putFact(r)
	default:
		return nil
	}
}

var documentRow = rowOf("documents", "id", "title", "language", "url", "recorded_at", "text")

func (w *writing) putDocument(d *kg.Document) error {
	key, err := w.upsert(documentRow, d.ID, d.Title, d.Language, d.URL, instant(d.RecordedAt), d.Text)
	w.keys[d.ID] = key
	return err
}

// A new entity starts with no relations: count adds those that the batch brings.
var entityRow = rowOf("entities", "id", "type", "name", "folded", "sort_key", "description", "url", "category",
	"open_lists", "aliases", "citations").starting("degree", "0")

func (w *writing) putEntity(e *kg.Entity) error {
	aliases := make([]alias, len(e.Aliases))
	for i, a := range e.Aliases {
		aliases[i] = alias(a)
	}
	kinds := make([]string, len(e.OpenLists))
	for i, k := range e.OpenLists {
		kinds[i] = k.String()
	}
	others := jsonText(aliases)
	key, err := w.upsert(entityRow,
		e.ID, int(e.Type), e.Name, kg.Fold(e.Name), kg.SortKey(e.Name), e.Description, e.URL, e.Category,
		strings.Join(kinds, " "), others, w.citations(e.Citations))
	w.keys[e.ID] = key
	w.rename(e, others)
	return err
}

var claimNames = []string{
	"start", `"end"`, "status", "inferred", "s0", "s1", "e0", "e1", "standing", "recorded_at", "citations",
}

var (
	relationRow = rowOf("relations", append([]string{"id", "kind", "source", "target", "ord", "role"}, claimNames...)...)
	factRow     = rowOf("facts", append([]string{"id", "entity", "ord", "name", "value"}, claimNames...)...)
)

func (w *writing) putFact(f *kg.Fact) error {
	stint, err := f.Stint()
	if err != nil {
		return err
	}
	_, err = w.upsert(factRow, append(
		[]any{f.ID, w.keys[f.Entity], kg.OrderKey(stint.S0, f.ID), f.Name, f.Value}, w.claim(&f.Claim, stint)...)...)
	return err
}

func (w *writing) putRelation(r *kg.Relation) error {
	stint, err := r.Stint()
	if err != nil {
		return err
	}
	source, target := w.keys[r.Source], w.keys[r.Target]
	values := append(
		[]any{r.ID, int(r.Kind), source, target, kg.OrderKey(stint.S0, r.ID), r.Role}, w.claim(&r.Claim, stint)...)
	fresh, err := w.insert(relationRow, values)
	if err == nil && !fresh {
		err = w.forget(r.ID)
		if err == nil {
			err = w.exec(relationRow.update, values...)
		}
	}
	w.gain(source, target, 1)
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
		if err := w.addDegree(key, by); err != nil {
			return err
		}
	}
	return nil
}

func (c *conn) addDegree(key, by int64) error {
	return c.exec("UPDATE entities SET degree = degree + ? WHERE pk = ?", by, key)
}

func (w *writing) claim(c *kg.Claim, s kg.Stint) []any {
	return []any{
		string(c.Period.Start), string(c.Period.End), int(c.Period.Status), c.Period.Inferred,
		int64(s.S0), int64(s.S1), int64(s.E0), int64(s.E1),
		int(c.Standing), instant(c.RecordedAt), w.citations(c.Citations),
	}
}

// citations writes down citations. Most claims cite one document as a whole, and many the same one.
func (w *writing) citations(list []kg.Citation) string {
	if len(list) == 1 && list[0].Quote == "" {
		text, ok := w.whole[list[0].Document]
		if !ok {
			text = w.citationsText(list)
			w.whole[list[0].Document] = text
		}
		return text
	}
	return w.citationsText(list)
}

func (w *writing) citationsText(list []kg.Citation) string {
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
