package exchange_test

import (
	"bytes"
	"encoding/csv"
	"io"
	"strings"
	"testing"

	"ties/exchange"
	"ties/exchange/exchangetest"
	"ties/store"
	"ties/store/storetest/naive"
)

// tablesOf returns a store's tables, as name and content in turn.
func tablesOf(t *testing.T, store store.Exporter) (files []string) {
	t.Helper()
	var buffers []*bytes.Buffer
	_, err := exchange.ExportTables(t.Context(), store, func(name string) (io.Writer, error) {
		files = append(files, name, "")
		buffers = append(buffers, &bytes.Buffer{})
		return buffers[len(buffers)-1], nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for i, b := range buffers {
		files[2*i+1] = b.String()
	}
	return files
}

func TestTablesThereAndBack(t *testing.T) {
	store := exchangetest.Article(t)
	files := tablesOf(t, store)
	if len(files) != 2*11 {
		t.Errorf("%d files, want one a kind", len(files)/2)
	}
	again := naive.New()
	exchangetest.Import(t, again, files...)
	if got, want := exchangetest.Export(t, again), exchangetest.Export(t, store); got != want {
		t.Errorf("came back as\n%s\nwant\n%s", got, want)
	}
}

func TestNoCellIsAFormula(t *testing.T) {
	files := tablesOf(t, exchangetest.Article(t))
	cells := 0
	for i := 1; i < len(files); i += 2 {
		rows, err := csv.NewReader(strings.NewReader(files[i])).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			for _, cell := range row {
				cells++
				if strings.IndexAny(cell, "=+-@\t\r") == 0 {
					t.Errorf("a spreadsheet may run %q", cell)
				}
			}
		}
	}
	if cells < 1_000 {
		t.Errorf("only %d cells were looked at", cells)
	}
}
