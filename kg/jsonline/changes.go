package jsonline

import (
	"encoding/json"
	"unicode/utf8"

	"ties/kg"
)

// changeLine is a change of a proposal.
type changeLine struct {
	Op     string          `json:"op"`
	ID     string          `json:"id"`
	Prior  int64           `json:"prior,omitempty"`
	Before json.RawMessage `json:"before,omitempty"`
	After  json.RawMessage `json:"after,omitempty"`
}

// EncodeChanges returns the text of the changes of a proposal: a JSON array.
func EncodeChanges(changes []kg.Change) string {
	lines := make([]changeLine, len(changes))
	for i, c := range changes {
		lines[i] = changeLine{Op: c.Op.String(), ID: c.ID, Prior: c.Prior, Before: encodeProposed(c.Before), After: encodeProposed(c.After)}
	}
	text, err := json.Marshal(lines)
	if err != nil {
		panic(err) // lines of records are JSON
	}
	return string(text)
}

func encodeProposed(r kg.Record) json.RawMessage {
	if r == nil {
		return nil
	}
	return Append(nil, r)
}

// DecodeChanges returns the first of the changes that EncodeChanges has encoded.
func DecodeChanges(text string, most int) ([]kg.Change, error) {
	if text == "" || most == 0 {
		return nil, nil
	}
	var lines []changeLine
	if err := json.Unmarshal([]byte(text), &lines); err != nil {
		return nil, err
	}
	lines = lines[:min(most, len(lines))]
	changes := make([]kg.Change, len(lines))
	for i, l := range lines {
		op, err := kg.ParseChangeOp(l.Op)
		if err != nil {
			return nil, err
		}
		changes[i] = kg.Change{Sequence: i, Op: op, ID: l.ID, Prior: l.Prior}
		if changes[i].Before, err = decodeProposed(l.Before); err != nil {
			return nil, err
		}
		if changes[i].After, err = decodeProposed(l.After); err != nil {
			return nil, err
		}
	}
	return changes, nil
}

// decodeProposed returns the record of a line, with the ends of its quotes; nil for none.
func decodeProposed(line json.RawMessage) (kg.Record, error) {
	if len(line) == 0 {
		return nil, nil
	}
	r, err := Decode(line)
	if err != nil {
		return nil, err
	}
	cites := kg.Citations(r)
	for i := range cites {
		if c := &cites[i]; c.Quote != "" {
			c.End = c.Start + utf8.RuneCountInString(c.Quote)
		}
	}
	return r, nil
}
