package log

import (
	"context"
	"fmt"

	"ties/internal/logread"
	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/merging"
	"ties/kg/query"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
	"ties/store/neo4j/read"
	"ties/store/neo4j/stated"
)

// Page answers a plan of the log.
func Page(ctx context.Context, c *client.Client, plan *query.LogPlan) (*query.LogPage, error) {
	if c.Options.LeaveAsIs {
		if err := checkLog(ctx, c, plan); err != nil {
			return nil, err
		}
	}
	return logread.Page(&source{ctx, c}, plan)
}

// FirstVersion is the first version of the schema with a log, and proposalsVersion the first one with proposals.
const (
	FirstVersion     = 4
	proposalsVersion = 6
)

// checkLog returns an error for a database that does not have what a plan is about yet.
func checkLog(ctx context.Context, c *client.Client, plan *query.LogPlan) error {
	want, what := int64(FirstVersion), "log"
	if _, ok := plan.Start.(*query.Proposals); ok {
		want, what = proposalsVersion, "proposals"
	}
	rows, err := c.Query(ctx, "MATCH (m:TiesMeta {name: 'ties'}) RETURN m.version", nil)
	if err == nil && len(rows) > 0 && codec.AsInt(rows[0][0]) < want {
		err = fmt.Errorf("the database is of an earlier ties, which kept no %s: serve it once with the right to write: %w", what, kg.ErrUnavailable)
	}
	return err
}

// source is a logread.Source. Each statement sees what is committed.
type source struct {
	ctx    context.Context
	client *client.Client
}

var _ logread.Source = (*source)(nil)

func (s *source) query(text string, params map[string]any) ([][]any, error) {
	return s.client.Query(s.ctx, text, params)
}

// Newest implements logread.Source.
func (s *source) Newest(since int64) (newest, unlisted int64, err error) {
	rows, err := s.query("RETURN "+LastRevision+", COLLECT { MATCH (r:TiesRevision) USING INDEX SEEK r:TiesRevision(unlisted)"+
		" WHERE r.unlisted > $since RETURN r.unlisted ORDER BY r.unlisted DESC LIMIT 1 }", map[string]any{"since": since})
	if err != nil {
		return 0, 0, err
	}
	for _, number := range codec.AsList(rows[0][1]) {
		unlisted = codec.AsInt(number)
	}
	last, err := DecodeLast(rows[0][0])
	return last.Number, unlisted, err
}

// Revisions implements logread.Source.
func (s *source) Revisions(start *query.Revisions) ([]kg.Revision, error) {
	after, before := numbers(start.Slice, start.Number)
	if after >= before {
		return nil, nil
	}
	rows, err := s.query("MATCH (r:TiesRevision) USING INDEX SEEK r:TiesRevision(number) WHERE r.number > $after AND r.number < $before"+
		" RETURN "+revisionColumns+" ORDER BY r.number"+direction(start.Slice)+" LIMIT $limit",
		map[string]any{"after": after, "before": before, "limit": start.Slice.Limit + 1})
	list := make([]kg.Revision, len(rows))
	for i, row := range rows {
		r, err := decodeRevision(row)
		if err != nil {
			return nil, err
		}
		list[i] = r.Revision
	}
	return list, err
}

// Proposals implements logread.Source.
func (s *source) Proposals(start *query.Proposals) ([]query.ProposalRow, error) {
	return listProposals(s.query, start)
}

// numbers returns the bounds, both exclusive, of the numbers in a slice; with one number, which is not 0, of that alone. They are
// equal if there is none.
func numbers(slice query.LogSlice, one int64) (after, before int64) {
	before = maxRevision
	if from := slice.From; from != nil && slice.Newest {
		before = from.Revision
	} else if from != nil {
		after = max(after, from.Revision)
	}
	switch {
	case one <= 0:
		return after, before
	case one <= after || one >= before:
		return 0, 0
	}
	return one - 1, one + 1
}

// direction follows each key of the order of a slice.
func direction(s query.LogSlice) string {
	if s.Newest {
		return " DESC"
	}
	return ""
}

// ByNumber implements logread.Source.
func (s *source) ByNumber(wanted []int64) (map[int64]*kg.Revision, error) {
	found := make(map[int64]*kg.Revision, len(wanted))
	if len(wanted) == 0 {
		return found, nil
	}
	rows, err := s.query("UNWIND $numbers AS number MATCH (r:TiesRevision) USING INDEX SEEK r:TiesRevision(number) WHERE r.number = number"+
		" RETURN "+revisionColumns, map[string]any{"numbers": wanted})
	for _, row := range rows {
		r, err := decodeRevision(row)
		if err != nil {
			return nil, err
		}
		found[r.Number] = &r.Revision
	}
	return found, err
}

// ClaimsOf implements logread.Source.
func (s *source) ClaimsOf(entities []string) (ids []string, err error) {
	const each = "UNWIND $ids AS entity"
	rows, err := s.query(each+cypher.MatchNode("e", "Entity", "entity")+" MATCH "+cypher.Pattern("e", "r", kg.AllKinds(), kg.Both, "")+
		" RETURN r.id AS id UNION "+each+" MATCH (f:Fact)"+cypher.Using("f", "Fact", "entity", "order")+" WHERE f.entity = entity AND f.order > '' RETURN f.id AS id"+
		" UNION "+each+" MATCH (c:TiesChange)"+cypher.Using("c", "TiesChange", "source")+" WHERE c.source = entity RETURN c.id AS id"+
		" UNION "+each+" MATCH (c:TiesChange)"+cypher.Using("c", "TiesChange", "target")+" WHERE c.target = entity RETURN c.id AS id",
		map[string]any{"ids": entities})
	for _, row := range rows {
		ids = append(ids, codec.AsText(row[0]))
	}
	return ids, err
}

// Merged implements logread.Source.
func (s *source) Merged(id string) ([]string, error) {
	return storekit.Merged(id, stated.Reader(s.query))
}

// Stated implements logread.Source.
func (s *source) Stated(ids []string) (map[string]merging.Stated, error) {
	return stated.Reader(s.query).Stated(ids)
}

// Records implements logread.Source.
func (s *source) Records(ids []string, want *query.Selection) ([]query.Row, error) {
	plan, _, err := storekit.Redirect(&query.Plan{Start: &query.Lookup{IDs: ids, Types: kg.Nodes}, Selection: want}, stated.Reader(s.query).Into)
	if err != nil {
		return nil, err
	}
	page, err := read.Page(s.ctx, s.client, plan)
	if err != nil {
		return nil, err
	}
	return page.Rows, nil
}
