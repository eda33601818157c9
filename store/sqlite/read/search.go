package read

import (
	"slices"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/kg/namesearch"
	"ties/kg/query"
	"ties/store/sqlite/db"
	"ties/store/sqlite/schema"
)

// searchNames returns the entities that a text may mean.
func searchNames(r *reader, s *query.Search, want *query.Selection) (*query.Page, error) {
	hits, more, err := namesearch.Find(s, candidateLookup(r, s.Types))
	if err != nil {
		return nil, err
	}
	page, err := readHits(r, hits, want)
	if err == nil {
		page.More = more
	}
	return page, err
}

// candidateLookup returns a lookup of the distinct candidates of some types.
func candidateLookup(r *reader, types kg.TypeSet) namesearch.Lookup[int64] {
	seen := map[int64]bool{}
	return func(probes []namesearch.Probe) ([]namesearch.Candidate[int64], error) {
		keys, err := probeKeys(r, probes, types)
		if err != nil {
			return nil, err
		}
		keys = slices.DeleteFunc(keys, func(key int64) bool {
			known := seen[key]
			seen[key] = true
			return known
		})
		return readCandidates(r, keys)
	}
}

// probeKeys returns the keys of the entities that probes find.
func probeKeys(r *reader, probes []namesearch.Probe, types kg.TypeSet) ([]int64, error) {
	var keys []int64
	cut := types
	for _, p := range probes {
		w := &nameWalk{reader: r, probe: p}
		wanted := types
		if p.Narrower {
			wanted = cut
		}
		if err := w.searchFrom(wanted, p.Start); err != nil {
			return nil, err
		}
		keys, cut = append(keys, w.found...), w.truncated
	}
	return keys, nil
}

// similarNames returns an entity, and those with similar names.
func similarNames(r *reader, s *query.Similar, want *query.Selection) (*query.Page, error) {
	var keys []int64
	err := r.Query("SELECT pk FROM entities WHERE id = ?", []any{s.Of}, func(row *sqlite3.Stmt) error {
		keys = append(keys, row.ColumnInt64(0))
		return nil
	})
	if err != nil {
		return nil, err
	}
	self, err := readCandidates(r, keys)
	if err != nil {
		return nil, err
	}
	if len(self) == 0 {
		return nil, s.Missing()
	}
	t, _ := kg.TypeOfID(s.Of)
	hits, err := namesearch.Similar(&self[0], s.Limit, candidateLookup(r, kg.Types(t)))
	if err != nil {
		return nil, err
	}
	return readHits(r, hits, want)
}

// stepsOfName is how many steps of work it is to compare a name with what is searched for.
const stepsOfName = 200

// readCandidates reads the names of entities.
func readCandidates(r *reader, keys []int64) ([]namesearch.Candidate[int64], error) {
	if len(keys) == 0 {
		return nil, nil
	}
	slices.Sort(keys) // in the order of the table
	found := make([]namesearch.Candidate[int64], 0, len(keys))
	return found, r.Query("SELECT e.pk, e.id, e.sort_key, e.name, e.aliases FROM json_each(?1) p CROSS JOIN entities e ON e.pk = p.value",
		[]any{db.KeyList(keys)}, func(row *sqlite3.Stmt) error {
			c := namesearch.Candidate[int64]{Key: row.ColumnInt64(0), ID: row.ColumnText(1), SortKey: row.ColumnText(2)}
			aliases, err := schema.AliasesOf(row.ColumnText(4))
			c.Names = append([]kg.Alias{{Name: row.ColumnText(3)}}, aliases...)
			found = append(found, c)
			if err == nil {
				err = r.work.Step(stepsOfName * len(c.Names))
			}
			return err
		})
}

// readHits reads the hits.
func readHits(r *reader, hits []namesearch.Hit[int64], want *query.Selection) (*query.Page, error) {
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
