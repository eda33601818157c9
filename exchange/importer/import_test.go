package importer_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"ties/exchange/exchangetest"
	"ties/exchange/importer"
	"ties/exchange/input"
	"ties/exchange/progress"
	"ties/kg"
	"ties/store"
	"ties/store/storetest/naive"
)

// attempt is an import of files, by name, and what came of it.
type attempt struct {
	*testing.T
	store    *naive.Store
	report   importer.Report
	problems []string
	err      error
}

// tryImport imports some files, given as name and content in turn.
func tryImport(t *testing.T, store *naive.Store, options importer.Options, files ...string) *attempt {
	t.Helper()
	a := &attempt{T: t, store: store}
	if options.RecordedAt.IsZero() {
		options.RecordedAt = noon
	}
	options.Problem = func(p importer.Problem) { a.problems = append(a.problems, p.String()) }
	a.report, a.err = importer.Import(t.Context(), store, exchangetest.Files(files...), options)
	return a
}

// refuses asserts that nothing was written, and that these are the problems: how each begins.
func (a *attempt) refuses(problems ...string) {
	a.Helper()
	if !errors.Is(a.err, kg.ErrInvalid) {
		a.Errorf("got error %v, want a kg.ErrInvalid", a.err)
	}
	a.reports(problems...)
	if left := export(a.T, a.store); left != "" {
		a.Errorf("was written:\n%s", left)
	}
}

func (a *attempt) reports(problems ...string) {
	a.Helper()
	for i := range max(len(problems), len(a.problems)) {
		switch {
		case i >= len(problems):
			a.Errorf("unexpected problem: %s", a.problems[i])
		case i >= len(a.problems):
			a.Errorf("missing problem: %s", problems[i])
		case !strings.HasPrefix(a.problems[i], problems[i]):
			a.Errorf("got problem  %s\nwant it to begin %s", a.problems[i], problems[i])
		}
	}
}

// accepts asserts that all went well, and what is in the store then.
func (a *attempt) accepts(lines ...string) {
	a.Helper()
	if a.err != nil {
		a.Errorf("Import: %v", a.err)
	}
	a.reports()
	a.holds(lines...)
}

func (a *attempt) holds(lines ...string) {
	a.Helper()
	if got, want := export(a.T, a.store), joinLines(lines...); got != want {
		a.Errorf("the store holds\n%s\nwant\n%s", got, want)
	}
}

// What tests share, by short names.
const (
	docD     = exchangetest.Document
	personP  = exchangetest.Person
	companyC = exchangetest.Company
	jobE     = exchangetest.Employment
	factF    = exchangetest.Fact
)

var (
	noon      = exchangetest.Noon
	joinLines = exchangetest.Lines
	many      = exchangetest.Many
	export    = exchangetest.Export
)

func TestReferencesMayLeadAnywhere(t *testing.T) {
	t.Run("later in the file", func(t *testing.T) {
		tryImport(t, naive.New(), importer.Options{}, "a", joinLines(factF, jobE, personP, companyC, docD)).
			accepts(docD, personP, companyC, jobE, factF)
	})
	t.Run("to another file", func(t *testing.T) {
		tryImport(t, naive.New(), importer.Options{}, "a", joinLines(jobE, companyC), "b", joinLines(personP, docD)).
			accepts(docD, personP, companyC, jobE)
	})
	t.Run("to the store", func(t *testing.T) {
		store := naive.New()
		tryImport(t, store, importer.Options{}, "a", joinLines(docD, companyC)).accepts(docD, companyC)
		tryImport(t, store, importer.Options{}, "b", joinLines(jobE, personP)).accepts(docD, personP, companyC, jobE)
	})
}

func TestLayoutOfFiles(t *testing.T) {
	content := "\ufeff" + docD + "\r\n\r\n  " + companyC + " \n\n" + personP // no newline at the end
	a := tryImport(t, naive.New(), importer.Options{}, "a", content)
	a.accepts(docD, personP, companyC)
	if a.report.Records != 3 || a.report.Written != 3 {
		a.Errorf("report: %+v, want 3 records, all written", a.report)
	}
}

