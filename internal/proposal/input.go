package proposal

import (
	"encoding/json"
	"fmt"

	"ties/internal/edit"
	"ties/kg"
)

// The stored form of a part of an edit is JSON.

type partLine struct {
	Patches []patchLine  `json:"patches,omitempty"`
	Delete  []deleteLine `json:"delete,omitempty"`
}

type patchLine struct {
	Path       []string                   `json:"path"`
	Type       string                     `json:"type"`
	ID         string                     `json:"id"`
	IfRevision *int64                     `json:"ifRevision,omitempty"`
	Fields     map[string]json.RawMessage `json:"fields"`
}

type deleteLine struct {
	Path       []string `json:"path"`
	ID         string   `json:"id"`
	IfRevision *int64   `json:"ifRevision,omitempty"`
}

// Encode returns the stored form of a part.
func Encode(part *edit.Part) []byte {
	var line partLine
	for i := range part.Patches {
		p := &part.Patches[i]
		l := patchLine{Path: p.Path, Type: p.Type.String(), ID: p.ID, IfRevision: p.IfRevision, Fields: map[string]json.RawMessage{}}
		for name, value := range p.Fields {
			l.Fields[name] = encodeJSON(value)
		}
		line.Patches = append(line.Patches, l)
	}
	for _, d := range part.Delete {
		line.Delete = append(line.Delete, deleteLine(d))
	}
	return encodeJSON(line)
}

func encodeJSON(value any) []byte {
	text, err := json.Marshal(value)
	if err != nil {
		panic(err) // it is made of texts, numbers and lists of these
	}
	return text
}

// Decode returns the part that Encode has encoded.
func Decode(text []byte) (*edit.Part, error) {
	var line partLine
	if err := json.Unmarshal(text, &line); err != nil {
		return nil, fmt.Errorf("what was proposed cannot be read: %w", err)
	}
	part := &edit.Part{}
	for _, l := range line.Patches {
		p := edit.Patch{Path: l.Path, ID: l.ID, IfRevision: l.IfRevision, Fields: map[string]any{}}
		var ok bool
		if p.Type, ok = kg.ParseType(l.Type); !ok {
			return nil, fmt.Errorf("what was proposed cannot be read: no record is a %q", l.Type)
		}
		for name, value := range l.Fields {
			var err error
			if p.Fields[name], err = decodeField(name, value); err != nil {
				return nil, fmt.Errorf("what was proposed cannot be read: %s: %w", name, err)
			}
		}
		part.Patches = append(part.Patches, p)
	}
	for _, l := range line.Delete {
		part.Delete = append(part.Delete, edit.Deletion(l))
	}
	return part, nil
}

// decodeField decodes a value of edit.Patch.Fields.
func decodeField(name string, text json.RawMessage) (any, error) {
	switch {
	case string(text) == "null":
		return nil, nil
	case name == "aliases":
		return decodeList[kg.Alias](text)
	case name == "identifiers":
		return decodeList[kg.Identifier](text)
	case name == "citations":
		return decodeList[edit.Citation](text)
	default:
		var value string
		err := json.Unmarshal(text, &value)
		return value, err
	}
}

func decodeList[T any](text json.RawMessage) (list []T, err error) {
	err = json.Unmarshal(text, &list)
	return list, err
}
