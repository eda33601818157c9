package ftm

import (
	"fmt"
	"strings"

	"ties/exchange/form"
	"ties/kg"
	"ties/kg/temporal"
)

// date takes a property with dates, and returns what they agree on.
func (e *entityConverter) date(property string, faults *kg.RecordErrors) temporal.PartialDate {
	d, _ := e.dates(property, faults, func(text string) (temporal.PartialDate, bool, error) {
		d, err := form.ParseDate(text)
		return d, false, err
	})
	return d
}

// end takes a property with ends. Some say that there is none yet.
func (e *entityConverter) end(property string, faults *kg.RecordErrors) (d temporal.PartialDate, current bool) {
	return e.dates(property, faults, form.ParseEnd)
}

// dateProperties are those of entities whose values are dates, and whether they are ends, which may be open.
var dateProperties = map[string]bool{
	"birthDate": false, "deathDate": false, "incorporationDate": false, "dissolutionDate": true, "date": false, "startDate": false, "endDate": true,
	"createdAt": false, "modifiedAt": false, "retrievedAt": false,
}

func (e *entityConverter) dates(property string, faults *kg.RecordErrors, read func(string) (temporal.PartialDate, bool, error)) (d temporal.PartialDate, current bool) {
	var list []temporal.PartialDate
	for _, text := range e.take(property) {
		one, goesOn, err := read(text)
		switch {
		case err != nil:
			*faults = append(*faults, &kg.RecordError{Field: property, Reason: err.Error()})
		case one != "":
			list = append(list, one)
		}
		current = current || goesOn
	}
	d, ok := agreed(list)
	if !ok {
		e.to.LeaveOut(e.line, e.Schema+"."+property, "it has several dates, which have not even the year in common")
	}
	return d, current
}

// agreed returns what several dates of one property agree on: the most exact one if the others may mean it too, and
// otherwise the month or the year that they share. ok is false where they share nothing.
func agreed(list []temporal.PartialDate) (shared temporal.PartialDate, ok bool) {
	for i, d := range list {
		switch {
		case i == 0, strings.HasPrefix(string(d), string(shared)):
			shared = d
		case strings.HasPrefix(string(shared), string(d)):
		default:
			if shared = common(shared, d); shared == "" {
				return "", false
			}
		}
	}
	return shared, true
}

func common(a, b temporal.PartialDate) temporal.PartialDate {
	for _, length := range []int{len("2006-01"), len("2006")} {
		if len(a) >= length && len(b) >= length && a[:length] == b[:length] {
			return a[:length]
		}
	}
	return ""
}

// period takes the dates of a relationship.
func (e *entityConverter) period(faults *kg.RecordErrors) temporal.Period {
	p := temporal.Period{Start: e.date("startDate", faults)}
	end, current := e.end("endDate", faults)
	p.End = end
	if current {
		p.Status = temporal.Current
	}
	return p
}

var statusWords = map[string]temporal.Status{
	"current": temporal.Current, "active": temporal.Current, "ended": temporal.Ended, "former": temporal.Ended, "past": temporal.Ended,
	"inactive": temporal.Ended, "unknown": temporal.StatusUnknown,
}

func (e *entityConverter) status(c *kg.Claim) {
	word := e.takeOne("status")
	if word == "" {
		return
	}
	if standing, ok := kg.ParseStanding(strings.ToUpper(word)); ok {
		c.Standing = standing
		return
	}
	if status, ok := statusWords[strings.ToLower(word)]; ok {
		if status != temporal.StatusUnknown {
			c.Period.Status = status
		}
		return
	}
	e.to.LeaveOut(e.line, e.Schema+".status", fmt.Sprintf("%.40q is not a status that is known here", word))
}
