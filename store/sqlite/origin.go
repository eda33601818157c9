package sqlite

import (
	"ties/kg/query"
)

// origin is what a statement starts from: keys, each of which it answers for by its number, or one alone, for which
// SQLite needs no table of keys, and has nothing to sort by.
type origin struct {
	list string // the parameter with all keys; "" where there is one
	key  string // what a row is for, in SQL
}

func (o origin) alone() bool { return o.list == "" }

// one has a statement start from one key. Its first column is the number of that, 0.
func (q *selectQuery) one(key any) origin {
	q.column("0")
	return origin{key: q.arg(key)}
}

// many has a statement start from a list of keys. Its first column is the number of the one that a row is for.
func (q *selectQuery) many(list string) origin {
	q.column("p.key")
	return origin{list: q.arg(list), key: "p.value"}
}

// records has a statement start from some records.
func (q *selectQuery) records(from []*record) origin {
	if len(from) == 1 {
		return q.one(from[0].pk)
	}
	return q.many(keyList(keysOf(from)))
}

// ids has a statement start from the IDs of records.
func (q *selectQuery) ids(ids []query.Value) origin {
	if len(ids) == 1 {
		return q.one(ids[0].Text)
	}
	return q.many(textList(ids))
}

// under puts a statement together that gives the rows of a table that fit each origin, in an order if it is given one.
func (q *selectQuery) under(o origin, table, fit, order string) string {
	orders := ""
	switch {
	case order == "":
	case o.alone():
		orders = " ORDER BY " + order
	default:
		orders = " ORDER BY p.key, " + order
	}
	if o.alone() {
		return q.text(table, " WHERE "+fit+orders)
	}
	return q.text("json_each("+o.list+") p CROSS JOIN "+table+" ON "+fit, orders)
}
