package kg

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
)

// knownScheme is a register whose identifiers have one canonical form each, and mean only one thing wherever they are written.
type knownScheme struct {
	name    string
	title   string   // for people
	names   []string // other names, as plainScheme returns them
	address string   // of the page of an identifier, which follows
	others  []string // how else addresses begin, without protocol and "www."
	form    *regexp.Regexp
	example string
	tidy    func(value string) string // how people write the same; nil if in only one way
	check   func(value string) error  // the check digits; nil if there are none
}

// schemes are the known registers.
var schemes = []*knownScheme{
	{
		name: "wikidata", title: "Wikidata", names: []string{"wikidataid", "wd"}, address: "https://www.wikidata.org/wiki/",
		others: []string{"wikidata.org/entity/", "wikidata.org/wiki/special:entitypage/", "m.wikidata.org/wiki/"},
		form:   regexp.MustCompile(`^Q[1-9][0-9]{0,15}$`), example: "Q42", tidy: strings.ToUpper,
	},
	{
		name: "orcid", title: "ORCID", names: []string{"orcidid"}, address: "https://orcid.org/",
		form: regexp.MustCompile(`^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$`), example: "0000-0002-1825-0097", tidy: hyphenated, check: checkMod11,
	},
	{
		name: "isni", title: "ISNI", names: []string{"isnicode", "isniid"}, address: "https://isni.org/isni/", others: []string{"isni.oclc.org/isni/", "isni-url.oclc.nl/isni/"},
		form: regexp.MustCompile(`^\d{15}[\dX]$`), example: "0000000121032683", tidy: compact, check: checkMod11,
	},
	{
		name: "lei", title: "Legal Entity Identifier (ISO 17442)", names: []string{"leicode", "xilei", "leinumber"}, address: "https://search.gleif.org/#/record/",
		others: []string{"api.gleif.org/api/v1/lei-records/", "gleif.org/lei/", "search.gleif.org/#/search/simplesearch="},
		form:   regexp.MustCompile(`^[0-9A-Z]{18}\d{2}$`), example: "529900T8BM49AURSDO55", tidy: compact, check: checkMod97,
	},
	{
		name: "opencorporates", title: "OpenCorporates", names: []string{"opencorporatesurl", "opencorporatesid"}, address: "https://opencorporates.com/companies/",
		form: regexp.MustCompile(`^[a-z]{2}(_[a-z]{2,3})?/[A-Za-z0-9._~-]+$`), example: "gb/00102498", tidy: smallHead,
	},
	{
		name: "gb-coh", title: "Companies House", names: []string{"companieshouse", "companieshouseid", "companieshousenumber", "ukcompanieshouse"},
		address: "https://find-and-update.company-information.service.gov.uk/company/", others: []string{"beta.companieshouse.gov.uk/company/", "companieshouse.gov.uk/company/"},
		form: regexp.MustCompile(`^([0-9]{8}|[A-Z]{2}[0-9]{6})$`), example: "00102498", tidy: func(value string) string { return padded(compact(value), 8) },
	},
	{
		name: "viaf", title: "VIAF", names: []string{"viafid"}, address: "https://viaf.org/viaf/",
		form: regexp.MustCompile(`^[1-9]\d{0,21}$`), example: "113230702",
	},
	{
		name: "ror", title: "Research Organization Registry", names: []string{"rorid"}, address: "https://ror.org/",
		form: regexp.MustCompile(`^0[0-9a-hj-km-np-tv-z]{6}\d{2}$`), example: "042nb2s44", tidy: strings.ToLower, check: checkROR,
	},
	{
		name: "grid", title: "GRID", names: []string{"gridid", "xigrid"}, address: "https://www.grid.ac/institutes/",
		form: regexp.MustCompile(`^grid\.\d{1,6}\.[0-9a-f]{1,2}$`), example: "grid.116068.8", tidy: strings.ToLower,
	},
	{
		name: "gnd", title: "Gemeinsame Normdatei", names: []string{"gndid"}, address: "https://d-nb.info/gnd/",
		form: regexp.MustCompile(`^\d{1,10}-?[\dX]$`), example: "118540238", tidy: strings.ToUpper,
	},
	{
		name: "cik", title: "SEC Central Index Key", names: []string{"cikcode", "seccik", "cikid"}, address: "https://www.sec.gov/edgar/browse/?CIK=",
		others: []string{"sec.gov/cgi-bin/browse-edgar?cik=", "sec.gov/cgi-bin/browse-edgar?action=getcompany&cik="},
		form:   regexp.MustCompile(`^\d{10}$`), example: "0000320193", tidy: func(value string) string { return padded(value, 10) },
	},
	{
		name: "crunchbase", title: "Crunchbase", names: []string{"crunchbaseid", "crunchbaseurl"}, address: "https://www.crunchbase.com/",
		form: regexp.MustCompile(`^(organization|person)/[a-z0-9_.-]+$`), example: "organization/moonshot-ai", tidy: strings.ToLower,
	},
	{
		name: "linkedin", title: "LinkedIn", names: []string{"linkedinid", "linkedinurl"}, address: "https://www.linkedin.com/",
		form: regexp.MustCompile(`^(in|company|school)/[^/?#\s]+$`), example: "in/somebody", tidy: strings.ToLower,
	},
	{
		name: "github", title: "GitHub", names: []string{"githubid", "githuburl", "githublogin"}, address: "https://github.com/",
		form: regexp.MustCompile(`^[a-z0-9](-?[a-z0-9]){0,38}$`), example: "moonshotai", tidy: strings.ToLower,
	},
}

