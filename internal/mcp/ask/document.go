package ask

import (
	"regexp"
	"slices"
	"strings"
)

// fragments are the parts that several documents have.
var fragments = map[string]string{
	"named":    `on Entity { __typename id name }`,
	"citation": `on Citation { quote start end document { id title } }`,
	"period":   `on Period { start end status currentAsOf inferred }`,
	"periodOn": `on Period { start end status currentAsOf inferred holds(on: $asOf) }`,
	"relation": `on Relation { __typename id kind role standing source { ...named } target { ...named } period { ...period } ` +
		`citations { ...citation } }`,
	"relationOn": `on Relation { __typename id kind role standing recordedAt source { ...named } target { ...named } period { ...periodOn } ` +
		`citations { ...citation } }`,
	"fact":     `on Fact { __typename id name value standing period { ...period } citations { ...citation } }`,
	"factOn":   `on Fact { __typename id name value standing recordedAt period { ...periodOn } citations { ...citation } }`,
	"reason":   `on Reason { code text person { ...named } stint { id } }`,
	"overlap":  `on Overlap { verdict at { ...named } stints { ...relation } units { ...relation } period { ...shared } days { least most } reasons { ...reason } }`,
	"shared":   `on SharedPeriod { start end status inferred }`,
	"sharedOn": `on SharedPeriod { start end status inferred holds(on: $asOf) }`,
	"overlapOn": `on Overlap { verdict at { ...named } stints { ...relationOn } units { ...relationOn } period { ...sharedOn } days { least most } ` +
		`reasons { ...reason } }`,
}

var spread = regexp.MustCompile(`\.\.\.(\w+)`)

// Document returns a document with the fragments that it uses.
func Document(query string) string {
	var used []string
	addFragments(query, &used)
	for _, name := range used {
		query += "\nfragment " + name + " " + fragments[name]
	}
	return query
}

func addFragments(text string, used *[]string) {
	for _, match := range spread.FindAllStringSubmatch(text, -1) {
		if name := match[1]; fragments[name] != "" && !slices.Contains(*used, name) {
			*used = append(*used, name)
			addFragments(fragments[name], used)
		}
	}
}

// Dated is a question that may be about a date: then claims say whether they held on it.
type Dated struct{ any, on string }

// NewDated returns the two forms of a question, whose variable $asOf is the date.
func NewDated(query string) Dated {
	on := strings.Replace(query, "$asOf: Date", "$asOf: Date!", 1)
	on = spread.ReplaceAllStringFunc(on, func(match string) string {
		if name := match[len("..."):]; fragments[name+"On"] != "" {
			return match + "On"
		}
		return match
	})
	if strings.Count(query, "$asOf") == 1 { // where it is declared
		query = strings.Replace(query, "$asOf: Date, ", "", 1)
	}
	return Dated{Document(query), Document(on)}
}

// For returns the form for a date; "" for none.
func (d Dated) For(date string) string {
	if date == "" {
		return d.any
	}
	return d.on
}
