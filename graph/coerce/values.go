package coerce

import (
	"encoding/json"
	"slices"
)

// Enums returns the values of a coerced list of enum names, in the order of their constants and each once. Parse returns
// the value of a name.
func Enums[T ~uint8](list any, parse func(name string) (T, bool)) []T {
	names, _ := list.([]any)
	values := make([]T, 0, len(names))
	for _, name := range names {
		name, _ := name.(string)
		if v, ok := parse(name); ok {
			values = append(values, v)
		}
	}
	slices.Sort(values)
	return slices.Compact(values)
}

// DistinctStrings returns the strings of a coerced list, each once.
func DistinctStrings(list []any) []string {
	texts, seen := make([]string, 0, len(list)), map[string]bool{}
	for _, one := range list {
		if text, _ := one.(string); !seen[text] {
			seen[text] = true
			texts = append(texts, text)
		}
	}
	return texts
}

// Canonical returns the same text for equal arguments; null and absent are equal at this level.
func Canonical(args map[string]any) []byte {
	given := make(map[string]any, len(args))
	for name, v := range args {
		if v != nil {
			given[name] = v
		}
	}
	if len(given) == 0 {
		return nil
	}
	text, err := json.Marshal(given)
	if err != nil {
		panic(err) // coerced arguments are made of maps, lists and plain values
	}
	return text
}
