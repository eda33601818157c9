package read

import (
	"ties/kg/query"
	"ties/store/sqlite/sqlgen"
)

// rankedPeople returns those of some people that a slice can take, with a number each in their order: by some keys that
// the people have already, then by name and ID. Names are looked up for those alone that stand so far in front by
// what is known already. A key that begins with a minus is a number that descends.
func rankedPeople(q *sqlgen.Query, people string, keys []string, s query.Slice) string {
	behind, level, position := "", "", ""
	if s.From != nil {
		met := make([]string, len(keys))
		for i, key := range keys {
			met[i] = q.Arg(s.From[i].Int)
			if key[0] == '-' {
				met[i] = "-" + met[i]
			}
		}
		there, known := "("+sqlgen.JoinList(met...)+")", "("+sqlgen.JoinList(keys...)+")"
		behind = " WHERE " + known + " >= " + there
		level = ", " + known + " = " + there
		position = " AND (" + sqlgen.JoinList(keys...) + ", x.sort_key, x.id) > (" + sqlgen.JoinList(met...) + ", " +
			q.Arg(s.From[len(keys)].Text) + ", " + q.Arg(s.From[len(keys)+1].Text) + ")"
	}
	limit := q.Arg(s.Limit + 1)
	placed := "SELECT h.*, rank() OVER (PARTITION BY h.parent" + level + " ORDER BY " + sqlgen.JoinList(keys...) + ") AS place_in FROM (" + people + ") h" + behind
	return "SELECT * FROM (SELECT g.*, row_number() OVER (PARTITION BY g.parent ORDER BY " + sqlgen.JoinList(keys...) + ", x.sort_key, x.id) AS number" +
		" FROM (" + placed + ") g CROSS JOIN entities x ON x.pk = g.other WHERE g.place_in <= " + limit + position + ") WHERE number <= " + limit
}
