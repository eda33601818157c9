package ftm

import (
	"encoding/json"
	"errors"
	"fmt"

	"ties/kg"
)

// ftmEntity is one line of theirs.
type ftmEntity struct {
	ID         string                `json:"id"`
	Schema     string                `json:"schema"`
	Properties map[string]stringList `json:"properties"`
}

// stringList are those of a property. Some tools write a single one without its list, and entities in full where
// others refer to them.
type stringList []string

// UnmarshalJSON implements json.Unmarshaler.
func (v *stringList) UnmarshalJSON(text []byte) error {
	var many []any
	if err := json.Unmarshal(text, &many); err != nil {
		var one any
		if err := json.Unmarshal(text, &one); err != nil {
			return err
		}
		many = []any{one}
	}
	for _, one := range many {
		switch one := one.(type) {
		case nil:
		case string:
			*v = append(*v, one)
		case map[string]any:
			id, ok := one["id"].(string)
			if !ok {
				return errors.New("a value is an object without an id: want texts")
			}
			*v = append(*v, id)
		case float64, bool:
			*v = append(*v, fmt.Sprint(one))
		default:
			return errors.New("a value is a list: want texts")
		}
	}
	return nil
}

// parse reads a line.
func parse(line []byte) (e ftmEntity, fault *kg.RecordError) {
	err := json.Unmarshal(line, &e)
	wrong := (*json.UnmarshalTypeError)(nil)
	switch {
	case errors.As(err, &wrong):
		return e, &kg.RecordError{Field: wrong.Field, Reason: fmt.Sprintf("is a JSON %s, which does not fit here", wrong.Value)}
	case err != nil:
		return e, &kg.RecordError{Reason: fmt.Sprintf("is not a JSON object of FollowTheMoney: %s", err)}
	case e.ID == "":
		return e, &kg.RecordError{Field: "id", Reason: "missing: every entity has one"}
	case e.Schema == "":
		return e, &kg.RecordError{Field: "schema", Reason: "missing: every entity has one"}
	default:
		return e, nil
	}
}

// take returns the values of a property, and takes them out: what is left in the end has not been understood.
func (e *ftmEntity) take(property string) []string {
	found := e.Properties[property]
	delete(e.Properties, property)
	return found
}

func (e *ftmEntity) takeAll(properties ...string) []string {
	var all []string
	for _, p := range properties {
		all = append(all, e.take(p)...)
	}
	return all
}

// takeOne returns the value of a property that has just one.
func (e *ftmEntity) takeOne(property string) string {
	if len(e.Properties[property]) != 1 {
		return ""
	}
	return e.take(property)[0]
}
