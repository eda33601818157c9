package graph

import (
	"slices"

	"ties/kg"
)

// standingsArgument reads the argument that says which claims count.
func standingsArgument(args map[string]any) []kg.Standing {
	return enumArguments(args["standing"], kg.ParseStanding)
}

// enumArguments reads a list of enum values, in the order of their constants and each once.
func enumArguments[T ~uint8](list any, parse func(name string) (T, bool)) []T {
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

func distinctTexts(list []any) []string {
	texts, seen := make([]string, 0, len(list)), map[string]bool{}
	for _, one := range list {
		if text, _ := one.(string); !seen[text] {
			seen[text] = true
			texts = append(texts, text)
		}
	}
	return texts
}
