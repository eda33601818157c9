package ftm

import (
	"encoding/json"
	"io"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"ties/exchange/form"
	"ties/kg"
	"ties/kg/temporal"
)

// Writer writes one entity a line. It implements form.Writer.
type Writer struct{ to *json.Encoder }

var _ form.Writer = Writer{}

// NewWriter makes a writer.
func NewWriter(to io.Writer) Writer {
	lines := json.NewEncoder(to)
	lines.SetEscapeHTML(false)
	return Writer{lines}
}

// Write implements form.Writer.
func (w Writer) Write(record kg.Record) error {
	e := ftmEntity{ID: outside(record.RecordID()), Properties: map[string]stringList{}}
	switch r := record.(type) {
	case *kg.Document:
		e.ofDocument(r)
	case *kg.Entity:
		e.ofEntity(r)
	case *kg.Relation:
		e.ofRelation(r)
	case *kg.Fact:
		e.ofFact(r)
	}
	return w.to.Encode(e)
}

// Close implements form.Writer.
func (w Writer) Close() error { return nil }

// LeftOut implements form.Writer: there is a place for every record.
func (w Writer) LeftOut() form.LeftOut { return nil }

// set returns a property its values, as far as they are not missing, each once.
func (e *ftmEntity) set(property string, list ...string) {
	for _, v := range list {
		if v != "" && !slices.Contains(e.Properties[property], v) {
			e.Properties[property] = append(e.Properties[property], v)
		}
	}
}

// setURL sets an address that FollowTheMoney takes for one; another goes to its notes.
func (e *ftmEntity) setURL(property, address, notes string) {
	u, err := url.Parse(address)
	if err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
		e.set(property, address)
		return
	}
	e.set(notes, address)
}

// setDate sets a date that FollowTheMoney takes for one: those of the years 1000 to 2999.
func (e *ftmEntity) setDate(property string, date temporal.PartialDate) {
	if date != "" && (date[0] == '1' || date[0] == '2') {
		e.set(property, string(date))
	}
}

func (e *ftmEntity) ofDocument(d *kg.Document) {
	e.Schema = "PlainText"
	e.set("title", d.Title)
	e.set("fileName", d.Title) // which every document must have
	e.set("bodyText", d.Text)
	e.setURL("sourceUrl", d.URL, "summary")
	e.set("publisher", d.Publisher)
	e.setDate("publishedAt", d.PublishedOn)
	if tag, err := language.Parse(d.Language); err == nil {
		base, _ := tag.Base()
		e.set("language", base.ISO3())
	}
}

// schemata are what companies of some categories are; any other is an Organization.
var schemata = map[string]string{"company": "Company", "firm": "Company", "public body": "PublicBody"}

func (e *ftmEntity) ofEntity(r *kg.Entity) {
	website := "sourceUrl"
	switch r.Type {
	case kg.TypePerson:
		e.Schema = "Person"
	case kg.TypeCompany:
		website = "website"
		if e.Schema = schemata[r.Category]; e.Schema == "" {
			e.Schema = "Organization"
		}
		if r.Category != categories[e.Schema] {
			e.set("classification", r.Category)
		}
	case kg.TypeTeam:
		e.Schema = "Organization"
		e.set("classification", teamWord)
	case kg.TypeProject:
		e.Schema = "Project"
		e.set("keywords", r.Category)
	case kg.TypePlace:
		e.Schema = "Address"
		e.set("full", r.Name)
	case kg.TypeEvent:
		e.Schema = "Event"
	}
	e.set("name", r.Name)
	for _, a := range r.Aliases {
		e.set("alias", a.Name)
	}
	e.set("notes", r.Description)
	e.setURL(website, r.URL, "notes")
	e.setIdentifiers(r.Identifiers)
	e.cite("notes", r.Citations)
}

// cite names the documents as proof, and gives their quotes as texts.
func (e *ftmEntity) cite(quotes string, citations []kg.Citation) {
	for _, c := range citations {
		e.set("proof", outside(c.Document))
		e.set(quotes, c.Quote)
	}
}

func (e *ftmEntity) ofRelation(r *kg.Relation) {
	from, to := outside(r.Source), outside(r.Target)
	switch kind := r.Kind; {
	case !slices.Contains(kg.Asserted(), r.Standing):
		e.unknownLink(r, from, to) // what is planned or disputed is no employment
	case kind == kg.EmployedBy:
		e.Schema = "Employment"
		e.set("employee", from)
		e.set("employer", to)
	case kind == kg.MemberOf:
		e.Schema = "Membership"
		e.set("member", from)
		e.set("organization", to)
	case kind == kg.WorksOn:
		e.Schema = "ProjectParticipant"
		e.set("participant", from)
		e.set("project", to)
	default:
		e.unknownLink(r, from, to)
	}
	e.set("role", r.Role)
	e.setDate("startDate", r.Period.Start)
	e.setDate("endDate", r.Period.End)
	switch {
	case r.Standing != kg.Stated:
		e.set("status", strings.ToLower(r.Standing.String()))
	case r.Period.Status == temporal.Current:
		e.set("status", "current")
	case r.Period.Status == temporal.Ended && temporal.StatusByEnd(r.Period.End, r.RecordedAt) != temporal.Ended:
		e.set("status", "ended")
	}
	e.cite("summary", r.Citations)
}

// unknownLink says the kind of a relation that FollowTheMoney has no schema for in its first role.
func (e *ftmEntity) unknownLink(r *kg.Relation, from, to string) {
	e.Schema = "UnknownLink"
	e.set("subject", from)
	e.set("object", to)
	e.set("role", r.Kind.String())
}

func (e *ftmEntity) ofFact(f *kg.Fact) {
	e.Schema = "Note"
	e.set("entity", outside(f.Entity))
	e.set("name", f.Name)
	e.set("description", f.Value)
	e.cite("notes", f.Citations)
	for _, dated := range []string{string(f.Period.Start), string(f.Period.End)} {
		e.set("keywords", dated)
	}
	if f.Standing != kg.Stated {
		e.set("keywords", strings.ToLower(f.Standing.String()))
	}
}