func TestQuotesAreFoundInTheirDocument(t *testing.T) {
	person := func(quote string) string {
		return `{"kind":"Person","id":"person:p","name":"P","citations":[{"document":"document:d",` + quote + `}]}`
	}
	for quote, want := range map[string]string{
		`"quote":"two"`:             `"quote":"two","start":6`,
		`"quote":"two","start":6`:   `"quote":"two","start":6`,
		`"quote":"one","start":10`:  `"quote":"one","start":10`,
		`"start":4,"quote":"🙂 two"`: `"quote":"🙂 two","start":4`,
	} {
		tryImport(t, naive.New(), importer.Options{}, "a", joinLines(person(quote), docD)).accepts(docD, person(want))
	}
	for quote, problem := range map[string]string{
		`"quote":"three"`:         `a:1: citations[0].quote: "three" is not in document:d`,
		`"quote":"one"`:           `a:1: citations[0].start: missing: the quote occurs more than once`,
		`"quote":"one","start":1`: `a:1: citations[0].start: the quote does not stand at 1`,
	} {
		tryImport(t, naive.New(), importer.Options{}, "a", joinLines(person(quote), docD)).refuses(problem)

		store := naive.New()
		tryImport(t, store, importer.Options{}, "d", joinLines(docD)).accepts(docD)
		a := tryImport(t, store, importer.Options{}, "a", joinLines(person(quote)))
		a.reports(problem)
		a.holds(docD)
	}
}

func TestBadRecordsAreReportedAndNothingIsWritten(t *testing.T) {
	for name, c := range map[string]struct {
		lines    []string
		problems []string
	}{
		"syntax":      {[]string{docD, `{"kind":"Person"`}, []string{"a:2: is not JSON"}},
		"field":       {[]string{`{"kind":"Team","id":"team:t","name":7}`}, []string{"a:1: name: is a number"}},
		"two at once": {[]string{`{"kind":"Team","id":"x"}`}, []string{"a:1: id: ", "a:1: name: missing"}},
		"reference":   {[]string{docD, companyC, jobE}, []string{`a:3: person: "person:p" is not there`}},
		"kinds": {
			[]string{docD, companyC, strings.Replace(jobE, "person:p", "company:c", 1)},
			[]string{`a:3: person: "company:c" does not fit here: want the ID of Person`},
		},
		"document": {[]string{personP}, []string{"a:1: citations[0].document: "}},
		"dates":    {[]string{strings.Replace(factF, `"value"`, `"start":"2020","end":"2019","value"`, 1)}, []string{"a:1: end: "}},
		"prefix":   {[]string{`{"kind":"Team","id":"person:p","name":"T"}`}, []string{"a:1: id: "}},
		"NUL":      {[]string{`{"kind":"Team","id":"team:t","name":"a\u0000"}`}, []string{"a:1: name: holds a NUL"}},
		"two of one ID": {
			[]string{companyC, strings.Replace(companyC, `"C"`, `"D"`, 1)},
			[]string{"a:2: id: company:c is at a:1 too, and that record differs"},
		},
		"what depends on it": {
			[]string{factF, jobE, strings.Replace(docD, "2024", "year", 1), companyC, personP},
			[]string{
				"a:3: recordedAt: ",
				`a:5: citations[0].document: "document:d" is left out: see what is wrong at a:3`,
				`a:1: citations[0].document: "document:d" is left out: see what is wrong at a:3`,
				`a:2: person: "person:p" is left out: see what is wrong at a:5`,
				`a:2: citations[0].document: "document:d" is left out`,
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			a := tryImport(t, naive.New(), importer.Options{}, "a", joinLines(c.lines...))
			a.refuses(c.problems...)
			if a.report.Written != 0 {
				t.Errorf("report: %+v", a.report)
			}
		})
	}
}

