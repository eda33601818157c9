package ftm

import (
	"fmt"
	"strconv"
	"strings"

	"ties/kg"
)

// relationship turns a relationship into relations: one for each pair of its ends, which is one as a rule.
func (e *entityConverter) relationship(s relationshipSchema) error {
	from, to := e.take(s.from), e.take(s.to)
	switch {
	case len(from) == 0:
		return e.to.Bad(e.line, "", &kg.RecordError{Field: s.from, Reason: "missing: every " + e.Schema + " has one"})
	case len(to) == 0:
		return e.to.Bad(e.line, "", &kg.RecordError{Field: s.to, Reason: "missing: every " + e.Schema + " has one"})
	}
	named, roles := e.roles(s)
	claim, faults := e.claim()
	if len(faults) > 0 {
		return e.to.Bad(e.line, "", faults...)
	}
	share := e.take("percentage")
	e.rest()
	for i, source := range from {
		for j, target := range to {
			p := pair{
				entityConverter: e, schema: s, source: source, target: target, suffix: suffix(i*len(to) + j),
				named: named, role: roles, claim: claim, share: share,
			}
			if err := p.put(); err != nil {
				return err
			}
		}
	}
	return nil
}

// suffix tells the second and later relations of one relationship apart.
func suffix(i int) string {
	if i == 0 {
		return ""
	}
	return fmt.Sprintf("~%d", i+1)
}

// roles returns the role, and the kind of relation that the first role of an UnknownLink of ours names.
func (e *entityConverter) roles(s relationshipSchema) (named kg.RelationKind, role string) {
	roles := e.take("role")
	if e.Schema == "UnknownLink" && len(roles) > 0 {
		kind, ok := kg.ParseKind(roles[0])
		if ok {
			return kind, strings.Join(roles[1:], ", ")
		}
	}
	if len(roles) == 0 {
		return 0, s.usualRole
	}
	return 0, strings.Join(roles, ", ")
}

// claim reads what all relationships have.
func (e *entityConverter) claim() (c kg.Claim, faults kg.RecordErrors) {
	c.Citations = e.proof()
	c.Period = e.period(&faults)
	e.status(&c)
	return c, faults
}

// pair is one relation on its way.
type pair struct {
	*entityConverter
	schema         relationshipSchema
	source, target string
	suffix         string
	named          kg.RelationKind
	role           string
	claim          kg.Claim
	share          []string
}

func (p *pair) put() error {
	if p.named == 0 && p.schema.kindOf == nil {
		p.to.LeaveOut(p.line, p.Schema, p.schema.noPlaceBecause)
		return nil
	}
	from, ok := p.find(p.source, p.schema.fromIs)
	if !ok {
		return p.unknown(p.schema.from, p.source, "")
	}
	to, ok := p.find(p.target, p.schema.toIs)
	if !ok {
		return p.unknown(p.schema.to, p.target, "")
	}
	kind := p.kind(from, to)
	switch {
	case p.Schema == "Ownership" && to == kg.TypeCompany && kg.Entities.Has(from) && (kind == 0 || !p.isMajority()):
		return p.owner(from)
	case kind == 0:
		p.to.LeaveOut(p.line, p.Schema, p.schema.noPlaceBecause)
		return nil
	}
	r := &kg.Relation{
		Claim: p.claim, ID: ownWith(p.ID, kind.Prefix()) + p.suffix, Kind: kind,
		Source: ownID(p.source, from), Target: ownID(p.target, to), Role: p.role,
	}
	if p.Schema == "Ownership" {
		r.Source, r.Target = r.Target, r.Source // the owned is part of its owner
		r.Role = strings.TrimSpace("owned " + p.percent())
	}
	return p.to.Put(p.line, r)
}

func (p *pair) kind(from, to kg.Type) kg.RelationKind {
	switch {
	case p.named != 0:
		return fits(p.named)(from, to)
	case p.Schema == "Ownership":
		return fits(kg.PartOf)(to, from)
	case p.schema.kindOf != nil:
		return p.schema.kindOf(from, to)
	default:
		return 0
	}
}

// isMajority reports whether more than half is owned: what is owned to a smaller or unknown part is no part of its
// owner.
func (p *pair) isMajority() bool {
	const half = 50
	if len(p.share) != 1 {
		return false
	}
	percent, err := strconv.ParseFloat(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(p.share[0]), "%")), 64)
	return err == nil && percent > half && percent <= 100
}

func (p *pair) percent() string {
	if len(p.share) == 0 {
		return ""
	}
	return strings.TrimSpace(strings.TrimSuffix(strings.Join(p.share, ", "), "%")) + " %"
}

// owner makes a fact of who owns a company.
func (p *pair) owner(from kg.Type) error {
	return p.to.Put(p.line, &kg.Fact{
		Claim: p.claim, ID: ownWith(p.ID, "fact") + p.suffix, Entity: ownID(p.target, kg.TypeCompany), Name: "owner",
		Value: strings.TrimSpace(ownID(p.source, from) + " " + p.percent()),
	})
}
