package graph

import (
	"slices"
	"strings"
	"time"

	"ties/kg"
	"ties/kg/temporal"
)

// resolve returns the value of a field: a thing, a list of things, or plain JSON.
func (x *naiveExecutor) resolve(t thing, name string, args map[string]any) any {
	switch {
	case t.typeName == "Query":
		return x.root(name, args)
	case t.page != nil && name == "groups":
		return x.groups(t.page, args)
	case t.page != nil:
		return x.pageField(t, name)
	case t.fields != nil:
		if f, ok := t.fields[name].(func(map[string]any) any); ok {
			return f(args)
		}
		return t.fields[name]
	}
	switch t.typeName {
	case "Citation":
		return x.citationField(t.citation, name)
	case "Alias":
		return map[string]any{"name": t.alias.Name, "language": optional(t.alias.Language)}[name]
	case "Period":
		return x.periodField(claimOf(t.record), name, args)
	}
	switch r := t.record.(type) {
	case *kg.Entity:
		return x.entityField(r, name, args)
	case *kg.Relation:
		return x.relationField(r, name)
	case *kg.Fact:
		return x.factField(r, name)
	default:
		return x.documentField(t.record.(*kg.Document), name)
	}
}

func (x *naiveExecutor) root(name string, args map[string]any) any {
	switch name {
	case "me":
		return thing{typeName: "Viewer", fields: map[string]any{"name": nil, "role": "ANONYMOUS", "rights": []string{"READ"}, "expires": nil}}
	case "node":
		return x.byID(args["id"].(string))
	case "nodes":
		var all []thing
		for _, id := range args["ids"].([]any) {
			one, _ := x.byID(id.(string)).(thing)
			all = append(all, one)
		}
		return all
	case "people", "companies", "projects", "teams":
		return x.entities(name, args)
	case "documents":
		return x.documents(args)
	case "overlap":
		return x.overlap(args)
	case "talentFlows":
		return x.talentFlows(args)
	case "gaps":
		return x.gapList(args)
	case "paths":
		return x.paths(args)
	case "sharedAlumni":
		return x.sharedAlumni(args)
	case "search":
		return x.search(args)
	case "byName", "byIdentifier", "byUrl":
		return x.known(name, args)
	case "uncited", "mentions", "coMentions":
		return x.passages(name, args)
	case "duplicates":
		return x.duplicates(args)
	case "similarNames":
		return x.similarNames(args)
	case "revision", "revisions", "history", "changes":
		return x.log(name, args)
	case "proposal", "proposals":
		return x.proposals(name, args)
	case "neighbourhood":
		return x.subgraph("of", args)
	case "subgraph":
		return x.subgraph("ids", args)
	default:
		found, ok := x.byID(args["id"].(string)).(thing)
		if !ok || !strings.EqualFold(found.typeName, name) {
			return nil
		}
		return found
	}
}

func (x *naiveExecutor) entityField(e *kg.Entity, name string, args map[string]any) any {
	switch name {
	case "id":
		return e.ID
	case "revision":
		return x.revisions[e.ID]
	case "name":
		return e.Name
	case "description":
		return optional(e.Description)
	case "url":
		return optional(e.URL)
	case "category":
		return optional(e.Category)
	case "degree":
		return x.graph.Degree(e.ID)
	case "openLists":
		kinds := []string{}
		for _, k := range e.OpenLists {
			kinds = append(kinds, k.String())
		}
		return kinds
	case "formerIds":
		return append([]string{}, e.FormerIDs...)
	case "aliases":
		all := []thing{}
		for _, a := range e.Aliases {
			all = append(all, thing{typeName: "Alias", alias: a})
		}
		return all
	case "identifiers":
		return identifierThings(e.Identifiers)
	case "sameAs":
		addresses := []string{}
		for _, i := range e.Identifiers {
			if address := i.URL(); address != "" {
				addresses = append(addresses, address)
			}
		}
		return addresses
	case "citations":
		return citationThings(e.Citations)
	case "facts":
		return x.factList(e, args)
	default:
		return x.relationList(e, name, args)
	}
}

func identifierThings(list []kg.Identifier) []thing {
	all := []thing{}
	for _, i := range list {
		all = append(all, thing{typeName: "Identifier", fields: map[string]any{"scheme": i.Scheme, "value": i.Value, "url": optional(i.URL())}})
	}
	return all
}

func citationThings(list []kg.Citation) []thing {
	all := []thing{}
	for _, c := range list {
		all = append(all, thing{typeName: "Citation", citation: c})
	}
	return all
}

func (x *naiveExecutor) citationField(c kg.Citation, name string) any {
	place := map[string]int{"start": c.Start, "end": c.End}
	switch name {
	case "document":
		return x.byID(c.Document)
	case "quote":
		return optional(c.Quote)
	default:
		if c.Quote == "" {
			return nil
		}
		return place[name]
	}
}

func claimOf(r kg.Record) *kg.Claim {
	switch r := r.(type) {
	case *kg.Relation:
		return &r.Claim
	default:
		return &r.(*kg.Fact).Claim
	}
}

