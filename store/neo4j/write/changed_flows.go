package write

import (
	"maps"

	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/temporal"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
)

// changedFlows returns the changes of flows that changes of employments make, before these are written.
func (w *batchWriter) changedFlows(changes []kg.Change) (storekit.FlowCounts[string], error) {
	counts := storekit.FlowCounts[string]{}
	careers, err := w.careers(storekit.Movers(changes))
	if err != nil {
		return nil, err
	}
	careers.Count(counts, -1)
	if err := careers.Change(changes, func(id string) string { return id }); err != nil {
		return nil, err
	}
	careers.Count(counts, 1)
	maps.DeleteFunc(counts, func(_ [2]string, by storekit.FlowCount) bool { return by == storekit.FlowCount{} })
	return counts, nil
}

// careers reads the employments by which flows are counted, of some people.
func (w *batchWriter) careers(people []string) (storekit.Careers[string], error) {
	careers := storekit.Careers[string]{}
	if len(people) == 0 {
		return careers, nil
	}
	rows, err := w.Run("UNWIND $people AS p MATCH ()-[r:EMPLOYED_BY]->()"+cypher.Using("r", "EMPLOYED_BY", "source", "order")+
		" WHERE r.source = p AND r.order > '' AND r.standing IN $standings WITH p, collect(r) AS jobs RETURN p, [r IN jobs | r.id], "+jobColumns("jobs"),
		map[string]any{"people": people, "standings": codec.StandingNames(kg.Asserted())})
	for _, row := range rows {
		ids, jobs := codec.AsList(row[1]), decodeJobs(row[2:])
		for i, job := range jobs {
			careers.Put(codec.AsText(row[0]), codec.AsText(ids[i]), job)
		}
	}
	return careers, err
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
