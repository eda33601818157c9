package compare

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
	"testing"
	"time"
)

// sampleRun returns a run of two services and two rounds, in the second of which everything took twice as long.
func sampleRun() *Run {
	rounds := func(throughput float64, latency time.Duration) []Round {
		return []Round{
			{PerSecond: throughput, Median: latency * time.Millisecond, P99: 3 * latency * time.Millisecond, CPU: latency * time.Millisecond, Bytes: 1500},
			{PerSecond: throughput / 2, Median: 2 * latency * time.Millisecond, P99: 6 * latency * time.Millisecond, CPU: latency * time.Millisecond, Bytes: 1500},
		}
	}
	ties := &Contestant{Name: OnSQLite, Dialect: Ties, Settings: []string{"as it comes"}}
	peer := &Contestant{Name: OnPostgres, Dialect: PostGraphile, Settings: []string{"one process"}}
	return &Run{
		Queries: []Query{profile()}, Contestants: []*Contestant{ties, peer}, Rounds: 2, Clients: []int{8},
		Cases: []*Case{
			{Query: "profile", Clients: 8, Contestant: OnSQLite, Rounds: rounds(1200, 4), Asked: 7, from: ties},
			{Query: "profile", Clients: 8, Contestant: OnPostgres, Rounds: rounds(200, 40), Asked: 7, from: peer},
			{Query: "nested", Clients: 8, Contestant: OnPostgres, Failure: "status 500\nand more", from: peer},
		},
		Unable: []Unable{{"colleagues", "PostGraphile", "a function"}},
	}
}

// sampleWrites returns the run of writes of sampleRun's first service, and of bare SQLite.
func sampleWrites() *Run {
	of := func(c *Contestant, query string, clients int, throughput float64, latency time.Duration) *Case {
		return &Case{Query: query, Clients: clients, Contestant: c.Name, from: c, Rounds: []Round{
			{PerSecond: throughput, Median: latency * time.Millisecond, P99: 3 * latency * time.Millisecond},
		}}
	}
	ties, bare := &Contestant{Name: OnSQLite, Dialect: Ties}, &Contestant{Name: BareSQLite}
	return &Run{Queries: Writes(), Contestants: []*Contestant{ties, bare}, Rounds: 1, Cases: []*Case{
		of(ties, oneClaim, 1, 500, 2), of(bare, oneClaim, 1, 1000, 1), of(ties, eightWriters, 8, 2000, 4),
		of(ties, readersAlone, 1, 500, 2), of(ties, readersBeside, 1, 500, 2),
	}}
}

func report() *Report {
	return &Report{
		Machine: "a machine", Command: "make bench", Run: sampleRun(), Graph: Graph{People: 10, Employments: 25},
		Memory: []Memory{{"PostgreSQL", 300}},
		Writes: sampleWrites(),
		Growth: []Grown{
			{Store: "sqlite", Query: "profile", People: 100, Degree: 7, Drawn: 1, Hub: 1, DrawnK: 1, HubK: 1},
			{Store: "sqlite", Query: "profile", People: 1000, Degree: 70, Drawn: 1.1, Hub: 8, DrawnK: 1, HubK: 1},
		},
		Imports: []Imported{{Store: "neo4j", People: 1000, Records: 4000, Seconds: 2.5, CPU: 1.25, MB: 70}},
		Failed:  []Failure{{"Neo4j", "no java"}},
	}
}

func TestReport(t *testing.T) {
	var text strings.Builder
	if err := report().Markdown(&text, "a.svg"); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"# Benchmarks", "](a.svg)", "a machine", "10 people, 25 employments",
		"| profile: ties on SQLite, times the throughput of PostGraphile | ≥ 5 | 6.00 (6.00–6.00) | met |",
		"### profile, 8 clients", "answers of 1.5 kB, 7 different requests.",
		"| PostGraphile | 150 (100–200) | 60.0 | 180 | 40.0 | 6.00 (6.00–6.00) |",
		"| PostGraphile | failed |", "- nested, 8 clients, PostGraphile: status 500\n",
		"| colleagues | PostGraphile | a function |", "| PostgreSQL | 300 |",
		"### one claim, 1 client",
		"| one claim: ties on SQLite, times the latency of bare SQLite | ≤ 1.5 | 2.00 (2.00–2.00) | missed |",
		"| 8 writers: ties on SQLite, times the throughput of ties on SQLite on one claim | ≥ 4 | 4.00 (4.00–4.00) | met |",
		"| readers beside a writer: ties on SQLite, times the 99th percentile of ties on SQLite on readers | ≤ 2 | 1.00 (1.00–1.00) | met |",
		"- profile, sqlite: flat, grows at a hub (graph ×10: time ×1.1, answer ×1.0; at the hub, degree ×10: time ×8.0).",
		"| neo4j | 1000 | 4000 | 2.50 | 1600 | 1.25 | 70 |", "- Neo4j was not measured: no java", "- **PostGraphile**: one process.",
	} {
		if !strings.Contains(text.String(), want) {
			t.Errorf("%q is missing in\n%s", want, &text)
		}
	}
}

func TestRatiosAsJSON(t *testing.T) {
	var text strings.Builder
	if err := report().JSON(&text); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Goals  []Goal
		Ratios []Ratio
	}
	if err := json.Unmarshal([]byte(text.String()), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Ratios) != 2 || got.Ratios[0].Median != 6 || got.Ratios[0].Other != OnPostgres {
		t.Errorf("got the ratios %+v", got.Ratios)
	}
	if len(got.Goals) != 4 || !got.Goals[0].Reached {
		t.Errorf("got the goals %+v", got.Goals)
	}
}

func TestGoalsAreMissed(t *testing.T) {
	r := sampleRun()
	r.Cases[0].Rounds[0].PerSecond, r.Cases[0].Rounds[1].PerSecond = 900, 450
	if g := r.Goals(); len(g) != 1 || g[0].Reached || g[0].Got.Median != 4.5 {
		t.Errorf("got %+v", g)
	}
}

// The picture is well-formed, whatever services are called, and shows what was measured, further right what is faster.
func TestPicture(t *testing.T) {
	r := report()
	r.Run.Cases = append(r.Run.Cases, &Case{Query: "nested", Clients: 8, Contestant: OnSQLite, Rounds: []Round{{PerSecond: 12_345}}})
	var text strings.Builder
	if err := r.Picture(&text); err != nil {
		t.Fatal(err)
	}
	var circles []float64 // of ties on SQLite: in the legend, and for each query
	titles := ""
	for decoder := xml.NewDecoder(strings.NewReader(text.String())); ; {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%v in %s", err, &text)
		}
		switch token := token.(type) {
		case xml.StartElement:
			if token.Name.Local == "circle" && attribute(token, "r") == "7" {
				x, _ := strconv.ParseFloat(attribute(token, "cx"), 64)
				circles = append(circles, x)
			}
		case xml.CharData:
			titles += string(token)
		}
	}
	if len(circles) != 3 || circles[1] >= circles[2] || circles[1] < plotLeft || circles[2] > plotRight {
		t.Errorf("ties is at %v", circles)
	}
	for _, want := range []string{"ties on SQLite: 900 a second", "ties on SQLite: 12,345 a second", "PostGraphile on PostgreSQL: 150 a second", "10 people, 8 clients"} {
		if !strings.Contains(titles, want) {
			t.Errorf("%q is missing in %s", want, titles)
		}
	}
}

func attribute(of xml.StartElement, name string) string {
	for _, a := range of.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
