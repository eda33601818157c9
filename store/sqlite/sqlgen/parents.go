package sqlgen

import (
	"ties/kg/query"
	"ties/store/sqlite/db"
)

// Parents is the keys that a statement starts from. Rows have the number of theirs. For a single key SQLite needs neither a
// table of keys nor a sort.
type Parents struct {
	list string // the parameter with all keys; "" if there is only one
	Key  string // the key of a row's parent, in SQL
}

// Alone reports whether there is only one key.
func (o Parents) Alone() bool { return o.list == "" }

// fromOne starts a statement from one key. Its first column is the number of the key, 0.
func (q *Query) fromOne(key any) Parents {
	q.Column("0")
	return Parents{Key: q.Arg(key)}
}

// fromMany starts a statement from a list of keys. Its first column is the number of a row's key.
func (q *Query) fromMany(list string) Parents {
	q.Column("p.key")
	return Parents{list: q.Arg(list), Key: "p.value"}
}

// FromKeys starts a statement from some records.
func (q *Query) FromKeys(keys []int64) Parents {
	if len(keys) == 1 {
		return q.fromOne(keys[0])
	}
	return q.fromMany(db.KeyList(keys))
}

// FromIDs starts a statement from the IDs of records.
func (q *Query) FromIDs(ids []query.Value) Parents {
	if len(ids) == 1 {
		return q.fromOne(ids[0].Text)
	}
	return q.fromMany(TextList(ids))
}

// SelectFrom returns a statement that selects the rows of a table that match each parent, in an order unless it is "".
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