func (x *naiveExecutor) periodField(c *kg.Claim, name string, args map[string]any) any {
	switch name {
	case "start":
		return optional(string(c.Period.Start))
	case "end":
		return optional(string(c.Period.End))
	case "status":
		return c.Period.Status.String()
	case "currentAsOf":
		if c.Period.Status != temporal.Current {
			return nil
		}
		return c.RecordedAt.UTC().Format(time.DateOnly)
	case "inferred":
		return c.Period.Inferred
	default:
		stint, _ := c.Bounds()
		return stint.Holds(args["on"].(temporal.PartialDate)).String()
	}
}

func (x *naiveExecutor) claimField(r kg.Record, name string) any {
	c := claimOf(r)
	switch name {
	case "id":
		return r.RecordID()
	case "revision":
		return x.revisions[r.RecordID()]
	case "standing":
		return c.Standing.String()
	case "period":
		return thing{typeName: "Period", record: r}
	case "citations":
		return citationThings(c.Citations)
	default:
		return c.RecordedAt.Format(time.RFC3339)
	}
}

func (x *naiveExecutor) relationField(r *kg.Relation, name string) any {
	switch name {
	case "kind":
		return r.Kind.String()
	case "role":
		return optional(r.Role)
	case "source", "person":
		return x.byID(r.Source)
	case "target", "company", "team":
		return x.byID(r.Target)
	default:
		return x.claimField(r, name)
	}
}

func (x *naiveExecutor) factField(f *kg.Fact, name string) any {
	switch name {
	case "entity":
		return x.byID(f.Entity)
	case "name":
		return f.Name
	case "value":
		return f.Value
	default:
		return x.claimField(f, name)
	}
}

func (x *naiveExecutor) documentField(d *kg.Document, name string) any {
	switch name {
	case "id":
		return d.ID
	case "revision":
		return x.revisions[d.ID]
	case "title":
		return d.Title
	case "language":
		return optional(d.Language)
	case "text":
		return optional(d.Text)
	case "url":
		return optional(d.URL)
	case "publisher":
		return optional(d.Publisher)
	case "publishedOn":
		return optional(string(d.PublishedOn))
	default:
		return d.RecordedAt.Format(time.RFC3339)
	}
}

// naiveLink is a list of an entity's relations.
type naiveLink struct {
	kind kg.RelationKind
	in   bool
	far  kg.Type // 0 for all
}

// naiveLinks are the lists of the schema, independent of the catalogue.
var naiveLinks = map[string]naiveLink{
	"Person.employments": {kg.EmployedBy, false, 0}, "Person.memberships": {kg.MemberOf, false, 0},
	"Person.founded": {kg.Founded, false, 0}, "Person.projects": {kg.WorksOn, false, 0},
	"Company.employments": {kg.EmployedBy, true, 0}, "Company.founders": {kg.Founded, true, 0},
	"Company.founded": {kg.Founded, false, 0}, "Company.parent": {kg.PartOf, false, 0},
	"Company.subsidiaries": {kg.PartOf, true, kg.TypeCompany}, "Company.teams": {kg.PartOf, true, kg.TypeTeam},
	"Company.projects": {kg.ProductOf, true, 0}, "Company.worksOn": {kg.WorksOn, false, 0},
	"Company.recruitsFrom": {kg.RecruitsFrom, false, 0}, "Company.recruitedBy": {kg.RecruitsFrom, true, 0},
	"Company.recruitsIn": {kg.RecruitsIn, false, 0},
	"Project.company":    {kg.ProductOf, false, 0}, "Project.contributors": {kg.WorksOn, true, 0},
	"Project.teams": {kg.WorksOn, true, kg.TypeTeam}, "Project.founders": {kg.Founded, true, 0},
	"Team.company": {kg.PartOf, false, 0}, "Team.members": {kg.MemberOf, true, 0},
	"Team.projects": {kg.WorksOn, false, 0},
	"Place.based":   {kg.BasedIn, true, 0}, "Place.recruiters": {kg.RecruitsIn, true, 0},
	"Event.participants": {kg.InvolvedIn, true, 0},
}

func linkOf(e *kg.Entity, field string) naiveLink {
	switch field {
	case "places":
		return naiveLink{kg.BasedIn, false, 0}
	case "events":
		return naiveLink{kg.InvolvedIn, false, 0}
	default:
		return naiveLinks[e.Type.String()+"."+field]
	}
}

func otherEnd(r *kg.Relation, from string) string {
	if r.Source == from {
		return r.Target
	}
	return r.Source
}

// toOne returns the entity that the first asserted relation leads to.
func (x *naiveExecutor) toOne(e *kg.Entity, l naiveLink) any {
	for _, r := range x.graph.Relations(e.ID, []kg.RelationKind{l.kind}, kg.Out) {
		if slices.Contains(kg.Asserted(), r.Standing) {
			return x.byID(r.Target)
		}
	}
	return nil
}
