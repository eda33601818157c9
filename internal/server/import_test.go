package server

import (
	"bufio"
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"ties/internal/access"
	"ties/kg"
	"ties/store/storetest/naive"
)

const (
	ann     = `{"kind":"Person","id":"person:ann","name":"Ann"}`
	bob     = `{"kind":"Person","id":"person:bob","name":"Bob"}`
	annLong = `{"kind":"Person","id":"person:ann","name":"Ann Lee","description":"An analyst."}`
)

// testImports are the imports of a store that holds Ann and Bob.
type testImports struct {
	*testing.T
	*imports
	to *naive.Store
}

func newTestImports(t *testing.T) testImports {
	to := naive.New()
	i := testImports{t, newImports(to, "test", slog.New(slog.DiscardHandler)), to}
	i.wants(i.send(t.Context(), i.files, "/import", "", ann+"\n"+bob), http.StatusOK, `{"written":2,"unchanged":0,"leftOut":[],"problems":[],`+
		`"counts":{"BAD":0,"CHANGED":0,"LEFT_OUT":0,"NEW":2,"REPEATED":0,"SAME":0},"rows":[],"revisions":[1],"replayed":false}`)
	return i
}

// send sends a file to a handler.
func (i testImports) send(ctx context.Context, to http.HandlerFunc, path, accept, content string) *httptest.ResponseRecorder {
	request := formOf(path, "people.jsonl", content)
	request.Header.Set("Accept", accept)
	response := httptest.NewRecorder()
	to(response, request.WithContext(access.NewContext(ctx, access.Identity{Name: "ann", Role: access.Editor})))
	return response
}

func (i testImports) wants(got *httptest.ResponseRecorder, status int, body string) {
	i.Helper()
	if text := strings.TrimSpace(got.Body.String()); got.Code != status || !strings.HasPrefix(text, body) {
		i.Errorf("answered %d %s\nwant %d %s", got.Code, text, status, body)
	}
}

func (i testImports) name(id string) string {
	if e, ok := i.to.Graph()[id].(*kg.Entity); ok {
		return e.Name
	}
	return ""
}

// A dry run tells of each line what would become of it, and writes nothing.
func TestADryRunTellsWhatBecomesOfEachLine(t *testing.T) {
	i := newTestImports(t)
	content := strings.Join([]string{annLong, bob, `{"kind":"Person","id":"person:cy","name":"Cy"}`, bob}, "\n")
	i.wants(i.send(t.Context(), i.files, "/import?dryRun=true", "", content), http.StatusOK, `{"written":2,"unchanged":1,"leftOut":[],"problems":[],`+
		`"counts":{"BAD":0,"CHANGED":1,"LEFT_OUT":0,"NEW":1,"REPEATED":1,"SAME":1},"rows":[`+
		`{"file":"people.jsonl","line":1,"outcome":"CHANGED","kind":"Person","id":"person:ann","fields":[`+
		`{"name":"name","before":"\"Ann\"","after":"\"Ann Lee\""},{"name":"description","before":"","after":"\"An analyst.\""}]},`+
		`{"file":"people.jsonl","line":2,"outcome":"SAME","kind":"Person","id":"person:bob"},`+
		`{"file":"people.jsonl","line":3,"outcome":"NEW","kind":"Person","id":"person:cy"}],"revisions":[],"replayed":false}`)
	i.wants(i.send(t.Context(), i.files, "/import?dryRun=true", "", annLong+"\n"+`{"kind":"Person","id":"person:cy","nam":"Cy"}`), http.StatusUnprocessableEntity,
		`{"written":0,"unchanged":0,"leftOut":[],"problems":["people.jsonl:2: nam: `)
	if got := i.name("person:ann"); got != "Ann" || i.name("person:cy") != "" {
		t.Errorf("a dry run wrote %q", got)
	}
}

// What is wrong stands beside what is right, in the order of the file.
func TestABadLineHasItsRow(t *testing.T) {
	i := newTestImports(t)
	response := i.send(t.Context(), i.files, "/import?dryRun=true", "", strings.Join([]string{bob, `{"kind":"Person","id":"person:cy"}`, annLong}, "\n"))
	var answer importAnswer
	if err := json.Unmarshal(response.Body.Bytes(), &answer); err != nil {
		t.Fatal(err)
	}
	var outcomes []importOutcome
	for _, row := range answer.Rows {
		outcomes = append(outcomes, row.Outcome)
	}
	if len(outcomes) != 3 || outcomes[0] != outcomeSame || outcomes[1] != outcomeBad || outcomes[2] != outcomeChanged {
		t.Errorf("the rows are %v", outcomes)
	}
	if bad := answer.Rows[1]; bad.Line != 2 || bad.Field != "name" || bad.Text == "" {
		t.Errorf("the bad line is %+v", bad)
	}
	if answer.Counts[outcomeBad] != 1 || answer.Counts[outcomeSame] != 1 || answer.Counts[outcomeChanged] != 1 {
		t.Errorf("the counts are %v", answer.Counts)
	}
}

