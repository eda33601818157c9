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

func measureSearch(b *testing.B, store kg.Store) {
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
func measureClients(b *testing.B, store kg.Store, texts []typedName) {
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
func searchFor(text string) *kg.Plan {
	job := &kg.Branch{
		On: kg.Types(kg.TypePerson),
		Step: &kg.RelationsStep{
			Kinds: []kg.RelationKind{kg.EmployedBy}, Direction: kg.Out, Slice: kg.Slice{Limit: 5},
			Filter: &kg.Compare{Prop: kg.PropStatus, Op: kg.Equal, Values: []kg.Value{{Text: kg.Current.String()}}},
		},
		Want: &kg.Want{Types: kg.Types(kg.TypeEmployment), Props: []kg.Prop{kg.PropRole}, Follow: []*kg.Branch{{
			On: kg.Types(kg.TypeEmployment), Step: kg.EndStep{End: kg.Target}, Want: &kg.Want{Types: kg.Types(kg.TypeCompany), Props: name},
		}}},
	}
	return &kg.Plan{
		Start: &kg.Search{Text: text, Types: kg.Entities, Slice: kg.Slice{Limit: 20}},
		Want: &kg.Want{
			Types: kg.Entities, Follow: []*kg.Branch{job},
			Props: []kg.Prop{kg.PropID, kg.PropName, kg.PropScore, kg.PropMatch, kg.PropMatched, kg.PropMatchedStart, kg.PropMatchedEnd},
		},
	}
}
