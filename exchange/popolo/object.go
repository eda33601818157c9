package popolo

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"ties/exchange/form"
	"ties/kg"
)

// The lists that become something, and the kinds of objects in them.
const (
	persons       = "persons"
	organizations = "organizations"
	memberships   = "memberships"
	posts         = "posts"
	areas         = "areas"
	events        = "events"
)

// object is one object of a file. What has been understood of it is taken out of its members.
type object struct {
	kind    string // persons, organizations …
	list    string // what it is called in reports
	line    int    // where it begins, or the one around it
	listed  bool   // in a list of its own, and not embedded in another object
	id      string // its own, or a digest of it; that of a membership may be missing
	members map[string]any
}

// parse reads an object of a list, nil where it says nothing.
func parse(kind, list string, line int, text []byte) (*object, *kg.RecordError) {
	value, err := decode(jsontext.NewDecoder(bytes.NewBuffer(text)))
	if err != nil {
		return nil, &kg.RecordError{Reason: fmt.Sprintf("is not an object of Popolo: %s", err)}
	}
	switch value := value.(type) {
	case nil:
		return nil, nil
	case map[string]any:
		return &object{kind: kind, list: list, line: line, listed: true, members: value}, nil
	default:
		return nil, &kg.RecordError{Reason: fmt.Sprintf("is a JSON %s: want an object", typeName(value))}
	}
}

// decode reads a value, without the parts of it that say nothing (null, "", [], {}). It is nil where nothing is left.
func decode(d *jsontext.Decoder) (any, error) {
	token, err := d.ReadToken()
	if err != nil {
		return nil, err
	}
	switch token.Kind() {
	case '{':
		return decodeObject(d)
	case '[':
		return decodeList(d)
	case '"':
		if text := token.String(); strings.TrimSpace(text) != "" {
			return text, nil
		}
		return nil, nil
	case '0':
		return json.Number(token.String()), nil
	case 't', 'f':
		return token.Bool(), nil
	default:
		return nil, nil
	}
}

func decodeObject(d *jsontext.Decoder) (any, error) {
	members := map[string]any{}
	for d.PeekKind() != '}' {
		name, err := d.ReadToken()
		if err != nil {
			return nil, err
		}
		key := name.String()
		value, err := decode(d)
		if err != nil {
			return nil, err
		}
		if number, ok := value.(json.Number); ok && (key == "id" || strings.HasSuffix(key, "_id")) {
			value = form.Number(number.String())
		}
		if value != nil {
			members[key] = value
		}
	}
	_, err := d.ReadToken()
	if len(members) == 0 {
		return nil, err
	}
	return members, err
}

func decodeList(d *jsontext.Decoder) (any, error) {
	var list []any
	for d.PeekKind() != ']' {
		value, err := decode(d)
		if err != nil {
			return nil, err
		}
		if value != nil {
			list = append(list, value)
		}
	}
	_, err := d.ReadToken()
	if len(list) == 0 {
		return nil, err
	}
	return list, err
}

func typeName(value any) string {
	switch value.(type) {
	case string:
		return "string"
	case json.Number:
		return "number"
	case bool:
		return "bool"
	case []any:
		return "array"
	default:
		return "object"
	}
}

// take takes a member that is a text, or a number, which is as good. Another one stays, and "" is returned.
func take(members map[string]any, name string) string {
	text := textOf(members[name])
	if text != "" {
		delete(members, name)
	}
	return text
}

func textOf(value any) string {
	switch value := value.(type) {
	case string:
		return value
	case json.Number:
		return value.String()
	default:
		return ""
	}
}

// missing returns the fault of a member that has to be there.
func (o *object) missing(name, want string) *kg.RecordError {
	if value, ok := o.members[name]; ok {
		return &kg.RecordError{Field: name, Reason: fmt.Sprintf("is a JSON %s: want %s", typeName(value), want)}
	}
	return &kg.RecordError{Field: name, Reason: "missing: want " + want}
}

// names are those of the members that are left, in order.
func (o *object) names() []string { return slices.Sorted(maps.Keys(o.members)) }

// canonical returns a text for a value that is the same if the value is.
func canonical(value any) string {
	text, _ := json.Marshal(value) // which come from JSON; the names are in order
	return string(text)
}

// digest returns an ID for an object that has none, of all that tells it apart.
func (o *object) digest() string { return form.Digest(o.kind, canonical(o.members)) }

// own makes an ID of ours. One that is of this type already stays.
func own(t kg.Type, id string) string {
	if is, ok := kg.TypeOfID(id); ok && is == t {
		return id
	}
	return strings.ToLower(t.String()) + ":" + form.Slug(id)
}
