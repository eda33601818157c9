package compare

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"sync/atomic"

	"ties/bench/load"
)

// A Case of writing, of which the first ones write claims, and the others read while claims may be written.
const (
	oneClaim      = "one claim"
	hundredClaims = "100 claims"
	eightWriters  = "8 writers"
	readersAlone  = "readers"
	readersBeside = "readers beside a writer"
)

// Writes returns what is measured of writing.
func Writes() []Query {
	return []Query{
		{Name: oneClaim, About: "a new employment of a person at a company, which both exist", claims: 1, clients: 1},
		{Name: hundredClaims, About: "as many of them in one request", claims: 100, clients: 1},
		{Name: eightWriters, About: "one of them in each request", claims: 1, clients: 8},
		reading(readersAlone, "profiles, while nobody writes", 0),
		reading(readersBeside, "the same, while another client writes one claim after the other", 1),
	}
}

// reading returns a query for profiles beside the writing of so many claims at a time.
func reading(name, about string, beside int) Query {
	q := profile()
	q.Name, q.About, q.beside, q.clients = name, about, beside, 1
	return q
}

// MeasureWrites measures what Writes returns, in turn. Each claim that is written has an ID of its own.
func (r *Run) MeasureWrites(ctx context.Context) error {
	var written atomic.Int64
	for _, q := range r.Queries {
		for _, c := range r.Contestants {
			one := &Case{Query: q.Name, Clients: q.clients, Contestant: c.Name, from: c}
			switch {
			case q.claims > 0:
				one.plan = c.writePlan(r.Sample, &written, q.claims)
			case c.Insert != nil:
				continue
			default:
				one.plan = load.Plan{URL: c.URL, Bodies: q.Bodies(c.Dialect, r.Sample)}
				one.Asked = len(one.plan.Bodies)
			}
			one.plan.Clients = q.clients
			if q.beside > 0 {
				beside := c.writePlan(r.Sample, &written, q.beside)
				beside.Clients = 1
				one.beside = &beside
			}
			r.Cases = append(r.Cases, one)
		}
	}
	return r.rounds(ctx)
}

// writePlan returns the plan of a load that writes so many claims at a time. They are numbered on from those written before.
func (c *Contestant) writePlan(from Sample, written *atomic.Int64, claims int) load.Plan {
	next := func() []Claim { return from.Claims(int(written.Add(int64(claims)))-claims, claims) }
	if c.Insert != nil {
		return load.Plan{Do: func(ctx context.Context, _ int) error { return c.Insert(ctx, next()) }}
	}
	return load.Plan{
		URL: c.URL, Token: c.Token, Want: writeDialects[c.Dialect].want, Next: func() []byte { return WriteBody(c.Dialect, next()) },
	}
}

// CanWrite reports whether claims can be written to the contestant.
func (c *Contestant) CanWrite() bool {
	_, ok := writeDialects[c.Dialect]
	return c.Insert != nil || ok && c.Direct == nil
}

// Claim is an employment that is written.
type Claim struct {
	ID, Person, Company, Role, Start, End string
}

// Claims returns claims between people and companies of the graph, with numbers from one on.
func (s Sample) Claims(from, n int) []Claim {
	claims := make([]Claim, n)
	for i := range claims {
		claims[i] = s.claim(from + i)
	}
	return claims
}

func (s Sample) claim(number int) Claim {
	const apart = 7_919 // a prime, so that all people have their turn, far from each other
	return Claim{
		ID: fmt.Sprintf("employment:written-%d", number), Person: s.People[number*apart%len(s.People)],
		Company: s.Movers[number%len(s.Movers)].Employers[0], Role: "engineer", Start: "2020-03", End: "2022",
	}
}

// order is the claim's order key, which other services must be given.
func (c Claim) order() string { return c.Start + " " + c.ID }

// writeDialect is how claims are written in a dialect.
type writeDialect struct {
	body func([]Claim) []byte
	want string // in each answer
}

var writeDialects = map[Dialect]writeDialect{
	Ties:         {tiesWrite, `"problems":[]`},
	Neo4jGraphQL: {neo4jGraphQLWrite, `"relationshipsCreated":1`},
	PostGraphile: {postGraphileWrite, `"rowId":`},
}

// WriteBody returns the body of a request that writes claims.
func WriteBody(d Dialect, claims []Claim) []byte { return writeDialects[d].body(claims) }

func tiesWrite(claims []Claim) []byte {
	employments := make([]any, len(claims))
	for i, c := range claims {
		employments[i] = map[string]any{
			"id": c.ID, "person": c.Person, "company": c.Company, "role": c.Role, "start": c.Start, "end": c.End, "status": "ENDED",
			"citations": []any{map[string]any{"document": "document:made-up"}},
		}
	}
	return requestBody("mutation Write($input: ApplyInput!) { apply(input: $input) { revision { number } problems { code path text } } }",
		map[string]any{"input": map[string]any{"employments": employments}})
}

func neo4jGraphQLWrite(claims []Claim) []byte {
	return aliased(claims, func(c Claim) string {
		return fmt.Sprintf("updatePeople(where: {id: {eq: %s}}, update: {employments: [{connect: [{where: {node: {id: {eq: %s}}}, edge: "+
			"{id: %s, role: %s, start: %s, end: %s, order: %s, standing: \"STATED\"}}]}]}) { info { relationshipsCreated } }",
			literal(c.Person), literal(c.Company), literal(c.ID), literal(c.Role), literal(c.Start), literal(c.End), literal(c.order()))
	})
}

func postGraphileWrite(claims []Claim) []byte {
	return aliased(claims, func(c Claim) string {
		return fmt.Sprintf("createEmployment(input: {employment: {rowId: %s, personId: %s, companyId: %s, role: %s, start: %s, end: %s, "+
			"order: %s, standing: \"STATED\"}}) { employment { rowId } }",
			literal(c.ID), literal(c.Person), literal(c.Company), literal(c.Role), literal(c.Start), literal(c.End), literal(c.order()))
	})
}

// aliased returns the body of a mutation with a root field for each claim.
func aliased(claims []Claim, field func(Claim) string) []byte {
	var text strings.Builder
	for i, c := range claims {
		_, _ = fmt.Fprintf(&text, " w%d: %s", i, field(c))
	}
	return requestBody("mutation Write {"+text.String()+" }", nil)
}

// literal returns a text as it stands in a document.
func literal(text string) string {
	b, err := json.Marshal(text)
	if err != nil {
		panic(err) // a text
	}
	return string(b)
}
