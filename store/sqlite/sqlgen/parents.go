package sqlgen

import (
	"ties/kg/query"
	"ties/store/sqlite/db"
)

// Parents is what a statement starts from: keys, each of which it answers for by its number, or one alone, for which
// SQLite needs no table of keys, and has nothing to sort by.
type Parents struct {
	list string // the parameter with all keys; "" where there is one
	Key  string // what a row is for, in SQL
}

// Alone reports whether there is one key.
func (o Parents) Alone() bool { return o.list == "" }

// fromOne has a statement start from one key. Its first column is the number of that, 0.
func (q *Query) fromOne(key any) Parents {
	q.Column("0")
	return Parents{Key: q.Arg(key)}
}

// fromMany has a statement start from a list of keys. Its first column is the number of the one that a row is for.
func (q *Query) fromMany(list string) Parents {
	q.Column("p.key")
	return Parents{list: q.Arg(list), Key: "p.value"}
}

// FromKeys has a statement start from some records.
func (q *Query) FromKeys(keys []int64) Parents {
	if len(keys) == 1 {
		return q.fromOne(keys[0])
	}
	return q.fromMany(db.KeyList(keys))
}

// FromIDs has a statement start from the IDs of records.
func (q *Query) FromIDs(ids []query.Value) Parents {
	if len(ids) == 1 {
		return q.fromOne(ids[0].Text)
	}
	return q.fromMany(TextList(ids))
}

// SelectFrom puts a statement together that selects the rows of a table that fit each parent, in an order if it is given one.
func (q *Query) SelectFrom(o Parents, table, fit, order string) string {
	orders := ""
	switch {
	case order == "":
	case o.Alone():
		orders = " ORDER BY " + order
	default:
		orders = " ORDER BY p.key, " + order
	}
	if o.Alone() {
		return q.Text(table, " WHERE "+fit+orders)
	}
	return q.Text("json_each("+o.list+") p CROSS JOIN "+table+" ON "+fit, orders)
}