func TestManyRowsAreNotAllTold(t *testing.T) {
	i := newTestImports(t)
	content := annLong + "\n"
	for n := range maxImportRows + 5 {
		content += strings.ReplaceAll(ann, "ann", "p"+string(rune('a'+n%26))+strings.Repeat("x", n/26)) + "\n"
	}
	var answer importAnswer
	if err := json.Unmarshal(i.send(t.Context(), i.files, "/import?dryRun=true", "", content).Body.Bytes(), &answer); err != nil {
		t.Fatal(err)
	}
	if len(answer.Rows) != maxImportRows+1 || answer.Counts[outcomeNew] != maxImportRows+5 {
		t.Errorf("%d rows, %v", len(answer.Rows), answer.Counts)
	}
}

// What is imported may be proposed instead, with a key that makes sending it again harmless.
func TestAnImportIsProposed(t *testing.T) {
	i := newTestImports(t)
	propose := func(content string) *httptest.ResponseRecorder {
		return i.send(t.Context(), i.proposal, "/import/proposal?key=k&reason=because", "", content)
	}
	const proposed = `"rows":[],"revisions":[],"proposal":"proposal:1","replayed":`
	for _, replayed := range []string{"false}", "true}"} {
		if got := propose(annLong); got.Code != http.StatusOK || !strings.HasSuffix(strings.TrimSpace(got.Body.String()), proposed+replayed) {
			t.Errorf("answered %d %s, want %s", got.Code, got.Body, proposed+replayed)
		}
	}
	if got := i.name("person:ann"); got != "Ann" {
		t.Errorf("a proposal wrote %q", got)
	}
	i.wants(propose(ann+"\n"+bob), http.StatusConflict, `{"errors":[{"extensions":{"code":"CONFLICT"},"message":"the key \"k\" was used for another input`)
	var many strings.Builder
	for n := range kg.MaxProposed + 1 {
		many.WriteString(strings.ReplaceAll(ann, "person:ann", "person:ann-"+strings.Repeat("x", 1+n%60)+string(rune('a'+n/60))) + "\n")
	}
	i.wants(i.send(t.Context(), i.proposal, "/import/proposal", "", many.String()), http.StatusUnprocessableEntity,
		`{"errors":[{"extensions":{"code":"LIMIT_EXCEEDED"},"message":"1001 records are new or changed, at most 1000 can be proposed at once`)
}

// A client that asks for it is told how far an import has come.
func TestProgressOfAnImport(t *testing.T) {
	i := newTestImports(t)
	read := func(response *httptest.ResponseRecorder) (stages []string, last string) {
		if got := response.Header().Get("Content-Type"); response.Code != http.StatusOK || got != importStreamType {
			t.Errorf("answered %d %s", response.Code, got)
		}
		for lines := bufio.NewScanner(response.Body); lines.Scan(); {
			var line importProgress
			if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
				t.Fatal(err)
			}
			if last = lines.Text(); line.Stage != "" && (len(stages) == 0 || stages[len(stages)-1] != line.Stage) {
				stages = append(stages, line.Stage)
			}
		}
		return stages, last
	}
	stages, last := read(i.send(t.Context(), i.files, "/import", importStreamType+", application/json", annLong))
	if strings.Join(stages, " ") != "CHECKING WRITING" || !strings.HasPrefix(last, `{"status":200,"answer":{"written":1,`) {
		t.Errorf("the stages are %v, and the answer %s", stages, last)
	}
	if _, last = read(i.send(t.Context(), i.files, "/import", importStreamType, `{"kind":"Person","id":"person:x"}`)); !strings.HasPrefix(last, `{"status":422,"answer":{"written":0,`) {
		t.Errorf("a bad file is answered %s", last)
	}
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	if _, last = read(i.send(cancelled, i.files, "/import", importStreamType, bob+"\n"+ann)); !strings.HasPrefix(last, `{"status":504,"answer":{"errors":[`) {
		t.Errorf("a client that has gone is answered %s", last)
	}
	if got := i.name("person:ann"); got != "Ann Lee" {
		t.Errorf("a cancelled import wrote %q", got)
	}
}
