package kg

import (
	"strings"
	"testing"
)

func TestNamesWithCommandsToTerminalsAreNotTakenIn(t *testing.T) {
	for _, bad := range []string{"\x1b[31mAda", "A\u009b31mda", "\x1b]0;x\x07", "A\u009d0;x\u009c", "A\u0090da"} {
		for field, record := range map[string]Record{
			"name":                &Entity{Type: TypePerson, ID: "person:a", Name: bad},
			"aliases[0].name":     &Entity{Type: TypePerson, ID: "person:a", Name: "A", Aliases: []Alias{{Name: bad}}},
			"aliases[0].language": &Entity{Type: TypePerson, ID: "person:a", Name: "A", Aliases: []Alias{{Name: "A", Language: bad}}},
			"category":            &Entity{Type: TypeCompany, ID: "company:a", Name: "A", Category: bad},
			"title":               &Document{ID: "document:a", Title: bad},
			"publisher":           &Document{ID: "document:a", Title: "A", Publisher: bad},
			"language":            &Document{ID: "document:a", Title: "A", Language: bad},
			"role":                &Relation{ID: "employment:a", Kind: EmployedBy, Role: bad},
		} {
			errs := CheckInput(record)
			if len(errs) != 1 || errs[0].Field != field || !strings.Contains(errs[0].Reason, "holds U+00") || errs[0].ID != record.RecordID() {
				t.Errorf("%s %q: %v", field, bad, RecordErrors(errs))
			}
			if errs := record.Check(); mentionsTerminals(errs) {
				t.Errorf("%s %q: what a store has cannot be restored: %v", field, bad, RecordErrors(errs))
			}
		}
	}
	for _, good := range []string{"Ada", "Zoë 王", "Ada\tByron", "Ada\nByron", "\u202bעדה\u202c", "a\u00a0b", "👩‍💻", "O\u0092Neill", "a\x01b"} {
		if errs := CheckInput(&Entity{Type: TypePerson, ID: "person:a", Name: good}); len(errs) > 0 {
			t.Errorf("%q: %v", good, RecordErrors(errs))
		}
	}
	// What proves something is kept word for word.
	if errs := CheckInput(&Document{ID: "document:a", Title: "A", Text: "a\x1b[1mb\f"}); len(errs) > 0 {
		t.Error(RecordErrors(errs))
	}
}

func mentionsTerminals(errs []*RecordError) bool {
	for _, e := range errs {
		if strings.Contains(e.Reason, "terminals") {
			return true
		}
	}
	return false
}

func TestOnlyURLsOfTheWebAreTakenIn(t *testing.T) {
	for _, bad := range []string{
		"javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "\x01javascript:alert(1)", "java\nscript:alert(1)", "java\tscript:alert(1)",
		"\u200bjavascript:alert(1)", "javascript\n:alert(1)", "javascript://example.org/%0aalert(1)", "javascript:1", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "blob:https://example.org/1", "ftp://example.org",
		"view-source:https://example.org", "localhost:8080",
	} {
		for _, record := range []Record{&Document{ID: "document:a", Title: "A", URL: bad}, &Entity{Type: TypePerson, ID: "person:a", Name: "A", URL: bad}} {
			if errs := CheckInput(record); len(errs) != 1 || errs[0].Field != "url" || !strings.Contains(errs[0].Reason, "https://") {
				t.Errorf("%q: %v", bad, RecordErrors(errs))
			}
		}
	}
	for _, good := range []string{"", "https://example.org", "HTTP://example.org/a:b", "www.example.org", "example.org/a:b", "example.org:8080/a", "//example.org", "u", "/a", "?a:b"} {
		if !IsWebURL(good) {
			t.Errorf("%q is refused", good)
		}
	}
	for _, scheme := range []string{"javascript", "JavaScript", " data", "java\tscript"} {
		if errs := CheckInput(&Entity{Type: TypePerson, ID: "person:a", Name: "A", Identifiers: []Identifier{{scheme, "alert(1)"}}}); len(errs) != 1 {
			t.Errorf("%q: %v", scheme, RecordErrors(errs))
		}
	}
}

func FuzzIsWebURL(f *testing.F) {
	for _, text := range []string{"javascript:x", "https://a", "a.b:80", "\x00java\r\nscript:", "::", "a:"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		// As browsers do: space and control characters around are cut off, tabs and line breaks are taken out.
		plain := strings.NewReplacer("\t", "", "\n", "", "\r", "").Replace(strings.TrimFunc(text, func(r rune) bool { return r <= ' ' }))
		if strings.HasPrefix(strings.ToLower(plain), "javascript:") && IsWebURL(text) {
			t.Errorf("%q is taken for an address", text)
		}
	})
}
