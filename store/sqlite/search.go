package sqlite

import (
	"slices"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/kg/namesearch"
	"ties/kg/query"
)

// search gives the entities that a text may mean.
func (r *reader) search(s *query.Search, want *query.Selection) (*query.Page, error) {
	hits, more, err := namesearch.Find(s, r.look(s.Types))
	if err != nil {
		return nil, err
	}
	page, err := r.hits(hits, want)
	if err == nil {
		page.More = more
	}
	return page, err
}

// look finds candidates of some types, each once.
func (r *reader) look(types kg.TypeSet) namesearch.Lookup[int64] {
	seen := map[int64]bool{}
	return func(probes []namesearch.Probe) ([]namesearch.Candidate[int64], error) {
		keys, err := r.candidates(probes, types)
		if err != nil {
			return nil, err
		}
		keys = slices.DeleteFunc(keys, func(key int64) bool {
			known := seen[key]
			seen[key] = true
			return known
		})
		return r.named(keys)
	}
}

// candidates gives the entities that probes find.
func (r *reader) candidates(probes []namesearch.Probe, types kg.TypeSet) ([]int64, error) {
	var keys []int64
	cut := types
	for _, p := range probes {
		w := &nameWalk{reader: r, probe: p}
		wanted := types
		if p.Narrower {
			wanted = cut
		}
		if err := w.from(wanted, p.Start); err != nil {
			return nil, err
		}
		keys, cut = append(keys, w.found...), w.cut
	}
	return keys, nil
}

// similar gives an entity, and those whose names are like its own.
func (r *reader) similar(s *query.Similar, want *query.Selection) (*query.Page, error) {
	var keys []int64
	err := r.query("SELECT pk FROM entities WHERE id = ?", []any{s.Of}, func(row *sqlite3.Stmt) error {
		keys = append(keys, row.ColumnInt64(0))
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
	hits, err := namesearch.Similar(&self[0], s.Limit, r.look(kg.Types(t)))
	if err != nil {
		return nil, err
	}
	return r.hits(hits, want)
}

// named reads the names of entities.
func (r *reader) named(keys []int64) ([]namesearch.Candidate[int64], error) {
	if len(keys) == 0 {
		return nil, nil
	}
	slices.Sort(keys) // as they lie in the table
	found := make([]namesearch.Candidate[int64], 0, len(keys))
	return found, r.query("SELECT e.pk, e.id, e.sort_key, e.name, e.aliases FROM json_each(?1) p CROSS JOIN entities e ON e.pk = p.value",
		[]any{KeyList(keys)}, func(row *sqlite3.Stmt) error {
			c := namesearch.Candidate[int64]{Key: row.ColumnInt64(0), ID: row.ColumnText(1), SortKey: row.ColumnText(2)}
			aliases, err := aliasesOf(row.ColumnText(4))
			c.Names = append([]kg.Alias{{Name: row.ColumnText(3)}}, aliases...)
			found = append(found, c)
			return err
		})
}

// hits reads what is wanted of the entities that were found.
func (r *reader) hits(hits []namesearch.Hit[int64], want *query.Selection) (*query.Page, error) {
	page := &query.Page{}
	if len(hits) == 0 {
		return page, nil
	}
	keys := make([]int64, len(hits))
	for i, h := range hits {
		keys[i] = h.Key
	}
	if err := r.entities(keys, want, query.Slice{Limit: len(hits)}, page); err != nil {
		return nil, err
	}
	for i := range hits {
		hits[i].Fill(&page.Rows[i], want.Props)
	}
	return page, nil
}
