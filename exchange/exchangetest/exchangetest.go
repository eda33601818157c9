// Package exchangetest has records and stores for the tests of imports, exports and backups.
package exchangetest

import (
	"bytes"
	"compress/gzip"
	"context"
	_ "embed" // for odd
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"ties/exchange"
	"ties/exchange/importer"
	"ties/exchange/input"
	"ties/kg"
	"ties/seeds"
	"ties/store"
	"ties/store/storetest/naive"
)

// Noon is when imports are recorded.
var Noon = time.Date(2024, 12, 1, 12, 0, 0, 0, time.UTC)

// A document, and records that cite it, in canonical form.
const (
	Document   = `{"kind":"Document","id":"document:d","title":"T","text":"one 🙂 two one","recordedAt":"2024-12-01T12:00:00Z"}`
	Person     = `{"kind":"Person","id":"person:p","name":"P","citations":[{"document":"document:d","quote":"two","start":6}]}`
	Company    = `{"kind":"Company","id":"company:c","name":"C"}`
	Employment = `{"kind":"Employment","id":"employment:e","person":"person:p","company":"company:c","citations":[{"document":"document:d"}],"recordedAt":"2024-12-01T12:00:00Z"}`
	Fact       = `{"kind":"Fact","id":"fact:f","entity":"company:c","name":"n","value":"v","citations":[{"document":"document:d"}],"recordedAt":"2024-12-01T12:00:00Z"}`
)

// Lines returns a text of lines.
func Lines(lines ...string) string {
	if len(lines) == 0 {
		return ""
	}
	return strings.Join(lines, "\n") + "\n"
}

// Many returns a company, and n facts about it, each of which cites a document of its own.
func Many(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `{"kind":"Fact","id":"fact:%d","entity":"company:c","name":"n","value":"v","citations":[{"document":"document:%d","quote":"%d"}]}`+"\n", i, i, i)
	}
	for i := range n {
		fmt.Fprintf(&b, `{"kind":"Document","id":"document:%d","title":"T","text":"number %d"}`+"\n", i, i)
	}
	return b.String() + Company + "\n"
}

// Files returns inputs, of names and contents in turn.
func Files(files ...string) []input.File {
	var all []input.File
	for i := 0; i < len(files); i += 2 {
		all = append(all, input.File{Name: files[i], Content: strings.NewReader(files[i+1])})
	}
	return all
}

// Import imports files, given as names and contents in turn, which must be sound.
func Import(t *testing.T, to importer.Store, files ...string) importer.Report {
	t.Helper()
	report, err := importer.Import(t.Context(), to, Files(files...), importer.Options{
		RecordedAt: Noon, Problem: func(p importer.Problem) { t.Error(p) },
	})
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// Export returns what a store holds, in the native format.
func Export(t *testing.T, from store.Exporter) string {
	t.Helper()
	var all bytes.Buffer
	done, err := exchange.ExportAs(t.Context(), from, &all, exchange.JSONLines)
	if err != nil {
		t.Fatalf("Export: %v", err)
	}
	if lines := strings.Count(all.String(), "\n"); lines != done.Records {
		t.Errorf("Export reports %d records, and wrote %d lines", done.Records, lines)
	}
	return all.String()
}

// Article returns a store with the article, and with sound records that a tool may not expect.
func Article(t *testing.T) *naive.Store {
	t.Helper()
	article, err := io.ReadAll(seeds.Article())
	if err != nil {
		t.Fatal(err)
	}
	to := naive.New()
	Import(t, to, "article.jsonl", string(article), "odd.jsonl", odd)
	return to
}

// odd are sound records that a tool may not expect.
//
//go:embed odd.jsonl
var odd string

// FailingStore is a store that fails after some batches.
type FailingStore struct {
	*naive.Store
	Batches int
}

// Apply implements store.Writer.
func (f *FailingStore) Apply(ctx context.Context, b *kg.Batch) (*kg.Receipt, error) {
	if f.Batches--; f.Batches < 0 {
		return nil, fmt.Errorf("gone: %w", kg.ErrUnavailable)
	}
	return f.Store.Apply(ctx, b)
}

// Zipped returns a text as gzip.
func Zipped(t *testing.T, text string) string {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := io.WriteString(z, text); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
