package jsonline_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"ties/kg"
	"ties/kg/jsonline"
	"ties/kg/temporal"
)

// Any sound record, with whatever Unicode in its texts, is the same when it has been written and read.
func TestRandomRecordsSurvive(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		record := rapid.OneOf(documents, entities, relations, facts).Draw(t, "record")
		if faults := record.Check(); len(faults) > 0 {
			t.Fatalf("the generator made an unsound record: %v", kg.RecordErrors(faults))
		}
		line := jsonline.Append(nil, record)
		if strings.ContainsAny(string(line), "\n\r") {
			t.Fatalf("%q is more than one line", line)
		}
		again, err := jsonline.Decode(line)
		if err != nil {
			t.Fatalf("Decode(%s): %v", line, err)
		}
		if diff := cmp.Diff(record, again, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("%s differs (- written, + read):\n%s", line, diff)
		}
	})
}

// words are texts without NUL, which no record may hold.
var words = rapid.Map(rapid.String(), func(s string) string { return strings.ReplaceAll(s, "\x00", "") })

var someWords = rapid.Map(words, func(s string) string { return s + "." })

func idWith(prefix string) *rapid.Generator[string] {
	return rapid.Map(rapid.StringMatching(`[A-Za-z0-9._~-]{1,30}`), func(slug string) string { return prefix + ":" + slug })
}

var instants = rapid.Map(rapid.Int64Range(0, 4_000_000_000), func(s int64) time.Time { return time.Unix(s, 0).UTC() })

var documents = rapid.Custom(func(t *rapid.T) kg.Record {
	return &kg.Document{
		ID: idWith("document").Draw(t, "id"), Title: someWords.Draw(t, "title"), Language: words.Draw(t, "language"),
		Text: words.Draw(t, "text"), URL: words.Draw(t, "url"), Publisher: words.Draw(t, "publisher"), PublishedOn: temporal.PartialDate(dates.Draw(t, "publishedOn")),
		RecordedAt: instants.Draw(t, "recordedAt"),
	}
})

var entities = rapid.Custom(func(t *rapid.T) kg.Record {
	kind := rapid.SampledFrom(kg.Entities.List()).Draw(t, "type")
	e := &kg.Entity{
		Type: kind, ID: idWith(strings.ToLower(kind.String())).Draw(t, "id"), Name: someWords.Draw(t, "name"),
		Aliases: rapid.SliceOfN(aliases, 0, 3).Draw(t, "aliases"), Description: words.Draw(t, "description"),
		URL: words.Draw(t, "url"), Citations: rapid.SliceOfN(citations, 0, 3).Draw(t, "citations"),
		Identifiers: rapid.SliceOfNDistinct(identifiers, 0, 3, rapid.ID[kg.Identifier]).Draw(t, "identifiers"),
	}
	for _, k := range kg.AllKinds() {
		if (k.Sources().Has(kind) || k.Targets().Has(kind)) && rapid.Bool().Draw(t, "open") {
			e.OpenLists = append(e.OpenLists, k)
		}
	}
	if kind == kg.TypeCompany {
		e.Category = words.Draw(t, "category")
	}
	return e
})

var aliases = rapid.Custom(func(t *rapid.T) kg.Alias {
	return kg.Alias{Name: someWords.Draw(t, "alias"), Language: words.Draw(t, "language")}
})

var identifiers = rapid.SampledFrom([]kg.Identifier{{Scheme: "wikidata", Value: "Q42"}, {Scheme: "orcid", Value: "0000-0002-1694-233X"},
	{Scheme: "in house", Value: "\"1\", =2; é"}, {Scheme: ";", Value: ":"}})

var citations = rapid.Custom(func(t *rapid.T) kg.Citation {
	document := idWith("document").Draw(t, "document")
	quote := words.Draw(t, "quote")
	if quote == "" {
		return kg.Whole(document)
	}
	start := rapid.IntRange(0, 1000).Draw(t, "start")
	return kg.Citation{Document: document, Quote: quote, Start: start, End: start + len([]rune(quote))}
})

var relations = rapid.Custom(func(t *rapid.T) kg.Record {
	kind := rapid.SampledFrom(kg.AllKinds()).Draw(t, "kind")
	prefix := strings.ReplaceAll(strings.ToLower(kind.String()), "_", "-")
	switch kind {
	case kg.EmployedBy:
		prefix = "employment"
	case kg.MemberOf:
		prefix = "membership"
	}
	return &kg.Relation{
		Claim: claims.Draw(t, "claim"), ID: idWith(prefix).Draw(t, "id"), Kind: kind,
		Source: words.Draw(t, "source"), Target: words.Draw(t, "target"), Role: words.Draw(t, "role"),
	}
})

var facts = rapid.Custom(func(t *rapid.T) kg.Record {
	return &kg.Fact{
		Claim: claims.Draw(t, "claim"), ID: idWith("fact").Draw(t, "id"), Entity: words.Draw(t, "entity"),
		Name: someWords.Draw(t, "name"), Value: someWords.Draw(t, "value"),
	}
})

var dates = rapid.StringMatching(`(|19[0-9][0-9]|20[0-2][0-9]-0[1-9]|2010-1[0-2]-[0-2][1-8])`)

// claims that make sense: the generator tries until one does.
var claims = rapid.Custom(func(t *rapid.T) kg.Claim {
	return kg.Claim{
		Period: temporal.Period{
			Start: temporal.PartialDate(dates.Draw(t, "start")), End: temporal.PartialDate(dates.Draw(t, "end")),
			Status:   rapid.SampledFrom([]temporal.Status{temporal.StatusUnknown, temporal.Current, temporal.Ended}).Draw(t, "status"),
			Inferred: rapid.Bool().Draw(t, "inferred"),
		},
		Standing:   kg.Standing(rapid.IntRange(int(kg.Stated), int(kg.Retracted)).Draw(t, "standing")),
		Citations:  rapid.SliceOfN(citations, 1, 3).Draw(t, "citations"),
		RecordedAt: instants.Draw(t, "recordedAt"),
	}
}).Filter(func(c kg.Claim) bool {
	_, err := c.Bounds()
	return err == nil
})
