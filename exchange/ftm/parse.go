package ftm

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/go-json-experiment/json/jsontext"

	"ties/exchange/form"
	"ties/kg"
)

// parser reads entities from JSON values.
type parser struct {
	*jsontext.Decoder
	found []*ftmEntity
	about []string // names of members that are about the answer of an API
	depth int      // in such an answer
}

// parse returns the entities of a value: the one that it is, or those that the answer of an API holds. What is nested in
// them stays there.
func parse(value []byte) (p *parser, fault *kg.RecordError) {
	p = &parser{}
	err := p.value(value)
	if err == nil && len(p.found) == 0 && len(p.about) == 0 {
		err = (&ftmEntity{}).check()
	}
	for i := 0; i < len(p.found) && err == nil; i++ {
		err = p.found[i].check()
	}
	if err != nil {
		return p, notAnEntity(err)
	}
	return p, nil
}

// decoderOf returns a decoder of a value. Of two members of one name none is dropped: a list of values is a set.
func decoderOf(value []byte) *jsontext.Decoder {
	return jsontext.NewDecoder(bytes.NewBuffer(value), jsontext.AllowDuplicateNames(true))
}

func notAnEntity(err error) *kg.RecordError {
	wrong := (*kg.RecordError)(nil)
	if errors.As(err, &wrong) {
		return wrong
	}
	syntax := (*jsontext.SyntacticError)(nil)
	if errors.As(err, &syntax) {
		err = syntax.Err
	}
	return &kg.RecordError{Reason: fmt.Sprintf("is not a JSON object of FollowTheMoney: %s", err)}
}

// check returns what an entity lacks. Those that are nested are references at least.
func (e *ftmEntity) check() error {
	switch {
	case e.ID == "":
		return &kg.RecordError{Field: "id", Reason: "missing: every entity has one"}
	case e.Schema == "":
		return &kg.RecordError{Field: "schema", Reason: "missing: every entity has one"}
	default:
		return nil
	}
}

// member is a part of an object that no entity has a place for.
type member struct {
	name string
	text []byte
}

// value reads a value on its own: an entity, or the answer of an API.
func (p *parser) value(text []byte) error {
	p.Decoder = decoderOf(text)
	if p.PeekKind() != '{' {
		return errors.New("want an object with id, schema and properties")
	}
	e, others, err := p.object()
	if err != nil {
		return err
	}
	if _, err := p.ReadToken(); !errors.Is(err, io.EOF) {
		return errors.New("more follows behind the object: want one a line")
	}
	if e.Schema == "" && e.Properties == nil {
		before := len(p.found)
		if err := p.answer(others); err != nil || len(p.found) > before || e.ID == "" || p.depth > 0 {
			return err
		}
	}
	e.name(others)
	p.found = append(p.found, e)
	return nil
}

// maxDepth is how deep in the answer of an API entities are looked for.
const maxDepth = 10

// answer looks for entities in the members of an answer.
func (p *parser) answer(members []member) error {
	p.depth++
	defer func() { p.depth-- }()
	for _, m := range members {
		before, about := len(p.found), len(p.about)
		if m.name != "query" && p.depth <= maxDepth { // what was asked for looks like an entity
			if err := p.search(m.text); err != nil {
				return err
			}
		}
		if len(p.found) == before {
			p.about = append(p.about[:about], m.name)
		}
	}
	return nil
}

// search looks for entities in a part of an answer.
func (p *parser) search(text []byte) error {
	switch text[0] {
	case '{':
		return p.value(text)
	case '[':
		items, err := elements(text)
		for i := 0; i < len(items) && err == nil; i++ {
			err = p.search(items[i])
		}
		return err
	default:
		return nil
	}
}

// elements returns the values of a list.
func elements(text []byte) (items [][]byte, err error) {
	d := decoderOf(text)
	if _, err := d.ReadToken(); err != nil {
		return nil, err
	}
	for d.PeekKind() != ']' {
		value, err := d.ReadValue()
		if err != nil {
			return nil, err
		}
		items = append(items, value)
	}
	return items, nil
}

