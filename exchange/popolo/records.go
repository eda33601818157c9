package popolo

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"ties/exchange/form"
	"ties/kg"
	"ties/kg/temporal"
)

// thing turns what has a name into an entity, and what else is said of it into facts.
func (r *reading) thing(i arrayItem, typeOf func(object) kg.Type) error {
	var o object
	rest, fault := parse(i.text, &o)
	if fault != nil {
		return r.to.Bad(i.line, "", fault)
	}
	if o.ID == "" {
		return r.to.Bad(i.line, "", &kg.RecordError{Field: "id", Reason: "missing: every object of " + i.list + " has one"})
	}
	e := &kg.Entity{Type: typeOf(o), ID: own(typeOf(o), o.ID), Name: o.Name}
	for _, n := range o.OtherNames {
		e.Aliases = append(e.Aliases, kg.Alias(n))
	}
	e.Description = strings.Join(given(o.Biography, o.Summary, o.Abstract, o.Description), "\n\n")
	if len(o.Links) > 0 {
		e.URL = o.Links[0].URL
	}
	if e.Type == kg.TypeCompany {
		e.Category = o.Classification
	}
	if err := r.to.Put(i.line, e); err != nil {
		return err
	}
	if err := r.links(i, o, e); err != nil {
		return err
	}
	if e.Type != kg.TypeCompany && e.Type != kg.TypeTeam {
		if err := r.fact(i, e.ID, "classification", o.Classification); err != nil {
			return err
		}
	}
	for _, l := range o.Links[min(1, len(o.Links)):] {
		if err := r.fact(i, e.ID, "link", l.URL); err != nil {
			return err
		}
	}
	return r.facts(i, e.ID, rest)
}

// links are the relations that an object names itself.
func (r *reading) links(i arrayItem, o object, e *kg.Entity) error {
	var list []*kg.Relation
	if o.ParentID != "" {
		list = append(list, &kg.Relation{Kind: kg.PartOf, Source: e.ID, Target: own(r.organisation(o.ParentID), o.ParentID)})
	}
	if o.AreaID != "" {
		list = append(list, &kg.Relation{Kind: kg.BasedIn, Source: e.ID, Target: own(kg.TypePlace, o.AreaID)})
	}
	if o.OrganizationID != "" {
		list = append(list, &kg.Relation{Kind: kg.InvolvedIn, Source: own(r.organisation(o.OrganizationID), o.OrganizationID), Target: e.ID})
	}
	for _, l := range list {
		from, _ := kg.TypeOfID(l.Source)
		to, _ := kg.TypeOfID(l.Target)
		if !l.Kind.Sources().Has(from) || !l.Kind.Targets().Has(to) {
			r.to.LeaveOut(i.line, fmt.Sprintf("%s of a %s in a %s", l.Kind, from, to), "the graph has no place for it")
			continue
		}
		l.ID = l.Kind.Prefix() + ":" + form.Digest(l.Source, l.Target)
		if err := r.to.Put(i.line, l); err != nil {
			return err
		}
	}
	return nil
}

// facts makes facts of what is a text, a number or a truth value, and of lists of named values; what is neither is
// left out.
func (r *reading) facts(i arrayItem, entity string, rest map[string]json.RawMessage) error {
	for _, name := range slices.Sorted(maps.Keys(rest)) {
		facts, ok := factsOf(name, rest[name])
		if !ok {
			r.to.LeaveOut(i.line, i.list+"."+name, "the graph has no place for it")
			continue
		}
		for _, f := range facts {
			if err := r.fact(i, entity, f[0], f[1]); err != nil {
				return err
			}
		}
	}
	return nil
}

func (r *reading) fact(i arrayItem, entity, name, value string) error {
	if value == "" {
		return nil
	}
	_, slug, _ := strings.Cut(entity, ":")
	return r.to.Put(i.line, &kg.Fact{ID: "fact:" + slug + "-" + form.Digest(entity, name, value), Entity: entity, Name: name, Value: value})
}

// namedValues are lists of objects with a name and a value.
var namedValues = map[string][2]string{
	"identifiers":     {"scheme", "identifier"},
	"contact_details": {"type", "value"},
}

