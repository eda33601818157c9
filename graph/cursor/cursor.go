// Package cursor writes and reads the cursors of connections.
//
// A cursor is base64url text of a binding and of a value for each key of the order, separated by spaces:
// sort keys, order keys, IDs, dates and numbers have none, and roles and titles are in hex. The binding is a digest of the field that declares the
// list and of the arguments that select its entries, so that the cursor is valid there alone.
package cursor

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"maps"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"ties/graph/coerce"
	"ties/graph/encode"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

const bindingBytes = 6

// pagingArguments are the arguments that select a page, and not the entries of the list.
var pagingArguments = []string{"first", "after", "last", "before"}

// Binding returns a digest of the field and its arguments.
func Binding(field string, args map[string]any) string {
	rest := maps.Clone(args)
	for _, name := range pagingArguments {
		delete(rest, name)
	}
	sum := sha256.Sum256(append([]byte(field+" "), coerce.Canonical(rest)...))
	return string(sum[:bindingBytes])
}

// Encoder writes the cursors of rows.
type Encoder struct {
	Binding string
	Order   []query.Key
	Columns []int // of the order's keys
}

// Write writes the cursor of a row.
func (c Encoder) Write(w *encode.Writer, row *query.Row) {
	raw := make([]byte, 0, 128)
	raw = append(raw, c.Binding...)
	for i, at := range c.Columns {
		if i > 0 {
			raw = append(raw, ' ')
		}
		switch {
		case c.Order[i].Prop.IsInt():
			raw = strconv.AppendInt(raw, row.Values[at].Int, 10)
		case isHex(c.Order[i].Prop):
			raw = hex.AppendEncode(raw, []byte(row.Values[at].Text))
		default:
			raw = append(raw, row.Values[at].Text...)
		}
	}
	w.Byte('"')
	w.Buf = base64.RawURLEncoding.AppendEncode(w.Buf, raw)
	w.Byte('"')
}

// isHex reports whether the values of a property are in hex in cursors: texts with any characters.
func isHex(p query.Prop) bool { return p == query.PropGroupRole || p == query.PropTitle }

var (
	errUnreadable = errors.New("is not a cursor: want one from an answer, unchanged")
	errForeign    = errors.New("comes from another list: want one from the same field, asked with the same arguments")
)

// Read returns the values in a cursor.
func Read(cursor, bind string, order []query.Key) ([]query.Value, error) {
	raw, err := base64.RawURLEncoding.DecodeString(cursor)
	if err != nil || len(raw) <= bindingBytes {
		return nil, errUnreadable
	}
	if string(raw[:bindingBytes]) != bind {
		return nil, errForeign
	}
	parts := strings.Split(string(raw[bindingBytes:]), " ")
	if len(parts) != len(order) {
		return nil, errUnreadable
	}
	values := make([]query.Value, len(parts))
	for i, part := range parts {
		v, ok := parseValue(order[i].Prop, part)
		if !ok {
			return nil, errUnreadable
		}
		values[i] = v
	}
	return values, nil
}

func parseValue(prop query.Prop, text string) (query.Value, bool) {
	switch prop {
	case query.PropRevision:
		n, err := strconv.ParseInt(text, 10, 64)
		return query.Value{Int: n}, err == nil
	case query.PropDegree, query.PropVerdict, query.PropLeast, query.PropMost, query.PropPeople, query.PropCertain, query.PropDay, query.PropScore, query.PropQuoteStart:
		n, err := strconv.ParseInt(text, 10, 32)
		return query.Value{Int: n}, err == nil
	case query.PropGroupRole, query.PropTitle:
		written, err := hex.DecodeString(text)
		return query.Value{Text: string(written)}, err == nil && utf8.Valid(written)
	case query.PropPublishedDate:
		_, err := time.Parse(time.DateOnly, text)
		return query.Value{Text: text}, err == nil || text == ""
	case query.PropRecordedAt:
		_, err := time.Parse(time.RFC3339, text)
		return query.Value{Text: text}, err == nil
	case query.PropStartYear, query.PropEndYear:
		_, err := strconv.ParseUint(text, 10, 16)
		return query.Value{Text: text}, err == nil || text == ""
	case query.PropGroupStatus:
		_, ok := temporal.ParseStatus(text)
		return query.Value{Text: text}, ok
	case query.PropGroupStanding:
		_, ok := kg.ParseStanding(text)
		return query.Value{Text: text}, ok
	case query.PropPlaceID:
		_, ok := kg.TypeOfID(text)
		return query.Value{Text: text}, ok || text == ""
	case query.PropSortKey, query.PropFromSortKey, query.PropToSortKey, query.PropCompanySortKey, query.PropPlaceSortKey:
		_, err := hex.DecodeString(text)
		return query.Value{Text: text}, err == nil
	case query.PropOrder, query.PropToOrder, query.PropFromOrder:
		_, ok := kg.ParseOrderKey(text)
		return query.Value{Text: text}, ok
	default: // query.PropID, query.PropFromID, query.PropToID, query.PropCompanyID
		_, ok := kg.TypeOfID(text)
		return query.Value{Text: text}, ok
	}
}