func TestSkippingBadRecords(t *testing.T) {
	skip := importer.Options{SkipInvalid: true}
	t.Run("keeps the others", func(t *testing.T) {
		a := tryImport(t, naive.New(), skip, "a", joinLines(docD, `{`, companyC, jobE, factF))
		a.reports("a:2: is not JSON", `a:4: person: "person:p" is not there`)
		a.holds(docD, companyC, factF)
		if a.err != nil || a.report.Bad != 2 || a.report.Written != 3 || a.report.Records != 5 {
			t.Errorf("got %+v, %v", a.report, a.err)
		}
	})
	t.Run("leaves out what depends on them", func(t *testing.T) {
		a := tryImport(t, naive.New(), skip, "a", joinLines(jobE, personP, strings.Replace(companyC, "name", "nom", 1), docD))
		a.reports("a:3: nom: ", `a:1: company: "company:c" is left out: see what is wrong at a:3`)
		a.holds(docD, personP)
	})
	t.Run("falls back to what is stored", func(t *testing.T) {
		store := naive.New()
		tryImport(t, store, importer.Options{}, "a", joinLines(docD, companyC)).accepts(docD, companyC)
		a := tryImport(t, store, skip, "b", joinLines(strings.Replace(companyC, "name", "nom", 1), factF))
		a.reports("b:1: nom: ")
		a.holds(docD, companyC, factF)
	})
	t.Run("keeps the first of two that differ", func(t *testing.T) {
		a := tryImport(t, naive.New(), skip, "a", joinLines(companyC, strings.Replace(companyC, `"C"`, `"D"`, 1)))
		a.reports("a:2: id: ")
		a.holds(companyC)
	})
	t.Run("takes a sound one after a bad one of its ID", func(t *testing.T) {
		a := tryImport(t, naive.New(), skip, "a", joinLines(strings.Replace(companyC, `name`, `nom`, 1), companyC))
		a.reports("a:1: nom: ")
		a.holds(companyC)
	})
	t.Run("makes no document for what is left out", func(t *testing.T) {
		a := tryImport(t, naive.New(), skip, "a", joinLines(companyC, `{"kind":"Fact","id":"fact:f","entity":"company:x","name":"n","value":"v"}`))
		a.reports(`a:2: entity: "company:x" is not there`)
		a.holds(companyC)
		if a.report.Document != "" {
			t.Errorf("the report names %s", a.report.Document)
		}
	})
}

func TestRepeatsAreFine(t *testing.T) {
	reordered := `{"name":"C","id":"company:c","kind":"Company","aliases":[]}`
	a := tryImport(t, naive.New(), importer.Options{}, "a", joinLines(companyC, companyC), "b", joinLines(reordered))
	a.accepts(companyC)
	if a.report.Records != 3 || a.report.Written != 1 || a.report.Repeated != 2 {
		t.Errorf("got %+v", a.report)
	}
}

func TestTheTextOfADocumentStays(t *testing.T) {
	store := naive.New()
	tryImport(t, store, importer.Options{}, "a", joinLines(docD)).accepts(docD)
	other := strings.Replace(docD, "one 🙂", "three", 1)
	a := tryImport(t, store, importer.Options{}, "b", joinLines(companyC, other))
	if a.err == nil {
		t.Error("want an error")
	}
	a.reports("b:2: text: differs from the stored text")
	a.holds(docD)

	retitled := strings.Replace(docD, `"T"`, `"U"`, 1)
	tryImport(t, store, importer.Options{}, "c", joinLines(retitled)).accepts(retitled)
}

func TestClaimsWithoutSourceCiteTheImport(t *testing.T) {
	fact := `{"kind":"Fact","id":"fact:f","entity":"company:c","name":"n","value":"v"}`
	content := joinLines(companyC, fact)
	store := naive.New()
	a := tryImport(t, store, importer.Options{}, "some/where/facts.jsonl", content)

	id := a.report.Document
	document := `{"kind":"Document","id":"` + id + `","title":"Import of facts.jsonl","recordedAt":"2024-12-01T12:00:00Z"}`
	cited := strings.TrimSuffix(fact, "}") + `,"citations":[{"document":"` + id + `"}],"recordedAt":"2024-12-01T12:00:00Z"}`
	a.accepts(document, companyC, cited)
	if !strings.HasPrefix(id, "document:import-") || len(id) != len("document:import-")+16 {
		t.Errorf("the document's ID is %q", id)
	}

	// What was recorded then was recorded then, however often it is imported, under whatever name.
	later := importer.Options{RecordedAt: noon.AddDate(1, 0, 0)}
	tryImport(t, store, later, "facts-again.jsonl", content).accepts(document, companyC, cited)

	other := tryImport(t, store, later, "facts.jsonl", content+"\n")
	if other.report.Document == id {
		t.Error("another content has the same document")
	}
}

