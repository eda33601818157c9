package neo4j

import (
	"fmt"
	"sync"
	"testing"

	"ties/internal/neo4jserver"
	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

// Names are found while somebody writes others, whether or not all of them may be kept in memory.
func TestMentionsWhileNamesChange(t *testing.T) {
	access := neo4jserver.Shared(t)
	for _, most := range []int{1 << 20, 1} {
		t.Run(fmt.Sprint("with at most ", most, " bytes"), func(t *testing.T) {
			neo4jserver.Empty(t, access)
			s, err := Open(t.Context(), access.URL, Options{Username: access.Username, Password: access.Password})
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = s.Close() }()
			s.names.MaxBytes = most
			text := &kg.Document{ID: "document:t", Title: "t", Text: "P1, P2, P3, P4, P5 and P6.", RecordedAt: townsDay}
			if err := store.Write(t.Context(), s, &kg.Batch{Put: []kg.Record{text}}); err != nil {
				t.Fatal(err)
			}
			plan := &query.Plan{
				Start:     &query.Passages{Document: text.ID, Kind: query.Mentions, Types: kg.Entities, Slice: query.Slice{Count: true}},
				Selection: &query.Selection{},
			}
			for i := range int64(6) {
				var readers sync.WaitGroup
				for range 4 {
					readers.Go(func() {
						if page, err := s.Read(t.Context(), plan); err != nil || page.Total < i || page.Total > i+1 {
							t.Errorf("%+v, %v: want %d names, or one more", page, err, i)
						}
					})
				}
				e := &kg.Entity{Type: kg.TypePerson, ID: fmt.Sprint("person:", i+1), Name: fmt.Sprint("P", i+1)}
				if err := store.Write(t.Context(), s, &kg.Batch{Put: []kg.Record{e}}); err != nil {
					t.Fatal(err)
				}
				if page, err := s.Read(t.Context(), plan); err != nil || page.Total != i+1 {
					t.Errorf("%+v, %v: want %d names", page, err, i+1)
				}
				readers.Wait()
			}
		})
	}
}
