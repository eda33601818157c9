package write

import (
	"context"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ties/internal/storekit"
	"ties/kg"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
)

const countPage = 20_000 // people or flows per query

const storePage = 5_000 // flows per statement

// RecountFlows recounts all flows, while the lock blocks other writers.
func RecountFlows(ctx context.Context, c *client.Client, lock *client.Transaction) error {
	if err := ClearFlows(ctx, c); err != nil {
		return err
	}
	counts, err := CountAllFlows(ctx, c)
	if err != nil {
		return err
	}
	return StoreAllFlows(ctx, c, lock, counts)
}

// ClearFlows deletes all stored flows.
func ClearFlows(ctx context.Context, c *client.Client) error {
	for _, clear := range []string{
		"MATCH ()-[n:" + codec.FlowKind + "]->() CALL (n) { DELETE n } IN TRANSACTIONS OF $page ROWS",
		"MATCH (n:Company) CALL (n) { REMOVE n.came, n.went } IN TRANSACTIONS OF $page ROWS",
	} {
		if _, err := c.RunFor(ctx, client.MaintenanceTimeout, neo4j.AccessModeWrite, clear, map[string]any{"page": countPage}); err != nil {
			return err
		}
	}
	return nil
}

// StoreAllFlows stores counts in a database without stored ones.
func StoreAllFlows(ctx context.Context, c *client.Client, lock *client.Transaction, counts storekit.FlowCounts[string]) error {
	all := [2]string{}
	_, err := lock.Run("MATCH (m:TiesMeta {name: 'ties'}) SET m.movers = $movers", map[string]any{"movers": counts[all].People})
	if err != nil {
		return err
	}
	delete(counts, all)
	return storeInPages(ctx, c, counts)
}

// AllJobs returns the statement that reads the employments by which flows are counted: those of some people, in the order of
// their IDs. It needs only the index of IDs.
var AllJobs = "MATCH (p:Entity)" + cypher.Using("p", "Entity", "id") + " WHERE p.id > $after AND p.id < $end" +
	" WITH p ORDER BY p.id LIMIT $limit WITH p, COLLECT { MATCH (p)-[r:EMPLOYED_BY]->() WHERE r.standing IN $standings RETURN r } AS jobs" +
	" RETURN p.id, " + jobColumns("jobs")

// jobColumns returns the columns that decodeJobs decodes.
func jobColumns(jobs string) string {
	columns := make([]string, 0, 5)
	for _, property := range []string{"target", "status", "known", "s0", "s1"} {
		columns = append(columns, "[r IN "+jobs+" | r."+property+"]")
	}
	return strings.Join(columns, ", ")
}

// CountAllFlows counts the moves of all people.
func CountAllFlows(ctx context.Context, c *client.Client) (storekit.FlowCounts[string], error) {
	counts := storekit.FlowCounts[string]{}
	params := map[string]any{
		"after": "person:", "end": "person;", // after every ID with the prefix "person:"
		"limit": countPage, "standings": codec.StandingNames(kg.Asserted()),
	}
	for {
		rows, err := c.RunFor(ctx, client.MaintenanceTimeout, neo4j.AccessModeRead, AllJobs, params)
		if err != nil || len(rows) == 0 {
			return counts, err
		}
		for _, row := range rows {
			counts.Add(decodeJobs(row[1:]), 1)
		}
		params["after"] = rows[len(rows)-1][0]
	}
}

// storeInPages stores counts page by page in a database without stored ones.
func storeInPages(ctx context.Context, c *client.Client, counts storekit.FlowCounts[string]) error {
	page := storekit.FlowCounts[string]{}
	flush := func() error {
		err := c.Transact(ctx, client.WriteTimeout, func(t *client.Transaction) error { return storeFlows(t, page, true) })
		clear(page)
		return err
	}
	for pair, count := range counts {
		page[pair] = count
		if len(page) == storePage {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	return flush()
}
