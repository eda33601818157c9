package read

import (
	"slices"

	"github.com/ncruces/go-sqlite3"

	"ties/internal/storekit"
	"ties/kg/query"
	"ties/store/sqlite/sqlgen"
)

// rootCompanies maps each company that is part of others to the target of its first counted relation, so that jobs count at
// the root (storekit.RootCompany). It is nil if units do not count.
type rootCompanies map[int64]int64

// rootsOf reads the ancestors of some companies, in one statement, if units count. companies selects their keys as value.
func rootsOf(r *reader, which query.MoveScope, companies func(q *sqlgen.Query) string) (rootCompanies, error) {
	if which.Units == nil {
		return nil, nil
	}
	q := &sqlgen.Query{}
	first := func(unit string) string {
		return "(SELECT l.target FROM relations l WHERE l.source = " + unit + " AND " + sqlgen.PartOf(q, "l", which.Standings, which.Units) + " ORDER BY l.ord LIMIT 1)"
	}
	text := "WITH RECURSIVE up (unit, whole) AS (SELECT DISTINCT c.value, " + first("c.value") + " FROM (" + companies(q) + ") c UNION" +
		" SELECT up.whole, " + first("up.whole") + " FROM up WHERE up.whole IS NOT NULL) SELECT unit, whole FROM up WHERE whole IS NOT NULL"
	above := rootCompanies{}
	return above, r.Query(text, q.Args, func(row *sqlite3.Stmt) error {
		above[row.ColumnInt64(0)] = row.ColumnInt64(1)
		return nil
	})
}

// lift moves jobs to the root of their companies, and sets which moves are selected: those from the companies with some keys
// to those with others; nil stands for all.
func (t rootCompanies) lift(jobs []sqlgen.Job, from, to []int64) {
	if t == nil {
		return
	}
	asked := func(keys []int64, at int64) bool { return keys == nil || slices.Contains(keys, at) }
	for i := range jobs {
		j := &jobs[i]
		if _, ok := t[j.At]; ok {
			j.At = storekit.RootCompany(j.At, func(company int64) (int64, bool) {
				whole, ok := t[company]
				return whole, ok
			})
		}
		j.Leave, j.Enter = asked(from, j.At), asked(to, j.At)
	}
}

// endKeys returns the keys of the companies at the ends of flows, if units count; nil stands for all.
func endKeys(r *reader, f *query.Flows) (from, to []int64, err error) {
	if f.Units == nil {
		return nil, nil, nil
	}
	for end, ids := range map[*[]int64][]string{&from: f.From, &to: f.To} {
		if ids == nil {
			continue
		}
		keys, err := sqlgen.KeysWithIDs(r.Tx, ids)
		if err != nil {
			return nil, nil, err
		}
		*end = append([]int64{}, keys...)
	}
	return from, to, nil
}
