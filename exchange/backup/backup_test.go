package backup_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ties/exchange/backup"
	"ties/exchange/exchangetest"
	"ties/exchange/form"
	"ties/kg"
	"ties/store"
	"ties/store/storetest/naive"
)

func write(t *testing.T, store backup.Source) []byte {
	t.Helper()
	var file bytes.Buffer
	if _, err := backup.Write(t.Context(), store, &file); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func restore(ctx context.Context, store store.Store, file []byte, overwrite bool) (int, error) {
	done, err := backup.Restore(ctx, store, "b.gz", bytes.NewReader(file), backup.Options{Overwrite: overwrite})
	return done.Records, err
}

// Tokens are restored by their hashes. Those of the store stay, so that none that was revoked there is valid again.
func TestTokensAreRestored(t *testing.T) {
	source, again := exchangetest.Article(t), naive.New()
	made := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	ci := &store.Token{Name: "ci", Role: "editor", Hash: strings.Repeat("1", 64), Created: made}
	gone := &store.Token{Name: "gone", Role: "admin", Hash: strings.Repeat("2", 64), Created: made, Expires: made.Add(time.Hour), LastUsed: made, Revoked: made}
	for _, token := range []*store.Token{ci, gone} {
		if err := source.AddToken(t.Context(), token); err != nil {
			t.Fatal(err)
		}
	}
	here := *ci
	here.Revoked = made
	if err := again.AddToken(t.Context(), &here); err != nil {
		t.Fatal(err)
	}
	done, err := backup.Restore(t.Context(), again, "b.gz", bytes.NewReader(write(t, source)), backup.Options{})
	if err != nil || done.Records != len(source.Graph()) || done.Tokens != 1 {
		t.Errorf("restored %+v, %v", done, err)
	}
	got, err := again.Tokens(t.Context())
	if diff := cmp.Diff([]*store.Token{&here, gone}, got); err != nil || diff != "" {
		t.Errorf("%v, the tokens differ:\n%s", err, diff)
	}
	if got, want := exchangetest.Export(t, again), exchangetest.Export(t, source); got != want {
		t.Errorf("restored\n%s\nwant\n%s", got, want)
	}
}

func TestABackupIsRestoredAsItWas(t *testing.T) {
	store, again := exchangetest.Article(t), naive.New()
	records, err := restore(t.Context(), again, write(t, store), false)
	if err != nil || records != len(store.Graph()) {
		t.Errorf("got %d, %v; want %d records", records, err, len(store.Graph()))
	}
	if got, want := exchangetest.Export(t, again), exchangetest.Export(t, store); got != want {
		t.Errorf("restored\n%s\nwant\n%s", got, want)
	}
}

// A backup of an earlier version left the status out wherever there was an end: it had passed, for that version.
func TestAnEndOfAnEarlierBackupHasPassed(t *testing.T) {
	ended := strings.Replace(exchangetest.Employment, `,"citations"`, `,"end":"2024","status":"ENDED","citations"`, 1)
	store, again := naive.New(), naive.New()
	exchangetest.Import(t, store, "a", exchangetest.Lines(exchangetest.Document, exchangetest.Person, exchangetest.Company, ended))
	lines := unzipped(t, write(t, store))
	end := strings.LastIndex(strings.TrimSuffix(lines, "\n"), "\n") + 1
	body := strings.Replace(lines[:end], `,"status":"ENDED"`, "", 1)
	sum := sha256.Sum256([]byte(body))
	earlier := body + regexp.MustCompile(`"sha256":"[0-9a-f]*"`).ReplaceAllString(lines[end:], fmt.Sprintf(`"sha256":"%x"`, sum))
	if _, err := restore(t.Context(), again, []byte(exchangetest.Zipped(t, earlier)), false); err != nil {
		t.Fatal(err)
	}
	if got, want := exchangetest.Export(t, again), exchangetest.Export(t, store); got != want || !strings.Contains(want, `"status":"ENDED"`) {
		t.Errorf("restored\n%s\nwant\n%s", got, want)
	}
}

func TestARestoreOverwritesOnlyIfToldTo(t *testing.T) {
	full := naive.New()
	exchangetest.Import(t, full, "a", exchangetest.Lines(exchangetest.Document, exchangetest.Person, exchangetest.Company, exchangetest.Employment, exchangetest.Fact))
	file := write(t, exchangetest.Article(t))
	before := exchangetest.Export(t, full)
	if _, err := restore(t.Context(), full, file, false); !errors.Is(err, backup.ErrOccupied) || !errors.Is(err, kg.ErrConflict) {
		t.Errorf("got %v, want backup.ErrOccupied", err)
	}
	if exchangetest.Export(t, full) != before {
		t.Error("the store has changed")
	}
	if _, err := restore(t.Context(), full, file, true); err != nil {
		t.Error(err)
	}
	if exchangetest.Export(t, full) != exchangetest.Export(t, exchangetest.Article(t)) {
		t.Error("the store does not hold just what the backup does")
	}
	if _, err := restore(t.Context(), full, write(t, naive.New()), true); err != nil || exchangetest.Export(t, full) != "" {
		t.Errorf("an empty backup: %v, and something is left", err)
	}
}

func TestBadBackups(t *testing.T) {
	whole := write(t, exchangetest.Article(t))
	lines := unzipped(t, whole)
	end := strings.LastIndex(strings.TrimSuffix(lines, "\n"), "\n") + 1
	second := strings.Index(lines, "\n") + 1
	last := strings.LastIndex(lines[:end-1], "\n") + 1
	cases := map[string]struct{ file, words string }{
		"no gzip":             {exchangetest.Document, "b.gz:1: is no backup of ties"},
		"nothing":             {"", "b.gz:1: is no backup of ties"},
		"an export":           {exchangetest.Zipped(t, exchangetest.Document), "b.gz:1: is no backup of ties"},
		"of a newer ties":     {exchangetest.Zipped(t, strings.Replace(lines, `"version":4`, `"version":5`, 1)), "b.gz:1: was written by a newer ties (layout 5"},
		"without its end":     {exchangetest.Zipped(t, lines[:end]), "the backup is cut off here"},
		"without a record":    {exchangetest.Zipped(t, lines[:last]+lines[end:]), "does not hold what its end says"},
		"without a revision":  {exchangetest.Zipped(t, lines[:second]+lines[strings.Index(lines[second:], "\n")+second+1:]), "the log is not in its order"},
		"of another revision": {exchangetest.Zipped(t, strings.Replace(lines, `{"rev":1}`, `{"rev":2}`, 1)), "no revision of the log"},
		"a change changed":    {exchangetest.Zipped(t, strings.Replace(lines, `"op":"CREATED"`, `"op":"MADE"`, 1)), "is called \"MADE\""},
		"a log behind":        {exchangetest.Zipped(t, lines[:end]+`{"revision":{"number":2,"at":"2026-01-01T00:00:00Z","kind":"EDIT","actor":{"kind":"LOCAL"},"records":0}}`+"\n"+lines[end:]), "the log is not in its order"},
		"a record changed":    {exchangetest.Zipped(t, strings.Replace(lines, "Wu Yuxin", "Wu Yuxim", 1)), "does not hold what its end says"},
		"a record is unsound": {exchangetest.Zipped(t, strings.Replace(lines, `"name"`, `"nom"`, 1)), "the backup is damaged here"},
		"followed by more":    {exchangetest.Zipped(t, lines+"{}\n"), "something follows the end of the backup"},
	}
	for _, cut := range []int{5, len(whole) / 3, len(whole) / 2, len(whole) - 9, len(whole) - 1} {
		cases["cut off at "+strings.Repeat("i", cut*10/len(whole))] = struct{ file, words string }{string(whole[:cut]), "b.gz:"}
	}
	for _, flipped := range []int{30, len(whole) / 2, len(whole) - 6} {
		damaged := bytes.Clone(whole)
		damaged[flipped] ^= 0x10
		cases["damaged at "+strings.Repeat("i", flipped*10/len(whole))] = struct{ file, words string }{string(damaged), "b.gz:"}
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			store := naive.New()
			exchangetest.Import(t, store, "a", exchangetest.Company)
			_, err := restore(t.Context(), store, []byte(c.file), true)
			if wrong := (*form.TextError)(nil); !errors.As(err, &wrong) || !errors.Is(err, kg.ErrInvalid) || !strings.Contains(err.Error(), c.words) {
				t.Errorf("got %v, want %s", err, c.words)
			}
			if exchangetest.Export(t, store) != exchangetest.Company+"\n" {
				t.Error("the store has changed")
			}
		})
	}
}

func unzipped(t *testing.T, file []byte) string {
	t.Helper()
	z, err := gzip.NewReader(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	lines, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return string(lines)
}

func TestARestoreThatWasCutOffCanBeRepeated(t *testing.T) {
	source := naive.New()
	exchangetest.Import(t, source, "a", exchangetest.Many(6_000))
	file := write(t, source)
	store := naive.New()
	flaky := &exchangetest.FailingStore{Store: store, Batches: 1}
	records, err := restore(t.Context(), flaky, file, false)
	if !errors.Is(err, kg.ErrUnavailable) || records == 0 || !strings.Contains(err.Error(), "5000 of 12001 records were restored") {
		t.Fatalf("got %d, %v", records, err)
	}
	if _, err := restore(t.Context(), store, file, false); !errors.Is(err, backup.ErrOccupied) {
		t.Errorf("got %v, want backup.ErrOccupied", err)
	}
	if _, err := restore(t.Context(), store, file, true); err != nil || exchangetest.Export(t, store) != exchangetest.Export(t, source) {
		t.Errorf("got %v, or something else than what was backed up", err)
	}
}

func TestRestoringCanBeCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := restore(ctx, naive.New(), write(t, exchangetest.Article(t)), false); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want context.Canceled", err)
	}
}
