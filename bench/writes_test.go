package bench

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"syscall"
	"testing"

	"ties/bench/compare"
	"ties/bench/gen"
	"ties/graph"
	"ties/graph/httpapi"
	"ties/internal/access"
	"ties/store"
)

// writeTo measures the writing of claims through the API, without a network.
func writeTo(b *testing.B, store store.Store) {
	b.Helper()
	b.Cleanup(func() { _ = store.Close() })
	fill(b, store)
	sample, _, _, err := compare.Draw(gen.Options{People: *people, Seed: 1}, 500)
	if err != nil {
		b.Fatal(err)
	}
	server := graph.NewHandler(store, httpapi.Options{})
	editor := access.Identity{Name: "bench", Role: access.Editor}
	written := 0
	for _, n := range []int{1, 100} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			before := processTime()
			for b.Loop() {
				body := compare.WriteBody(compare.Ties, sample.Claims(written, n))
				written += n
				r := httptest.NewRequestWithContext(access.NewContext(b.Context(), editor), http.MethodPost, "/graphql", bytes.NewReader(body))
				r.Header.Set("Content-Type", "application/json")
				w := httptest.NewRecorder()
				server.ServeHTTP(w, r)
				if !bytes.Contains(w.Body.Bytes(), []byte(`"problems":[]`)) {
					b.Fatal(w.Body)
				}
			}
			b.ReportMetric((processTime()-before)/float64(b.N), "cpu-ms/op")
		})
	}
}

// processTime returns the CPU time of the process in ms.
func processTime() float64 {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u) // of this process
	return float64((u.Utime.Nano() + u.Stime.Nano())) / 1e6
}

func BenchmarkWritesInSQLite(b *testing.B) { writeTo(b, inSQLite(b)) }

func BenchmarkWritesInNeo4j(b *testing.B) { writeTo(b, inNeo4j(b)) }
