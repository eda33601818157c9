package twins

// Code is why two entities may be one, or may not.
type Code uint8

// The codes, in the order in which those of one pair are listed.
const (
	SameName            Code = iota + 1 // but for spelling and the order of words
	SimilarName                         // some words are alike
	SameIdentifier                      // in one register
	DifferentIdentifier                 // in one register
	SameURL
	SharedEmployer
	SharedRelation // to another entity, or from it
	SameTime       // of what they share
	SameFact
	DifferentFact   // of those of which an entity has one
	NoSharedCompany // although the employers of both are known
	OtherCompany    // at the same time

	codeEnd
)

var codeNames = [codeEnd]string{
	"", "SAME_NAME", "SIMILAR_NAME", "SAME_IDENTIFIER", "DIFFERENT_IDENTIFIER", "SAME_URL", "SHARED_EMPLOYER", "SHARED_RELATION", "SAME_TIME",
	"SAME_FACT", "DIFFERENT_FACT", "NO_SHARED_COMPANY", "OTHER_COMPANY",
}

// String returns the name that the API uses, such as "SAME_NAME".
func (c Code) String() string { return codeNames[c] }

// Reason speaks for a pair or, with negative points, against it.
type Reason struct {
	Code   Code
	Points int
	Claims []string // the IDs of the claims that show it, at most MaxClaims; names and identifiers are shown by their entities
}

// MaxClaims is how many claims a reason has at most.
const MaxClaims = 10

// Pair is two entities of one type that may be one.
type Pair struct {
	First, Second string // their IDs, the smaller one first
	Score         int
	Reasons       []Reason // by code
}

// reasons collects those of one pair.
type reasons struct {
	points [codeEnd]int
	claims [codeEnd][]string
}

// reset forgets all reasons.
func (r *reasons) reset() {
	r.points = [codeEnd]int{}
	for code := range r.claims {
		r.claims[code] = r.claims[code][:0]
	}
}

func (r *reasons) add(code Code, points int, claims ...string) {
	r.points[code] += points
	for _, id := range claims {
		if len(r.claims[code]) < MaxClaims {
			r.claims[code] = append(r.claims[code], id)
		}
	}
}

func (r *reasons) score() (sum int) {
	for _, points := range r.points {
		sum += points
	}
	return sum
}

// list returns those that have points.
func (r *reasons) list() []Reason {
	var list []Reason
	for code := SameName; code < codeEnd; code++ {
		if r.points[code] != 0 {
			list = append(list, Reason{code, r.points[code], append([]string(nil), r.claims[code]...)})
		}
	}
	return list
}
