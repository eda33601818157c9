package answer

import (
	"encoding/json"
	"strconv"
	"strings"
)

// Object is the members of a JSON object in their order, as JSON, separated by commas.
type Object []byte

// usualLength is that of most objects, in bytes.
const usualLength = 120

// With returns an object with one member more: a text, a number, a truth value, an object, or a list. The one that it is made from cannot
// be used any more.
func (o Object) With(key string, value any) Object {
	if o == nil {
		o = make(Object, 0, usualLength)
	}
	if len(o) > 0 {
		o = append(o, ',')
	}
	return appendValue(append(AppendText(o, key), ':'), value)
}

// Member returns an object with one member.
func Member(key string, value any) Object { return Object(nil).With(key, value) }

// Add adds a member.
func (o *Object) Add(key string, value any) { *o = o.With(key, value) }

// AddText adds a text, unless it is empty.
func (o *Object) AddText(key, text string) {
	if text != "" {
		o.Add(key, text)
	}
}

// appendValue appends a value as JSON.
func appendValue(to []byte, value any) []byte {
	switch value := value.(type) {
	case string:
		return AppendText(to, value)
	case int:
		return strconv.AppendInt(to, int64(value), 10)
	case bool:
		return strconv.AppendBool(to, value)
	case Object:
		return appendObject(to, value)
	case []Object:
		return appendList(to, value, appendObject)
	case []string:
		return appendList(to, value, AppendText)
	default:
		panic("answer: a member of another type")
	}
}

func appendObject(to []byte, o Object) []byte { return append(append(append(to, '{'), o...), '}') }

// appendList appends a list as JSON.
func appendList[T any](to []byte, list []T, appendOne func(to []byte, one T) []byte) []byte {
	to = append(to, '[')
	for i, one := range list {
		if i > 0 {
			to = append(to, ',')
		}
		to = appendOne(to, one)
	}
	return append(to, ']')
}

// AppendText appends a text as JSON. Characters that have a meaning in HTML are escaped, as the server of the protocol would.
func AppendText(to []byte, text string) []byte {
	if strings.IndexFunc(text, isEscaped) < 0 {
		return append(append(append(to, '"'), text...), '"')
	}
	quoted, err := json.Marshal(text)
	if err != nil {
		panic(err) // a text
	}
	return append(to, quoted...)
}

func isEscaped(r rune) bool {
	switch r {
	case '"', '\\', '<', '>', '&', '\u2028', '\u2029', '\ufffd': // the last stands for what is no UTF-8, too
		return true
	default:
		return r < ' '
	}
}
