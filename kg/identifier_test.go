package kg_test

import (
	"testing"

	"ties/kg"
)

// However an identifier is written, it is stored in one form, from which its page follows.
func TestCanonicalIdentifiers(t *testing.T) {
	for _, c := range []struct{ scheme, value, want, url string }{
		{"wikidata", "Q42", "wikidata Q42", "https://www.wikidata.org/wiki/Q42"},
		{"Wikidata ID", "http://www.wikidata.org/entity/q42", "wikidata Q42", "https://www.wikidata.org/wiki/Q42"},
		{"wikidataId", "https://m.wikidata.org/wiki/Q42?uselang=de#x", "wikidata Q42", "https://www.wikidata.org/wiki/Q42"},
		{"ORCID", "0000000218250097", "orcid 0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"},
		{"ORCID iD", "https://orcid.org/0000-0002-1694-233x/", "orcid 0000-0002-1694-233X", "https://orcid.org/0000-0002-1694-233X"},
		{"ISNI", "0000 0001 2103 2683", "isni 0000000121032683", "https://isni.org/isni/0000000121032683"},
		{"leiCode", " 529900t8bm49aursdo55", "lei 529900T8BM49AURSDO55", "https://search.gleif.org/#/record/529900T8BM49AURSDO55"},
		{"lei", "https://search.gleif.org/#/record/529900T8BM49AURSDO55", "lei 529900T8BM49AURSDO55", "https://search.gleif.org/#/record/529900T8BM49AURSDO55"},
		{"opencorporatesUrl", "https://opencorporates.com/companies/GB/00102498", "opencorporates gb/00102498", "https://opencorporates.com/companies/gb/00102498"},
		{"Companies House", "102498", "gb-coh 00102498", "https://find-and-update.company-information.service.gov.uk/company/00102498"},
		{"GB-COH", "sc123456", "gb-coh SC123456", "https://find-and-update.company-information.service.gov.uk/company/SC123456"},
		{"ror", "https://ror.org/042nb2s44", "ror 042nb2s44", "https://ror.org/042nb2s44"},
		{"ror", "05gq02987", "ror 05gq02987", "https://ror.org/05gq02987"},
		{"XI-GRID", "grid.116068.8", "grid grid.116068.8", "https://www.grid.ac/institutes/grid.116068.8"},
		{"cikCode", "320193", "cik 0000320193", "https://www.sec.gov/edgar/browse/?CIK=0000320193"},
		{"linkedin", "https://de.linkedin.com/in/Somebody", "", ""},
		{"linkedin", "http://www.LinkedIn.com/in/Somebody/", "linkedin in/somebody", "https://www.linkedin.com/in/somebody"},
		{"innCode", " 77-01 ", "innCode  77-01 ", ""},
		{"wikidata", "P42", "", ""},
		{"wikidata", "https://example.com/Q42", "", ""},
		{"orcid", "0000-0002-1825-0098", "", ""},
		{"lei", "529900T8BM49AURSDO56", "", ""},
		{"ror", "042nb2s45", "", ""},
	} {
		got, err := kg.Identifier{Scheme: c.scheme, Value: c.value}.Canonical()
		if c.want == "" {
			if err == nil || got.Value != c.value {
				t.Errorf("%s %q became %v without an error", c.scheme, c.value, got)
			}
			continue
		}
		if text := got.Scheme + " " + got.Value; err != nil || text != c.want || got.URL() != c.url {
			t.Errorf("%s %q became %q at %s: %v", c.scheme, c.value, text, got.URL(), err)
		}
		if again, err := got.Canonical(); again != got || err != nil {
			t.Errorf("%v is not canonical: %v, %v", got, again, err)
		}
		if of, ok := kg.IdentifierOfURL(got.URL()); c.url != "" && (!ok || of != got) {
			t.Errorf("the address of %v leads to %v", got, of)
		}
	}
}

func TestParseIdentifier(t *testing.T) {
	for text, want := range map[string]kg.Identifier{
		"http://www.wikidata.org/entity/Q42": {Scheme: "wikidata", Value: "Q42"},
		"wikidata: Q42":                      {Scheme: "wikidata", Value: "Q42"},
		"urn:isbn:1":                         {Scheme: "urn", Value: "isbn:1"},
		"https://example.com/Q42":            {},
		"Q42":                                {},
		":1":                                 {},
		"a:":                                 {},
		"":                                   {},
	} {
		got, ok := kg.ParseIdentifier(text)
		if got != want || ok != (want != kg.Identifier{}) {
			t.Errorf("%q was read as %v, %t", text, got, ok)
		}
	}
}

// Addresses are compared without what makes no difference to where they lead.
func TestCanonicalURL(t *testing.T) {
	for address, want := range map[string]string{
		"https://www.Example.com/":             "example.com",
		"http://example.com":                   "example.com",
		"HTTP://EXAMPLE.com:80/Path/?a=B#part": "example.com/Path/?a=B",
		"https://example.com:443/Path/":        "example.com/Path",
		"https://example.com?a":                "example.com?a",
		" ftp://Example.com/ ":                 "ftp://Example.com/",
		"not an address":                       "not an address",
		"":                                     "",
	} {
		if got := kg.CanonicalURL(address); got != want {
			t.Errorf("%q became %q, want %q", address, got, want)
		}
	}
}
