package schema

import (
	"errors"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// Citation is kg.Citation with the key of its document.
type Citation struct {
	Document   int64
	Start, End int
	Quote      string
}

// Value returns a property.
func (c Citation) Value(p query.Prop) query.Value {
	switch p {
	case query.PropQuoteStart:
		return query.Value{Int: int64(c.Start)}
	case query.PropQuoteEnd:
		return query.Value{Int: int64(c.End)}
	default:
		return query.Value{Text: c.Quote}
	}
}

// MarshalJSON encodes a citation as [document, start, end, quote].
func (c Citation) MarshalJSON() ([]byte, error) {
	return json.Marshal([]any{c.Document, c.Start, c.End, c.Quote})
}

// UnmarshalJSONFrom decodes a citation that MarshalJSON has encoded.
func (c *Citation) UnmarshalJSONFrom(from *jsontext.Decoder) error {
	_, err := from.ReadToken() // the bracket
	err = errors.Join(err, json.UnmarshalDecode(from, &c.Document), json.UnmarshalDecode(from, &c.Start), json.UnmarshalDecode(from, &c.End),
		json.UnmarshalDecode(from, &c.Quote))
	_, end := from.ReadToken()
	return errors.Join(err, end)
}

// ReadCitations decodes the citations of a record.
func ReadCitations(text string) (list []Citation, err error) {
	return list, json.Unmarshal([]byte(text), &list)
}

// Alias is the stored form of kg.Alias.
type Alias struct {
	Name     string `json:"name"`
	Language string `json:"language,omitempty"`
}

// Value returns a property.
func (a Alias) Value(p query.Prop) query.Value {
	if p == query.PropAlias {
		return query.Value{Text: a.Name}
	}
	return query.Value{Text: a.Language}
}

// ReadAliases decodes the aliases of an entity.
func ReadAliases(text string) (list []Alias, err error) {
	if text == "[]" { // for most entities
		return []Alias{}, nil
	}
	return list, json.Unmarshal([]byte(text), &list)
}

// AliasesOf decodes the aliases of an entity as its own type.
func AliasesOf(text string) ([]kg.Alias, error) {
	list, err := ReadAliases(text)
	var all []kg.Alias
	for _, a := range list {
		all = append(all, kg.Alias(a))
	}
	return all, err
}

// PropValue returns the value of a property in a column.
func PropValue(row *sqlite3.Stmt, at int, p query.Prop) query.Value {
	switch {
	case p.IsInt():
		return query.Value{Int: row.ColumnInt64(at)}
	case p == query.PropKind:
		return query.Value{Text: kg.RelationKind(row.ColumnInt64(at)).String()}
	case p == query.PropStatus:
		return query.Value{Text: temporal.Status(row.ColumnInt64(at)).String()}
	case p == query.PropStanding:
		return query.Value{Text: kg.Standing(row.ColumnInt64(at)).String()}
	default:
		return query.Value{Text: row.ColumnText(at)}
	}
}
