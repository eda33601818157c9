package neo4j

import (
	"context"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ties/internal/storekit"
	"ties/kg"
)

const storePage = 5_000 // flows that are kept at a time

// recountFlows counts all flows anew, while the lock keeps other writers away.
func recountFlows(ctx context.Context, c *Client, lock *Transaction) error {
	if err := clearFlows(ctx, c); err != nil {
		return err
	}
	counts, err := countAllFlows(ctx, c)
	if err != nil {
		return err
	}
	return storeAllFlows(ctx, c, lock, counts)
}

// clearFlows takes all away that are kept.
func clearFlows(ctx context.Context, c *Client) error {
	for _, clear := range []string{
		"MATCH ()-[n:" + flowKind + "]->() CALL (n) { DELETE n } IN TRANSACTIONS OF $page ROWS",
		"MATCH (n:Company) CALL (n) { REMOVE n.came, n.went } IN TRANSACTIONS OF $page ROWS",
	} {
		if _, err := c.RunFor(ctx, MaintenanceTimeout, neo4j.AccessModeWrite, clear, map[string]any{"page": fillPage}); err != nil {
			return err
		}
	}
	return nil
}

// storeAllFlows keeps counts where none are kept.
func storeAllFlows(ctx context.Context, c *Client, lock *Transaction, counts storekit.FlowCounts[string]) error {
	all := [2]string{}
	_, err := lock.Run("MATCH (m:TiesMeta {name: 'ties'}) SET m.movers = $movers", map[string]any{"movers": counts[all].People})
	if err != nil {
		return err
	}
	delete(counts, all)
	return storeInParts(ctx, c, counts)
}

// allJobs returns the employments by which flows are counted: those of some people, in the order of their IDs. It needs no
// index but that of the IDs.
var allJobs = "MATCH (p:Entity)" + Using("p", "Entity", "id") + " WHERE p.id > $after AND p.id < $end" +
	" WITH p ORDER BY p.id LIMIT $limit WITH p, COLLECT { MATCH (p)-[r:EMPLOYED_BY]->() WHERE r.standing IN $standings RETURN r } AS jobs" +
	" RETURN p.id, " + jobColumns("jobs")

// jobColumns returns what decodeJobs reads.
func jobColumns(jobs string) string {
	columns := make([]string, 0, 5)
	for _, property := range []string{"target", "status", "known", "s0", "s1"} {
		columns = append(columns, "[r IN "+jobs+" | r."+property+"]")
	}
	return strings.Join(columns, ", ")
}

// countAllFlows counts the moves of all people.
func countAllFlows(ctx context.Context, c *Client) (storekit.FlowCounts[string], error) {
	counts := storekit.FlowCounts[string]{}
	params := map[string]any{
		"after": "person:", "end": "person;", // which comes behind every ID that begins with "person:"
		"limit": fillPage, "standings": StandingNames(kg.Asserted()),
	}
	for {
		rows, err := c.RunFor(ctx, MaintenanceTimeout, neo4j.AccessModeRead, allJobs, params)
		if err != nil || len(rows) == 0 {
			return counts, err
		}
		for _, row := range rows {
			counts.Add(decodeJobs(row[1:]), 1)
		}
		params["after"] = rows[len(rows)-1][0]
	}
}

// storeInParts keeps counts, some at a time, where none are kept.
func storeInParts(ctx context.Context, c *Client, counts storekit.FlowCounts[string]) error {
	some := storekit.FlowCounts[string]{}
	keep := func() error {
		err := c.Transact(ctx, WriteTimeout, func(t *Transaction) error { return (&batchWriter{Transaction: t}).storeFlows(some, true) })
		clear(some)
		return err
	}
	for way, size := range counts {
		some[way] = size
		if len(some) == storePage {
			if err := keep(); err != nil {
				return err
			}
		}
	}
	return keep()
}
