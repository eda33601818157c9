package importer_test

import (
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"ties/exchange/exchangetest"
	"ties/exchange/importer"
	"ties/store"
	"ties/store/sqlite"
	"ties/store/storetest/naive"
)

// Everything that files hold is written, unchanged, repeated, bad or left out, in exact numbers, whatever the store held
// before, and both stores say the same.
func TestAllIsAccountedFor(t *testing.T) {
	formats := map[string]func(*rapid.T, string) (files []string, things int){"native": nativeFiles, "CSV": tableFiles}
	for name, draw := range formats {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(rt *rapid.T) {
				before, _ := draw(rt, "before")
				files, things := draw(rt, "files")
				prefix := rapid.SampledFrom([]string{"", "", "gb"}).Draw(rt, "prefix")
				plain := accountFor(t, rt, naive.New(), before, files, prefix, things)
				to, err := sqlite.Open(t.Context(), sqlite.Memory)
				if err != nil {
					rt.Fatal(err)
				}
				defer func() { _ = to.Close() }()
				if diff := cmp.Diff(plain, accountFor(t, rt, to, before, files, prefix, things)); diff != "" {
					rt.Errorf("the stores differ (- naive, + sqlite):\n%s", diff)
				}
			})
		})
	}
}

// accountFor imports files into a store that holds others, and again, and returns the two reports.
func accountFor(t *testing.T, rt *rapid.T, to store.Store, before, files []string, prefix string, things int) [2]importer.Report {
	options := importer.Options{RecordedAt: noon, SkipInvalid: true, Prefix: prefix}
	importSome := func(options importer.Options, files []string) importer.Report {
		report, err := importer.Import(t.Context(), to, exchangetest.Files(files...), options)
		if err != nil {
			rt.Fatalf("%v\n%s", err, strings.Join(files, "\n"))
		}
		return report
	}
	importSome(importer.Options{RecordedAt: noon, SkipInvalid: true}, before)
	was := linesByID(export(t, to))
	dry := options
	dry.DryRun = true
	foreseen := importSome(dry, files)
	if diff := cmp.Diff(was, linesByID(export(t, to))); diff != "" {
		rt.Errorf("a dry run has written:\n%s", diff)
	}
	report := importSome(options, files)
	checkRevisions(rt, report)
	is := linesByID(export(t, to))
	if diff := cmp.Diff(foreseen, report, ignoreRevisions); diff != "" {
		rt.Errorf("a dry run reports otherwise (- dry, + real):\n%s", diff)
	}
	checkReport(rt, report, things)
	checkChanges(rt, report, was, is)
	again := importSome(options, files)
	checkReport(rt, again, things)
	if again.Written != 0 || again.Unchanged != report.Written+report.Unchanged || again.Bad != report.Bad {
		rt.Errorf("the second import reports %+v, after %+v", again, report)
	}
	return [2]importer.Report{report, again}
}

// ignoreRevisions compares reports apart from revisions, of which a dry run makes none.
var ignoreRevisions = cmpopts.IgnoreFields(importer.Report{}, "Revisions")

// checkRevisions checks that an import that has written something is a revision.
func checkRevisions(rt *rapid.T, r importer.Report) {
	if (len(r.Revisions) > 0) != (r.Written > 0) {
		rt.Errorf("%d records were written, as revisions %v", r.Written, r.Revisions)
	}
}

func checkReport(rt *rapid.T, r importer.Report, things int) {
	if sum := r.Written + r.Unchanged + r.Repeated + r.Bad + r.LeftOutTimes(); r.Records != sum || r.Records != things {
		rt.Errorf("of %d things %d were read and %d accounted for: %+v", things, r.Records, sum, r)
	}
}

// checkChanges holds a report to what the store held before and holds now.
func checkChanges(rt *rapid.T, r importer.Report, was, is map[string]string) {
	added, changed := 0, 0
	for id, line := range is {
		switch old, ok := was[id]; {
		case strings.HasPrefix(id, "document:import-"):
		case !ok:
			added++
		case old != line:
			changed++
		}
	}
	if r.Changes.New.Total() != added || r.Changes.Changed.Total() != changed || r.Written != added+changed {
		rt.Errorf("%d records are new and %d changed, but the report is %+v", added, changed, r)
	}
	if (r.Changes.Example != nil) != (changed > 0) {
		rt.Errorf("%d records have changed, and the example is %v", changed, r.Changes.Example)
	}
}

