package graph

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"maps"
	"strconv"
	"strings"

	"ties/kg"
	"ties/kg/query"
)

// A cursor is base64url text of a binding and of a value for each key of the order, separated by spaces:
// sort keys, order keys, IDs and numbers have none. The binding is a digest of the field that declares the
// list and of the arguments that select its entries, so that the cursor is valid there alone.

const bindingBytes = 6

// pagingArguments are the arguments that select a page, and not the entries of the list.
var pagingArguments = []string{"first", "after", "last", "before"}

// binding returns a digest of the field and its arguments.
func binding(field string, args map[string]any) string {
	rest := maps.Clone(args)
	for _, name := range pagingArguments {
		delete(rest, name)
	}
	sum := sha256.Sum256(append([]byte(field+" "), canonical(rest)...))
	return string(sum[:bindingBytes])
}

// cursorEncoder writes the cursor of a row.
type cursorEncoder struct {
	binding string
	order   []query.Key
	at      []int // the columns of the order's keys
}

// selectKeys adds the keys of the order to the selection.
func (c cursorEncoder) selectKeys(rows *selectionPlan) cursorEncoder {
	c.at = make([]int, len(c.order))
	for i, key := range c.order {
		c.at[i] = rows.prop(key.Prop)
	}
	return c
}

func (c cursorEncoder) write(w *writer, row *query.Row) {
	raw := make([]byte, 0, 128)
	raw = append(raw, c.binding...)
	for i, at := range c.at {
		if i > 0 {
			raw = append(raw, ' ')
		}
		if c.order[i].Prop.IsInt() {
			raw = strconv.AppendInt(raw, row.Values[at].Int, 10)
		} else {
			raw = append(raw, row.Values[at].Text...)
		}
	}
	w.byte('"')
	w.buf = base64.RawURLEncoding.AppendEncode(w.buf, raw)
	w.byte('"')
}

var (
	errNoCursor      = errors.New("is not a cursor: want one from an answer, unchanged")
	errForeignCursor = errors.New("comes from another list: want one from the same field, asked with the same arguments")
)

// readCursor returns the values in a cursor.
func readCursor(cursor, bind string, order []query.Key) ([]query.Value, error) {
	raw, err := base64.RawURLEncoding.DecodeString(cursor)
	if err != nil || len(raw) <= bindingBytes {
		return nil, errNoCursor
	}
	if string(raw[:bindingBytes]) != bind {
		return nil, errForeignCursor
	}
	parts := strings.Split(string(raw[bindingBytes:]), " ")
	if len(parts) != len(order) {
		return nil, errNoCursor
	}
	values := make([]query.Value, len(parts))
	for i, part := range parts {
		v, ok := cursorValue(order[i].Prop, part)
		if !ok {
			return nil, errNoCursor
		}
		values[i] = v
	}
	return values, nil
}

func cursorValue(prop query.Prop, text string) (query.Value, bool) {
	switch prop {
	case query.PropDegree, query.PropVerdict, query.PropLeast, query.PropMost, query.PropPeople, query.PropCertain, query.PropDay, query.PropScore:
		n, err := strconv.ParseInt(text, 10, 32)
		return query.Value{Int: n}, err == nil
	case query.PropSortKey, query.PropFromSortKey, query.PropToSortKey:
		_, err := hex.DecodeString(text)
		return query.Value{Text: text}, err == nil
	case query.PropOrder, query.PropToOrder, query.PropFromOrder:
		_, ok := kg.ParseOrderKey(text)
		return query.Value{Text: text}, ok
	default: // query.PropID, query.PropFromID, query.PropToID
		_, ok := kg.TypeOfID(text)
		return query.Value{Text: text}, ok
	}
}

// edgeCursor writes the cursor of a page's first or last row, null where it is empty.
func edgeCursor(cursor cursorEncoder, last bool) pageEncoder {
	return func(w *writer, page *query.Page) {
		n := len(page.Rows)
		switch {
		case n == 0:
			w.raw("null")
		case last:
			cursor.write(w, &page.Rows[n-1])
		default:
			cursor.write(w, &page.Rows[0])
		}
	}
}
