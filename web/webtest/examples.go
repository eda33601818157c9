package webtest

import (
	"bytes"
	"encoding/json"
	"net/http"
	"testing"

	"ties/web"
)

// Examples asks the server at url every example of the playground: each must be answered without
// errors, and with something under each of its root fields.
func Examples(t *testing.T, url string) {
	for _, example := range web.Examples() {
		t.Run(example.Title, func(t *testing.T) {
			for field, value := range ask(t, url, example.Query).Data {
				list, isObject := value.(map[string]any)
				nodes, isList := list["nodes"].([]any)
				if !isObject || isList && len(nodes) == 0 {
					t.Errorf("%s has nothing to show: %v", field, value)
				}
			}
		})
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
	answered, err := http.Post(url+"graphql", "application/json", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = answered.Body.Close() }()
	var answer response
	if err := json.NewDecoder(answered.Body).Decode(&answer); err != nil {
		t.Fatalf("status %s: %v", answered.Status, err)
	}
	if len(answer.Errors) > 0 || len(answer.Data) == 0 {
		t.Fatalf("status %s, data %v, errors %v", answered.Status, answer.Data, answer.Errors)
	}
	return answer
}
