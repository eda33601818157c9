package main

import (
	"context"
	"errors"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ties/bench/compare"
	"ties/bench/plans"
	"ties/store/neo4j"
)

// bare adds the driver alone, which sends the very statements that ties would, and reads what comes back: what a
// question costs without GraphQL and HTTP.
func (st *stage) bare(ctx context.Context) error {
	if st.neo4j == nil {
		return errors.New("there is no Neo4j")
	}
	access := st.neo4j.Access
	d, err := driver.NewDriverWithContext(access.URL, driver.BasicAuth(access.Username, access.Password, ""))
	if err != nil {
		return err
	}
	st.atEnd(func() { _ = d.Close(context.WithoutCancel(ctx)) }) // everything is read
	st.contestants = append(st.contestants, &compare.Contestant{
		Name: compare.BareDriver, Dialect: compare.Ties, Has: st.neo4jProcess(),
		Settings: []string{"the Go driver in the process that asks, one session for each statement, the same Cypher and the same Neo4j as ties: a limit", "CPU is that of Neo4j alone"},
		Direct:   func(bodies [][]byte) (func(context.Context, int) error, error) { return direct(d, bodies) },
	})
	return nil
}

// statement is what a request becomes.
type statement struct {
	text   string
	params map[string]any
}

func direct(d driver.DriverWithContext, bodies [][]byte) (func(context.Context, int) error, error) {
	asked, err := plans.For(bodies...)
	if err != nil {
		return nil, errors.Join(compare.ErrNotDirect, err)
	}
	all := make([]statement, len(asked))
	for i, plan := range asked {
		if all[i].text, all[i].params = neo4j.Statement(plan); all[i].text == "" {
			return nil, compare.ErrNotDirect
		}
	}
	return func(ctx context.Context, i int) error { return send(ctx, d, all[i%len(all)]) }, nil
}

func send(ctx context.Context, d driver.DriverWithContext, s statement) (err error) {
	session := d.NewSession(ctx, driver.SessionConfig{DatabaseName: "neo4j", AccessMode: driver.AccessModeRead})
	defer func() { err = errors.Join(err, session.Close(ctx)) }()
	result, err := session.Run(ctx, s.text, s.params)
	if err != nil {
		return err
	}
	records, err := result.Collect(ctx)
	if err == nil && len(records) == 0 {
		err = errors.New("no record came back")
	}
	return err
}
