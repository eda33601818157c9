package query

import "ties/kg"

// Search starts with the entities that have a name which a text may mean. Package namesearch defines how well a name fits,
// and which entities are examined if there are very many. Their rows also have PropScore, PropMatch, PropMatched and their
// other properties.
type Search struct {
	Text  string     // as typed: no character has a special meaning
	Types kg.TypeSet // of entities
	Slice Slice      // never backward, never counted; by SearchOrder
}

// SearchOrder is the order of the results of a Search: the best first, then by name.
func SearchOrder() []Key {
	return []Key{{PropScore, true}, {PropSortKey, false}, {PropID, false}}
}

// Similar starts with an entity, which is the first row, and the others of its type that a Search for one of its names finds,
// in the order of a Search (an alias of either counts a little less than its name). An ID that does not exist is an
// ErrNotFound. The properties that a Search adds (PropScore and others) are zero in the first row.
type Similar struct {
	Of    string
	Limit int // of the others: at least 0
}

func (*Search) start()  {}
func (*Similar) start() {}

// Missing returns the *NotFoundError for Of.
func (s *Similar) Missing() error { return &NotFoundError{Start: s, IDs: []string{s.Of}} }

// Match is the reason why a name was found.
type Match uint8

// The reasons, from the most exact one.
const (
	MatchExact           Match = iota + 1 // the whole name, except for case, accents, points, spaces and the form of a letter
	MatchPrefix                           // a prefix of the name, or of a word of it; or the initials of its words
	MatchToken                            // whole words of the name, or the name with its words in another order
	MatchTransliteration                  // another spelling: in another script, or in the same one
	MatchFuzzy                            // up to a typo or two

	matchEnd
)

var matchNames = [matchEnd]string{"", "EXACT", "PREFIX", "TOKEN", "TRANSLITERATION", "FUZZY"}

// String returns the name that the API uses, such as "EXACT".
func (m Match) String() string { return matchNames[m] }
