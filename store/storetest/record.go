package storetest

import (
	"time"

	"ties/kg"
	"ties/kg/temporal"
)

// sourceID is the document in every world.
const sourceID = "document:source"

func sourceDocument() *kg.Document {
	return document(sourceID, "The source", "All of this is written here.")
}

var recordedAt = instant("2024-12-01T00:00:00Z")

func instant(text string) time.Time {
	t, err := time.Parse(time.RFC3339, text)
	if err != nil {
		panic(err)
	}
	return t
}

func document(id, title, text string) *kg.Document {
	return &kg.Document{ID: id, Title: title, Text: text, RecordedAt: recordedAt}
}

// entity returns an entity of the type of its ID.
func entity(id, name string, change ...func(*kg.Entity)) *kg.Entity {
	t, _ := kg.TypeOfID(id)
	e := &kg.Entity{Type: t, ID: id, Name: name}
	for _, f := range change {
		f(e)
	}
	return e
}

func withDescription(as string) func(*kg.Entity) { return func(e *kg.Entity) { e.Description = as } }
func withURL(url string) func(*kg.Entity)        { return func(e *kg.Entity) { e.URL = url } }
func category(of string) func(*kg.Entity)        { return func(e *kg.Entity) { e.Category = of } }
func alias(list ...kg.Alias) func(*kg.Entity)    { return func(e *kg.Entity) { e.Aliases = list } }

func identified(list ...kg.Identifier) func(*kg.Entity) {
	return func(e *kg.Entity) { e.Identifiers = list }
}

func openLists(lists ...kg.RelationKind) func(*kg.Entity) {
	return func(e *kg.Entity) { e.OpenLists = lists }
}

func cited(list ...kg.Citation) func(*kg.Entity) {
	return func(e *kg.Entity) { e.Citations = list }
}

// relation returns a relation of the kind of its ID.
func relation(id, source, target string, change ...func(*kg.Claim)) *kg.Relation {
	kind, _ := kg.KindOfID(id)
	return &kg.Relation{Claim: claim(change), ID: id, Kind: kind, Source: source, Target: target}
}

// withRole sets the role of a relation, and returns it.
func withRole(role string, r *kg.Relation) *kg.Relation {
	r.Role = role
	return r
}

func fact(id, subject, name, value string, change ...func(*kg.Claim)) *kg.Fact {
	return &kg.Fact{Claim: claim(change), ID: id, Entity: subject, Name: name, Value: value}
}

func claim(change []func(*kg.Claim)) kg.Claim {
	c := kg.Claim{Citations: []kg.Citation{kg.Whole(sourceID)}, RecordedAt: recordedAt}
	for _, f := range change {
		f(&c)
	}
	return c
}

func starting(d temporal.PartialDate) func(*kg.Claim) {
	return func(c *kg.Claim) { c.Period.Start = d }
}
func ending(d temporal.PartialDate) func(*kg.Claim) { return func(c *kg.Claim) { c.Period.End = d } }
func status(s temporal.Status) func(*kg.Claim)      { return func(c *kg.Claim) { c.Period.Status = s } }
func standing(s kg.Standing) func(*kg.Claim)        { return func(c *kg.Claim) { c.Standing = s } }
func cites(list ...kg.Citation) func(*kg.Claim)     { return func(c *kg.Claim) { c.Citations = list } }
func recorded(on string) func(*kg.Claim)            { return func(c *kg.Claim) { c.RecordedAt = instant(on) } }
func guessed(c *kg.Claim)                           { c.Period.Inferred = true }
