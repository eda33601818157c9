package storekit

import (
	"maps"
	"slices"

	"ties/kg"
	"ties/kg/temporal"
)

// Careers are the employments by which flows are counted, of some people: by the keys of the person and of the employment. K
// identifies records.
type Careers[K comparable] map[K]map[K]temporal.Job[K]

// Movers returns the IDs of the people whose employments are changed, each once.
func Movers(changes []kg.Change) []string {
	people := map[string]bool{}
	for _, c := range changes {
		for _, r := range []kg.Record{c.Before, c.After} {
			if job := employment(r); job != nil {
				people[job.Source] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(people))
}

// employment returns a record that is an employment; nil for others.
func employment(r kg.Record) *kg.Relation {
	if job, ok := r.(*kg.Relation); ok && job.Kind == kg.EmployedBy {
		return job
	}
	return nil
}

// Put adds an employment of a person, or replaces it.
func (c Careers[K]) Put(person, key K, job temporal.Job[K]) {
	if c[person] == nil {
		c[person] = map[K]temporal.Job[K]{}
	}
	c[person][key] = job
}

// Change makes changes, given the keys of records.
func (c Careers[K]) Change(changes []kg.Change, key func(id string) K) error {
	for _, change := range changes {
		if job := employment(change.Before); job != nil {
			delete(c[key(job.Source)], key(job.ID))
		}
		job := employment(change.After)
		if job == nil || !slices.Contains(kg.Asserted(), job.Standing) {
			continue
		}
		bounds, err := job.Bounds()
		if err != nil {
			return err
		}
		bounds.Known = job.Period.Known()
		c.Put(key(job.Source), key(job.ID), temporal.Job[K]{At: key(job.Target), Status: job.Period.Status, Bounds: bounds})
	}
	return nil
}

// Count adds the moves of all people to counts, or subtracts them if by is -1.
func (c Careers[K]) Count(counts FlowCounts[K], by int) {
	for _, jobs := range c {
		counts.Add(slices.Collect(maps.Values(jobs)), by)
	}
}
