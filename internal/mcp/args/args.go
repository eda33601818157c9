// Package args reads the arguments of tools, and describes them as JSON Schema. They are taken as people say them: one value
// where a list may be given, a number as text, a period as "2016" or "2014/2016-05".
//
//	args.go    what there is, and its schema
//	parse.go   from JSON to values
//	values.go  the values
//	period.go  dates and periods
package args

import (
	"encoding/json"

	"ties/graph/apierror"
	"ties/internal/mcp/ask"
)

// Kind is what an argument is.
type Kind int

// The kinds.
const (
	KindText   Kind = iota
	KindName        // of an entity, or its ID
	KindNames       // of several
	KindDate        // which may be partial
	KindPeriod      // with a start, an end, or both
	KindNumber
	KindEnum
	KindEnums // a list of them
	KindFlag
)

// Arg is an argument of a tool.
type Arg struct {
	Name     string
	Doc      string
	Kind     Kind
	Required bool
	Min, Max int      // of a number, of how many there are in a list, or of how many characters a text has
	Of       []string // the kinds of entities that a name may be of; all if empty
	Values   []string // of an enum
	Brief    bool     // leaves the values out of the schema, where another tool lists them
}

// Schema returns the JSON Schema of an object of arguments.
func Schema(list []Arg) json.RawMessage {
	properties := map[string]any{}
	var required []string
	for _, a := range list {
		properties[a.Name] = a.schema()
		if a.Required {
			required = append(required, a.Name)
		}
	}
	schema := map[string]any{"type": "object", "properties": properties}
	if required != nil {
		schema["required"] = required
	}
	text, err := json.Marshal(schema)
	if err != nil {
		panic(err) // texts and numbers
	}
	return text
}

func (a Arg) schema() map[string]any {
	s := map[string]any{}
	if a.Doc != "" {
		s["description"] = a.Doc
	}
	switch a.Kind {
	case KindNames:
		s["type"], s["items"], s["minItems"], s["maxItems"] = "array", map[string]any{"type": "string"}, a.Min, a.Max
	case KindNumber:
		s["type"], s["minimum"], s["maximum"] = "integer", a.Min, a.Max
	case KindEnum:
		s["type"], s["enum"] = "string", a.Values
	case KindEnums:
		items := map[string]any{"type": "string"}
		if !a.Brief {
			items["enum"] = a.Values
		}
		s["type"], s["items"] = "array", items
	case KindFlag:
		s["type"] = "boolean"
	default:
		s["type"] = "string"
	}
	return s
}

// wrong returns the error of an argument.
func wrong(name, format string, values ...any) error {
	return ask.BadInput(name, format, values...)
}

// notObject is the error of arguments that are none.
var errNotObject = ask.Errorf(apierror.CodeBadUserInput, "the arguments are no JSON object: want one such as {\"text\": \"Wu Yuxin\"}")