// object reads an entity, and returns the members that none has as they are written.
func (p *parser) object() (e *ftmEntity, others []member, err error) {
	e = &ftmEntity{}
	err = p.members(func(name string) error {
		switch name {
		case "id":
			return p.text(name, &e.ID)
		case "schema":
			return p.text(name, &e.Schema)
		case "caption":
			return p.text(name, &e.caption)
		case "properties":
			return p.properties(e)
		}
		value, err := p.ReadValue()
		if err == nil && !isNothing(value) {
			others = append(others, member{name, value})
		}
		return err
	})
	return e, others, err
}

// members reads an object, with f for the value of each of its members.
func (p *parser) members(f func(name string) error) error {
	if _, err := p.ReadToken(); err != nil {
		return err
	}
	for p.PeekKind() != '}' {
		token, err := p.ReadToken()
		if err != nil {
			return err
		}
		if err := f(token.String()); err != nil {
			return err
		}
	}
	_, err := p.ReadToken()
	return err
}

// name takes note of the members that are about the entry.
func (e *ftmEntity) name(others []member) {
	for _, m := range others {
		e.others = append(e.others, m.name)
	}
}

// isNothing reports whether a value says nothing.
func isNothing(value jsontext.Value) bool {
	switch value.Kind() {
	case 'n':
		return true
	case '"', '{', '[':
		return len(bytes.TrimSpace(value[1:len(value)-1])) == 0
	default:
		return false
	}
}

// text reads a text or a number, or nothing.
func (p *parser) text(field string, into *string) error {
	token, err := p.ReadToken()
	if err != nil {
		return err
	}
	switch kind := token.Kind(); kind {
	case '"':
		*into = token.String()
		return nil
	case '0':
		*into = form.Number(token.String())
		return nil
	case 'n':
		return nil
	default:
		return &kg.RecordError{Field: field, Reason: fmt.Sprintf("is a JSON %s: want a text", kindName(kind))}
	}
}

func kindName(kind jsontext.Kind) string {
	switch kind {
	case '{':
		return "object"
	case '[':
		return "array"
	case 't', 'f':
		return "bool"
	default:
		return kind.String()
	}
}

func (p *parser) properties(e *ftmEntity) error {
	switch kind := p.PeekKind(); kind {
	case 'n':
		return p.SkipValue()
	case '{':
		e.Properties = map[string]stringList{}
		return p.members(func(property string) error { return p.values(e, property) })
	default:
		return &kg.RecordError{Field: "properties", Reason: fmt.Sprintf("is a JSON %s: want an object of lists", kindName(kind))}
	}
}

// values reads the values of a property, in a list or a single one.
func (p *parser) values(e *ftmEntity, property string) error {
	if p.PeekKind() != '[' {
		return p.propertyValue(e, property)
	}
	if _, err := p.ReadToken(); err != nil {
		return err
	}
	for p.PeekKind() != ']' {
		if err := p.propertyValue(e, property); err != nil {
			return err
		}
	}
	_, err := p.ReadToken()
	return err
}

func (p *parser) propertyValue(e *ftmEntity, property string) error {
	switch kind := p.PeekKind(); kind {
	case '{':
		return p.nested(e, property)
	case '[':
		return &kg.RecordError{Field: "properties." + property, Reason: "a value is a list: want texts"}
	default:
		token, err := p.ReadToken()
		if err != nil || kind == 'n' {
			return err
		}
		value := token.String()
		if kind == '0' {
			value = form.Number(value)
		}
		e.Properties[property] = append(e.Properties[property], value)
		return nil
	}
}

// nested reads an entity in the place of a reference to it.
func (p *parser) nested(e *ftmEntity, property string) error {
	n, others, err := p.object()
	switch {
	case err != nil:
		return err
	case n.ID == "":
		return &kg.RecordError{Field: "properties." + property, Reason: "a value is an object without an id: want texts, or entities"}
	}
	n.inPlace = true
	if n.Schema == "" && n.caption != "" {
		others = append(others, member{name: "caption"})
	}
	n.name(others)
	if _, reverse := reverseProperties[property]; !reverse || n.isReference() {
		e.Properties[property] = append(e.Properties[property], n.ID)
	}
	if !n.isReference() || len(n.others)+len(n.Properties) > 0 {
		e.nested = append(e.nested, nestedEntity{property, n})
	}
	return nil
}
