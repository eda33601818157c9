package ftm

import (
	"ties/exchange/form"
	"ties/kg"
)

// occupancy turns the time of a person in a position into a job at the position's organisation, or where that is not said,
// into a fact about the person.
func (e *entityConverter) occupancy() error {
	holders, posts := e.take("holder"), e.take("post")
	switch {
	case len(holders) == 0:
		return e.to.Bad(e.line, "", &kg.RecordError{Field: "holder", Reason: "missing: every Occupancy has one"})
	case len(posts) == 0:
		return e.to.Bad(e.line, "", &kg.RecordError{Field: "post", Reason: "missing: every Occupancy has one"})
	}
	claim, faults := e.claim()
	e.term(&claim, &faults)
	if len(faults) > 0 {
		return e.to.Bad(e.line, "", faults...)
	}
	e.rest()
	for i, holder := range holders {
		for j, post := range posts {
			p := e.positions[post]
			if p.name == "" {
				e.to.LeaveOut(e.line, e.Schema, "the file does not have the position that it names, or no name for it")
				continue
			}
			o := pair{
				entityConverter: e, schema: relationships["Employment"], source: holder, target: p.organization,
				suffix: suffix(i*len(posts) + j), role: p.name, claim: claim,
			}
			if err := o.putPosition(); err != nil {
				return err
			}
		}
	}
	return nil
}

// term takes the dates of the term of office: they are those of an occupancy that has none, as far as they fit.
func (e *entityConverter) term(c *kg.Claim, faults *kg.RecordErrors) {
	start := e.date("periodStart", faults)
	end, _ := e.end("periodEnd", faults)
	if len(*faults) > 0 {
		return
	}
	before := c.Period
	form.FillIn(&c.Period, start, end)
	if start != "" && c.Period.Start == before.Start {
		e.to.LeaveOut(e.line, e.Schema+".periodStart", "the occupancy has a date of its own")
	}
	if end != "" && c.Period.End == before.End {
		e.to.LeaveOut(e.line, e.Schema+".periodEnd", "the occupancy has a date or a status of its own")
	}
}

func (p *pair) putPosition() error {
	if t, _ := p.find(p.target, kg.TypeCompany); p.target != "" && p.schema.kindOf(kg.TypePerson, t) != 0 {
		p.schema.from = "holder"
		return p.put()
	}
	t, ok := p.find(p.source, kg.TypePerson)
	switch {
	case !ok:
		return p.unknown("holder", p.source, "")
	case !kg.Entities.Has(t):
		p.to.LeaveOut(p.line, p.Schema, "it is about what has no place in the graph")
		return nil
	}
	return p.to.Put(p.line, &kg.Fact{
		Claim: p.claim, ID: ownWith(p.ID, "fact") + p.suffix, Entity: ownID(p.source, t), Name: "position", Value: p.role,
	})
}
