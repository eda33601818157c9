package exchange_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"ties/exchange"
	"ties/exchange/exchangetest"
	"ties/kg"
	"ties/store"
	"ties/store/storetest/naive"
)

// python finds the Python that has the tools. Without it the test is skipped with the reason, or fails under
// TIES_REQUIRE_ALL=1.
func python(t *testing.T) string {
	t.Helper()
	path, err := filepath.Abs("../build/venv/bin/python")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		return path
	}
	missing(t, "the tools that read exports are not installed: run scripts/python-tools.sh")
	return ""
}

// missing skips a test for a reason, or fails it under TIES_REQUIRE_ALL=1.
func missing(t *testing.T, reason string) {
	t.Helper()
	if os.Getenv("TIES_REQUIRE_ALL") == "1" {
		t.Fatal(reason)
	}
	t.Skip(reason)
}

// understood has an export read by the tool that it is for, and returns what that understood, a line a thing.
func understood(t *testing.T, store store.Exporter, format exchange.Format) []string {
	t.Helper()
	interpreter := python(t)
	var out, problems bytes.Buffer
	if _, err := exchange.ExportAs(t.Context(), store, &out, format); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "export")
	if err := os.WriteFile(file, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	command := exec.CommandContext(t.Context(), interpreter, "testdata/read.py", string(format), file)
	command.Stderr = &problems
	lines, err := command.Output()
	if err != nil {
		t.Fatalf("%s cannot be read: %v\n%s", format, err, problems.String())
	}
	return strings.Split(strings.TrimSuffix(string(lines), "\n"), "\n")
}

// recordsOf returns what a store holds of some types.
func recordsOf(t *testing.T, store *naive.Store, types kg.TypeSet) []kg.Record {
	t.Helper()
	return store.Graph().Records(types)
}

func TestDrawingsAreRead(t *testing.T) {
	store := exchangetest.Article(t)
	var want []string
	for _, r := range recordsOf(t, store, kg.Entities) {
		e := r.(*kg.Entity)
		want = append(want, "node "+e.ID+" "+e.Type.String()+" "+e.Name)
	}
	for _, r := range recordsOf(t, store, kg.Relations) {
		l := r.(*kg.Relation)
		want = append(want, strings.Join([]string{"edge", l.ID, l.Source, l.Target, l.Kind.String(), l.Standing.String()}, " "))
	}
	// Of what XML cannot have, or reads otherwise, something readable is left.
	inXML := strings.NewReplacer("\x01", "\ufffd")
	for _, format := range []exchange.Format{exchange.GraphML, exchange.GEXF, exchange.Cytoscape} {
		t.Run(string(format), func(t *testing.T) {
			got := strings.Join(understood(t, store, format), "\n")
			expected := strings.Join(want, "\n")
			if format != exchange.Cytoscape {
				expected = inXML.Replace(expected)
			}
			if !sameLines(got, expected) {
				t.Errorf("understood\n%s\nwant\n%s", got, expected)
			}
		})
	}
}

func sameLines(a, b string) bool {
	return slices.Equal(slices.Sorted(slices.Values(strings.Fields(a))), slices.Sorted(slices.Values(strings.Fields(b))))
}

func TestFollowTheMoneyAcceptsItsEntities(t *testing.T) {
	store := exchangetest.Article(t)
	got := understood(t, store, exchange.FollowTheMoney)
	if want := len(recordsOf(t, store, kg.Nodes)); len(got) != want {
		t.Errorf("understood %d entities, want %d", len(got), want)
	}
	for _, want := range []string{
		`Employment employment..x2Dodd {"employee": ["person..x2Dodd.x5F.x2Ex.x7E"], "employer": ["company.odd.x2E"], "endDate": ["2016-09"], "proof":`,
		`UnknownLink employment.planned {"object": ["company.planned"], "proof":`,
		`PublicBody company.planned {"name": ["@Planned"]}`,
	} {
		if !slices.ContainsFunc(got, func(line string) bool { return strings.HasPrefix(line, want) }) {
			t.Errorf("nothing begins with %s", want)
		}
	}
}

