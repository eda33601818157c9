package gen_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"testing"
	"time"

	"ties/bench/gen"
	"ties/exchange/importer"
	"ties/exchange/input"
	"ties/kg"
	"ties/store/sqlite"
)

func written(t *testing.T, o gen.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := gen.Write(&b, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Figures can be compared only where they are about the same data: whoever changes what is generated must
// mean to.
func TestAGraphIsAlwaysTheSame(t *testing.T) {
	sum := sha256.Sum256(written(t, gen.Options{People: 200, Seed: 1}))
	const want = "c1c18a43d7915dfcfe044cf949a16b383c3fe04c5ee6f2c3acfd5066148ec78f"
	if got := hex.EncodeToString(sum[:]); got != want {
		t.Errorf("got the graph %s, want %s", got, want)
	}
}

func TestAnotherSeedIsAnotherGraph(t *testing.T) {
	if bytes.Equal(written(t, gen.Options{People: 50, Seed: 1}), written(t, gen.Options{People: 50, Seed: 2})) {
		t.Error("two seeds gave the same graph")
	}
}

func TestGraphsAreImportedWhole(t *testing.T) {
	for _, people := range []int{0, 1, 1000} {
		text := written(t, gen.Options{People: people, Seed: 7})
		store, err := sqlite.Open(t.Context(), sqlite.Memory)
		if err != nil {
			t.Fatal(err)
		}
		report, err := importer.Import(t.Context(), store, []input.File{{Name: "gen", Content: bytes.NewReader(text)}},
			importer.Options{RecordedAt: time.Now(), Problem: func(p importer.Problem) { t.Error(p) }})
		if err != nil {
			t.Error(err)
		}
		if lines := bytes.Count(text, []byte("\n")); report.Written != lines || report.Document != "" {
			t.Errorf("%d people: of %d records %d were written, beside %q", people, lines, report.Written, report.Document)
		}
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	}
}

func TestItStopsWhenItIsTold(t *testing.T) {
	enough, records := errors.New("enough"), 0
	err := gen.Each(gen.Options{People: 1000, Seed: 1}, func(kg.Record) error {
		records++
		if records == 300 {
			return enough
		}
		return nil
	})
	if !errors.Is(err, enough) || records != 300 {
		t.Errorf("got %v after %d records, want it after 300", err, records)
	}
}
