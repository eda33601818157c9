package compare

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"time"

	"ties/bench/load"
	"ties/bench/process"
)

// Contestant is a measured service.
type Contestant struct {
	Name     string
	Dialect  Dialect
	URL      string // the GraphQL endpoint
	Settings []string
	Has      []Process // the processes behind its answers, beginning with its own

	// Direct, if set, prepares the bodies of a query to be sent by other means than HTTP. Such a contestant has no comparable
	// answers.
	Direct func(bodies [][]byte) (func(ctx context.Context, i int) error, error)

	Token string // with which claims can be written; "" if that takes none
	// Insert, if set, writes claims by other means than HTTP. Such a contestant is asked nothing.
	Insert func(ctx context.Context, claims []Claim) error
}

// ErrNotDirect says that Direct cannot send a query.
var ErrNotDirect = errors.New("several statements, each depending on the result of the one before")

// Process is a running program, with its descendants.
type Process struct {
	Name string
	PID  int
}

// cpuTime returns the CPU time of all its processes.
func (c *Contestant) cpuTime() time.Duration {
	var sum time.Duration
	for _, p := range c.Has {
		sum += process.CPU(p.PID)
	}
	return sum
}

// plan returns the load plan of a query.
func (c *Contestant) plan(bodies [][]byte) (load.Plan, error) {
	if c.Direct == nil {
		return load.Plan{URL: c.URL, Bodies: bodies}, nil
	}
	do, err := c.Direct(bodies)
	return load.Plan{Do: do}, err
}

// answerTimeout limits a single answer.
const answerTimeout = 30 * time.Second

// answer sends one request.
func (c *Contestant) answer(ctx context.Context, body []byte) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, answerTimeout)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, c.URL, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer func() { _ = response.Body.Close() }() // read to its end
	text, err := io.ReadAll(response.Body)
	if err == nil && response.StatusCode != http.StatusOK {
		err = fmt.Errorf("status %d: %s", response.StatusCode, short(text))
	}
	return text, err
}
