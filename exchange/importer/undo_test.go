package importer_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ties/exchange/exchangetest"
	"ties/exchange/importer"
	"ties/store"
	"ties/store/storetest/naive"
)

// undoing is a store into which an import is written while it is checked, and in which nothing is left if it is bad.
type undoing struct {
	*naive.Store              // empty
	loaded       *naive.Store // by the last load that was not undone
}

func (u *undoing) Load(_ context.Context, load func(store.Writer) error) error {
	try := naive.New()
	if err := load(leaving{try}); err != nil {
		return &store.RolledBackError{Err: err}
	}
	u.loaded = try
	return nil
}

func (*undoing) AtomicLoad(context.Context) (bool, error) { return true, nil }

// Whether references are checked before anything is written, or as it is, the same is said of them, and the same is
// written in the end.
func TestBothStrategiesReportTheSame(t *testing.T) {
	contents := map[string]string{
		"sound":   many(5_200),
		"dangles": many(5_200) + strings.ReplaceAll(jobE, "person:p", "person:gone") + "\n" + strings.ReplaceAll(factF, "person:p", "person:gone") + "\n",
		"bad documents": strings.ReplaceAll(jobE, "document:d", "document:gone") + "\n" + many(5_200) +
			strings.ReplaceAll(personP, "person:p", "person:p/p") + "\n" + joinLines(companyC, docD, jobE),
		"refers to what refers to nothing": joinLines(companyC, docD, jobE, strings.Replace(personP, "document:d", "document:gone", 1)) + many(5_200),
		"refers to what is left out": joinLines(companyC, docD, jobE) + strings.Replace(personP, "}", `,"citations":[{"document":"document:gone"}]}`, 1) +
			"\n" + many(5_200),
	}
	for name, content := range contents {
		for _, skip := range []bool{false, true} {
			t.Run(name, func(t *testing.T) {
				options := importer.Options{SkipInvalid: skip}
				before, empty := tryImport(t, naive.New(), options, "a", content), naive.New()
				store := &undoing{empty, empty}
				during := &attempt{T: t}
				options.RecordedAt = noon
				options.Problem = func(p importer.Problem) { during.problems = append(during.problems, p.String()) }
				inputs := exchangetest.Files("a", content)
				during.report, during.err = importer.Import(t.Context(), store, inputs, options)
				if reported := len(before.problems) > 0; reported != (name != "sound") {
					t.Fatalf("problems are reported: %t", reported)
				}
				if diff := cmp.Diff(before.report, during.report); diff != "" {
					t.Error(diff)
				}
				if diff := cmp.Diff(before.problems, during.problems); diff != "" {
					t.Error(diff)
				}
				if (before.err == nil) != (during.err == nil) || before.err != nil && before.err.Error() != during.err.Error() {
					t.Errorf("got %v, want %v", during.err, before.err)
				}
				if export(t, before.store) != export(t, store.loaded) {
					t.Error("the stores differ")
				}
			})
		}
	}
}
