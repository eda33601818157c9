// Package compare sends several services the same queries, checks that they answer alike, measures them in turn, and
// reports the results.
package compare

import "encoding/json"

// Dialect is the schema that a service has.
type Dialect string

// The dialects. Gqlgen is the part of ties' schema that bench/peer has.
const (
	Ties         Dialect = "ties"
	Gqlgen       Dialect = "gqlgen"
	Neo4jGraphQL Dialect = "@neo4j/graphql"
	PostGraphile Dialect = "PostGraphile"
)

// Query is a query in each dialect.
type Query struct {
	Name  string
	About string // a description
	Texts map[Dialect]string
	// ByHand is, for a dialect without a text, the work that one would have to do by hand.
	ByHand map[Dialect]string

	Everywhere bool // whether it is sent by 1 and 64 clients, too

	clients int // that send it, if that is not left to the run
	claims  int // how many it writes, instead of asking something
	beside  int // how many another client writes at a time meanwhile

	about  subject
	values func(c Career) map[string]any // of its variables; nil if the career does not fit
}

// subject is the kind of people that a query is about.
type subject int

const (
	anybody subject = iota
	movers
	nobody
)

func (s Sample) of(q Query) []Career {
	switch q.about {
	case anybody:
		return s.Anybody
	case movers:
		return s.Movers
	default:
		return []Career{{}}
	}
}

// Bodies returns the distinct bodies of the requests, in the same order for every dialect; none if the dialect cannot express
// the query.
func (q Query) Bodies(d Dialect, from Sample) [][]byte {
	text, ok := q.Texts[d]
	if !ok {
		return nil
	}
	seen := map[string]bool{}
	var bodies [][]byte
	for _, c := range from.of(q) {
		var values map[string]any
		if q.values != nil {
			if values = q.values(c); values == nil {
				continue
			}
		}
		b := requestBody(text, values)
		if !seen[string(b)] {
			seen[string(b)] = true
			bodies = append(bodies, b)
		}
	}
	return bodies
}

func requestBody(text string, values map[string]any) []byte {
	b, err := json.Marshal(struct {
		Query     string         `json:"query"`
		Variables map[string]any `json:"variables,omitempty"`
	}{text, values})
	if err != nil {
		panic(err) // texts, and lists of them
	}
	return b
}
