package codec

import (
	"strings"
	"time"

	"ties/kg"
	"ties/kg/namesearch"
)

// Rows is the records of a batch, as rows for the statements that write them.
type Rows struct {
	Documents []any
	Entities  map[kg.Type][]any
	Relations map[kg.RelationKind][]any
	Facts     []any
}

// EncodeRecords returns the rows of records.
func EncodeRecords(records []kg.Record) (*Rows, error) {
	b := &Rows{Entities: map[kg.Type][]any{}, Relations: map[kg.RelationKind][]any{}}
	for _, r := range records {
		switch r := r.(type) {
		case *kg.Document:
			b.Documents = append(b.Documents, newRow(r.ID, documentProps(r)))
		case *kg.Entity:
			b.Entities[r.Type] = append(b.Entities[r.Type], newRow(r.ID, entityProps(r)))
		case *kg.Relation:
			props, err := relationProps(r)
			if err != nil {
				return nil, err
			}
			one := newRow(r.ID, props)
			one["source"], one["target"] = r.Source, r.Target
			b.Relations[r.Kind] = append(b.Relations[r.Kind], one)
		case *kg.Fact:
			props, err := factProps(r)
			if err != nil {
				return nil, err
			}
			b.Facts = append(b.Facts, newRow(r.ID, props))
		}
	}
	return b, nil
}

func newRow(id string, props map[string]any) map[string]any {
	return map[string]any{"id": id, "props": props}
}

func documentProps(d *kg.Document) map[string]any {
	return map[string]any{
		"id": d.ID, "title": d.Title, "language": orNull(d.Language), "text": orNull(d.Text), "url": orNull(d.URL),
		"recordedAt": formatTime(d.RecordedAt),
	}
}

func entityProps(e *kg.Entity) map[string]any {
	kinds := make([]string, len(e.OpenLists))
	for i, k := range e.OpenLists {
		kinds[i] = k.String()
	}
	props := map[string]any{
		"id": e.ID, "name": e.Name, "folded": kg.Fold(e.Name), "sortKey": kg.SortKey(e.Name),
		"description": orNull(e.Description), "url": orNull(e.URL), "category": orNull(e.Category),
		"openLists": orNull(strings.Join(kinds, " ")), "aliases": nil, "aliasLanguages": nil,
	}
	if len(e.Aliases) > 0 {
		names, languages := make([]string, len(e.Aliases)), make([]string, len(e.Aliases))
		for i, a := range e.Aliases {
			names[i], languages[i] = a.Name, a.Language
		}
		props["aliases"], props["aliasLanguages"] = names, languages
	}
	props["keys"] = orNull(namesearch.Keys(e))
	setCitations(props, e.Citations)
	return props
}

func relationProps(r *kg.Relation) (map[string]any, error) {
	props, err := claimProperties(&r.Claim, r.ID)
	if err != nil {
		return nil, err
	}
	props["source"], props["target"], props["role"] = r.Source, r.Target, orNull(r.Role)
	props["known"] = r.Period.Known()
	return props, nil
}

func factProps(f *kg.Fact) (map[string]any, error) {
	props, err := claimProperties(&f.Claim, f.ID)
	if err != nil {
		return nil, err
	}
	props["entity"], props["name"], props["value"] = f.Entity, f.Name, f.Value
	return props, nil
}

func claimProperties(c *kg.Claim, id string) (map[string]any, error) {
	stint, err := c.Bounds()
	if err != nil {
		return nil, err
	}
	inferred := 0
	if c.Period.Inferred {
		inferred = 1
	}
	props := map[string]any{
		"id": id, "order": kg.OrderKey(stint.StartMin, id),
		"start": orNull(string(c.Period.Start)), "end": orNull(string(c.Period.End)),
		"status": c.Period.Status.String(), "inferred": inferred,
		"s0": int64(stint.StartMin), "s1": int64(stint.StartMax), "e0": int64(stint.EndMin), "e1": int64(stint.EndMax),
		"standing": c.Standing.String(), "recordedAt": formatTime(c.RecordedAt),
	}
	setCitations(props, c.Citations)
	return props, nil
}

// setCitations adds citations, as two lists: where they point to, and the words.
func setCitations(props map[string]any, list []kg.Citation) {
	props["citations"], props["quotes"] = nil, nil
	if len(list) == 0 {
		return
	}
	places, quotes := make([]string, len(list)), make([]string, len(list))
	for i, c := range list {
		places[i], quotes[i] = encodeCitation(c), c.Quote
	}
	props["citations"], props["quotes"] = places, quotes
}

// orNull makes a missing text null, which is how the database knows one.
func orNull(text string) any {
	if text == "" {
		return nil
	}
	return text
}

func formatTime(t time.Time) string { return t.UTC().Format(time.RFC3339) }
