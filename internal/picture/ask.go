package picture

import (
	"context"
	"encoding/json"
	"fmt"

	"ties/graph/httpapi"
)

// Graph answers documents; it is an httpapi.Executor.
type Graph interface {
	Limit(ctx context.Context) (context.Context, context.CancelFunc)
	Execute(ctx context.Context, query string, variables map[string]any) (data []byte, faults []httpapi.Fault)
}

// FaultError is an answer of the API that is none.
type FaultError struct{ httpapi.Fault }

// Error implements error.
func (e *FaultError) Error() string { return e.Message }

const parts = `
fragment E on Entity { __typename id name degree }
fragment R on Relation { id kind role standing recordedAt period { status } source { id } target { id } citations { quote document { title publisher } } }
`

const pathQuery = `query Path($from: ID!, $to: ID!, $asOf: Date) {
  from: node(id: $from) { ...E } to: node(id: $to) { ...E }
  paths(from: $from, to: $to, asOf: $asOf, limit: 1) { nodes { ...E } hops { relations { ...R } relationsLeftOut } }
}` + parts

const aroundQuery = `query Around($of: [ID!]!, $hops: Int!, $asOf: Date, $limit: Int!) {
  graph: neighbourhood(of: $of, hops: $hops, asOf: $asOf, limit: $limit) { nodes { ...E } edges { ...R } edgesLeftOut leftOut { __typename } }
}` + parts

const amongQuery = `query Among($of: [ID!]!, $asOf: Date) {
  graph: subgraph(ids: $of, asOf: $asOf) { nodes { ...E } edges { ...R } edgesLeftOut leftOut { __typename } }
}` + parts

type entity struct {
	Type   string `json:"__typename"`
	ID     string `json:"id"`
	Name   string `json:"name"`
	Degree int    `json:"degree"`
}

type relation struct {
	ID, Kind, Standing string
	Role               string
	RecordedAt         string
	Period             struct{ Status string }
	Source, Target     struct{ ID string }
	Citations          []citation
}

type citation struct {
	Quote    string
	Document document
}

type document struct{ Title, Publisher string }

type hop struct {
	Relations        []relation
	RelationsLeftOut int
}

type pathAnswer struct {
	From, To *entity
	Paths    []struct {
		Nodes []entity
		Hops  []hop
	}
}

type subgraph struct {
	Nodes        []entity
	Edges        []relation
	EdgesLeftOut int
	LeftOut      []struct{}
}

// ask asks a document and decodes what it is answered.
func ask(ctx context.Context, graph Graph, query string, variables map[string]any, answer any) error {
	ctx, cancel := graph.Limit(ctx)
	defer cancel()
	data, faults := graph.Execute(ctx, query, variables)
	if len(faults) > 0 {
		return &FaultError{faults[0]}
	}
	if err := json.Unmarshal(data, answer); err != nil {
		return fmt.Errorf("the answer of the API: %w", err)
	}
	return nil
}