func TestImportDocumentOnlyWhereNeeded(t *testing.T) {
	a := tryImport(t, naive.New(), importer.Options{}, "a", joinLines(docD, companyC, factF))
	a.accepts(docD, companyC, factF)
	if a.report.Document != "" {
		t.Errorf("the report names %s", a.report.Document)
	}
}

func TestRecordedAtIsFilledInWhereItIsMissing(t *testing.T) {
	undated := strings.Replace(docD, "2024-12-01T12", "2024-12-02T12", 1)
	a := tryImport(t, naive.New(), importer.Options{RecordedAt: noon.Add(24*time.Hour + time.Millisecond)}, "a",
		joinLines(strings.Replace(docD, `,"recordedAt":"2024-12-01T12:00:00Z"`, "", 1), companyC, factF))
	a.accepts(undated, companyC, factF)
}

func TestAnImportMustBeDated(t *testing.T) {
	_, err := importer.Import(t.Context(), naive.New(), nil, importer.Options{})
	if !errors.Is(err, kg.ErrInvalid) {
		t.Errorf("got %v, want a kg.ErrInvalid", err)
	}
}

func TestWhatIsExportedAndImportedAgainIsEqual(t *testing.T) {
	store := naive.New()
	tryImport(t, store, importer.Options{}, "a", joinLines(factF, jobE, personP, companyC, docD))
	first := export(t, store)
	again := tryImport(t, naive.New(), importer.Options{RecordedAt: noon.AddDate(3, 0, 0)}, "b", first)
	if got := export(t, again.store); got != first {
		t.Errorf("got\n%s\nwant\n%s", got, first)
	}
}

// stream hides that content can be read again.
type stream struct{ io.Reader }

func TestStreamsAreSpooledAndRemoved(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	spooled := 0
	store := naive.New()
	_, err := importer.Import(t.Context(), store, []input.File{
		{Name: "-", Content: stream{strings.NewReader(joinLines(personP, companyC))}},
		{Name: "d", Content: stream{strings.NewReader(joinLines(docD))}},
	}, importer.Options{RecordedAt: noon, Progress: func(progress.Update) { spooled = max(spooled, count(t, dir)) }})
	if err != nil {
		t.Fatal(err)
	}
	if got := export(t, store); got != joinLines(docD, personP, companyC) {
		t.Errorf("got\n%s", got)
	}
	if left := count(t, dir); spooled != 2 || left != 0 {
		t.Errorf("%d temporary files during the import, want 2; %d afterwards, want 0", spooled, left)
	}
}

func count(t *testing.T, dir string) int {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	return len(entries)
}

func TestAFileIsReadFromWhereItStands(t *testing.T) {
	file, err := os.CreateTemp(t.TempDir(), "")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	header := "# not JSON\n"
	if _, err := file.WriteString(header + joinLines(personP, docD)); err != nil {
		t.Fatal(err)
	}
	if _, err := file.Seek(int64(len(header)), io.SeekStart); err != nil {
		t.Fatal(err)
	}
	store := naive.New()
	_, err = importer.Import(t.Context(), store, []input.File{{Name: "f", Content: file}}, importer.Options{RecordedAt: noon})
	if err != nil {
		t.Fatal(err)
	}
	if got := export(t, store); got != joinLines(docD, personP) {
		t.Errorf("got\n%s", got)
	}
}

var errBroken = errors.New("the disk is broken")

func TestInputThatCannotBeRead(t *testing.T) {
	file := input.File{Name: "f", Content: stream{io.MultiReader(strings.NewReader(docD), brokenReader{})}}
	store := naive.New()
	_, err := importer.Import(t.Context(), store, []input.File{file}, importer.Options{RecordedAt: noon})
	if !errors.Is(err, errBroken) || !strings.HasPrefix(err.Error(), "f: ") {
		t.Errorf("got %v, want the reader's error with the name of the input", err)
	}
	if got := export(t, store); got != "" {
		t.Errorf("was written:\n%s", got)
	}
}

