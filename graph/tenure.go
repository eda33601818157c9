package graph

import (
	"ties/graph/apierror"
	"ties/graph/coerce"
	"ties/graph/condition"
	"ties/graph/encode"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// maxTenureJobs is how many employments at one company are read for its tenure.
const maxTenureJobs = 50_000

// stepsOfTenure is how many steps of work it is to take one of them into account.
const stepsOfTenure = 20

// planTenure plans the tenure at a company, which is computed from the employments there.
func planTenure(p *planner, at fieldContext) encode.RowEncoder {
	args := p.arguments(at)
	jobs := p.branch(at, "tenure"+string(coerce.Canonical(args)), kg.Types(kg.TypeEmployment), func() query.Step {
		return &query.RelationsStep{
			Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.In,
			Filter: condition.HasStanding(condition.Standings(args)), Slice: query.Slice{Limit: maxTenureJobs},
		}
	})
	people := p.end(fieldContext{}.in(jobs.rows), query.Source, kg.Types(kg.TypePerson))
	s := &tenureEncoder{
		jobs: jobs.index, person: people.index, personID: people.rows.prop(query.PropID),
		stints: stintColumnsOf(jobs.rows), at: at, object: planTenureObject(p, at),
	}
	return s.write
}

func planTenureObject(p *planner, at fieldContext) encode.Encoder[*temporal.Tenure] {
	count := func(of func(t *temporal.Tenure) int) encode.Encoder[*temporal.Tenure] {
		return func(w *encode.Writer, t *temporal.Tenure) { w.Int(int64(of(t))) }
	}
	return planObject(p, at, "Tenure", func(name string, at fieldContext) encode.Encoder[*temporal.Tenure] {
		switch name {
		case "people":
			return count(func(t *temporal.Tenure) int { return t.People })
		case "current":
			return count(func(t *temporal.Tenure) int { return t.Current })
		case "unknown":
			return count(func(t *temporal.Tenure) int { return t.Unknown })
		default: // median
			days := planDayRange(p, at, func(t *temporal.Tenure) temporal.Days { return t.Median })
			return func(w *encode.Writer, t *temporal.Tenure) {
				if t.People == 0 {
					w.Raw("null")
					return
				}
				days(w, t)
			}
		}
	})
}

// planDayRange plans a DayRange.
func planDayRange[T any](p *planner, at fieldContext, of func(v T) temporal.Days) encode.Encoder[T] {
	return planObject(p, at, "DayRange", func(name string, _ fieldContext) encode.Encoder[T] {
		if name == "least" {
			return encode.IntOrNull(func(v T) (int, bool) { return of(v).Least, true })
		}
		return encode.IntOrNull(func(v T) (int, bool) { return of(v).Most, !of(v).Open })
	})
}

// tenureEncoder writes the tenure at a company.
type tenureEncoder struct {
	jobs, person int // from the company to the employments, and from those to the people
	personID     int
	stints       stintColumns
	at           fieldContext
	object       encode.Encoder[*temporal.Tenure]
}

func (s *tenureEncoder) write(w *encode.Writer, row *query.Row) {
	page := &row.Pages[s.jobs]
	if page.More {
		w.Fail(apierror.LimitExceeded(s.at.path, "there are more than %d employments at one company: ask for fewer standings", maxTenureJobs))
		return
	}
	if !w.Work(stepsOfTenure * len(page.Rows)) {
		return
	}
	numbers := map[string]int{}
	var people [][]temporal.Dated
	for i := range page.Rows {
		job := &page.Rows[i]
		id := job.Pages[s.person].Rows[0].Values[s.personID].Text
		n, ok := numbers[id]
		if !ok {
			n = len(people)
			numbers[id], people = n, append(people, nil)
		}
		people[n] = append(people[n], s.stints.read(job))
	}
	tenure := temporal.TenureOf(people)
	s.object(w, &tenure)
}
