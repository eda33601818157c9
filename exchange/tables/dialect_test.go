package tables

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"ties/exchange/form"
	"ties/kg"
)

// table is a file whose records are collected. It is a form.Text and a form.Sink.
type table struct {
	content string
	records []string
	lines   []int
	bad     []string
	leftOut []string
}

func (t *table) Name() string    { return "teams.csv" }
func (t *table) Open() io.Reader { return strings.NewReader(t.content) }

func (t *table) Put(int, kg.Record) error { panic("a table puts lines") }

func (t *table) PutNative(line int, record []byte) error {
	t.records, t.lines = append(t.records, string(record)), append(t.lines, line)
	return nil
}

func (t *table) Bad(line int, _ string, faults ...*kg.RecordError) error {
	t.bad, t.lines = append(t.bad, kg.RecordErrors(faults).Error()), append(t.lines, line)
	return nil
}

func (t *table) LeaveOut(_ int, what, _ string) { t.leftOut = append(t.leftOut, what) }

func readTable(content string, options Reader) (*table, error) {
	t := &table{content: content}
	return t, options.Read(context.Background(), t, t)
}

// layout is a way to write a table.
type layout struct {
	comma, end, before, padding string
	quoteAll                    bool
	columns                     []string
	blanks                      bool // rows without anything between the others
	spare                       int  // columns without a name or a cell at the end
}

var someLayout = rapid.Custom(func(t *rapid.T) layout {
	l := layout{
		comma:    rapid.SampledFrom([]string{",", ";", "\t", "|"}).Draw(t, "comma"),
		end:      rapid.SampledFrom([]string{"\n", "\r\n", "\r", "\r\r\n"}).Draw(t, "end"),
		padding:  rapid.SampledFrom([]string{"", " ", "  "}).Draw(t, "padding"),
		quoteAll: rapid.Bool().Draw(t, "quoteAll"),
		columns:  rapid.SampledFrom([][]string{{"id", "name", "url"}, {"ID", "Name", "URL"}, {" id ", "NAME", "Url"}}).Draw(t, "columns"),
		blanks:   rapid.Bool().Draw(t, "blanks"),
		spare:    rapid.IntRange(0, 2).Draw(t, "spare"),
	}
	if rapid.Bool().Draw(t, "mark") {
		l.before = form.ByteOrderMark
	}
	if rapid.Bool().Draw(t, "sep") {
		l.before += "sep=" + l.comma + l.end
	}
	return l
})

func (l layout) write(rows [][]string) string {
	var b strings.Builder
	b.WriteString(l.before)
	for _, row := range append([][]string{l.columns}, rows...) {
		if l.blanks {
			b.WriteString(strings.Repeat(l.comma, len(row)) + l.end + l.padding + l.end)
		}
		for i, cell := range row {
			if i > 0 {
				b.WriteString(l.comma)
			}
			b.WriteString(l.padding + l.cell(cell) + l.padding)
		}
		b.WriteString(strings.Repeat(l.comma, l.spare) + l.end)
	}
	return b.String()
}

