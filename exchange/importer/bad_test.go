package importer_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"ties/exchange/exchangetest"
	"ties/exchange/importer"
	"ties/store/storetest/naive"
)

var zipped = exchangetest.Zipped

func TestGzip(t *testing.T) {
	tryImport(t, naive.New(), importer.Options{}, "a.jsonl.gz", zipped(t, joinLines(docD, personP)), "companies.csv.gz", zipped(t, "id,name\ncompany:c,C\n")).
		accepts(docD, personP, companyC)
	t.Run("in parts", func(t *testing.T) {
		tryImport(t, naive.New(), importer.Options{}, "a", zipped(t, joinLines(docD))+zipped(t, joinLines(companyC))).accepts(docD, companyC)
	})
	t.Run("is the same import", func(t *testing.T) {
		fact := joinLines(companyC, `{"kind":"Fact","id":"fact:f","entity":"company:c","name":"n","value":"v"}`)
		plain := tryImport(t, naive.New(), importer.Options{}, "a", fact)
		if packed := tryImport(t, naive.New(), importer.Options{}, "a.gz", zipped(t, fact)); packed.report.Document != plain.report.Document {
			t.Errorf("%s is not %s", packed.report.Document, plain.report.Document)
		}
	})
}

func TestBadGzip(t *testing.T) {
	// Lines that do not compress well: so much of them is there when the end is missing.
	random := rand.New(rand.NewPCG(1, 2))
	var lines strings.Builder
	for range 2_000 {
		lines.WriteString(`{"kind":"Team","id":"team:`)
		for range 40 {
			lines.WriteByte("abcdefghijklmnopqrstuvwxyz0123456789"[random.IntN(36)])
		}
		lines.WriteString(`","name":"T"}` + "\n")
	}
	whole := zipped(t, lines.String())
	damaged := []byte(whole)
	damaged[len(damaged)-6] ^= 1 // of the checksum

	for name, c := range map[string]struct{ content, reason string }{
		"cut off in the middle": {whole[:len(whole)/2], "the gzip is cut off here: get the whole file"},
		"cut off at the end":    {whole[:len(whole)-1], "the gzip is cut off here: get the whole file"},
		"cut off in the header": {whole[:5], "the gzip is cut off here: get the whole file"},
		"damaged":               {string(damaged), "the gzip is damaged: get the file again"},
		"followed by something": {whole + "x", "the gzip is"},
	} {
		t.Run(name, func(t *testing.T) {
			a := tryImport(t, naive.New(), importer.Options{SkipInvalid: true}, "a.jsonl.gz", c.content)
			if a.err == nil || !strings.HasPrefix(a.err.Error(), "a.jsonl.gz:") || !strings.Contains(a.err.Error(), c.reason) {
				t.Errorf("got %v, want file, line and %s", a.err, c.reason)
			}
			a.refuses()
		})
	}
	a := tryImport(t, naive.New(), importer.Options{}, "a.gz", whole[:len(whole)/2])
	var line int
	if a.err == nil || !scan(a.err.Error(), "a.gz:%d: ", &line) || line < 100 || line > 1_900 {
		t.Errorf("got %v, want the line where it is cut off", a.err)
	}
}

func TestBadText(t *testing.T) {
	for name, c := range map[string]struct{ content, problem string }{
		"invalid UTF-8":        {joinLines(companyC, "{\"kind\":\"Team\",\"id\":\"team:t\",\"name\":\"a\xff\"}"), "a:2: name: is not JSON: invalid UTF-8"},
		"a mark in the middle": {joinLines(companyC, "\ufeff"+docD), "a:2: a byte order mark stands in the middle of the file"},
		"two that differ":      {joinLines(companyC, strings.Replace(companyC, `"C"`, `"D"`, 1)), "a:2: id: company:c is at a:1 too, and that record differs"},
		"a line of 100 MB":     {joinLines(companyC, `{"kind":"Team","id":"team:t","name":"`+strings.Repeat("x", 100<<20)+`"}`), "a:2: name: has 104857600 characters: at most 1000 are allowed"},
		"a line of 129 MB":     {joinLines(companyC, strings.Repeat("x", 129<<20), docD), "a:2: is longer than 128 MB"},
	} {
		t.Run(name, func(t *testing.T) { tryImport(t, naive.New(), importer.Options{}, "a", c.content).refuses(c.problem) })
	}
}

func TestLongRowsOfTables(t *testing.T) {
	t.Run("100 MB", func(t *testing.T) {
		tryImport(t, naive.New(), importer.Options{}, "teams.csv", "id,name\nteam:t,T\nteam:u,"+strings.Repeat("x", 100<<20)+"\n").
			refuses("teams.csv:3: name: has 104857600 characters")
	})
	t.Run("more than any record needs", func(t *testing.T) {
		a := tryImport(t, naive.New(), importer.Options{}, "teams.csv", "id,name\nteam:t,T\nteam:u,\"x"+strings.Repeat(strings.Repeat("y", 1<<20)+"\n", 130))
		if a.err == nil || !strings.HasPrefix(a.err.Error(), "teams.csv:3: is longer than 128 MB") {
			t.Errorf("got %v", a.err)
		}
		a.refuses()
	})
}
