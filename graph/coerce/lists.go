package coerce

import (
	"slices"

	"ties/kg"
)

// Standings returns the standings of the claims that count.
func Standings(args map[string]any) []kg.Standing {
	return EnumList(args["standing"], kg.ParseStanding)
}

// EnumList returns a list of enum values, in the order of their constants and each once.
func EnumList[T ~uint8](list any, parse func(name string) (T, bool)) []T {
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

// DistinctTexts returns a list of texts, each once.
func DistinctTexts(list []any) []string {
	texts, seen := make([]string, 0, len(list)), map[string]bool{}
	for _, one := range list {
		if text, _ := one.(string); !seen[text] {
			seen[text] = true
			texts = append(texts, text)
		}
	}
	return texts
}
