package importer_test

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"ties/exchange/exchangetest"
	"ties/exchange/importer"
	"ties/store/storetest/naive"
)

// What a small file that is full of faults makes an import say is short, and its numbers add up.
func TestReportsAreBounded(t *testing.T) {
	const often = 2_000
	numbered := func(format string) string {
		var b strings.Builder
		for i := range often {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
	long := strings.Repeat("long ", 50_000)
	for name, c := range map[string]struct {
		file, content string
		faults        int // at least so often
	}{
		"no JSON":              {"a.jsonl", strings.Repeat("x\n", often), often},
		"packed":               {"a.jsonl.gz", exchangetest.Zipped(t, strings.Repeat("x\n", often)), often},
		"no records":           {"a.jsonl", numbered(`{"kind":"Person","id":"p%d"}` + "\n"), often},
		"a list of faults":     {"a.jsonl", `{"kind":"Person","id":"person:a","name":"A","aliases":[` + strings.Repeat("{},", often) + `{}]}`, often},
		"fields of no record":  {"a.jsonl", `{"kind":"Person","id":"person:a"` + numbered(`,"f%d":1`) + "}", often},
		"a list of citations":  {"a.jsonl", `{"kind":"Person","id":"person:a","name":"A","citations":[` + strings.Repeat("{},", often) + `{}]}`, often},
		"a long ID":            {"a.jsonl", `{"kind":"Person","id":"` + long + `","name":"A"}`, 1},
		"a long field":         {"a.jsonl", `{"kind":"Person","id":"person:a","name":"A","` + long + `":1}`, 1},
		"a long date":          {"a.jsonl", `{"kind":"Fact","id":"fact:a","entity":"person:a","name":"A","value":"A","start":"` + long + `"}`, 1},
		"a long reference":     {"a.jsonl", `{"kind":"Fact","id":"fact:a","entity":"` + long + `","name":"A","value":"A"}`, 1},
		"rows":                 {"people.csv", "id,name\n" + numbered("%d,\n"), often},
		"broken rows":          {"people.csv", "id,name\n" + strings.Repeat("a\"\n", often), often},
		"columns":              {"people.csv", "id,name" + numbered(",c%d") + "\n", 1},
		"entities of no kind":  {"a.ftm.jsonl", `{"id":"a","schema":"Person","properties":{"name":["A"]}}` + "\n" + numbered(`{"id":"%d"}`+"\n"), often},
		"people without names": {"popolo.json", `{"persons":[` + strings.TrimSuffix(numbered(`{"id":"%d","name":"A","birth_date":"never"},`), ",") + `]}`, often},
	} {
		t.Run(name, func(t *testing.T) {
			var problems importer.Problems
			report, err := importer.Import(t.Context(), naive.New(), exchangetest.Files(c.file, c.content),
				importer.Options{RecordedAt: noon, Problem: problems.Add})
			lines := problems.Lines()
			if err != nil {
				lines = append(lines, err.Error())
			}
			for _, l := range report.LeftOut {
				lines = append(lines, l.String())
			}
			said := strings.Join(lines, "\n")
			if err == nil || len(said) > 100_000 || strings.Count(said, "\n") > 1_000 {
				t.Errorf("%v: %d bytes in %d lines, such as %.300s", err, len(said), strings.Count(said, "\n"), said)
			}
			if got := countFaults(said); got < c.faults && c.faults > 1 {
				t.Errorf("%d faults are told of, want %d: %.2000s", got, c.faults, said)
			}
		})
	}
}

var moreFaults = regexp.MustCompile(`and (\d+) more|has (\d+) more faults`)

// countFaults adds up the lines of a report, and the numbers of those that are like them.
func countFaults(report string) int {
	total := strings.Count(report, "\n") + 1
	for _, m := range moreFaults.FindAllStringSubmatch(report, -1) {
		n, _ := strconv.Atoi(m[1] + m[2])
		total += n
	}
	return total
}

func TestWhatIsRefusedOnImport(t *testing.T) {
	for name, c := range map[string]struct{ file, content, problem string }{
		"a command in a name":              {"a.jsonl", `{"kind":"Person","id":"person:a","name":"\u001b[31mA"}`, "a.jsonl:1: name: holds U+001B"},
		"in CSV":                           {"people.csv", "id,name\nperson:a,A\u009b31m\n", "people.csv:2: name: holds U+009B"},
		"in FollowTheMoney":                {"a.ftm.jsonl", `{"id":"a","schema":"Person","properties":{"name":["A\u001b[1m"]}}`, "a.ftm.jsonl:1: name: holds U+001B"},
		"in Popolo":                        {"a.json", `{"persons":[{"id":"a","name":"A\u001b]0;x"}]}`, "a.json:1: name: holds U+001B"},
		"a URL that is a script":           {"a.jsonl", `{"kind":"Document","id":"document:a","title":"A","url":" JavaScript:alert(1)"}`, "a.jsonl:1: url: "},
		"in CSV, with a line break":        {"people.csv", "id,name,url\nperson:a,A,\"java\nscript:alert(1)\"\n", "people.csv:2: url: "},
		"half of a character":              {"a.jsonl", `{"kind":"Person","id":"person:a","name":"\ud800"}`, "a.jsonl:1: name: is not JSON: invalid surrogate pair"},
		"half of one, in FollowTheMoney":   {"a.ftm.jsonl", `{"id":"a","schema":"Person","properties":{"name":["\ud800"]}}`, "a.ftm.jsonl:1: is not a JSON object of FollowTheMoney: invalid surrogate pair"},
		"half of one, in CSV":              {"people.csv", "id,name,aliases\nperson:a,A,\"[{\"\"name\"\":\"\"\\ud800\"\"}]\"\n", "people.csv:2: "},
		"the scheme of an identifier":      {"a.jsonl", `{"kind":"Person","id":"person:a","name":"A","identifiers":[{"scheme":"javascript","value":"alert(1)"}]}`, "a.jsonl:1: identifiers[0].scheme: "},
		"the scheme of an identifier, CSV": {"people.csv", "id,name,identifiers\nperson:a,A,javascript:alert(1)\n", "people.csv:2: identifiers[0].scheme: "},
	} {
		t.Run(name, func(t *testing.T) {
			tryImport(t, naive.New(), importer.Options{}, c.file, c.content).refuses(c.problem)
		})
	}
}

// What is no address of the web stays a text where the format lets it be one.
func TestURLsOfOtherFormatsBecomeFacts(t *testing.T) {
	for file, content := range map[string]string{
		"a.ftm.jsonl": `{"id":"a","schema":"Person","properties":{"name":["A"],"website":["javascript:alert(1)"],"sourceUrl":["https://example.org/a"]}}`,
		"a.json":      `{"persons":[{"id":"a","name":"A","links":[{"url":"javascript:alert(1)"},{"url":"https://example.org/a"}]}]}`,
	} {
		store := naive.New()
		a := tryImport(t, store, importer.Options{}, file, content)
		if a.err != nil {
			t.Errorf("%s: %v %v", file, a.err, a.problems)
			continue
		}
		got := export(t, store)
		if !strings.Contains(got, `"url":"https://example.org/a"`) || !strings.Contains(got, `"value":"javascript:alert(1)"`) {
			t.Errorf("%s has become\n%s", file, got)
		}
	}
}
