package popolo

import (
	"maps"
	"slices"
	"strings"

	"ties/kg"
)

// nameOf returns the name of what members describe, "" where there is none.
func nameOf(members map[string]any) string {
	if name := textOf(members["name"]); name != "" {
		return name
	}
	if name := nameFromParts(members); name != "" {
		return name
	}
	if entries := otherNames(members); bestName(entries) >= 0 {
		return entryName(entries[bestName(entries)])
	}
	return textOf(members["sort_name"])
}

// nameFromParts puts the parts of a person's name together.
func nameFromParts(members map[string]any) string {
	if slices.Contains(nameParts(members), "lordname") {
		// As in the files of TheyWorkForYou: Lord Adonis, Baroness Amos of Brondesbury.
		name := strings.Join(partsOf(members, "honorific_prefix", "lordname"), " ")
		return strings.Join(append(nonEmpty(name), partsOf(members, "lordofname")...), " of ")
	}
	return strings.Join(partsOf(members, nameParts(members)...), " ")
}

// nameParts returns the members of which the name is made.
func nameParts(members map[string]any) []string {
	has := func(name string) bool { return textOf(members[name]) != "" }
	switch {
	case has("lordname") || has("lordofname"):
		return []string{"honorific_prefix", "lordname", "lordofname"}
	case has("given_name"):
		return []string{"given_name", "additional_name", "patronymic_name", "family_name"}
	case has("family_name") || has("patronymic_name") || has("additional_name"):
		return []string{"honorific_prefix", "additional_name", "patronymic_name", "family_name"}
	default:
		return nil
	}
}

func partsOf(members map[string]any, names ...string) []string {
	var parts []string
	for _, name := range names {
		parts = append(parts, nonEmpty(textOf(members[name]))...)
	}
	return parts
}

func nonEmpty(texts ...string) []string {
	var list []string
	for _, t := range texts {
		if t != "" {
			list = append(list, t)
		}
	}
	return list
}

// otherNames returns the entries of other_names that are objects.
func otherNames(members map[string]any) []map[string]any {
	list, _ := members["other_names"].([]any)
	var entries []map[string]any
	for _, item := range list {
		if entry, ok := item.(map[string]any); ok {
			entries = append(entries, entry)
		}
	}
	return entries
}

// entryName returns the name that an entry of other_names is for.
func entryName(entry map[string]any) string {
	if name := textOf(entry["name"]); name != "" {
		return name
	}
	return nameFromParts(entry)
}

// bestName returns which entry is the name of what has no other: the main one, of several the latest. It is -1 where none
// has a name.
func bestName(entries []map[string]any) int {
	best := -1
	for i, e := range entries {
		if entryName(e) != "" && (best < 0 || isBetterName(e, entries[best])) {
			best = i
		}
	}
	return best
}

func isBetterName(e, than map[string]any) bool {
	if isMain(e) != isMain(than) {
		return isMain(e)
	}
	end, endBefore := textOf(e["end_date"]), textOf(than["end_date"])
	return endBefore != "" && (end == "" || end > endBefore)
}

func isMain(entry map[string]any) bool { return strings.EqualFold(textOf(entry["note"]), "main") }

// takeNames takes what an object is called out of it. The parts of its own name stay.
func (r *reading) takeNames(o *object) (name string, aliases []kg.Alias) {
	entries, best := otherNames(o.members), -1
	if name = take(o.members, "name"); name == "" {
		name = nameFromParts(o.members)
	}
	if name == "" {
		if best = bestName(entries); best < 0 {
			name = textOf(o.members["sort_name"])
		}
	}
	if list, ok := o.members["other_names"].([]any); ok {
		delete(o.members, "other_names")
		if len(entries) < len(list) {
			r.leaveOut(o, "other_names", "an entry has no name")
		}
	}
	for i, e := range entries {
		switch alias := r.alias(o, e); {
		case i == best:
			name = alias.Name
			if alias.Language != "" {
				r.leaveOut(o, "other_names.lang", "a name that is no alias has no language")
			}
		case alias.Name != "":
			aliases = append(aliases, alias)
		}
	}
	return name, aliases
}

// alias reads an entry of other_names.
func (r *reading) alias(o *object, entry map[string]any) kg.Alias {
	a := kg.Alias{Name: take(entry, "name"), Language: take(entry, "lang")}
	if a.Language == "" {
		a.Language = take(entry, "language")
	}
	if a.Name == "" {
		if a.Name = nameFromParts(entry); a.Name == "" {
			r.leaveOut(o, "other_names", "an entry has no name")
			return a
		}
		for _, part := range nameParts(entry) {
			delete(entry, part)
		}
	}
	for _, member := range slices.Sorted(maps.Keys(entry)) {
		r.leaveOut(o, "other_names."+member, noPlace)
	}
	return a
}
