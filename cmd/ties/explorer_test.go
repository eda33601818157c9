package main

import (
	"path/filepath"
	"strings"
	"testing"

	"ties/exchange/backup"
	"ties/kg"
	"ties/kg/jsonline"
	"ties/store"
	"ties/store/storetest/naive"
	"ties/web/webtest"
)

func TestExplorerInABrowser(t *testing.T) {
	server := parallelShell(t).serve()
	t.Cleanup(server.stops)
	webtest.Explorer(t, server.url)
}

func TestFrontPageInABrowser(t *testing.T) {
	server := parallelShell(t).serve()
	t.Cleanup(server.stops)
	webtest.Front(t, server.url)
}

func TestFrontPageOfAnEmptyStore(t *testing.T) {
	for name, withArticle := range map[string]bool{"the article": true, "files": false} {
		t.Run(name, func(t *testing.T) {
			s := parallelShell(t)
			server := s.serve("--seed=false")
			t.Cleanup(server.stops)
			store, _ := s.lookup("TIES_STORE")
			webtest.EmptyFront(t, server.url, store, server.localToken(), withArticle)
		})
	}
}

func TestEmbedInABrowser(t *testing.T) {
	url := ""
	origin := webtest.HostPage(t, func() string { return webtest.EmbeddingPage(url) })
	server := parallelShell(t).serve("--embed-origin", origin)
	t.Cleanup(server.stops)
	url = server.url
	webtest.Embed(t, url, origin)
}

// A link that was shared goes on leading to who it is of, when that has been merged.
func TestLinksToWhatWasMergedInABrowser(t *testing.T) {
	s := parallelShell(t)
	folder := t.TempDir()
	twin, merge := filepath.Join(folder, "twin.jsonl"), filepath.Join(folder, "merge.jsonl")
	s.write(twin, `{"kind":"Person","id":"person:twin","name":"W. Yuxin"}`+"\n")
	s.write(merge, `{"kind":"Merge","id":"merge:person:twin","from":"person:twin","into":"person:wu-yuxin"}`+"\n")
	server := s.serve()
	t.Cleanup(server.stops)
	s.run("import", twin).succeeds()
	webtest.MergedLinks(t, server.url, "person:twin", "W. Yuxin", func() { s.run("import", merge).succeeds() })
}

func TestExplorerOfANeo4jInABrowser(t *testing.T) {
	s, url := neo4jShell(t)
	server := s.serve("--store", url)
	t.Cleanup(server.stops)
	webtest.Explorer(t, server.url)
}

func TestDatesInABrowser(t *testing.T) {
	t.Run("SQLite", func(t *testing.T) { exploreDates(t, parallelShell(t)) })
	t.Run("Neo4j", func(t *testing.T) {
		s, url := neo4jShell(t)
		exploreDates(t, s, "--store", url)
	})
}

func exploreDates(t *testing.T, s shell, args ...string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "careers.jsonl")
	s.write(file, webtest.Careers())
	s.run(append(append([]string{"import"}, args...), file)...).succeeds()
	server := s.serve(append(args, "--seed=false")...)
	t.Cleanup(server.stops)
	webtest.Dates(t, server.url)
}

func TestExplorerOfHostileData(t *testing.T) {
	t.Run("SQLite", func(t *testing.T) { exploreHostile(t, newShell(t), "sqlite:ties.db") })
	t.Run("Neo4j", func(t *testing.T) {
		s, url := neo4jShell(t)
		exploreHostile(t, s, url)
	})
}

func exploreHostile(t *testing.T, s shell, store string) {
	t.Helper()
	s.write("hostile.backup", hostileBackup(t))
	s.run("restore", "--store", store, "hostile.backup").succeeds()
	server := s.serve("--store", store, "--seed=false")
	t.Cleanup(server.stops)
	webtest.HostileExplorer(t, server.url)
	webtest.HostileWork(t, server.url, server.localToken())
}

// hostileBackup returns a backup of a store from before imports refused some of its data.
func hostileBackup(t *testing.T) string {
	t.Helper()
	var batch kg.Batch
	for line := range strings.Lines(webtest.Hostile()) {
		record, err := jsonline.Decode([]byte(strings.TrimSpace(line)))
		if err != nil {
			t.Fatal(err)
		}
		batch.Put = append(batch.Put, record)
	}
	before := naive.New()
	if err := store.Write(t.Context(), before, &batch); err != nil {
		t.Fatal(err)
	}
	var file strings.Builder
	if _, err := backup.Write(t.Context(), before, &file); err != nil {
		t.Fatal(err)
	}
	return file.String()
}

func TestSignInInABrowser(t *testing.T) {
	s := parallelShell(t)
	server := s.serve()
	webtest.SignInByAddress(t, server.url, server.localToken(), "local editor")
	webtest.RefusedSignIn(t, server.url)
	server.stops()

	token := strings.TrimSpace(s.run("token", "create", "--name", "curator", "--role", "contributor").succeeds().stdout)
	server = s.serve("--private")
	t.Cleanup(server.stops)
	webtest.PrivateServer(t, server.url, token, "curator contributor")
}

func TestExplorerWhileTheServerIsAway(t *testing.T) {
	s := newShell(t)
	address := freeAddress(t)
	server := s.serve("--listen", address)
	t.Cleanup(func() { server.stops() })
	webtest.ExplorerOutage(t, server.url, webtest.Outage{
		What:  "The server cannot be reached.",
		Begin: server.stops,
		End:   func() { server = s.serve("--listen", address) },
	})
}

func TestExplorerWhileTheDatabaseIsAway(t *testing.T) {
	s, url := neo4jShell(t)
	_, address, _ := strings.Cut(url, "://")
	front := &proxy{T: t, from: freeAddress(t), to: address}
	front.open()
	t.Cleanup(front.close)
	server := s.serve("--store", "bolt://"+front.from)
	t.Cleanup(server.stops)
	webtest.ExplorerOutage(t, server.url, webtest.Outage{
		What:        "The server cannot reach its database.",
		Begin:       front.close,
		End:         front.open,
		AnotherPage: true,
	})
}

func TestExplorerKeepsItsMemory(t *testing.T) {
	server := newShell(t).serve()
	t.Cleanup(server.stops)
	webtest.ExplorerMemory(t, server.url)
}

func TestExplorerOfALargeGraph(t *testing.T) {
	s := parallelShell(t)
	s.pipe(webtest.Medium.Records(), "import", "-").succeeds()
	server := s.serve("--seed=false")
	t.Cleanup(server.stops)
	webtest.LargeExplorer(t, server.url)
}