type brokenReader struct{}

func (brokenReader) Read([]byte) (int, error) { return 0, errBroken }

// A terminal, at which nobody types.
func TestWaitingForInputCanBeCancelled(t *testing.T) {
	waiting, typing := io.Pipe()
	defer func() { _ = typing.Close() }()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := importer.Import(ctx, naive.New(), []input.File{{Name: "-", Content: waiting}}, importer.Options{RecordedAt: noon})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want it to be context.Canceled", err)
	}
}

func TestLargeImports(t *testing.T) {
	var stages []progress.Update
	a := tryImport(t, naive.New(), importer.Options{Progress: func(p progress.Update) { stages = append(stages, p) }}, "a", many(6_000))
	if a.err != nil || a.report.Written != 12_001 {
		t.Fatalf("got %+v, %v", a.report, a.err)
	}
	for i, p := range stages {
		if p.Done > p.Total || i > 0 && p.Stage == stages[i-1].Stage && p.Done < stages[i-1].Done {
			t.Errorf("progress goes from %+v to %+v", stages[i-1], p)
		}
	}
	if last := stages[len(stages)-1]; last != (progress.Update{Stage: progress.Writing, Done: 12_001, Total: 12_001}) {
		t.Errorf("progress ends with %+v", last)
	}
	if again := tryImport(t, naive.New(), importer.Options{}, "a", export(t, a.store)); export(t, again.store) != export(t, a.store) {
		t.Error("what is exported and imported again differs")
	}
}

// The import's own document is written while records that come later are still made to cite it.
func TestALargeImportThatCitesNothing(t *testing.T) {
	lines := []string{companyC}
	for i := range 12_000 {
		lines = append(lines, fmt.Sprintf(`{"kind":"Fact","id":"fact:%d","entity":"company:c","name":"n","value":"v"}`, i))
	}
	a := tryImport(t, naive.New(), importer.Options{}, "a", joinLines(lines...))
	if a.err != nil || a.report.Written != len(lines) {
		t.Fatalf("got %+v, %v", a.report, a.err)
	}
	if cited := strings.Count(export(t, a.store), `"citations":[{"document":"`+a.report.Document+`"}]`); cited != len(lines)-1 {
		t.Errorf("%d facts cite %q, want %d", cited, a.report.Document, len(lines)-1)
	}
}

// lazy is a store that leaves its indices for the end of a load.
type lazy struct {
	*naive.Store
	built func()
}

func (s lazy) Load(_ context.Context, load func(store.Writer) error) error {
	err := load(leaving{s.Store})
	s.built()
	return err
}

func (lazy) AtomicLoad(context.Context) (bool, error) { return false, nil }

type leaving struct{ *naive.Store }

func (leaving) DefersIndexes() bool { return true }

// What an import does once all is written is said before it is done, and nothing is said of it where nothing is left.
func TestBuildingIndexesIsReported(t *testing.T) {
	for _, n := range []int{10, 6_000} {
		var stages []progress.Update
		building := progress.Update{Stage: progress.Building, Done: int64(2*n + 1), Total: int64(2*n + 1)}
		store := lazy{naive.New(), func() {
			if last := stages[len(stages)-1]; last != building {
				t.Errorf("indices are built after %+v", last)
			}
		}}
		_, err := importer.Import(t.Context(), store, exchangetest.Files("a", many(n)),
			importer.Options{RecordedAt: noon, Progress: func(p progress.Update) { stages = append(stages, p) }})
		if err != nil {
			t.Fatal(err)
		}
		if last := stages[len(stages)-1]; last.Stage != progress.Writing || last.Done != last.Total {
			t.Errorf("progress ends with %+v", last)
		}
		if told := slices.Contains(stages, building); told != (n == 6_000) {
			t.Errorf("%d records: told of indices: %t", n, told)
		}
	}
}

