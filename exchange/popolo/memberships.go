package popolo

import (
	"fmt"
	"maps"

	"ties/exchange/form"
	"ties/kg"
	"ties/kg/temporal"
)

// membership relates a person to an organisation, as the holder of a post or not.
type membership struct {
	*object
	role, label                string
	person, organization, post string // IDs
	start, end                 string
}

// convertMembership turns a membership into an employment, or into the membership of a team.
func (r *reading) convertMembership(o *object) error {
	all := maps.Clone(o.members)
	delete(o.members, "id")
	m := membership{
		object: o, role: take(o.members, "role"), label: take(o.members, "label"),
		person: r.current(persons, take(o.members, "person_id")), organization: take(o.members, "organization_id"),
		post: take(o.members, "post_id"), start: take(o.members, "start_date"), end: take(o.members, "end_date"),
	}
	if m.organization == "" {
		p, _ := r.findPost(r.here, m.post)
		m.organization = p.organization
	}
	if m.id == "" {
		m.id = m.digest(all)
	}
	if m.person == "" {
		m.person = r.current(persons, textOf(o.members["member_id"]))
		if t, _ := r.find(organizations, m.person); t != 0 {
			r.to.LeaveOut(o.line, o.list, "only people have memberships in the graph, and this is an organization's")
			return nil
		}
		delete(o.members, "member_id")
	}
	if faults := r.incomplete(m); len(faults) > 0 {
		return r.to.Bad(o.line, "", faults...)
	}
	rel, faults := r.relation(m)
	if len(faults) > 0 {
		return r.to.Bad(o.line, rel.ID, faults...)
	}
	for _, name := range o.names() {
		reason := noPlace
		if name == "sources" {
			reason = "the claim cites the import's own document"
		}
		r.leaveOut(o, name, reason)
	}
	return r.to.Put(o.line, rel)
}

// digest returns the ID of a membership that has none, of all that tells it apart.
func (m *membership) digest(all map[string]any) string {
	parts := []string{m.person, m.organization, m.post, m.role, m.label, m.start, m.end}
	for _, name := range []string{"person_id", "organization_id", "post_id", "role", "label", "start_date", "end_date"} {
		if textOf(all[name]) != "" {
			delete(all, name)
		}
	}
	if len(all) > 0 {
		parts = append(parts, canonical(all))
	}
	return form.Digest(parts...)
}

// incomplete returns what a membership lacks.
func (r *reading) incomplete(m membership) (faults kg.RecordErrors) {
	_, postKnown := r.findPost(r.here, m.post)
	if m.person == "" {
		faults = append(faults, m.missing("person_id", "the ID of a person"))
	} else if _, ok := r.find(persons, m.person); !ok {
		faults = append(faults, notThere("person_id", m.person))
	}
	if m.organization == "" && m.post != "" && !postKnown {
		fault := notThere("post_id", m.post)
		fault.Reason += ", and the membership has no organization_id"
		return append(faults, fault)
	}
	if m.organization == "" {
		return append(faults, m.missing("organization_id", "the ID of an organization, or a post that has one"))
	}
	if _, ok := r.find(organizations, m.organization); !ok {
		faults = append(faults, notThere("organization_id", m.organization))
	}
	return faults
}

// notThere returns the fault of a reference to what is not there, and has to be.
func notThere(field, id string) *kg.RecordError {
	return &kg.RecordError{Field: field, Reason: fmt.Sprintf("%.80q is not there: no file and no record of the store has this ID", id)}
}

func (r *reading) relation(m membership) (*kg.Relation, kg.RecordErrors) {
	organization, _ := r.find(organizations, m.organization)
	kind := kg.MemberOf
	if organization != kg.TypeTeam {
		kind, organization = kg.EmployedBy, kg.TypeCompany
	}
	rel := &kg.Relation{
		ID: kind.Prefix() + ":" + form.Slug(m.id), Kind: kind, Role: r.role(m),
		Source: own(kg.TypePerson, m.person), Target: own(organization, m.organization),
	}
	faults := m.period(&rel.Period)
	if len(faults) == 0 {
		r.fillIn(m, &rel.Period)
	}
	return rel, faults
}

// role returns the most telling words that there are.
func (r *reading) role(m membership) string {
	p, ok := r.findPost(r.here, m.post)
	if !ok && m.post != "" {
		r.leaveOut(m.object, "post_id", "no file has the post that it names")
	}
	if m.role != "" && m.label != "" && m.label != m.role {
		r.leaveOut(m.object, "label", "the role says what the person is there")
	}
	return append(nonEmpty(m.role, m.label, p.role, p.label), "member")[0]
}

// period reads the dates of a membership.
func (m *membership) period(p *temporal.Period) kg.RecordErrors {
	var faults kg.RecordErrors
	for _, name := range []string{"start_date", "end_date"} {
		if _, ok := m.members[name]; ok {
			faults = append(faults, m.missing(name, "a date"))
		}
	}
	start, err := form.ParseDate(m.start)
	if err != nil {
		faults = append(faults, &kg.RecordError{Field: "start_date", Reason: err.Error()})
	}
	end, current, err := form.ParseEnd(m.end)
	if err != nil {
		faults = append(faults, &kg.RecordError{Field: "end_date", Reason: err.Error()})
	}
	p.Start, p.End = start, end
	if current {
		p.Status = temporal.Current
	}
	return faults
}

// fillIn gives a period the dates of the term that the membership is for, where it has none of its own.
func (r *reading) fillIn(m membership, p *temporal.Period) {
	const member = "legislative_period_id"
	id := textOf(m.members[member])
	if id == "" {
		return
	}
	t, ok := r.findTerm(r.here, id)
	if !ok {
		return // it is reported with all that is left
	}
	start, err := form.ParseDate(t.start)
	end, _, err2 := form.ParseEnd(t.end)
	if err == nil && err2 == nil && form.FillIn(p, start, end) {
		delete(m.members, member)
	}
}
