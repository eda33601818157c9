package ftm

// ftmEntity is an entity of theirs, as far as it is used here.
type ftmEntity struct {
	ID         string                `json:"id"`
	Schema     string                `json:"schema"`
	Properties map[string]stringList `json:"properties"`

	caption string   // the name that it is shown with
	others  []string // names of other members, which are about the entry
	nested  []nestedEntity
	inPlace bool // nested in another one
}

// nestedEntity is an entity that stands in full where others have a reference to it.
type nestedEntity struct {
	property string
	*ftmEntity
}

// stringList is the values of a property: texts, or the IDs of entities.
type stringList []string

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

// add adds a value to a property that does not have it.
func (e *ftmEntity) add(property, value string) {
	for _, v := range e.Properties[property] {
		if v == value {
			return
		}
	}
	if e.Properties == nil {
		e.Properties = map[string]stringList{}
	}
	e.Properties[property] = append(e.Properties[property], value)
}

// flatten calls f for the entity and for each that is nested in it, at any depth. A nested one comes with the reference
// to the one around it that its place says it has.
func (e *ftmEntity) flatten(f func(*ftmEntity) error) error {
	if err := f(e); err != nil {
		return err
	}
	for _, n := range e.nested {
		if forward, ok := reverseProperties[n.property]; ok && !n.isReference() {
			n.add(forward, e.ID)
		}
		if err := n.flatten(f); err != nil {
			return err
		}
	}
	return nil
}

// isReference reports whether an entity only stands for one that is elsewhere: nested, it says no more than its ID.
func (e *ftmEntity) isReference() bool {
	return e.inPlace && (e.Schema == "" || e.caption == "" && len(e.Properties) == 0 && len(e.nested) == 0)
}
