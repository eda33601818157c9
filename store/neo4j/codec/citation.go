package codec

import (
	"fmt"
	"strconv"
	"strings"

	"ties/kg"
)

// encodeCitation is a citation as it is stored, but for the quote: "document:x#12-34", or "document:x".
func encodeCitation(c kg.Citation) string {
	if c.Quote == "" {
		return c.Document
	}
	return fmt.Sprintf("%s#%d-%d", c.Document, c.Start, c.End)
}

// decodeCitation reads what encodeCitation writes.
func decodeCitation(text, quote string) kg.Citation {
	document, span, ok := strings.Cut(text, "#")
	if !ok {
		return kg.Whole(document)
	}
	start, end, _ := strings.Cut(span, "-")
	c := kg.Citation{Document: document, Quote: quote}
	c.Start, _ = strconv.Atoi(start)
	c.End, _ = strconv.Atoi(end)
	return c
}

// DecodeCitations reads the two lists that are the citations of a record.
func DecodeCitations(places, quotes any) []kg.Citation {
	texts := AsList(quotes)
	var list []kg.Citation
	for i, place := range AsList(places) {
		quote := ""
		if i < len(texts) {
			quote = AsText(texts[i])
		}
		list = append(list, decodeCitation(AsText(place), quote))
	}
	return list
}

// DecodeAliases reads the two lists that are the aliases of an entity.
func DecodeAliases(names, languages any) []kg.Alias {
	texts := AsList(languages)
	var list []kg.Alias
	for i, name := range AsList(names) {
		a := kg.Alias{Name: AsText(name)}
		if i < len(texts) {
			a.Language = AsText(texts[i])
		}
		list = append(list, a)
	}
	return list
}
