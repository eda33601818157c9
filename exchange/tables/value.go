package tables

import (
	"strconv"
	"strings"

	"ties/exchange/native"
	"ties/kg"
)

// cellValue returns the field of a record as the text of a cell.
func cellValue(record kg.Record, field string) string {
	if field == "id" {
		return record.RecordID()
	}
	switch r := record.(type) {
	case *kg.Document:
		return ofDocument(r, field)
	case *kg.Entity:
		return ofEntity(r, field)
	case *kg.Relation:
		return ofRelation(r, field)
	case *kg.Fact:
		return ofFact(r, field)
	default:
		return ""
	}
}

func ofDocument(d *kg.Document, field string) string {
	switch field {
	case "title":
		return d.Title
	case "language":
		return d.Language
	case "text":
		return d.Text
	case "url":
		return d.URL
	default: // recordedAt
		return instant(d.RecordedAt)
	}
}

func ofEntity(e *kg.Entity, field string) string {
	switch field {
	case "name":
		return e.Name
	case "aliases":
		return native.JoinList(e.Aliases, native.AppendAlias)
	case "description":
		return e.Description
	case "url":
		return e.URL
	case "category":
		return e.Category
	case "openLists":
		kinds := make([]string, len(e.OpenLists))
		for i, k := range e.OpenLists {
			kinds[i] = k.String()
		}
		return strings.Join(kinds, " ")
	default: // citations
		return native.JoinList(e.Citations, native.AppendCitation)
	}
}

func ofRelation(r *kg.Relation, field string) string {
	ends := native.Ends(r.RecordType())
	switch field {
	case "relation":
		return r.Kind.String()
	case ends[0]:
		return r.Source
	case ends[1]:
		return r.Target
	case "role":
		return r.Role
	default:
		return ofClaim(&r.Claim, field)
	}
}

func ofFact(f *kg.Fact, field string) string {
	switch field {
	case "entity":
		return f.Entity
	case "name":
		return f.Name
	case "value":
		return f.Value
	default:
		return ofClaim(&f.Claim, field)
	}
}

func ofClaim(c *kg.Claim, field string) string {
	switch field {
	case "start":
		return string(c.Period.Start)
	case "end":
		return string(c.Period.End)
	case "status":
		return c.Period.Status.String()
	case "inferred":
		return strconv.FormatBool(c.Period.Inferred)
	case "standing":
		return c.Standing.String()
	case "citations":
		return native.JoinList(c.Citations, native.AppendCitation)
	default: // recordedAt
		return instant(c.RecordedAt)
	}
}
