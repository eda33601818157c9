package jsonline

import (
	"time"

	"ties/kg"
	"ties/kg/fields"
	"ties/kg/query"
	"ties/kg/temporal"
)

// value reads a text into a record.
func (d *Decoder) value(f *fields.Field, record kg.Record) {
	var err error
	switch {
	case f.Prop == query.PropStart && d.ParseStart != nil:
		fields.ClaimOf(record).Period.Start, err = d.ParseStart(d.textOrNumber())
	case f.Prop == query.PropEnd && d.ParseEnd != nil:
		fields.ClaimOf(record).Period.End, d.current, err = d.ParseEnd(d.textOrNumber())
	case f.Prop == query.PropID:
		d.set(f, record, d.textOrNumber())
	default:
		d.set(f, record, d.text())
	}
	if err != nil {
		d.fault("%s", err)
	}
}

// complete fills in what the format means where a line leaves it out, and reports what it must not leave out.
func (d *Decoder) complete(record kg.Record) {
	switch r := record.(type) {
	case *kg.Relation:
		if r.Kind == 0 && d.found() == 0 {
			d.add("relation", "missing: want one of %s", fields.LinkNames)
		}
		d.completeStatus(&r.Claim, d.MissingEnd)
	case *kg.Fact:
		d.completeStatus(&r.Claim, temporal.StatusUnknown)
	}
}

// completeStatus fills in a status that was left out, which is as told where there is no end.
func (d *Decoder) completeStatus(c *kg.Claim, open temporal.Status) {
	p := &c.Period
	switch {
	case p.Status != notGiven:
		if d.current && p.End == "" && p.Status != temporal.Current {
			d.add("end", "says that it goes on, but the status is %s: change one of them", p.Status)
		}
	case d.current:
		p.Status = temporal.Current
	case p.End == "":
		p.Status = open
	case d.EndsHavePassed:
		p.Status = temporal.Ended
	default:
		p.Status = temporal.StatusByEnd(p.End, d.recordedAt(c))
	}
}

func (d *Decoder) recordedAt(c *kg.Claim) time.Time {
	if c.RecordedAt.IsZero() {
		return d.RecordedAt
	}
	return c.RecordedAt
}

// impliesStatus reports whether a claim is read as it is if its status is left out. Where an end may lie ahead, it is not.
// Of a claim of which it is not known yet when it was recorded, UNKNOWN is taken for a status that is not known yet either.
func impliesStatus(c *kg.Claim) bool {
	p := c.Period
	if p.End == "" || c.RecordedAt.IsZero() {
		return p.Status == temporal.StatusUnknown
	}
	return p.Status == temporal.Ended && temporal.StatusByEnd(p.End, c.RecordedAt) == temporal.Ended
}
