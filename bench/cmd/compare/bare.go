package main

import (
	"context"
	"errors"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ties/bench/compare"
	"ties/bench/plans"
	"ties/store/neo4j"
)

// bare adds the driver alone, which sends the same statements as ties, and reads the results: the cost of a query without
// GraphQL and HTTP. It is added twice: as its manual recommends, and in one round trip.
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
	st.addDriver(compare.BareDriver, "one session per statement, run as an auto-commit transaction: one round trip",
		func(ctx context.Context, s statement) error { return sendAutoCommit(ctx, d, s) })
	st.addDriver(compare.BareManaged, "ExecuteQuery with the database and readers routing, as the driver's manual recommends: a transaction with retries",
		func(ctx context.Context, s statement) error { return executeQuery(ctx, d, s) })
	return nil
}

// addDriver adds a contestant that sends statements with the driver.
func (st *stage) addDriver(name, setting string, send func(context.Context, statement) error) {
	st.contestants = append(st.contestants, &compare.Contestant{
		Name: name, Dialect: compare.Ties, Has: st.neo4jProcess(),
		Settings: []string{"the Go driver in the client process, the same Cypher and the same Neo4j as ties: a limit", setting, "CPU is that of Neo4j alone"},
		Direct: func(bodies [][]byte) (func(context.Context, int) error, error) {
			all, err := statements(bodies)
			return func(ctx context.Context, i int) error { return send(ctx, all[i%len(all)]) }, err
		},
	})
}

// statement is the Cypher of a request.
type statement struct {
	text   string
	params map[string]any
}

func statements(bodies [][]byte) ([]statement, error) {
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
	return all, nil
}

var errNoRecord = errors.New("no record came back")

func sendAutoCommit(ctx context.Context, d driver.DriverWithContext, s statement) (err error) {
	session := d.NewSession(ctx, driver.SessionConfig{DatabaseName: "neo4j", AccessMode: driver.AccessModeRead})
	defer func() { err = errors.Join(err, session.Close(ctx)) }()
	result, err := session.Run(ctx, s.text, s.params)
	if err != nil {
		return err
	}
	records, err := result.Collect(ctx)
	if err == nil && len(records) == 0 {
		err = errNoRecord
	}
	return err
}

func executeQuery(ctx context.Context, d driver.DriverWithContext, s statement) error {
	result, err := driver.ExecuteQuery(ctx, d, s.text, s.params, driver.EagerResultTransformer,
		driver.ExecuteQueryWithDatabase("neo4j"), driver.ExecuteQueryWithReadersRouting())
	if err == nil && len(result.Records) == 0 {
		err = errNoRecord
	}
	return err
}
