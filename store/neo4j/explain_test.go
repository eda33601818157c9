package neo4j

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unsafe"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/db"

	"ties/internal/neo4jserver"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store"
	"ties/store/neo4j/client"
	"ties/store/neo4j/cypher"
	"ties/store/neo4j/cypher/cyphertest"
	"ties/store/neo4j/log"
)

// scans are the operators that read all nodes or relationships.
var scans = regexp.MustCompile(`^(AllNodesScan|.*NodeByLabelsScan|NodeByLabelScan|.*RelationshipTypesScan|` +
	`.*RelationshipTypeScan|.*AllRelationshipsScan|.*RelationshipIndexScan|CartesianProduct)$`)

// Every statement must start from an index, in its branches too.
func TestStatementsStartFromAnIndex(t *testing.T) {
	access := neo4jserver.Shared(t)
	neo4jserver.Empty(t, access)
	s, err := Open(t.Context(), access.URL, Options{Username: access.Username, Password: access.Password})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	// A statement that is planned while there are no data keeps its plan for a while.
	t.Run("empty", func(t *testing.T) { s.startFromAnIndex(t) })
	fillTown(t, s, 10_000)
	t.Run("filled", func(t *testing.T) { s.startFromAnIndex(t) })
}

func (s *Store) startFromAnIndex(t *testing.T) {
	t.Helper()
	if _, err := s.client.Query(t.Context(), "CALL db.clearQueryCaches()", nil); err != nil {
		t.Fatal(err)
	}
	for _, g := range cyphertest.Statements() {
		s.startsFromAnIndex(t, g.Name, g.Compiled)
	}
	slice := query.LogSlice{Limit: 10, Newest: true, From: &query.LogPosition{Revision: 9}}
	for name, start := range map[string]*query.Proposals{
		"proposals":                       {Slice: slice},
		"a proposal":                      query.OneProposal(7),
		"proposals of states":             {States: []kg.ProposalState{kg.ProposalOpen, kg.ProposalRejected}, Slice: slice},
		"proposals of an author":          {Author: "bot", Slice: slice},
		"proposals of an author, open":    {Author: "bot", States: []kg.ProposalState{kg.ProposalOpen}, Slice: slice},
		"proposals that touch something":  {Touches: "person:1", States: []kg.ProposalState{kg.ProposalOpen}, Author: "bot", Slice: slice},
		"the proposal with a key":         {Key: "k", Slice: slice},
		"proposals, with what is changed": {States: []kg.ProposalState{kg.ProposalOpen}, Slice: slice, Changes: 5, Input: true},
	} {
		text, params := log.ListProposals(start)
		operators := s.startsFromAnIndex(t, name, &cypher.Compiled{Text: text, Params: params})
		if start.Touches == "" && !slices.Contains(operators, "Limit") && !slices.Contains(operators, "NodeUniqueIndexSeek") {
			t.Errorf("%s reads more than it answers:\n%s", name, strings.Join(operators, "\n"))
		}
	}
}

// startsFromAnIndex checks a statement, and returns its operators.
func (s *Store) startsFromAnIndex(t *testing.T, name string, c *cypher.Compiled) []string {
	t.Helper()
	operators := s.explain(t, c)
	for _, o := range operators {
		if scans.MatchString(o) {
			t.Errorf("%s goes through everything (%s):\n%s\n%s", name, o, cyphertest.Readable(c.Text), strings.Join(operators, "\n"))
		}
	}
	return operators
}

// fillTown makes a town of some people, who have a job each, at one of a hundred companies.
func fillTown(t testing.TB, s *Store, people int) {
	t.Helper()
	const each = 2_500
	began := time.Now()
	s.FillAtOnce()
	err := s.Load(t.Context(), func(to store.Writer) error {
		if err := store.Write(t.Context(), to, &kg.Batch{Put: companiesOfTown()}); err != nil {
			return err
		}
		for begin := 0; begin < people; begin += each {
			if err := store.Write(t.Context(), to, &kg.Batch{Put: townspeople(begin, min(begin+each, people))}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d people, with a job and a fact each, written in %s", people, time.Since(began).Round(time.Millisecond))
}

const townCompanies = 100

var townsDay = time.Date(2024, 12, 1, 0, 0, 0, 0, time.UTC)

func companiesOfTown() []kg.Record {
	records := []kg.Record{&kg.Document{ID: "document:1", Title: "D", RecordedAt: townsDay}}
	for i := range townCompanies {
		records = append(records, &kg.Entity{Type: kg.TypeCompany, ID: fmt.Sprintf("company:%d", i), Name: fmt.Sprint("C", i)})
	}
	return records
}

// townspeople returns the people of some numbers, with their jobs, and facts about their employers.
func townspeople(begin, end int) (records []kg.Record) {
	claim := kg.Claim{Period: temporal.Period{Status: temporal.StatusUnknown}, Standing: kg.Stated, RecordedAt: townsDay,
		Citations: []kg.Citation{kg.Whole("document:1")}}
	for i := begin; i < end; i++ {
		person, company := fmt.Sprintf("person:%d", i), fmt.Sprintf("company:%d", i%townCompanies)
		records = append(records, &kg.Entity{Type: kg.TypePerson, ID: person, Name: fmt.Sprint("P", i)},
			&kg.Relation{Claim: claim, ID: fmt.Sprintf("employment:%d", i), Kind: kg.EmployedBy, Source: person, Target: company},
			&kg.Fact{Claim: claim, ID: fmt.Sprintf("fact:%d", i), Entity: company, Name: "headcount", Value: fmt.Sprint(i)})
	}
	return records
}

// explain returns the operators with which the database would run a statement.
func (s *Store) explain(t *testing.T, c *cypher.Compiled) []string {
	t.Helper()
	session := s.client.Session(t.Context(), neo4j.AccessModeRead)
	defer client.CloseSession(session)
	result, err := session.Run(t.Context(), "EXPLAIN "+c.Text, c.Params)
	if err != nil {
		t.Fatalf("%v in %s", err, c.Text)
	}
	summary, err := result.Consume(t.Context())
	if err != nil {
		t.Fatalf("%v in %s", err, c.Text)
	}
	for _, n := range summary.Notifications() {
		if strings.Contains(n.Code(), "CartesianProduct") || strings.Contains(n.Code(), "Deprecat") {
			t.Errorf("%s: %s", n.Title(), n.Description())
		}
	}
	return operatorsOf(planOf(summary.Plan()))
}

// planOf reads the plan that the driver has decoded: its own Children has the last child in place of each.
func planOf(plan neo4j.Plan) *db.Plan {
	field := reflect.ValueOf(plan).Elem().FieldByName("plan")
	return (*db.Plan)(unsafe.Pointer(field.Pointer()))
}

func operatorsOf(plan *db.Plan) []string {
	name, _, _ := strings.Cut(plan.Operator, "@")
	list := []string{name}
	for i := range plan.Children {
		list = append(list, operatorsOf(&plan.Children[i])...)
	}
	return list
}