var schemesByName = func() map[string]*knownScheme {
	all := map[string]*knownScheme{}
	for _, s := range schemes {
		all[plainScheme(s.name)] = s
		for _, name := range s.names {
			all[name] = s
		}
	}
	return all
}()

// schemeNamed returns the known scheme of a name; nil if there is none.
func schemeNamed(name string) *knownScheme { return schemesByName[plainScheme(name)] }

// plainScheme returns the letters and digits of a name of a scheme, in small letters.
func plainScheme(name string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			return r
		case r >= 'A' && r <= 'Z':
			return r - 'A' + 'a'
		case r == ' ', r == '-', r == '_', r == '.':
			return -1
		default:
			return '?'
		}
	}, name)
}

// IsKnownScheme reports whether a name is that of a known register.
func IsKnownScheme(name string) bool { return schemeNamed(name) != nil }

// SchemeNames lists the names of the known registers, separated by commas.
func SchemeNames() string {
	names := make([]string, len(schemes))
	for i, s := range schemes {
		names[i] = s.name
	}
	return strings.Join(names, ", ")
}

// canonical returns the register's form of a value, which may be an address.
func (s *knownScheme) canonical(value string) (string, error) {
	given := value
	value = strings.TrimSpace(value)
	if rest := withoutProtocol(value); rest != "" {
		cut, ok := s.cut(rest)
		if !ok {
			return given, fmt.Errorf("%q is not an address of %s: want one such as %s", Shorten(given, MaxShown), s.title, s.address+s.example)
		}
		value = cut
	}
	if s.tidy != nil {
		value = s.tidy(value)
	}
	if !s.form.MatchString(value) {
		return given, fmt.Errorf("%q is not an ID of %s: want one such as %s", Shorten(given, MaxShown), s.title, s.example)
	}
	if s.check != nil {
		if err := s.check(value); err != nil {
			return given, fmt.Errorf("%q is not an ID of %s: %w", Shorten(given, MaxShown), s.title, err)
		}
	}
	return value, nil
}

// cut returns what follows in an address of the register, without its protocol, if it is one.
func (s *knownScheme) cut(rest string) (value string, ok bool) {
	for _, begin := range append([]string{withoutProtocol(s.address)}, s.others...) {
		if begin != "" && len(rest) > len(begin) && strings.EqualFold(rest[:len(begin)], begin) {
			value = rest[len(begin):]
			if at := strings.IndexAny(value, "?#&"); at >= 0 {
				value = value[:at]
			}
			return strings.TrimRight(value, "/"), true
		}
	}
	return "", false
}

// compact returns a value without spaces, hyphens and full stops, in capitals.
func compact(value string) string {
	return strings.ToUpper(strings.NewReplacer(" ", "", "-", "", ".", "", "\u00a0", "").Replace(value))
}

// hyphenated returns sixteen characters in groups of four.
func hyphenated(value string) string {
	value = compact(value)
	if len(value) != 16 {
		return value
	}
	return value[:4] + "-" + value[4:8] + "-" + value[8:12] + "-" + value[12:]
}

// padded returns a number with zeros in front.
func padded(value string, digits int) string {
	if value == "" || strings.Trim(value, "0123456789") != "" || len(value) >= digits {
		return value
	}
	return strings.Repeat("0", digits-len(value)) + value
}

// smallHead returns a value with what stands before the slash in small letters.
func smallHead(value string) string {
	head, rest, _ := strings.Cut(value, "/")
	return strings.ToLower(head) + "/" + rest
}

var errCheckDigits = errors.New("its check digits do not fit, so that something in it is mistyped")

// checkMod11 checks the last character by ISO 7064, MOD 11-2.
func checkMod11(value string) error {
	value = compact(value)
	total := 0
	for _, c := range value[:len(value)-1] {
		total = (total + int(c-'0')) * 2
	}
	if "0123456789X"[(12-total%11)%11] != value[len(value)-1] {
		return errCheckDigits
	}
	return nil
}

// checkMod97 checks the last two digits by ISO 7064, MOD 97-10.
func checkMod97(value string) error {
	total := 0
	for _, c := range value {
		if c >= 'A' {
			total = (total*100 + int(c-'A') + 10) % 97
		} else {
			total = (total*10 + int(c-'0')) % 97
		}
	}
	if total != 1 {
		return errCheckDigits
	}
	return nil
}

// checkROR checks the last two digits, which are those of ISO 7064, MOD 97-10, over the number that the others write in the
// base 32 of Crockford.
func checkROR(value string) error {
	const digits = "0123456789abcdefghjkmnpqrstvwxyz"
	number := 0
	for _, c := range value[:7] {
		number = number*32 + strings.IndexRune(digits, c)
	}
	if want := 98 - number*100%97; fmt.Sprintf("%02d", want) != value[7:] {
		return errCheckDigits
	}
	return nil
}