// What is exported as FollowTheMoney and imported again has the same entities and relations.
func TestThereAndBackByFollowTheMoney(t *testing.T) {
	store := exchangetest.Article(t)
	var out bytes.Buffer
	if _, err := exchange.ExportAs(t.Context(), store, &out, exchange.FollowTheMoney); err != nil {
		t.Fatal(err)
	}
	again := naive.New()
	report := exchangetest.Import(t, again, "a", out.String())
	var want, got []string
	for _, r := range recordsOf(t, store, kg.Relations|kg.Entities|kg.Facts|kg.Documents) {
		want = append(want, gist(r))
	}
	for _, r := range recordsOf(t, again, kg.Relations|kg.Entities|kg.Facts|kg.Documents) {
		if r.RecordID() != report.Document && !strings.HasSuffix(gist(r), " keywords") {
			got = append(got, gist(r))
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// gist is what a record must keep on any way.
func gist(record kg.Record) string {
	switch r := record.(type) {
	case *kg.Entity:
		return r.ID + " " + r.Name
	case *kg.Relation:
		return strings.Join([]string{r.ID, r.Source, r.Target, string(r.Period.Start), string(r.Period.End), r.Standing.String()}, " ")
	case *kg.Fact:
		return r.ID + " " + r.Entity + " " + r.Name
	case *kg.Document:
		return r.ID + " " + r.Text
	default:
		return ""
	}
}

func TestJSONLDIsExpanded(t *testing.T) {
	store := exchangetest.Article(t)
	got := understood(t, store, exchange.JSONLD)
	for _, want := range []string{
		"urn:ties:person:-odd_.x~ https://schema.org/worksFor urn:ties:employment:-odd",
		"urn:ties:employment:-odd https://schema.org/worksFor urn:ties:company:odd.",
		"urn:ties:employment:-odd @type https://schema.org/EmployeeRole",
		"urn:ties:employment:-odd https://schema.org/startDate 2014",
		"urn:ties:employment:-odd urn:ties:vocabulary:standing REPORTED",
		"urn:ties:person:-odd_.x~ https://schema.org/memberOf urn:ties:membership:odd",
		"urn:ties:employment:planned @type urn:ties:vocabulary:Claim",
		"urn:ties:employment:planned urn:ties:vocabulary:target urn:ties:company:planned",
		"urn:ties:fact:odd urn:ties:vocabulary:entity urn:ties:company:odd.",
	} {
		if !slices.Contains(got, want) {
			t.Errorf("%s is not understood", want)
		}
	}
	for _, line := range got {
		if strings.Contains(line, "worksFor urn:ties:employment:planned") || strings.Contains(line, "worksFor urn:ties:company:planned") {
			t.Errorf("what is planned is said to be true: %s", line)
		}
	}
	for _, r := range recordsOf(t, store, kg.Nodes) {
		if id := "urn:ties:" + r.RecordID() + " "; !slices.ContainsFunc(got, func(line string) bool { return strings.HasPrefix(line, id) }) {
			t.Errorf("%s is not there", id)
		}
	}
}

func TestDrawingsTellWhatTheyLeaveOut(t *testing.T) {
	store := exchangetest.Article(t)
	done, err := exchange.ExportAs(t.Context(), store, &bytes.Buffer{}, exchange.GEXF)
	if err != nil {
		t.Fatal(err)
	}
	facts, documents := len(recordsOf(t, store, kg.Facts)), len(recordsOf(t, store, kg.Documents))
	if done.LeftOut[kg.TypeFact] != facts || done.LeftOut[kg.TypeDocument] != documents || done.Records != len(recordsOf(t, store, kg.Entities|kg.Relations)) {
		t.Errorf("got %+v", done)
	}
}

func TestAnEmptyGraphIsExported(t *testing.T) {
	for _, format := range exchange.ExportFormats() {
		var out bytes.Buffer
		if _, err := exchange.ExportAs(t.Context(), naive.New(), &out, format); err != nil {
			t.Errorf("%s: %v", format, err)
		}
		if empty := format == exchange.JSONLines || format == exchange.FollowTheMoney; out.Len() == 0 != empty {
			t.Errorf("%s: %q", format, out.String())
		}
	}
	for _, format := range []exchange.Format{exchange.GraphML, exchange.GEXF, exchange.Cytoscape, exchange.JSONLD} {
		if got := understood(t, naive.New(), format); !slices.Equal(got, []string{""}) {
			t.Errorf("%s: understood %q", format, got)
		}
	}
}
