package mcp_test

import (
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

// The metadata for registries keep to their form, and say what is so: nothing is published that could be a package.
func TestRegistryMetadata(t *testing.T) {
	content, err := os.ReadFile("../../server.json")
	if err != nil {
		t.Fatal(err)
	}
	var server struct {
		Schema      string `json:"$schema"`
		Name        string
		Title       string
		Description string
		Version     string
		Remotes     []struct {
			Type, URL string
			Variables map[string]any
			Headers   []struct {
				Name, Description    string
				IsRequired, IsSecret bool
			}
		}
	}
	decoder := json.NewDecoder(strings.NewReader(string(content)))
	decoder.DisallowUnknownFields() // none that the test does not look at
	if err := decoder.Decode(&server); err != nil {
		t.Fatal(err)
	}
	if !regexp.MustCompile(`^[a-zA-Z0-9.-]+/[a-zA-Z0-9._-]+$`).MatchString(server.Name) {
		t.Errorf("the name is %q", server.Name)
	}
	for what, text := range map[string]string{"title": server.Title, "description": server.Description} {
		if n := utf8.RuneCountInString(text); n == 0 || n > 100 {
			t.Errorf("the %s has %d characters", what, n)
		}
	}
	chart, err := os.ReadFile("../../deploy/helm/ties/Chart.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(chart), "\nappVersion: "+server.Version+"\n") {
		t.Errorf("the version is %s, and not that of the chart", server.Version)
	}
	for _, remote := range server.Remotes {
		if remote.Type != "streamable-http" || !strings.HasPrefix(remote.URL, "https://") || !strings.HasSuffix(remote.URL, "/mcp") {
			t.Errorf("a remote is %s at %s", remote.Type, remote.URL)
		}
		variables := regexp.MustCompile(`\{(\w+)\}`).FindAllStringSubmatch(remote.URL, -1)
		for _, v := range variables {
			if remote.Variables[v[1]] == nil {
				t.Errorf("nothing says what %s is", v[0])
			}
		}
		if len(variables) != len(remote.Variables) {
			t.Errorf("%d variables for %s", len(remote.Variables), remote.URL)
		}
		for _, h := range remote.Headers {
			if h.Name != "Authorization" || !h.IsSecret || h.IsRequired {
				t.Errorf("a header is %v", h)
			}
		}
	}
	if len(server.Remotes) == 0 {
		t.Error("it says nowhere to find a server")
	}
}
