package jsonld

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"ties/kg"
	"ties/kg/fields"
	"ties/kg/query"
)

var entityTypes = map[kg.Type]string{
	kg.TypePerson: "Person", kg.TypeCompany: "Organization", kg.TypeTeam: "Organization", kg.TypeProject: "Project",
	kg.TypePlace: "Place", kg.TypeEvent: "Event",
}

func documentNode(d *kg.Document) node {
	n := node{
		"@id": d.ID, "@type": "CreativeWork", "name": d.Title, "text": d.Text, "inLanguage": d.Language, "url": d.URL,
		"datePublished": string(d.PublishedOn), "ties:recordedAt": instant(d.RecordedAt),
	}
	if d.Publisher != "" {
		n["publisher"] = node{"@type": "Organization", "name": d.Publisher}
	}
	return n
}

func entityNode(e *kg.Entity) node {
	n := node{"@id": e.ID, "@type": entityTypes[e.Type], "ties:kind": e.Type.String()}
	for _, f := range fields.Of(e.Type) {
		if f.Kind == fields.Text {
			n[entityTerm(f)] = f.Get(e)
		}
	}
	var names []any
	for _, a := range e.Aliases {
		if _, err := language.Parse(a.Language); err != nil {
			names = append(names, a.Name) // in a language that is not known, or cannot be named
		} else {
			names = append(names, node{"@value": a.Name, "@language": a.Language})
		}
	}
	set(n, "alternateName", names)
	identifiers(n, e.Identifiers)
	var open []any
	for _, k := range e.OpenLists {
		open = append(open, k.String())
	}
	set(n, "ties:openList", open)
	set(n, "subjectOf", quotations(e.Citations))
	return n
}

// identifiers sets all identifiers, and the addresses of those that have one.
func identifiers(n node, list []kg.Identifier) {
	var all, addresses []any
	for _, i := range list {
		all = append(all, node{"@type": "PropertyValue", "propertyID": i.Scheme, "value": i.Value})
		if address := i.URL(); address != "" {
			addresses = append(addresses, address)
		}
	}
	set(n, "identifier", all)
	set(n, "sameAs", addresses)
}

// entityTerm returns schema.org's term for a field of entities, or ours where it has none.
func entityTerm(f *fields.Field) string {
	switch f.Prop {
	case query.PropName, query.PropDescription, query.PropURL:
		return f.Name
	default:
		return "ties:" + f.Name
	}
}

func set(n node, name string, list []any) {
	if len(list) > 0 {
		n[name] = list
	}
}

// quotations are the words that prove something, or the whole documents.
func quotations(citations []kg.Citation) []any {
	var list []any
	for _, c := range citations {
		if c.Quote == "" {
			list = append(list, reference(c.Document))
			continue
		}
		list = append(list, node{"@type": "Quotation", "text": c.Quote, "isPartOf": reference(c.Document), "ties:start": c.Start})
	}
	return list
}

func reference(id string) node { return node{"@id": id} }

// relationTerms are schema.org's for the relation kinds: from the one end, through a Role that has the dates, to the other.
// Where it has the word for the other direction only, the relation is turned.
var relationTerms = map[kg.RelationKind]struct {
	property string
	role     string
	turned   bool
}{
	kg.EmployedBy: {"worksFor", "EmployeeRole", false},
	kg.MemberOf:   {"memberOf", "OrganizationRole", false},
	kg.Founded:    {"founder", "Role", true},
	kg.WorksOn:    {"contributor", "Role", true},
	kg.ProductOf:  {"producer", "Role", false},
	kg.PartOf:     {"parentOrganization", "Role", false},
	kg.BasedIn:    {"location", "Role", false},
	kg.InvolvedIn: {"participant", "Role", true},
}

// relationNode is the Role between the two ends. What is not said to be true (planned, disputed, an opinion) says
// nothing in the words of schema.org, which would state it, but only in ours.
func relationNode(r *kg.Relation) node {
	n := node{"@id": r.ID, "roleName": r.Role, "ties:relation": r.Kind.String()}
	claim(n, &r.Claim)
	w, known := relationTerms[r.Kind]
	if !known || !slices.Contains(kg.Asserted(), r.Standing) {
		n["@type"] = "ties:Claim"
		n["ties:source"], n["ties:target"] = reference(r.Source), reference(r.Target)
		return n
	}
	from, to := r.Source, r.Target
	if w.turned {
		from, to = to, from
	}
	n["@type"] = w.role
	n["@reverse"] = node{w.property: reference(from)}
	n[w.property] = reference(to)
	return n
}

func factNode(f *kg.Fact) node {
	n := node{"@id": f.ID, "@type": "PropertyValue", "name": f.Name, "value": f.Value}
	claim(n, &f.Claim)
	if slices.Contains(kg.Asserted(), f.Standing) {
		n["@reverse"] = node{"additionalProperty": reference(f.Entity)}
	} else {
		n["ties:entity"] = reference(f.Entity)
	}
	return n
}

func claim(n node, c *kg.Claim) {
	n["startDate"], n["endDate"] = string(c.Period.Start), string(c.Period.End)
	n["ties:status"], n["ties:standing"] = c.Period.Status.String(), strings.ToUpper(c.Standing.String())
	if c.Period.Inferred {
		n["ties:inferred"] = true
	}
	n["ties:recordedAt"] = instant(c.RecordedAt)
	set(n, "subjectOf", quotations(c.Citations))
}
