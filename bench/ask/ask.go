// Package ask holds the measured queries.
package ask

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"

	"ties/kg"
	"ties/kg/jsonline"
)

// The queries. All but Typename are about the person in the variable id.
const (
	// Typename is a request without data: its cost is that of any request.
	Typename = `{ __typename }`

	// Profile is a page about a person: two levels.
	Profile = `query Profile($id: ID!) {
  person(id: $id) {
    name
    employments { nodes { role period { start end } company { name } } }
  }
}`

	// Nested is three levels of relations: the colleagues of a person, and their other employers.
	Nested = `query Nested($id: ID!) {
  person(id: $id) {
    name
    employments {
      nodes {
        role
        company {
          name
          employments(first: 20) {
            nodes {
              role
              period { start end }
              person {
                name
                employments { nodes { role period { start end } company { name } } }
              }
            }
          }
        }
      }
    }
  }
}`
)

// Growing are five queries, each of which goes one relation further than the one before it.
func Growing() []string {
	const (
		jobs  = `employments(first: 10) { nodes { role company { name %s } } }`
		staff = `employments(first: 10) { nodes { role person { name %s } } }`
	)
	queries := make([]string, 5)
	for i := range queries {
		inner := ""
		for level := i; level > 0; level-- {
			step := jobs
			if level%2 == 0 {
				step = staff
			}
			inner = fmt.Sprintf(step, inner)
		}
		queries[i] = fmt.Sprintf(`query($id: ID!) { person(id: $id) { name %s } }`, inner)
	}
	return queries
}

// Body returns the body of a request. Without an ID there are no variables.
func Body(query, id string) []byte {
	if id == "" {
		return body(query, nil)
	}
	return body(query, map[string]any{"id": id})
}

func body(query string, variables map[string]any) []byte {
	request := struct {
		Query     string         `json:"query"`
		Variables map[string]any `json:"variables,omitempty"`
	}{query, variables}
	text, err := json.Marshal(request)
	if err != nil {
		panic(err) // texts, and lists of them
	}
	return text
}

// People samples n of the people in a file in the native format, always the same ones.
func People(from io.Reader, n int) ([]string, error) {
	var ids []string
	lines := bufio.NewScanner(from)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		record, err := jsonline.Decode(lines.Bytes())
		if err != nil {
			return nil, err
		}
		if record.RecordType() == kg.TypePerson {
			ids = append(ids, record.RecordID())
		}
	}
	if len(ids) == 0 {
		return nil, errors.New("there is nobody in the file")
	}
	rand.New(rand.NewPCG(1, 1)).Shuffle(len(ids), func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
	return slices.Clip(ids[:min(n, len(ids))]), lines.Err()
}
