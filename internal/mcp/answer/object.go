package answer

import (
	"encoding/json"
	"strconv"
	"strings"
)

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

// appendMembers appends the members as JSON, separated by commas.
func (o Object) appendMembers(to []byte) []byte {
	for i, m := range o {
		if i > 0 {
			to = append(to, ',')
		}
		to = appendValue(append(AppendText(to, m.Key), ':'), m.Value)
	}
	return to
}

// appendValue appends a value as JSON.
func appendValue(to []byte, value any) []byte {
	switch value := value.(type) {
	case string:
		return AppendText(to, value)
	case int:
		return strconv.AppendInt(to, int64(value), 10)
	case Object:
		return append(value.appendMembers(append(to, '{')), '}')
	case []Object:
		to = append(to, '[')
		for i, o := range value {
			if i > 0 {
				to = append(to, ',')
			}
			to = appendValue(to, o)
		}
		return append(to, ']')
	default:
		text, err := json.Marshal(value)
		if err != nil {
			panic(err) // lists of texts, and truth values
		}
		return append(to, text...)
	}
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
