package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"time"

	"ties/bench/ask"
	"ties/bench/load"
	"ties/bench/process"
)

// serve measures both servers while both run; only one is queried at a time.
func (s settings) serve(ctx context.Context, to io.Writer, sample []string) error {
	ties, err := process.Start(ctx, nil, s.ties, "serve", "--store", s.store(), "--listen", "127.0.0.1:0")
	if err != nil {
		return err
	}
	defer ties.Stop()
	if err := firstAnswer(ctx, to, ties, sample[0]); err != nil {
		return err
	}
	peer, err := process.Start(ctx, nil, s.peer, "--data", s.data(), "--listen", "127.0.0.1:0")
	if err != nil {
		return err
	}
	defer peer.Stop()
	if err := same(ctx, ties, peer, sample[:min(100, len(sample))]); err != nil {
		return err
	}
	cases := s.cases(sample, graphqlAt(ties), graphqlAt(peer))
	if err := s.measure(ctx, cases); err != nil {
		return err
	}
	row(to, "peak memory", "ties %s, peer %s", process.Peak(ties.PID), process.Peak(peer.PID))
	return report(to, cases)
}

// firstAnswer measures the time from the start of the server to the answer about a person.
func firstAnswer(ctx context.Context, to io.Writer, s *process.Server, id string) error {
	_, err := load.Run(ctx, load.Plan{URL: graphqlAt(s), Bodies: [][]byte{ask.Body(ask.Profile, id)}, Clients: 1, Count: 1})
	if err != nil {
		return err
	}
	row(to, "start to first answer", "%d ms", time.Since(s.Begun).Milliseconds())
	return nil
}

// same checks that both servers return the same answers: otherwise nothing can be compared.
func same(ctx context.Context, one, other *process.Server, sample []string) error {
	for _, query := range []string{ask.Typename, ask.Profile, ask.Nested} {
		for _, id := range sample {
			body := ask.Body(query, id)
			a, err := post(ctx, graphqlAt(one), body)
			if err != nil {
				return err
			}
			b, err := post(ctx, graphqlAt(other), body)
			if err != nil {
				return err
			}
			if !bytes.Equal(a, b) {
				return fmt.Errorf("answers to %s differ:\n%s\n%s", body, a, b)
			}
		}
	}
	return nil
}

func post(ctx context.Context, url string, body []byte) ([]byte, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	r.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		return nil, err
	}
	defer func() { _ = response.Body.Close() }() // read to its end
	return io.ReadAll(response.Body)
}

func graphqlAt(s *process.Server) string { return s.URL + "graphql" }
