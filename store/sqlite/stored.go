package sqlite

import (
	"encoding/json"
	"ties/kg"
	"ties/kg/query"
)

// Citation is kg.Citation with the key of its document.
type Citation struct {
	document   int64
	start, end int
	quote      string
}

func (c Citation) value(p query.Prop) query.Value {
	switch p {
	case query.PropQuoteStart:
		return query.Value{Int: int64(c.start)}
	case query.PropQuoteEnd:
		return query.Value{Int: int64(c.end)}
	default:
		return query.Value{Text: c.quote}
	}
}

// MarshalJSON writes [document, start, end, quote].
func (c Citation) MarshalJSON() ([]byte, error) {
	return json.Marshal([]any{c.document, c.start, c.end, c.quote})
}

// UnmarshalJSON reads what MarshalJSON writes.
func (c *Citation) UnmarshalJSON(text []byte) error {
	return json.Unmarshal(text, &[]any{&c.document, &c.start, &c.end, &c.quote})
}

func readCitations(text string) (list []Citation, err error) {
	return list, json.Unmarshal([]byte(text), &list)
}

// Alias is kg.Alias as it is stored.
type Alias struct {
	Name     string `json:"name"`
	Language string `json:"language,omitempty"`
}

func (a Alias) value(p query.Prop) query.Value {
	if p == query.PropAlias {
		return query.Value{Text: a.Name}
	}
	return query.Value{Text: a.Language}
}

func readAliases(text string) (list []Alias, err error) {
	if text == "[]" { // as most have none
		return []Alias{}, nil
	}
	return list, json.Unmarshal([]byte(text), &list)
}

// aliasesOf reads aliases as an entity has them.
func aliasesOf(text string) ([]kg.Alias, error) {
	list, err := readAliases(text)
	var all []kg.Alias
	for _, a := range list {
		all = append(all, kg.Alias(a))
	}
	return all, err
}
