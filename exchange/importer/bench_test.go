package importer_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"ties/exchange/exchangetest"
	"ties/exchange/importer"
	"ties/kg"
	"ties/kg/merging"
	"ties/kg/query"
	"ties/store"
)

// sink is a store that takes everything and has nothing.
type sink struct {
	store.LogReader     // nil
	store.ProposalStore // nil
}

func (sink) Export(context.Context, func(kg.Record) error) error { return nil }

func (sink) ExportStated(context.Context, func(kg.Record) error) error { return nil }

func (sink) ReadStated(context.Context, []string) (map[string]merging.Stated, error) { return nil, nil }

func (sink) Apply(context.Context, *kg.Batch) (*kg.Receipt, error) { return &kg.Receipt{}, nil }

func (sink) Read(_ context.Context, p *query.Plan) (*query.Page, error) {
	return &query.Page{Rows: make([]query.Row, len(p.Start.(*query.Lookup).IDs))}, nil
}

// BenchmarkImport measures all of an import but the store: 100,000 people, 250,000 employments.
func BenchmarkImport(b *testing.B) {
	content := careers(100_000)
	b.SetBytes(int64(len(content)))
	for b.Loop() {
		_, err := importer.Import(b.Context(), sink{}, exchangetest.Files("a", content),
			importer.Options{RecordedAt: noon})
		if err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(350_000*float64(b.N)/b.Elapsed().Seconds(), "records/s")
}

func careers(people int) string {
	var b strings.Builder
	for i := range people / 100 {
		fmt.Fprintf(&b, `{"kind":"Company","id":"company:%d","name":"Company %d","category":"firm"}`+"\n", i, i)
	}
	for i := range people {
		fmt.Fprintf(&b, `{"kind":"Person","id":"person:some-name-%d","name":"Some 名字 Name %d","aliases":[{"name":"Nick %d","language":"en"}]}`+"\n", i, i, i)
	}
	for i := range people * 5 / 2 {
		fmt.Fprintf(&b, `{"kind":"Employment","id":"employment:some-name-%d-company-%d","person":"person:some-name-%d","company":"company:%d","role":"engineer","start":"2011-03","end":"2014-05-06","status":"ENDED","recordedAt":"2024-12-01T00:00:00Z"}`+"\n", i, i%7, i%people, i*31%(people/100))
	}
	return b.String()
}
