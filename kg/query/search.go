package query

import "ties/kg"

// Search starts with the entities that have a name which a text may mean. How well a name fits, and which
// entities are looked at where very many do, package namesearch says. Their rows have PropScore, PropMatch,
// PropMatched and what goes with it besides.
type Search struct {
	Text  string     // as somebody types it: no character has a meaning of its own
	Types kg.TypeSet // of entities
	Slice Slice      // never backward, never counted; by SearchOrder
}

// SearchOrder is the order of what a Search finds: the best first, then by name.
func SearchOrder() []Key {
	return []Key{{PropScore, true}, {PropSortKey, false}, {PropID, false}}
}

// Similar starts with an entity, which is the first row, and goes on with others of its type that a Search for one of
// its names finds, in the order of a Search (an alias of either counts a little less than its name). An ID that no
// entity has is an ErrNotFound. What a Search adds to rows (PropScore and what goes with it) is zero in the first row.
type Similar struct {
	Of    string
	Limit int // of the others: at least 0
}

func (*Search) start()  {}
func (*Similar) start() {}

// Missing returns the *NotFoundError for Of.
func (s *Similar) Missing() error { return &NotFoundError{Start: s, IDs: []string{s.Of}} }

// Match says why a name was found.
type Match uint8

// The reasons, from the plainest on.
const (
	MatchExact           Match = iota + 1 // the whole name, but for case, accents, points, spaces and the form of a letter
	MatchPrefix                           // the name, or a word of it, begins so; or its words do (initials)
	MatchToken                            // whole words of the name, or the name with its words in another order
	MatchTransliteration                  // it is spelt otherwise: in another script, or in another way in the same one
	MatchFuzzy                            // up to a typo or two

	matchEnd
)

var matchNames = [matchEnd]string{"", "EXACT", "PREFIX", "TOKEN", "TRANSLITERATION", "FUZZY"}

// String returns the name that the API uses, such as "EXACT".
func (m Match) String() string { return matchNames[m] }
