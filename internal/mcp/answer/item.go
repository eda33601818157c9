package answer

import (
	"bytes"
	"encoding/json"
)

// Item is a part of an answer that is given whole or left out.
type Item struct {
	Lines []string // what it says, indented below the lines of what it is part of
	Data  Object
	Lists []List
	// Cursor leads to what follows the item, where its list can be asked for in pages.
	Cursor string
}

// List is the items of one kind that are part of an item.
type List struct {
	Key   string // of the array in the data
	Title string // the line above it; "" for none
	Noun  Noun
	Items []*Item
	More  int  // further ones that are counted, but not among the items
	Open  bool // whether there are further ones that are not counted
	// After is the argument with which what follows the last item can be asked for, such as "after"; "" for none.
	After string
	Least int // how many of the items must be given, or what they are part of is left out, too
}

// Noun names what a list is of.
type Noun struct{ One, Many string }

// Of returns the noun for a number.
func (n Noun) Of(number int) string {
	if number == 1 {
		return n.One
	}
	return n.Many
}

// Object is the members of a JSON object in their order.
type Object []Member

// Member is a member of a JSON object.
type Member struct {
	Key   string
	Value any
}

// Add adds a member.
func (o *Object) Add(key string, value any) { *o = append(*o, Member{key, value}) }

// AddText adds a text, unless it is empty.
func (o *Object) AddText(key, text string) {
	if text != "" {
		o.Add(key, text)
	}
}

// MarshalJSON implements json.Marshaler.
func (o Object) MarshalJSON() ([]byte, error) {
	return append(append([]byte{'{'}, o.members()...), '}'), nil
}

// members returns the members as JSON, separated by commas.
func (o Object) members() []byte {
	var text []byte
	for i, m := range o {
		if i > 0 {
			text = append(text, ',')
		}
		text = append(append(append(text, encode(m.Key)...), ':'), encode(m.Value)...)
	}
	return text
}

// encode returns a value as JSON. Characters that have a meaning in HTML are escaped.
func encode(value any) []byte {
	text, err := json.Marshal(value)
	if err != nil {
		panic(err) // texts, numbers, and lists and objects of these
	}
	return bytes.TrimSpace(text)
}
