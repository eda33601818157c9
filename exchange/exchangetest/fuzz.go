package exchangetest

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ties/exchange"
	"ties/exchange/importer"
	"ties/kg"
	"ties/store/storetest/naive"
)

// FuzzReader imports whatever somebody may have taken for a file of a format, beginning with the files of some cases of
// exchange/testdata/wild. Either the text is refused as a whole, or each of its records is written, repeated, bad or left
// out, and importing the text again changes nothing.
func FuzzReader(f *testing.F, format exchange.Format, cases string) {
	files, err := filepath.Glob(filepath.Join("..", "testdata", "wild", cases, "*.json"))
	if err != nil || len(files) == 0 {
		f.Fatalf("no files of %s: %v", cases, err)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		to := naive.New()
		report, ok := importText(t, to, format, text)
		if !ok {
			return
		}
		once := Export(t, to)
		if again, ok := importText(t, to, format, text); !ok || again.Records != report.Records || again.Bad != report.Bad {
			t.Errorf("the second import reports %+v, want %+v", again, report)
		}
		if twice := Export(t, to); twice != once {
			t.Errorf("the second import makes\n%s\nof\n%s", twice, once)
		}
	})
}

// importText imports a text without its bad records. It is not ok if the text is refused as a whole.
func importText(t *testing.T, to importer.Store, format exchange.Format, text []byte) (report importer.Report, ok bool) {
	t.Helper()
	problems := map[int]bool{}
	report, err := importer.Import(t.Context(), to, Files("a", string(bytes.Clone(text))), importer.Options{
		RecordedAt: Noon, Format: format, SkipInvalid: true,
		Problem: func(p importer.Problem) {
			problems[p.Line] = true
			if p.Line < 1 || p.Line > bytes.Count(text, []byte("\n"))+1 || p.Reason == "" {
				t.Errorf("there is no such place: %s", p)
			}
		},
	})
	switch {
	case errors.Is(err, kg.ErrInvalid):
		return report, false
	case err != nil:
		t.Fatalf("import: %v", err)
	}
	if got := report.Written + report.Unchanged + report.Repeated + report.Bad + report.LeftOutTimes(); got != report.Records {
		t.Errorf("%d records were read, and %d accounted for: %+v", report.Records, got, report)
	}
	if report.Bad > 0 && len(problems) == 0 {
		t.Errorf("%d records are bad, and nobody says why", report.Bad)
	}
	for _, l := range report.LeftOut {
		if l.Times < 1 || strings.TrimSpace(l.Reason) == "" {
			t.Errorf("%+v says nothing", l)
		}
	}
	return report, true
}