func (l layout) cell(cell string) string {
	if l.quoteAll || strings.ContainsAny(cell, "\"\r\n"+commas) {
		return `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
	}
	return cell
}

// Whatever way a table is written in, it has the same records.
func TestAnyLayoutHasTheSameRecords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var rows [][]string
		var want []string
		for i := range rapid.IntRange(1, 4).Draw(t, "rows") {
			id := fmt.Sprintf("team:%d", i)
			name, url := "T"+anyCell.Draw(t, "name"), anyCell.Draw(t, "url")
			rows = append(rows, []string{id, guard(name, false), guard(url, false)})
			line := fmt.Sprintf(`{"kind":"Team","id":"%s","name":%s`, id, quote(name))
			if url != "" {
				line += `,"url":` + string(quote(url))
			}
			want = append(want, line+"}")
		}
		content := someLayout.Draw(t, "layout").write(rows)
		got, err := readTable(content, Reader{})
		if err != nil || len(got.bad) > 0 || !slices.Equal(got.records, want) {
			t.Fatalf("%q: %v, %q\ngot  %q\nwant %q", content, err, got.bad, got.records, want)
		}
	})
}

func TestLinesOfRows(t *testing.T) {
	for content, want := range map[string][]int{
		"id,name\nteam:a,A\nteam:b,B\n":                     {2, 3},
		"\n\nsep=,\nid,name\n\nteam:a,\"A\nA\"\nteam:b,B\n": {6, 8},
		"id,name\rteam:a,\"A\rA\"\rteam:b,B\r":              {2, 3},
		"id,name\r\nteam:a,A\r\n,\r\nteam:b,B\r\n":          {2, 4},
	} {
		got, err := readTable(content, Reader{})
		if err != nil || !slices.Equal(got.lines, want) {
			t.Errorf("%q: rows are on the lines %v, want %v (%v)", content, got.lines, want, err)
		}
	}
}

func TestInstantsOfDatabases(t *testing.T) {
	for cell, want := range map[string]string{
		"2024-12-01T12:00:00Z": "2024-12-01T12:00:00Z", "2024-12-01 12:00:00+00": "2024-12-01T12:00:00Z", "2024-12-01 12:00:00+02:00": "2024-12-01T12:00:00+02:00",
		"2024-12-01 12:00:00.123456+0000": "2024-12-01T12:00:00Z", "2024-12-01 12:00:00 UTC": "2024-12-01T12:00:00Z",
		"2024-12-01 12:00:00": "2024-12-01 12:00:00", "2024-12-01": "2024-12-01", "soon": "soon",
	} {
		if got := plainInstant(cell); got != want {
			t.Errorf("%q is %q, want %q", cell, got, want)
		}
	}
}

func TestNamesOfFiles(t *testing.T) {
	for name, want := range map[string]kg.Type{
		"people.csv": kg.TypePerson, "a/b/People.CSV": kg.TypePerson, "people.tsv": kg.TypePerson, "people.txt": kg.TypePerson, "HR 2026 - people.csv": kg.TypePerson,
		"hr_companies.csv": kg.TypeCompany, "facts (1).csv": kg.TypeFact, "facts(2).csv": kg.TypeFact, "staff.csv": 0, "peoples.csv": 0, "salespeople.csv": 0,
		"people": 0, "people.json": 0, "people.csv.txt": 0, ".csv": 0,
	} {
		if got, _ := typeOf(name); got != want {
			t.Errorf("%s holds %v, want %v", name, got, want)
		}
	}
}

// Whatever a file holds, each row of it becomes a line of JSON or an error, in their order.
func FuzzReader(f *testing.F) {
	for _, seed := range []string{
		"id,name,url\nteam:t,T,u\n", "\ufeffid;name\r\nteam:t;\"a\rb\"\r\n", "sep=|\nID|Name\n\n1| \"x\" |\n", ",id,name\n0,team:t,T\n", "id\tname\rteam:t\tT\r",
		"id,name,,\nteam:t,NULL,,\n,,,\nteam:u\n", "id,aliases,openLists,citations\nteam:t,a; b,member_of,document:d\nteam:u,[],[1],[{}]\n", "a,b\n", "id,\"na\nme\"\n", "id,name\nteam:t,\"a\"b\"\n",
	} {
		f.Add(seed, false)
	}
	f.Fuzz(func(t *testing.T, content string, ignoreUnknown bool) {
		got, err := readTable(content, Reader{IgnoreUnknown: ignoreUnknown, Null: []string{"NULL"}})
		if err != nil && !strings.HasPrefix(err.Error(), "teams.csv:") {
			t.Errorf("the error does not say where: %v", err)
		}
		for _, record := range got.records {
			if !json.Valid([]byte(record)) || strings.ContainsAny(record, "\n\r") {
				t.Errorf("%q became %q", content, record)
			}
		}
		if !slices.IsSorted(got.lines) || len(got.lines) != len(got.records)+len(got.bad) {
			t.Errorf("%q: lines %v", content, got.lines)
		}
		for _, line := range got.lines {
			if most := 1 + strings.Count(content, "\n") + strings.Count(content, "\r"); line < 2 || line > most {
				t.Errorf("%q: a row is on line %d", content, line)
			}
		}
		if again, _ := readTable(content, Reader{IgnoreUnknown: ignoreUnknown, Null: []string{"NULL"}}); !slices.Equal(again.records, got.records) {
			t.Errorf("%q is not the same when it is read again", content)
		}
	})
}