func linesByID(exported string) map[string]string {
	lines := map[string]string{}
	for line := range strings.Lines(exported) {
		_, rest, _ := strings.Cut(line, `"id":"`)
		id, _, _ := strings.Cut(rest, `"`)
		lines[id] = line
	}
	return lines
}

// thing is a record as it stands in a file, by field. There are few IDs and values, so that they meet.
type thing struct {
	kind   string
	fields [][2]string
}

func drawThings(rt *rapid.T, label string) []thing {
	pick := func(label string, words ...string) string { return rapid.SampledFrom(words).Draw(rt, label) }
	return rapid.SliceOfN(rapid.Custom(func(*rapid.T) thing {
		n := pick("number", "1", "2", "3")
		switch kind := pick("kind", "Document", "Person", "Company", "Employment", "Fact"); kind {
		case "Document":
			return thing{kind, [][2]string{{"id", "document:" + n}, {"title", pick("title", "One", "Two")}, {"text", "one two"}, {"recordedAt", pick("at", "", "2020-01-01T00:00:00Z")}}}
		case "Person", "Company":
			return thing{kind, [][2]string{{"id", strings.ToLower(kind) + ":" + n}, {"name", pick("name", "A", "B", "")}, {"url", pick("url", "", "u")}, {"citations", pick("citations", "", `[{"document":"document:1","quote":"two"}]`, `[{"document":"document:9"}]`)}}}
		case "Employment":
			return thing{kind, [][2]string{
				{"id", pick("id", "employment:", "fact:") + n}, {"person", pick("person", "person:1", "person:2", "person:9")}, {"company", pick("company", "company:1", "company:2")},
				{"role", pick("role", "", "r")}, {"start", pick("start", "", "2014", "2014-13")},
			}}
		default:
			return thing{kind, [][2]string{{"id", "fact:" + n}, {"entity", pick("entity", "person:1", "company:1", "company:9")}, {"name", "n"}, {"value", pick("value", "v", "w")}}}
		}
	}), 0, 12).Draw(rt, label)
}

// nativeFiles returns two files of lines, some of which are no records.
func nativeFiles(rt *rapid.T, label string) (files []string, things int) {
	contents := []string{"", ""}
	for i, r := range drawThings(rt, label) {
		line := rapid.SampledFrom([]string{"", "", "", "", "", "not JSON", "7"}).Draw(rt, "line")
		if line == "" {
			line = r.native(rapid.Bool().Draw(rt, "backwards"))
		}
		contents[i%2] += line + rapid.SampledFrom([]string{"\n", "\r\n", "\n\n"}).Draw(rt, "end")
		things++
	}
	return []string{"a.jsonl", contents[0], "b.jsonl", contents[1]}, things
}

func (r thing) native(backwards bool) string {
	parts := []string{fmt.Sprintf(`"kind":%q`, r.kind)}
	for _, f := range r.fields {
		switch {
		case strings.HasPrefix(f[1], "["):
			parts = append(parts, fmt.Sprintf("%q:%s", f[0], f[1]))
		case f[1] != "":
			parts = append(parts, fmt.Sprintf("%q:%q", f[0], f[1]))
		}
	}
	if backwards {
		slices.Reverse(parts)
	}
	return "{" + strings.Join(parts, ",") + "}"
}

// tableFiles returns a file for each kind.
func tableFiles(rt *rapid.T, label string) (files []string, things int) {
	tables := map[string]string{"Document": "documents.csv", "Person": "people.csv", "Company": "companies.csv", "Employment": "employments.csv", "Fact": "facts.csv"}
	rows := map[string][][]string{}
	for _, r := range drawThings(rt, label) {
		var header, row []string
		for _, f := range r.fields {
			header, row = append(header, f[0]), append(row, f[1])
		}
		if rows[r.kind] == nil {
			rows[r.kind] = [][]string{header}
		}
		rows[r.kind] = append(rows[r.kind], row)
		things++
	}
	for _, kind := range []string{"Fact", "Employment", "Company", "Person", "Document"} {
		if rows[kind] == nil {
			continue
		}
		var b strings.Builder
		if err := csv.NewWriter(&b).WriteAll(rows[kind]); err != nil {
			rt.Fatal(err)
		}
		files = append(files, tables[kind], b.String())
	}
	return files, things
}
