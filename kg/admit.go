package kg

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// CheckInput checks a record, which is sound by itself, for what nothing new may hold, although stores have what older versions
// took: names and other short texts with characters by which commands to terminals begin, and URLs that are not of the web,
// which a page could run. Other control characters, and marks that order the letters of names in Arabic or Hebrew, are found in
// names that people wrote; longer texts are kept as they are, since they prove something word for word. What prints them
// escapes them.
func CheckInput(r Record) []*RecordError {
	c := checker{}
	switch r := r.(type) {
	case *Document:
		c.label("title", r.Title)
		c.label("language", r.Language)
		c.url(r.URL)
		c.label("publisher", r.Publisher)
	case *Entity:
		c.entityInput(r)
	case *Relation:
		c.label("role", r.Role)
	case *Fact:
		c.label("name", r.Name)
	}
	return c.done(r.RecordID())
}

func (c *checker) entityInput(e *Entity) {
	c.label("name", e.Name)
	for i, a := range e.Aliases {
		c.label(fmt.Sprintf("aliases[%d].name", i), a.Name)
		c.label(fmt.Sprintf("aliases[%d].language", i), a.Language)
	}
	c.label("category", e.Category)
	c.url(e.URL)
	for i, one := range e.Identifiers {
		if IsScriptScheme(one.Scheme) {
			c.add(fmt.Sprintf("identifiers[%d].scheme", i), "%q is the beginning of a script: want the name of a register", one.Scheme)
		}
	}
}

// label checks a short text.
func (c *checker) label(field, text string) {
	if at := strings.IndexAny(text, terminalCommands); at >= 0 {
		first, _ := utf8.DecodeRuneInString(text[at:])
		c.add(field, "holds U+%04X, by which commands to terminals begin: take it out", first)
	}
}

// terminalCommands are the characters by which commands to terminals begin: ESC, and DCS, CSI and OSC, which stand for ESC and a
// letter (ECMA-48).
const terminalCommands = "\x1b\u0090\u009b\u009d"

func (c *checker) url(text string) {
	if !IsWebURL(text) {
		c.add("url", "%q is not of the web: want an address that begins with https:// or http://", Shorten(text, MaxShown))
	}
}

// IsWebURL reports whether a text is no URL but of the web (http and https). Addresses without a scheme, such as
// "www.example.org", are kept as they are, and so is a missing one.
func IsWebURL(text string) bool {
	scheme, port := schemeOfURL(text)
	return scheme == "" || scheme == "http" || scheme == "https" || port && strings.Contains(scheme, ".")
}

// IsScriptScheme reports whether what follows a scheme and a colon is a program, or a page, that browsers run.
func IsScriptScheme(scheme string) bool {
	return slices.Contains([]string{"javascript", "vbscript", "livescript", "data"}, strings.ToLower(unspaced(strings.TrimFunc(scheme, isSpaceOrControl))))
}

var (
	urlScheme = regexp.MustCompile(`^([A-Za-z][A-Za-z0-9+.-]*):`)
	portForm  = regexp.MustCompile(`^\d{1,5}(?:[/?#]|$)`)
)

// schemeOfURL returns the scheme of a URL as browsers see it, who pass over control characters and space before it, and over
// tabs and line breaks within. It reports whether a port may follow, so that the scheme may be a host.
func schemeOfURL(text string) (scheme string, port bool) {
	text = unspaced(strings.TrimLeftFunc(text, isSpaceOrControl))
	parts := urlScheme.FindStringSubmatch(text)
	if parts == nil {
		return "", false
	}
	return strings.ToLower(parts[1]), portForm.MatchString(text[len(parts[0]):])
}

func isSpaceOrControl(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }

// unspaced returns a text without tabs, line breaks and characters that nobody sees.
func unspaced(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, text)
}
