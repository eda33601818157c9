package kg

import (
	"fmt"
	"strings"
)

// MaxID is the greatest length of an ID, in bytes (IDs are ASCII).
const MaxID = 200

// idPrefixes returns the prefixes of the types that have only one; relations have one for each kind.
var idPrefixes = map[string]Type{
	"document": TypeDocument,
	"person":   TypePerson,
	"company":  TypeCompany,
	"project":  TypeProject,
	"team":     TypeTeam,
	"place":    TypePlace,
	"event":    TypeEvent,
	"fact":     TypeFact,

	distinctionPrefix: TypeDistinction,
}

// TypeOfID returns the type of an ID by its prefix; ok is false for a text that cannot be an ID.
func TypeOfID(id string) (t Type, ok bool) {
	if strings.HasPrefix(id, mergePrefix+":") {
		return TypeMerge, isMergeID(id)
	}
	prefix, slug, found := strings.Cut(id, ":")
	if !found || !validSlug(slug) || len(id) > MaxID {
		return 0, false
	}
	if t, ok := idPrefixes[prefix]; ok {
		return t, true
	}
	if k, ok := KindOfID(id); ok {
		return k.RecordType(), true
	}
	return 0, false
}

// checkID returns why id cannot be the ID of a record whose IDs begin with prefix; "" if it can.
func checkID(id, prefix string) string {
	got, slug, found := strings.Cut(id, ":")
	if found && got == prefix && validSlug(slug) && len(id) <= MaxID {
		return ""
	}
	want := fmt.Sprintf("want %q and a slug of letters, digits and -._~, at most %d bytes in all", prefix+":", MaxID)
	switch {
	case id == "":
		return "missing: " + want
	case len(id) > MaxID:
		return fmt.Sprintf("has %d bytes: %s", len(id), want)
	default:
		return fmt.Sprintf("%q does not fit: %s", id, want)
	}
}

func validSlug(slug string) bool {
	for i := range len(slug) {
		c := slug[i]
		letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
		if !letter && (c < '0' || c > '9') && strings.IndexByte("-._~", c) < 0 {
			return false
		}
	}
	return slug != ""
}
