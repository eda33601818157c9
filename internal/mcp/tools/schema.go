package tools

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
)

// definitions are the schemas that those of several tools refer to.
var definitions = map[string]string{
	"ENTITY": `{"type":"object","properties":{"id":S,"name":S},"required":["id","name"]}`,
	"CLAIM": `{"type":"object","properties":{"id":S,"kind":S,"source":ENTITY,"target":ENTITY,"role":S,"name":S,"value":S,"standing":S,` +
		`"period":OBJECT,"verdict":S,"citations":{"type":"array","items":{"type":"object","properties":{"quote":S,"document":S,"start":I,"end":I},` +
		`"required":["document"]}}},"required":["id","standing","period","citations"]}`,
	"OVERLAP": `{"type":"object","properties":{"verdict":S,"at":ENTITY,"period":OBJECT,"days":OBJECT,"reasons":ARRAY,"stints":CLAIMS},"required":["verdict","at"]}`,
}

var placeholder = regexp.MustCompile(`\b[A-Z]+\b`)

// output returns the schema of an answer with some properties beside those that all have. In it ENTITY, CLAIM and the like stand
// for definitions, CLAIMS for a list of them, S, I, OBJECT and ARRAY for texts, whole
// numbers, and what is not described further.
func output(properties string) json.RawMessage {
	var used []string
	text := expand(`"summary":S,"taken":ARRAY,"openLists":ARRAY,"questions":ARRAY,`+
		properties, &used)
	var defined []string
	for i := 0; i < len(used); i++ { // which grows
		defined = append(defined, `"`+strings.ToLower(used[i])+`":`+expand(definitions[used[i]], &used))
	}
	return json.RawMessage(`{"type":"object","properties":{` + text + `},"required":["summary"],"$defs":{` + strings.Join(defined, ",") + `}}`)
}

// expand replaces what stands for something else, and notes the definitions that are used.
func expand(text string, used *[]string) string {
	return placeholder.ReplaceAllStringFunc(text, func(name string) string {
		one := strings.TrimSuffix(name, "S")
		switch {
		case name == "S":
			return `{"type":"string"}`
		case name == "OBJECT" || name == "ARRAY":
			return `{"type":"` + strings.ToLower(name) + `"}`
		case name == "I":
			return `{"type":"integer"}`
		case definitions[name] != "":
			if !slices.Contains(*used, name) {
				*used = append(*used, name)
			}
			return `{"$ref":"#/$defs/` + strings.ToLower(name) + `"}`
		case definitions[one] != "":
			return `{"type":"array","items":` + expand(one, used) + `}`
		default:
			return name
		}
	})
}
