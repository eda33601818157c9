package sqlite

import (
	"slices"
	"strings"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/kg/naming"
)

// search gives the entities that a text may mean.
func (r *run) search(s *kg.Search, want *kg.Want) (*kg.Page, error) {
	hits, more, err := naming.Find(s, func(probes []naming.Probe) ([]naming.Candidate[int64], error) {
		return r.candidates(probes, s.Types)
	})
	if err != nil {
		return nil, err
	}
	page, err := r.hits(hits, want)
	if err == nil {
		page.More = more
	}
	return page, err
}

// candidates gives the entities that probes find.
func (r *run) candidates(probes []naming.Probe, types kg.TypeSet) ([]naming.Candidate[int64], error) {
	keys := map[int64]bool{}
	for _, t := range types.List() {
		bounded := true
		for _, p := range probes {
			if p.Narrower && bounded {
				continue
			}
			found, level, err := r.probe(p, t)
			if err != nil {
				return nil, err
			}
			bounded = level == 0
			for _, key := range found {
				keys[key] = true
			}
		}
	}
	return r.named(keys)
}

// probe gives what a probe finds, and at which level that is.
func (r *run) probe(p naming.Probe, t kg.Type) (keys []int64, level int, err error) {
	if !p.Broad {
		for level := range naming.Levels {
			keys, err := r.match(p, t, level)
			if err != nil || len(keys) <= naming.Most || level == naming.Levels-1 {
				return keys, level, err
			}
		}
	}
	for level = naming.Levels - 1; ; level-- {
		found, err := r.match(p, t, level)
		if err != nil {
			return nil, 0, err
		}
		if len(found) > naming.Most && level < naming.Levels-1 {
			return keys, level + 1, nil
		}
		if keys = found; level == 0 || len(found) > naming.Most {
			return keys, level, nil
		}
	}
}

// match gives the entities that have one of the keys of a probe at a level: one more than there may be, at most,
// but for the top level.
func (r *run) match(p naming.Probe, t kg.Type, level int) (keys []int64, err error) {
	limit := naming.Most + 1
	if level == naming.Levels-1 {
		limit = -1
	}
	err = r.query("SELECT rowid FROM names WHERE names MATCH ? LIMIT ?", []any{matching(p, t, level), limit},
		func(row *sqlite3.Stmt) error {
			keys = append(keys, row.ColumnInt64(0))
			return nil
		})
	return keys, err
}

// matching writes the keys of a probe as a query of FTS5. Quoted, they are nothing but keys.
func matching(p naming.Probe, t kg.Type, level int) string {
	var b strings.Builder
	for i, key := range p.Keys(t, level) {
		if i > 0 {
			b.WriteString(" OR ")
		}
		b.WriteString(`"` + key + `"`)
		if p.Prefix() {
			b.WriteString(" *")
		}
	}
	return b.String()
}

// similar gives an entity, and those whose names are like its own.
func (r *run) similar(s *kg.Similar, want *kg.Want) (*kg.Page, error) {
	keys := map[int64]bool{}
	err := r.query("SELECT pk FROM entities WHERE id = ?", []any{s.Of}, func(row *sqlite3.Stmt) error {
		keys[row.ColumnInt64(0)] = true
		return nil
	})
	if err != nil {
		return nil, err
	}
	self, err := r.named(keys)
	if err != nil {
		return nil, err
	}
	if len(self) == 0 {
		return nil, s.Missing()
	}
	t, _ := kg.TypeOfID(s.Of)
	hits, err := naming.Similar(&self[0], s.Limit, func(probes []naming.Probe) ([]naming.Candidate[int64], error) {
		return r.candidates(probes, kg.Types(t))
	})
	if err != nil {
		return nil, err
	}
	return r.hits(hits, want)
}

// named reads the names of entities.
func (r *run) named(keys map[int64]bool) ([]naming.Candidate[int64], error) {
	if len(keys) == 0 {
		return nil, nil
	}
	list := make([]int64, 0, len(keys))
	for key := range keys {
		list = append(list, key)
	}
	slices.Sort(list)
	found := make([]naming.Candidate[int64], 0, len(list))
	return found, r.query("SELECT e.pk, e.id, e.sort_key, e.name, e.aliases FROM json_each(?1) p CROSS JOIN entities e ON e.pk = p.value",
		[]any{keyList(list)}, func(row *sqlite3.Stmt) error {
			c := naming.Candidate[int64]{Key: row.ColumnInt64(0), ID: row.ColumnText(1), SortKey: row.ColumnText(2)}
			aliases, err := aliasesOf(row.ColumnText(4))
			c.Names = append([]kg.Alias{{Name: row.ColumnText(3)}}, aliases...)
			found = append(found, c)
			return err
		})
}

// hits reads what is wanted of the entities that were found.
func (r *run) hits(hits []naming.Hit[int64], want *kg.Want) (*kg.Page, error) {
	page := &kg.Page{}
	if len(hits) == 0 {
		return page, nil
	}
	keys := make([]int64, len(hits))
	for i, h := range hits {
		keys[i] = h.Key
	}
	q := &query{}
	p := q.arg(keyList(keys))
	q.column("0")
	c := q.selectRecord(entities, "e", want, "")
	text := q.text("json_each("+p+") p CROSS JOIN entities e ON e.pk = p.value", " ORDER BY p.key")
	if err := r.pages(text, q.args, c, kg.Slice{Limit: len(hits)}, func(int) *kg.Page { return page }); err != nil {
		return nil, err
	}
	for i, h := range hits {
		for j, p := range want.Props {
			if v, ok := h.Value(p); ok {
				page.Rows[i].Values[j] = v
			}
		}
	}
	return page, nil
}