// factsOf returns the names and values that a member amounts to.
func factsOf(name string, value json.RawMessage) (facts [][2]string, ok bool) {
	if text, ok := plain(value); ok {
		return [][2]string{{name, text}}, true
	}
	keys, ok := namedValues[name]
	if !ok {
		return nil, false
	}
	var list []map[string]json.RawMessage
	if json.Unmarshal(value, &list) != nil {
		return nil, false
	}
	for _, one := range list {
		label, _ := plain(one[keys[0]])
		text, ok := plain(one[keys[1]])
		if !ok {
			return nil, false
		}
		if label == "" {
			label = name
		}
		facts = append(facts, [2]string{label, text})
	}
	return facts, true
}

// plain returns what is neither an object nor a list as a text.
func plain(value json.RawMessage) (string, bool) {
	var any any
	if json.Unmarshal(value, &any) != nil {
		return "", false
	}
	switch any := any.(type) {
	case string:
		return any, true
	case float64, bool:
		return string(value), true
	default:
		return "", false
	}
}

// membership turns a membership into an employment, or into the membership of a team.
func (r *reading) membership(i arrayItem) error {
	var m membershipObject
	rest, fault := parse(i.text, &m)
	if fault != nil {
		return r.to.Bad(i.line, "", fault)
	}
	if m.OrganizationID == "" {
		m.OrganizationID = r.posts[m.PostID].OrganizationID
	}
	switch {
	case m.PersonID == "":
		return r.to.Bad(i.line, "", &kg.RecordError{Field: "person_id", Reason: "missing: want the ID of a person"})
	case m.OrganizationID == "":
		return r.to.Bad(i.line, "", &kg.RecordError{Field: "organization_id", Reason: "missing: want the ID of an organization, or a post that has one"})
	}
	if m.ID == "" {
		m.ID = form.Digest(m.PersonID, m.OrganizationID, m.PostID, m.Role, m.Label, m.StartDate, m.EndDate)
	}
	for _, name := range slices.Sorted(maps.Keys(rest)) {
		r.to.LeaveOut(i.line, i.list+"."+name, "the graph has no place for it")
	}
	if len(m.Sources) > 0 {
		r.to.LeaveOut(i.line, i.list+".sources", "the claim cites the import's own document")
	}
	return r.put(i, m)
}

func (r *reading) put(i arrayItem, m membershipObject) error {
	kind, organisation := kg.EmployedBy, r.organisation(m.OrganizationID)
	if organisation == kg.TypeTeam {
		kind = kg.MemberOf
	}
	rel := &kg.Relation{
		ID: kind.Prefix() + ":" + form.Slug(m.ID), Kind: kind, Role: r.role(m),
		Source: own(kg.TypePerson, m.PersonID), Target: own(organisation, m.OrganizationID),
	}
	var faults kg.RecordErrors
	rel.Period.Start = date("start_date", m.StartDate, &faults)
	rel.Period.End = date("end_date", m.EndDate, &faults)
	if len(faults) > 0 {
		return r.to.Bad(i.line, rel.ID, faults...)
	}
	return r.to.Put(i.line, rel)
}

// role returns the most telling words that there are.
func (r *reading) role(m membershipObject) string {
	p := r.posts[m.PostID]
	return append(given(m.Role, m.Label, p.Role, p.Label), "member")[0]
}

// post only reports what is lost: the holders of a post name it in their role.
func (r *reading) post(i arrayItem) error {
	var p postObject
	if _, fault := parse(i.text, &p); fault != nil {
		return r.to.Bad(i.line, "", fault)
	}
	r.to.LeaveOut(i.line, i.list, "a post is the role of those who hold it, and nothing of its own")
	return nil
}

// date takes the time off a date.
func date(field, text string, faults *kg.RecordErrors) temporal.PartialDate {
	text, _, _ = strings.Cut(text, "T")
	if text == "" {
		return ""
	}
	d, err := temporal.ParseDate(text)
	if err != nil {
		*faults = append(*faults, &kg.RecordError{Field: field, Reason: err.Error()})
	}
	return d
}

func given(texts ...string) []string {
	return slices.DeleteFunc(texts, func(t string) bool { return t == "" })
}

// own makes an ID of ours. One that is of this type already stays.
func own(t kg.Type, id string) string {
	if is, ok := kg.TypeOfID(id); ok && is == t {
		return id
	}
	return strings.ToLower(t.String()) + ":" + form.Slug(id)
}
