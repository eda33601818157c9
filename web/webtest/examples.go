package webtest

import (
	"bytes"
	"encoding/json"
	"net/http"
	"testing"

	"ties/web"
)

// Examples sends every example of the playground to the server at url: the answer must have no errors, and something in
// each of its root fields.
func Examples(t *testing.T, url string) {
	for _, example := range web.Examples() {
		t.Run(example.Title, func(t *testing.T) {
			for field, value := range ask(t, url, example.Query).Data {
				if !isNotEmpty(value) {
					t.Errorf("%s has nothing to show: %v", field, value)
				}
			}
		})
	}
}

// isNotEmpty reports whether there is something in the value of a root field: an object, a list or a connection.
func isNotEmpty(value any) bool {
	switch v := value.(type) {
	case map[string]any:
		nodes, isConnection := v["nodes"].([]any)
		return !isConnection || len(nodes) > 0
	case []any:
		return len(v) > 0
	default:
		return false
	}
}

type response struct {
	Data   map[string]any
	Errors []any
}

// ask sends a query to the endpoint below url, and fails the test if it is answered with errors.
func ask(t testing.TB, url, query string) response {
	t.Helper()
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		t.Fatal(err)
	}
	httpResponse, err := http.Post(url+"graphql", "application/json", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = httpResponse.Body.Close() }()
	var answer response
	if err := json.NewDecoder(httpResponse.Body).Decode(&answer); err != nil {
		t.Fatalf("status %s: %v", httpResponse.Status, err)
	}
	if len(answer.Errors) > 0 || len(answer.Data) == 0 {
		t.Fatalf("status %s, data %v, errors %v", httpResponse.Status, answer.Data, answer.Errors)
	}
	return answer
}
