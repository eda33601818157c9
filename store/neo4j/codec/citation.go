package codec

import (
	"fmt"
	"strconv"
	"strings"

	"ties/kg"
)

// encodeCitation returns the stored form of a citation without its quote: "document:x#12-34", or "document:x".
func encodeCitation(c kg.Citation) string {
	if c.Quote == "" {
		return c.Document
	}
	return fmt.Sprintf("%s#%d-%d", c.Document, c.Start, c.End)
}

// decodeCitation decodes a citation that encodeCitation has encoded.
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

// DecodeCitations decodes the two lists of a record's citations.
func DecodeCitations(references, quotes any) []kg.Citation {
	texts := AsList(quotes)
	var list []kg.Citation
	for i, reference := range AsList(references) {
		quote := ""
		if i < len(texts) {
			quote = AsText(texts[i])
		}
		list = append(list, decodeCitation(AsText(reference), quote))
	}
	return list
}

// DecodeAliases decodes the two lists of an entity's aliases.
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
