package bench

import (
	"context"
	"slices"
	"sync"
	"testing"
	"time"

	"ties/kg"
)

// The searches that are measured: as somebody types, and what very many names have.
var typedNames = []struct{ name, text string }{
	{"OneLetter", "w"},
	{"OneChineseLetter", "王"},
	{"TwoLetters", "wa"},
	{"CommonName", "Wang"},
	{"WholeName", "Wang Wei"},
	{"OtherOrder", "Xiaoming Wang"},
	{"Typo", "Yoffe Tanaak"},
	{"OtherScript", "Sergei Ivanov"},
	{"Company", "Nova Labs"},
	{"Nobody", "Zzyzx Qwertz"},
}

func BenchmarkSearchInSQLite(b *testing.B) { measureSearch(b, inSQLite(b)) }

func BenchmarkSearchInNeo4j(b *testing.B) { measureSearch(b, inNeo4j(b)) }

// searchClients is how many search at the same time.
const searchClients = 4

func measureSearch(b *testing.B, store kg.Store) {
	b.Helper()
	b.Cleanup(func() { _ = store.Close() })
	began := time.Now()
	fill(b, store)
	b.Logf("%d people written in %v", *people, time.Since(began).Round(time.Millisecond))
	for _, one := range typedNames {
		b.Run(one.name, func(b *testing.B) { measureClients(b, store, one.text) })
	}
}

// measureClients reports the median time of a search, with several clients.
func measureClients(b *testing.B, store kg.Store, text string) {
	plan := &kg.Plan{
		Start: &kg.Search{Text: text, Types: kg.Entities, Slice: kg.Slice{Limit: 20}},
		Want:  &kg.Want{Types: kg.Entities, Props: []kg.Prop{kg.PropID, kg.PropName, kg.PropScore, kg.PropMatch}},
	}
	var mu sync.Mutex
	var times []time.Duration
	var clients sync.WaitGroup
	found := 0
	for range searchClients {
		clients.Go(func() {
			for range max(1, b.N/searchClients) {
				began := time.Now()
				page, err := store.Read(context.Background(), plan)
				took := time.Since(began)
				mu.Lock()
				times = append(times, took)
				if err != nil {
					b.Error(err)
				} else {
					found = len(page.Rows)
				}
				mu.Unlock()
			}
		})
	}
	clients.Wait()
	slices.Sort(times)
	b.ReportMetric(float64(times[len(times)/2].Microseconds())/1000, "ms/median")
	b.ReportMetric(float64(times[len(times)*99/100].Microseconds())/1000, "ms/p99")
	b.ReportMetric(float64(found), "found")
}
