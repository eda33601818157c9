package bench

import (
	"context"
	"os"
	"slices"
	"sync"
	"testing"
	"time"

	"ties/bench/process"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store"
)

// The searches that are measured: as somebody types, and what very many names have.
var typedNames = []typedName{
	{"OneLetter", "w"},
	{"OneCharacter", "王"},
	{"TwoLetters", "wa"},
	{"TwoCharacters", "王小"},
	{"ThreeLetters", "wan"},
	{"FamilyName", "Wang"},
	{"TwoWords", "sergey kov"},
	{"WholeName", "Sergey Kovalyov"},
	{"Characters", "王小明"},
	{"OtherOrder", "Xiaoming Wang"},
	{"OtherSpelling", "Sergei Kovaliov"},
	{"OtherScript", "Мария Хакансон"},
	{"Initial", "S. Kovalyov"},
	{"Typo", "Sergey Kovalyvo"},
	{"Company", "Aurora Labs"},
	{"Nobody", "Zzyzx Qwertz"},
}

type typedName struct{ name, text string }

func BenchmarkSearchInSQLite(b *testing.B) { measureSearch(b, inSQLite(b)) }

func BenchmarkSearchInNeo4j(b *testing.B) { measureSearch(b, inNeo4j(b)) }

// searchClients is how many search at the same time.
const searchClients = 4

func measureSearch(b *testing.B, store store.Store) {
	b.Helper()
	b.Cleanup(func() { _ = store.Close() })
	began := time.Now()
	fill(b, store)
	b.Logf("%d people written in %v", *people, time.Since(began).Round(time.Millisecond))
	for _, one := range typedNames {
		b.Run(one.name, func(b *testing.B) { measureClients(b, store, []typedName{one}) })
	}
	b.Run("All", func(b *testing.B) { measureClients(b, store, typedNames) })
}

// measureClients reports the median time of a search, with several clients that each search for some texts in turn.
func measureClients(b *testing.B, store store.Store, texts []typedName) {
	var mu sync.Mutex
	var times []time.Duration
	var clients sync.WaitGroup
	found := 0
	busy := process.CPU(os.Getpid())
	for client := range searchClients {
		clients.Go(func() {
			for i := range max(len(texts), b.N/searchClients) {
				began := time.Now()
				page, err := store.Read(context.Background(), searchFor(texts[(client+i)%len(texts)].text))
				took := time.Since(began)
				mu.Lock()
				times = append(times, took)
				if err != nil {
					b.Error(err)
				} else {
					found = max(found, len(page.Rows))
				}
				mu.Unlock()
			}
		})
	}
	clients.Wait()
	busy = process.CPU(os.Getpid()) - busy
	slices.Sort(times)
	b.ReportMetric(milliseconds(times[len(times)/2]), "ms/median")
	b.ReportMetric(milliseconds(times[len(times)*99/100]), "ms/p99")
	b.ReportMetric(milliseconds(busy)/float64(len(times)), "cpu-ms/search")
	b.ReportMetric(float64(found), "found")
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// searchFor searches as the explorer does: with where people are now.
func searchFor(text string) *query.Plan {
	job := &query.Branch{
		On: kg.Types(kg.TypePerson),
		Step: &query.RelationsStep{
			Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out, Slice: query.Slice{Limit: 5},
			Filter: &query.Compare{Prop: query.PropStatus, Op: query.OpEqual, Values: []query.Value{{Text: temporal.Current.String()}}},
		},
		Selection: &query.Selection{Types: kg.Types(kg.TypeEmployment), Props: []query.Prop{query.PropRole}, Branches: []*query.Branch{{
			On: kg.Types(kg.TypeEmployment), Step: query.EndStep{End: query.Target}, Selection: &query.Selection{Types: kg.Types(kg.TypeCompany), Props: name},
		}}},
	}
	return &query.Plan{
		Start: &query.Search{Text: text, Types: kg.Entities, Slice: query.Slice{Limit: 20}},
		Selection: &query.Selection{
			Types: kg.Entities, Branches: []*query.Branch{job},
			Props: []query.Prop{query.PropID, query.PropName, query.PropScore, query.PropMatch, query.PropMatched, query.PropMatchedStart, query.PropMatchedEnd},
		},
	}
}
