package main

import (
	"encoding/json"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"ties/seeds"
	"ties/web/webtest"
)

// enteredClaims are how many claims of each kind of the article are entered through the page.
var enteredClaims = map[string]int{"Employment": 8, "Membership": 1, "Link": 10, "Fact": 6}

// enteredTitle is the ID that the article's title gives it.
const enteredTitle = "le-aziende-tecnologiche-cinesi-a-caccia-di-talenti-nella"

func TestTheArticleIsEnteredThroughThePage(t *testing.T) {
	s := parallelShell(t)
	enterArticle(t, s, s.serve("--seed=false"))
}

func TestTheArticleIsEnteredIntoNeo4jThroughThePage(t *testing.T) {
	s, url := neo4jShell(t)
	s.env["TIES_STORE"] = url
	enterArticle(t, s, s.serve("--seed=false"))
}

// enterArticle enters all entities of the article and some of its claims, and compares what the store exports then with the seeds.
func enterArticle(t *testing.T, s shell, server *testServer) {
	lines, err := io.ReadAll(seeds.Article())
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]int{}
	var chosen []string
	for line := range strings.Lines(string(lines)) {
		kind := webtest.ReadRecords(t, line)[0].Kind
		if most, ok := enteredClaims[kind]; !ok || listed[kind] < most {
			chosen = append(chosen, line)
		}
		listed[kind]++
	}
	records := webtest.ReadRecords(t, strings.Join(chosen, ""))
	webtest.EnterArticle(t, server.url, server.localToken(), &records[0], records[1:])
	server.stops()

	file, wanted := filepath.Join(t.TempDir(), "seeds.jsonl"), "sqlite:"+filepath.Join(t.TempDir(), "seeds.db")
	s.write(file, strings.ReplaceAll(strings.Join(chosen, ""), `"document:article"`, `"document:`+enteredTitle+`"`))
	s.run("import", "--store", wanted, file).succeeds()
	got, want := recordsByID(t, s.run("export").succeeds().stdout), recordsByID(t, s.run("export", "--store", wanted).succeeds().stdout)
	for _, id := range slices.Sorted(maps.Keys(want)) {
		if got[id] != want[id] {
			t.Errorf("%s is exported as\n%s, want\n%s", id, got[id], want[id])
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d records are exported, want %d", len(got), len(want))
	}
}

// recordsByID returns records without when they were recorded.
func recordsByID(t *testing.T, lines string) map[string]string {
	t.Helper()
	records := map[string]string{}
	for line := range strings.Lines(lines) {
		record := map[string]any{}
		if err := json.Unmarshal([]byte(line), &record); err != nil {
			t.Fatal(err)
		}
		delete(record, "recordedAt")
		text, err := json.Marshal(record)
		if err != nil {
			t.Fatal(err)
		}
		records[record["id"].(string)] = string(text)
	}
	return records
}

func TestTextsInABrowser(t *testing.T) { useTexts(t, parallelShell(t)) }

func TestTextsOfANeo4jInABrowser(t *testing.T) {
	s, url := neo4jShell(t)
	s.env["TIES_STORE"] = url
	useTexts(t, s)
}

func useTexts(t *testing.T, s shell) {
	t.Helper()
	who := webtest.Writers{Ed: s.issue("ed", "editor"), Ann: s.issue("ann", "contributor")}
	server := s.serve()
	t.Cleanup(server.stops)
	webtest.Texts(t, server.url, who)
}
