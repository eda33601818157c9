package dearest

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"time"

	"ties/bench/process"
)

// Server is a server of ties whose CPU time and memory are measured.
type Server struct {
	*process.Server
	atRest   int // MB
	database int // its process; 0 if it has none of its own
}

// Options say which server is started.
type Options struct {
	Program  string
	Store    string          // the URL of a store with generated people
	Reach    func(*exec.Cmd) // connects the program to the store; nil if the URL does
	Database int             // the process of the database, whose CPU time counts; 0 if it has none of its own
}

// Query is a query with its variables.
type Query struct {
	Text      string         `json:"query"`
	Variables map[string]any `json:"variables,omitempty"`
}

// Start starts a server, and lets it warm up.
func Start(ctx context.Context, o Options) (*Server, error) {
	p, err := process.Start(ctx, o.Reach, o.Program, "serve", "--listen", "127.0.0.1:0", "--seed=false", "--store", o.Store)
	if err != nil {
		return nil, err
	}
	s := &Server{Server: p, database: o.Database}
	for _, text := range []string{
		`{ people(first: 1) { totalCount nodes { id colleagues { totalCount } } } }`,
		`{ paths(from: "person:0", to: "person:1") { length } }`, `{ __typename }`,
	} {
		if _, err := s.Ask(ctx, Query{Text: text}); err != nil {
			s.Stop()
			return nil, err
		}
	}
	s.atRest = megabytes(process.Resident(s.PID))
	return s, nil
}

// Ask asks a query, and measures it.
func (s *Server) Ask(ctx context.Context, q Query) (*Result, error) {
	body, err := json.Marshal(q)
	if err != nil {
		return nil, err
	}
	before, cpu := process.Resident(s.PID), s.cpu()
	_ = os.WriteFile(fmt.Sprintf("/proc/%d/clear_refs", s.PID), []byte("5"), 0) // resets the peak
	began := time.Now()
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, s.URL+"graphql", bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, fmt.Errorf("%.2000s: %w", q.Text, err)
	}
	answer, err := io.ReadAll(response.Body)
	_ = response.Body.Close()
	if err != nil {
		return nil, err
	}
	r := &Result{
		Query: q, Sent: q, Took: time.Since(began), CPU: s.cpu() - cpu, Bytes: len(answer), Code: codeOf(answer),
		Memory: megabytes(process.Peak(s.PID)) - s.atRest, Growth: megabytes(process.Peak(s.PID) - before),
	}
	return r, nil
}

// cpu returns the CPU time of the server so far, and of its database.
func (s *Server) cpu() time.Duration {
	sum := process.CPU(s.PID)
	if s.database != 0 {
		sum += process.CPU(s.database)
	}
	return sum
}

// codeOf returns the code of the first error of an answer, which comes first.
func codeOf(answer []byte) string {
	if !bytes.HasPrefix(answer, []byte(`{"errors"`)) {
		return "OK"
	}
	const mark = `"code":"`
	_, rest, _ := bytes.Cut(answer, []byte(mark))
	code, _, _ := bytes.Cut(rest, []byte(`"`))
	return string(code)
}

func megabytes(m process.Memory) int { return int(m >> 10) }
