package ftm

import (
	"slices"
	"strings"
)

// nameProperties are those that hold names, the usual one first.
var nameProperties = []string{"name", "full", "alias", "weakAlias", "previousName", "abbreviation"}

// takeNames takes the names of an entity, each once: first the one that it is shown with, then all others.
func (e *ftmEntity) takeNames() []string {
	list, captionElsewhere := []string{nameOf(e)}, !e.hasCaption() || e.hasValue(e.caption)
	for _, n := range e.takeAll(nameProperties...) {
		if !isBlank(n) && !slices.Contains(list, n) {
			list = append(list, n)
		}
	}
	if !captionElsewhere && !slices.Contains(list, e.caption) {
		list = append(list, e.caption)
	}
	return list
}

// hasValue reports whether a property has a value.
func (e *ftmEntity) hasValue(value string) bool {
	for _, values := range e.Properties {
		if slices.Contains(values, value) {
			return true
		}
	}
	return false
}

// nameOf returns the name of an entity, "" where it has none. The order of its names means nothing, so that the caption
// decides if there is one. Parts make a better name than an alias.
func nameOf(e *ftmEntity) string {
	var made string
	first := e.firstOf("name", "full")
	if first == "" {
		made = e.nameFromParts()
		first = e.firstOf(nameProperties...)
	}
	switch {
	case made != "":
		return made
	case e.hasCaption():
		return e.caption
	default:
		return first
	}
}

// firstOf returns the first value of some properties that is not blank.
func (e *ftmEntity) firstOf(properties ...string) string {
	for _, p := range properties {
		for _, v := range e.Properties[p] {
			if !isBlank(v) {
				return v
			}
		}
	}
	return ""
}

func isBlank(text string) bool { return strings.TrimSpace(text) == "" }

// hasCaption reports whether the caption is a name: where there is none, it is the name of the schema.
func (e *ftmEntity) hasCaption() bool {
	return !isBlank(e.caption) && e.caption != e.ID && e.caption != e.Schema && e.caption != labels[e.Schema]
}

// nameFromParts returns the name of a person or an address that the parts of it make.
func (e *ftmEntity) nameFromParts() string {
	switch e.Schema {
	case "Person":
		return e.join(" ", "firstName", "secondName", "middleName", "fatherName", "motherName", "lastName", "nameSuffix")
	case "Address":
		return e.join(", ", "street", "street2", "postOfficeBox", "postalCode", "city", "region", "state", "country")
	default:
		return ""
	}
}

// join puts the first values of some properties one behind the other.
func (e *ftmEntity) join(between string, properties ...string) string {
	var parts []string
	for _, p := range properties {
		if part := e.firstOf(p); part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, between)
}