func TestAnImportThatWasCutOffCanBeRunAgain(t *testing.T) {
	content := many(6_000)
	store := naive.New()
	inputs := exchangetest.Files("a", content)
	report, err := importer.Import(t.Context(), &exchangetest.FailingStore{Store: store, Batches: 2}, inputs, importer.Options{RecordedAt: noon})
	if !errors.Is(err, kg.ErrUnavailable) || !strings.Contains(err.Error(), "6000 of 12001 records were written") || report.Written != 6_000 {
		t.Fatalf("got %+v, %v", report, err)
	}
	whole := tryImport(t, naive.New(), importer.Options{}, "a", content)
	again := tryImport(t, store, importer.Options{}, "a", content)
	if again.err != nil || export(t, store) != export(t, whole.store) {
		t.Errorf("differs from an import that was not cut off (%v)", again.err)
	}
}

// allOrNothing is a store that fails after some batches of a load, and then has none of them.
type allOrNothing struct{ *naive.Store }

func (a allOrNothing) Load(_ context.Context, load func(store.Writer) error) error {
	return &store.RolledBackError{Err: load(&exchangetest.FailingStore{Store: naive.New(), Batches: 2})}
}

func (allOrNothing) AtomicLoad(context.Context) (bool, error) { return true, nil }

func TestAnImportThatWasUndoneSaysSo(t *testing.T) {
	inputs := exchangetest.Files("a", many(5_500))
	report, err := importer.Import(t.Context(), allOrNothing{naive.New()}, inputs, importer.Options{RecordedAt: noon})
	if !errors.Is(err, kg.ErrUnavailable) || !strings.Contains(err.Error(), "0 of 11001 records were written") || report.Written != 0 {
		t.Errorf("got %+v, %v", report, err)
	}
}

// forgetful is a store that has lost some of a load when it fails.
type forgetful struct{ allOrNothing }

func (f forgetful) Load(_ context.Context, load func(store.Writer) error) error {
	return &store.PartialWriteError{Records: 1_000, Err: load(&exchangetest.FailingStore{Store: naive.New(), Batches: 2})}
}

func (forgetful) AtomicLoad(context.Context) (bool, error) { return false, nil }

func TestAnImportThatLostSomeSaysSo(t *testing.T) {
	inputs := exchangetest.Files("a", many(5_500))
	report, err := importer.Import(t.Context(), forgetful{allOrNothing{naive.New()}}, inputs, importer.Options{RecordedAt: noon})
	want := fmt.Sprintf("%d of 11001 records were written", report.Written)
	if !errors.Is(err, kg.ErrUnavailable) || !strings.Contains(err.Error(), want) || report.Written != 4_500 {
		t.Errorf("got %+v, %v", report, err)
	}
}

func TestASmallImportIsOneBatch(t *testing.T) {
	store := &exchangetest.FailingStore{Store: naive.New(), Batches: 1}
	inputs := exchangetest.Files("a", joinLines(factF, jobE, personP, companyC, docD))
	report, err := importer.Import(t.Context(), store, inputs, importer.Options{RecordedAt: noon})
	if err != nil || report.Written != 5 {
		t.Errorf("got %+v, %v", report, err)
	}
}

// contrary is a store whose data change between check and write.
type contrary struct{ *naive.Store }

func (c contrary) Apply(ctx context.Context, b *kg.Batch) (*kg.Receipt, error) {
	return nil, kg.RecordErrors{{Index: 1, ID: b.Put[1].RecordID(), Field: "company", Reason: "has just gone", Code: kg.CodeTextChanged}}
}

func TestWhatTheStoreRefusesIsReported(t *testing.T) {
	var problems []string
	inputs := exchangetest.Files("a", joinLines(docD, companyC))
	_, err := importer.Import(t.Context(), contrary{naive.New()}, inputs, importer.Options{
		RecordedAt: noon, Problem: func(p importer.Problem) { problems = append(problems, p.String()) },
	})
	if !errors.Is(err, kg.ErrConflict) || len(problems) != 1 || problems[0] != "a:2: company: has just gone" {
		t.Errorf("got %q, %v", problems, err)
	}
}

// scan reads values out of the beginning of a text.
func scan(text, format string, values ...any) bool {
	n, _ := fmt.Sscanf(text, format, values...)
	return n == len(values)
}
