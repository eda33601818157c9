package main

import (
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ties/web/webtest"
)

// clientsPrint is what each client prints.
const clientsPrint = `Xenia on 2016-02-20
Ben Roe, head of sales; start 2015-03-02 (2015-03-02 to 2015-03-02); end going on when recorded, 2024-12-01; CERTAIN; "Ben Roe has been its head of sales since 2 March 2015."
Ada Fox, engineer; start 2014 (2014-01-01 to 2014-12-31); end 2016-02 (2016-02-01 to 2016-02-29); POSSIBLE; "Ada Fox was an engineer at Xenia from 2014 to February 2016."
Cem Oz, no role; start unknown; end unknown; UNKNOWN; "Cem Oz has worked at Xenia."
person:ada is a Person, Ada Fox
person:nobody is nothing
overlap: NOT_FOUND, but Xenia
`

// cookbookPrint is what each client prints of the article.
const cookbookPrint = `Cruise: ENDED
Google Brain: ENDED
Meta: ENDED
Moonshot AI: CURRENT
32 answers as in the cookbook
`

// Code that the usual tools generate from schema.graphqls asks servers, and understands them: one of a few people, and one of the article,
// with the operations of the cookbook.
func TestClients(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	const venv = "../../build/venv/bin/"
	s := parallelShell(t)
	s.run("import", filepath.Join(root, "clients/people.jsonl")).succeeds()
	people := s.serve("--seed=false")
	t.Cleanup(people.stops)
	article := shell{t, map[string]string{"TIES_STORE": "sqlite:" + filepath.Join(t.TempDir(), "article.db")}}.serve()
	t.Cleanup(article.stops)
	for _, c := range []struct {
		folder, needs, script string
		generate, ask         [][]string // commands; the second ones print the answers, with the server's address as an argument
		cookbook              []string   // prints that the answers about the article are those of the cookbook
	}{
		{
			"typescript", "node_modules/package-lock.json", "scripts/client-tools.sh",
			[][]string{{"npm", "run", "--silent", "build"}, {"node", "--test", "build/"}},
			[][]string{{"node", "build/examples/apollo.js"}, {"node", "build/examples/relay.js"}},
			[]string{"node", "build/examples/cookbook.js"},
		},
		{
			"python", venv + "ariadne-codegen", "scripts/python-tools.sh",
			[][]string{{venv + "ariadne-codegen"}, {venv + "mypy", "--strict", "main.py", "cookbook.py"}, {venv + "python", "-m", "doctest", "dates.py"}},
			[][]string{{venv + "python", "main.py"}},
			[]string{venv + "python", "cookbook.py"},
		},
		{
			"go", "go.mod", "",
			[][]string{{"go", "generate", "./..."}, {"go", "test", "./..."}},
			[][]string{{"go", "run", "."}},
			[]string{"go", "run", "./cookbook"},
		},
	} {
		t.Run(c.folder, func(t *testing.T) {
			folder := filepath.Join(root, "clients", c.folder)
			needs(t, filepath.Join(folder, c.needs), c.script)
			for _, command := range c.generate {
				outputOf(t, folder, command...)
			}
			prints := func(want string, of *testServer, command ...string) {
				t.Helper()
				if diff := cmp.Diff(want, outputOf(t, folder, append(command, of.url+"graphql")...)); diff != "" {
					t.Errorf("%v printed (- wanted, + got):\n%s", command, diff)
				}
			}
			for _, command := range c.ask {
				prints(clientsPrint, people, command...)
			}
			prints(cookbookPrint, article, c.cookbook...)
		})
	}
}

// The pages of docs/front-ends, on a site of their own, draw what a server knows.
func TestFrontEnds(t *testing.T) {
	folder, err := filepath.Abs("../../docs/front-ends")
	if err != nil {
		t.Fatal(err)
	}
	needs(t, filepath.Join(folder, "node_modules/package-lock.json"), "scripts/client-tools.sh")
	s := parallelShell(t)
	built := t.TempDir()
	outputOf(t, folder, "npm", "run", "--silent", "build", "--", "--outDir", built, "--emptyOutDir")
	origin := webtest.HostFolder(t, built)
	server := s.serve("--cors-origin", origin)
	t.Cleanup(server.stops)
	webtest.FrontEnds(t, origin, server.url)
}

// The notebook of docs/front-ends prints what stands in it: `go test ./cmd/ties -run Notebook -update`.
func TestNotebook(t *testing.T) {
	source, err := filepath.Abs("../../docs/front-ends/notebook.ipynb")
	if err != nil {
		t.Fatal(err)
	}
	execute, err := filepath.Abs("../../build/venv/bin/jupyter-execute")
	if err != nil {
		t.Fatal(err)
	}
	needs(t, execute, "scripts/python-tools.sh")
	s := newShell(t)
	server := s.serve()
	t.Cleanup(server.stops)
	t.Setenv("TIES_SERVER", server.url)
	t.Setenv("IPYTHONDIR", t.TempDir())
	t.Setenv("JUPYTER_RUNTIME_DIR", t.TempDir())
	want, err := os.ReadFile(source)
	if err != nil {
		t.Fatal(err)
	}
	s.write("notebook.ipynb", string(want))
	outputOf(t, ".", execute, "--inplace", "notebook.ipynb")
	host := func(url string) string { return strings.TrimSuffix(strings.TrimPrefix(url, "http://"), "/") }
	got := withoutTimes(t, strings.ReplaceAll(s.read("notebook.ipynb"), host(server.url), "127.0.0.1:8080"))
	if *update {
		s.write(source, got)
		return
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("go test ./cmd/ties -run Notebook -update writes another notebook (- now, + then):\n%s", diff)
	}
}

// withoutTimes returns a notebook without what differs from one machine and time to the next.
func withoutTimes(t *testing.T, notebook string) string {
	t.Helper()
	var content map[string]any
	if err := json.Unmarshal([]byte(notebook), &content); err != nil {
		t.Fatal(err)
	}
	for _, cell := range content["cells"].([]any) {
		delete(cell.(map[string]any)["metadata"].(map[string]any), "execution")
	}
	content["metadata"] = map[string]any{"kernelspec": map[string]any{"display_name": "Python 3", "language": "python", "name": "python3"}}
	var text strings.Builder
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	if err := encoder.Encode(content); err != nil {
		t.Fatal(err)
	}
	return text.String()
}

// needs skips a test unless a script has installed a file, or fails it under TIES_REQUIRE_ALL=1.
func needs(t *testing.T, file, script string) {
	t.Helper()
	switch _, err := os.Stat(file); {
	case err == nil:
	case os.Getenv("TIES_REQUIRE_ALL") == "1":
		t.Fatalf("run %s: %v", script, err)
	default:
		t.Skipf("run %s: %v", script, err)
	}
}

// outputOf runs a command in a folder and returns what it printed.
func outputOf(t *testing.T, folder string, command ...string) string {
	t.Helper()
	c := exec.CommandContext(t.Context(), command[0], command[1:]...)
	c.Dir = folder
	printed, err := c.Output()
	if err != nil {
		var problems []byte
		if failed, ok := errors.AsType[*exec.ExitError](err); ok {
			problems = failed.Stderr
		}
		t.Fatalf("%v: %v\n%s%s", command, err, printed, problems)
	}
	return string(printed)
}
