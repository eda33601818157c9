package seeds_test

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"ties/seeds"
)

// record is a line of the native format; the import checks which fields a kind has.
type record struct {
	Kind, ID, Name, Category, Description string
	Title, Language, Text, URL            string
	Aliases                               []alias
	OpenLists                             []string
	Person, Company, Team                 string
	Relation, Source, Target              string
	Entity, Value                         string
	Role, Start, End, Status, Standing    string
	Inferred                              bool
	Citations                             []citation
	RecordedAt                            string
}

type alias struct{ Name, Language string }

type citation struct {
	Document, Quote string
	Start           *int
}

const document = "document:article"

// article reads every record; a field that the format does not have fails the test.
func article(t *testing.T) []record {
	t.Helper()
	lines := json.NewDecoder(seeds.Article())
	lines.DisallowUnknownFields()
	var all []record
	for {
		var r record
		err := lines.Decode(&r)
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatalf("record %d: %v", len(all)+1, err)
		}
		all = append(all, r)
	}
}

// ends returns the two ends of a relation and its kind; ok is false for other records.
func (r record) ends() (source, relation, target string, ok bool) {
	switch r.Kind {
	case "Employment":
		return r.Person, "EMPLOYED_BY", r.Company, true
	case "Membership":
		return r.Person, "MEMBER_OF", r.Team, true
	case "Link":
		return r.Source, r.Relation, r.Target, true
	}
	return "", "", "", false
}

func (r record) isClaim() bool {
	_, _, _, relation := r.ends()
	return relation || r.Kind == "Fact"
}

func (r record) isEntity() bool { return !r.isClaim() && r.Kind != "Document" }

func byID(all []record) map[string]record {
	found := make(map[string]record, len(all))
	for _, r := range all {
		found[r.ID] = r
	}
	return found
}

func prefix(id string) string {
	before, _, _ := strings.Cut(id, ":")
	return before
}

func TestDocumentIsTheArticle(t *testing.T) {
	file, err := os.ReadFile("article.it.txt")
	if err != nil {
		t.Fatal(err)
	}
	first := article(t)[0]
	if first.Kind != "Document" || first.ID != document || first.Language != "it" || first.Title == "" {
		t.Fatalf("the first record is %s %s (%s, %q), want the Italian document", first.Kind, first.ID, first.Language, first.Title)
	}
	if first.Text != string(file) || seeds.ArticleText() != string(file) {
		t.Error("the document's text differs from article.it.txt")
	}
}

func TestOneRecordALineKindFirst(t *testing.T) {
	content, err := io.ReadAll(seeds.Article())
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Split(strings.TrimSuffix(string(content), "\n"), "\n") {
		if !strings.HasPrefix(line, `{"kind":"`) || !json.Valid([]byte(line)) {
			t.Errorf("line %d is not a record that begins with its kind", i+1)
		}
	}
}

func TestIDs(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range article(t) {
		want := strings.ToLower(r.Kind)
		if r.Kind == "Link" {
			want = strings.ReplaceAll(strings.ToLower(r.Relation), "_", "-")
		}
		if prefix(r.ID) != want {
			t.Errorf("%s: want the prefix %q", r.ID, want)
		}
		if seen[r.ID] {
			t.Errorf("%s: is there twice", r.ID)
		}
		seen[r.ID] = true
	}
}

func TestOrder(t *testing.T) {
	order := []string{"Document", "Person", "Company", "Project", "Team", "Place", "Event", "Employment", "Membership", "Link", "Fact"}
	last := 0
	for _, r := range article(t) {
		at := slices.Index(order, r.Kind)
		if at < last {
			t.Errorf("%s: a %s does not belong behind a %s", r.ID, r.Kind, order[last])
		}
		last = max(at, last)
	}
}

// fits maps each relation kind to the ID prefixes of its ends.
var fits = map[string][2]string{
	"EMPLOYED_BY":   {"person", "company"},
	"MEMBER_OF":     {"person", "team"},
	"FOUNDED":       {"person company", "company project"},
	"WORKS_ON":      {"person team company", "project"},
	"PRODUCT_OF":    {"project", "company"},
	"PART_OF":       {"team company", "company"},
	"BASED_IN":      {"person company project team place event", "place"},
	"RECRUITS_FROM": {"company", "company"},
	"RECRUITS_IN":   {"company", "place"},
	"INVOLVED_IN":   {"person company project team place event", "event"},
}

func TestRelationsFitTheirEnds(t *testing.T) {
	all := article(t)
	known := byID(all)
	for _, r := range all {
		source, relation, target, ok := r.ends()
		if !ok {
			continue
		}
		for i, end := range []string{source, target} {
			if !known[end].isEntity() || !slices.Contains(strings.Fields(fits[relation][i]), prefix(end)) {
				t.Errorf("%s: %q is not an end of %s", r.ID, end, relation)
			}
		}
	}
}

func TestFactsHaveAnEntityANameAndAValue(t *testing.T) {
	all := article(t)
	known := byID(all)
	for _, r := range all {
		if r.Kind != "Fact" {
			continue
		}
		if e, ok := known[r.Entity]; !ok || !e.isEntity() {
			t.Errorf("%s: %q is no entity", r.ID, r.Entity)
		}
		if r.Name == "" || r.Value == "" {
			t.Errorf("%s: name or value is missing", r.ID)
		}
	}
}

func TestEveryQuoteStandsInTheArticle(t *testing.T) {
	for _, r := range article(t)[1:] {
		if len(r.Citations) == 0 {
			t.Errorf("%s: has no citation", r.ID)
		}
		for _, c := range r.Citations {
			if c.Document != document || c.Quote == "" {
				t.Errorf("%s: want a quote from %s, got %q from %q", r.ID, document, c.Quote, c.Document)
			} else if reason := misplaced(c); reason != "" {
				t.Errorf("%s: %q %s", r.ID, c.Quote, reason)
			}
		}
	}
}

// misplaced returns what is wrong with a quote, or "" if it has one place in the article.
func misplaced(c citation) string {
	text := seeds.ArticleText()
	at := strings.Index(text, c.Quote)
	switch {
	case at < 0:
		return "is not in the article"
	case c.Start == nil && strings.Contains(text[at+1:], c.Quote):
		return "is there more than once: give its start"
	case c.Start == nil:
		return ""
	}
	runes := []rune(text)
	from, to := *c.Start, *c.Start+utf8.RuneCountInString(c.Quote)
	if from < 0 || to > len(runes) || string(runes[from:to]) != c.Quote {
		return "does not stand at its start"
	}
	return ""
}

func TestRecordedAtIsFixed(t *testing.T) {
	const fixed = "2024-12-01T00:00:00Z"
	for _, r := range article(t) {
		if !r.isEntity() && r.RecordedAt != fixed {
			t.Errorf("%s: recorded at %q, want %s", r.ID, r.RecordedAt, fixed)
		}
	}
}
