package tools

import (
	"fmt"
	"slices"
	"strings"

	"ties/internal/mcp/answer"
	"ties/internal/mcp/claims"
)

// notNo is said where nothing is recorded: that is no answer to whether it was so.
const notNo = "Nothing recorded is not a no: it may have been, and nobody has recorded it."

// subject is an entity that a question is about.
type subject struct {
	claims.Entity
	OpenLists []string
}

// openWords says which of some lists of an entity its source leaves open, "" if none; any list where no kinds are given.
func (s subject) openWords(kinds ...string) string {
	var open []string
	for _, kind := range s.OpenLists {
		if len(kinds) == 0 || slices.Contains(kinds, kind) {
			open = append(open, listWords(s.Type, kind))
		}
	}
	if len(open) == 0 {
		return ""
	}
	return fmt.Sprintf("The list is open: the source says that %s has more %s than are recorded.", answer.Name(s.Name), strings.Join(open, ", "))
}

// listWords names what is in the list of a kind of relation, as seen from an entity of a type.
func listWords(of, kind string) string {
	switch {
	case kind == "EMPLOYED_BY" && of == "Person":
		return "employers"
	case kind == "EMPLOYED_BY":
		return "people"
	case kind == "MEMBER_OF" && of == "Person":
		return "teams"
	case kind == "MEMBER_OF":
		return "members"
	default:
		return "relations " + kind
	}
}

// addOpen adds to an answer which lists are open.
func addOpen(item *answer.Item, subjects []subject, kinds ...string) {
	var lists []answer.Object
	for _, s := range subjects {
		if words := s.openWords(kinds...); words != "" {
			item.Lines = append(item.Lines, words)
			lists = append(lists, answer.Member("of", s.ID).With("kinds", s.OpenLists).With("text", words))
		}
	}
	if lists != nil {
		item.Data.Add("openLists", lists)
	}
}

// summary returns the first part of an answer: a sentence that is in its data, too.
func summary(format string, values ...any) *answer.Item {
	text := fmt.Sprintf(format, values...)
	return &answer.Item{Lines: []string{text}, Data: answer.Member("summary", text)}
}

// knownNames joins entities with their IDs.
func knownNames(all []subject) string {
	words := make([]string, len(all))
	for i, s := range all {
		words[i] = s.Known()
	}
	return strings.Join(words, ", ")
}

// plural returns a number and a noun.
func plural(number int, one, many string) string {
	return fmt.Sprintf("%d %s", number, answer.Noun{One: one, Many: many}.Of(number))
}
