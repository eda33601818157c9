package redact

import "testing"

func TestSecretsAreTakenOut(t *testing.T) {
	for text, want := range map[string]string{
		"at https://u:p@h/x?a=1&api_key=k&b=2#f":        "at https://…@h/x?a=1&api_key=…&b=2#f",
		`url="bolt+s://u:p:q@h"`:                        `url="bolt+s://…@h"`,
		"?Password=x;token=y":                           "?Password=…;token=…",
		"https://example.org/@ada?page=2 a@example.org": "https://example.org/@ada?page=2 a@example.org",
		"a=b": "a=b",
	} {
		if got := Text(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
	for address, want := range map[string]string{
		"bolt://localhost:7687":       "bolt://localhost:7687",
		"bolt://u:p@h:1/x?password=p": "bolt://…@h:1/x",
		"neo4j://h#p":                 "neo4j://h",
		"u:p@h":                       "…@h",
		"sqlite:a@b.db":               "sqlite:a@b.db",
		"serve":                       "serve",
		"":                            "",
	} {
		if got := URL(address); got != want {
			t.Errorf("%q: got %q, want %q", address, got, want)
		}
	}
}
