package write

import (
	"maps"
	"slices"

	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/temporal"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
)

// affectedPeople are the jobs of the people whose employments a batch changes, by person, then by the ID of the employment.
type affectedPeople map[string]map[string]temporal.Job[string]

// changedFlows returns the changes of flows that changes of employments make, before these are written.
func (w *batchWriter) changedFlows(changes []kg.Change) (storekit.FlowCounts[string], error) {
	people := affectedPeople{}
	for _, c := range changes {
		for _, r := range []kg.Record{c.Before, c.After} {
			if job := employment(r); job != nil {
				people[job.Source] = map[string]temporal.Job[string]{}
			}
		}
	}
	counts := storekit.FlowCounts[string]{}
	if err := people.read(w); err != nil {
		return nil, err
	}
	people.count(counts, -1)
	if err := people.change(changes); err != nil {
		return nil, err
	}
	people.count(counts, 1)
	maps.DeleteFunc(counts, func(_ [2]string, by storekit.FlowCount) bool { return by == storekit.FlowCount{} })
	return counts, nil
}

// employment returns a record that is an employment; nil for others.
func employment(r kg.Record) *kg.Relation {
	if job, ok := r.(*kg.Relation); ok && job.Kind == kg.EmployedBy {
		return job
	}
	return nil
}

// read reads the jobs by which flows are counted.
func (p affectedPeople) read(w *batchWriter) error {
	if len(p) == 0 {
		return nil
	}
	rows, err := w.Run("UNWIND $people AS p MATCH ()-[r:EMPLOYED_BY]->()"+cypher.Using("r", "EMPLOYED_BY", "source", "order")+
		" WHERE r.source = p AND r.order > '' AND r.standing IN $standings WITH p, collect(r) AS jobs RETURN p, [r IN jobs | r.id], "+jobColumns("jobs"),
		map[string]any{"people": slices.Sorted(maps.Keys(p)), "standings": codec.StandingNames(kg.Asserted())})
	for _, row := range rows {
		ids, jobs := codec.AsList(row[1]), decodeJobs(row[2:])
		for i, job := range jobs {
			p[codec.AsText(row[0])][codec.AsText(ids[i])] = job
		}
	}
	return err
}

// change changes the jobs.
func (p affectedPeople) change(changes []kg.Change) error {
	for _, c := range changes {
		if job := employment(c.Before); job != nil {
			delete(p[job.Source], job.ID)
		}
		job := employment(c.After)
		if job == nil || !slices.Contains(kg.Asserted(), job.Standing) {
			continue
		}
		bounds, err := job.Bounds()
		if err != nil {
			return err
		}
		bounds.Known = job.Period.Known()
		p[job.Source][job.ID] = temporal.Job[string]{At: job.Target, Status: job.Period.Status, Bounds: bounds}
	}
	return nil
}

// count adds the moves of all people to counts, or subtracts them if by is -1.
func (p affectedPeople) count(counts storekit.FlowCounts[string], by int) {
	for _, jobs := range p {
		counts.Add(slices.Collect(maps.Values(jobs)), by)
	}
}

// decodeJobs decodes the columns of jobColumns.
func decodeJobs(row []any) []temporal.Job[string] {
	targets, statuses, known, s0, s1 := codec.AsList(row[0]), codec.AsList(row[1]), codec.AsList(row[2]), codec.AsList(row[3]), codec.AsList(row[4])
	jobs := make([]temporal.Job[string], len(targets))
	for i := range jobs {
		status, _ := temporal.ParseStatus(codec.AsText(statuses[i]))
		jobs[i] = temporal.Job[string]{At: codec.AsText(targets[i]), Status: status, Bounds: temporal.Interval{
			Known: known[i] == true, StartMin: temporal.Day(codec.AsInt(s0[i])), StartMax: temporal.Day(codec.AsInt(s1[i])),
		}}
	}
	return jobs
}
