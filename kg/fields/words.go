package fields

import (
	"fmt"
	"strings"
	"time"

	"ties/kg"
	"ties/kg/temporal"
)

// vocabulary is the allowed values of a field.
type vocabulary[T interface{ String() string }] struct {
	find  func(name string) (T, bool)
	names string // all values, for errors
}

var (
	statuses  = vocabulary[temporal.Status]{temporal.ParseStatus, joinNames(temporal.Current, temporal.Ended, temporal.StatusUnknown)}
	standings = vocabulary[kg.Standing]{kg.ParseStanding, joinNames(kg.Stated, kg.Reported, kg.Inferred, kg.Planned, kg.Opinion, kg.Disputed, kg.Retracted)}

	relationNames = joinNames(kg.AllKinds()...)
	// LinkNames lists the names of the kinds of links, separated by commas.
	LinkNames = joinNames(kg.KindsOf(kg.TypeLink)...)
)

func joinNames[T fmt.Stringer](values ...T) string {
	names := make([]string, len(values))
	for i, v := range values {
		names[i] = v.String()
	}
	return strings.Join(names, ", ")
}

func (v vocabulary[T]) parse(name string) (T, error) {
	value, ok := v.find(name)
	if !ok {
		return value, fmt.Errorf("%q is unknown: want one of %s", kg.Shorten(name, kg.MaxShown), v.names)
	}
	return value, nil
}

// ParseOpenList returns the relation kind of a name. The error says what would be right.
func ParseOpenList(name string) (kg.RelationKind, error) {
	kind, ok := kg.ParseKind(name)
	if !ok {
		return 0, fmt.Errorf("%q is not a relation kind: want one of %s", kg.Shorten(name, kg.MaxShown), relationNames)
	}
	return kind, nil
}

func parseLinkKind(name string) (kg.RelationKind, error) {
	kind, ok := kg.ParseKind(name)
	switch {
	case !ok:
		return 0, fmt.Errorf("%q is unknown: want one of %s", kg.Shorten(name, kg.MaxShown), LinkNames)
	case kind.RecordType() != kg.TypeLink:
		return 0, fmt.Errorf("%s is a record of kind %s: want one of %s", kind, kind.RecordType(), LinkNames)
	}
	return kind, nil
}

func joinKinds(kinds []kg.RelationKind) string {
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = k.String()
	}
	return strings.Join(names, " ")
}

func splitKinds(names string) (kinds []kg.RelationKind, err error) {
	for _, name := range strings.Fields(names) {
		kind, err := ParseOpenList(name)
		if err != nil {
			return nil, err
		}
		kinds = append(kinds, kind)
	}
	return kinds, nil
}

func joinIdentifiers(list []kg.Identifier) string {
	lines := make([]string, len(list))
	for i, one := range list {
		lines[i] = one.Scheme + "\t" + one.Value
	}
	return strings.Join(lines, "\n")
}

// SplitIdentifiers returns the identifiers of a text form.
func SplitIdentifiers(text string) (list []kg.Identifier, err error) {
	for line := range strings.Lines(text) {
		scheme, value, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok {
			return nil, fmt.Errorf("%q is not an identifier: want a scheme and a value with a tab between them", kg.Shorten(line, kg.MaxShown))
		}
		list = append(list, kg.Identifier{Scheme: scheme, Value: value})
	}
	return list, nil
}

func formatFlag(flag bool) string {
	if flag {
		return "true"
	}
	return "false"
}

func parseFlag(text string) (bool, error) {
	if text != "true" && text != "false" {
		return false, fmt.Errorf("is %q: want true or false", kg.Shorten(text, kg.MaxShown))
	}
	return text == "true", nil
}

func formatInstant(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return at.UTC().Format(time.RFC3339)
}

// parseInstant parses an instant in whole seconds. time.Parse is more lenient than RFC 3339; UnmarshalText is not.
func parseInstant(text string) (at time.Time, err error) {
	if err := at.UnmarshalText([]byte(text)); err != nil || at.IsZero() {
		return time.Time{}, fmt.Errorf("%q is not a time: want RFC 3339, such as 2024-12-01T00:00:00Z", kg.Shorten(text, kg.MaxShown))
	}
	return at.UTC().Truncate(time.Second), nil
}
