package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync/atomic"
)

var walks = check{
	name: "page walks during writes",
	does: "4 clients walk through all people, 100 at a time, by name, forwards and backwards, while imports add people whose names fall among those; " +
		"on SQLite and on Neo4j.",
	bound: "Each walk has everybody who was there before it once, nobody twice, and is in order.",
	run:   walk,
}

func walk(ctx context.Context, l *lab) (string, error) {
	var seen []string
	for _, kind := range []string{"SQLite", "Neo4j"} {
		text, err := l.walkOn(ctx, kind)
		seen = append(seen, kind+": "+text)
		if err != nil {
			return strings.Join(seen, "; "), err
		}
	}
	return strings.Join(seen, "; "), nil
}

// walkOn walks through a small graph on a store.
func (l *lab) walkOn(ctx context.Context, kind string) (string, error) {
	url, err := l.emptyStore(ctx, kind, "walks.db")
	if err != nil {
		return "", err
	}
	const people = 1_000
	if err := l.importPeople(ctx, url, "first", people); err != nil {
		return "", err
	}
	s, err := l.serve(ctx, url)
	if err != nil {
		return "", err
	}
	defer s.Stop()
	var f faults
	var walked, pages, written atomic.Int64
	ctx, cancel := context.WithTimeout(ctx, l.spell)
	defer cancel()
	together(5, func(i int) {
		if i == 4 {
			l.addPeople(ctx, url, &written, &f)
			return
		}
		for ctx.Err() == nil {
			n, err := s.walkOnce(context.WithoutCancel(ctx), i%2 == 0, people)
			if err != nil {
				f.addf("%v", err)
			}
			pages.Add(int64(n))
			walked.Add(1)
		}
	})
	return fmt.Sprintf("%d walks, %d pages, %d people added meanwhile", walked.Load(), pages.Load(), written.Load()), f.err()
}

// emptyStore returns the URL of an empty store of a kind.
func (l *lab) emptyStore(ctx context.Context, kind, file string) (string, error) {
	if kind == "Neo4j" {
		return firstURL(l.withNeo4j(ctx), l)
	}
	for _, suffix := range []string{"", "-wal", "-shm"} {
		_ = os.Remove(l.path(file) + suffix) // which may not be there
	}
	return "sqlite:" + l.path(file), nil
}

func firstURL(err error, l *lab) (string, error) {
	if err != nil {
		return "", err
	}
	return l.neo4j.URL, nil
}

// addPeople imports a few people at a time until the time is up.
func (l *lab) addPeople(ctx context.Context, url string, written *atomic.Int64, f *faults) {
	const each = 20
	for i := 0; ctx.Err() == nil; i++ {
		if err := l.importPeople(context.WithoutCancel(ctx), url, fmt.Sprintf("more%d", i), each); err != nil {
			f.addf("%v", err)
			return
		}
		written.Add(each)
	}
}

// importPeople imports people, whose names lie among those of others.
func (l *lab) importPeople(ctx context.Context, url, prefix string, n int) error {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `{"kind":"Person","id":"person:%s-%d","name":"%c%d %[1]s"}`+"\n", prefix, i, 'A'+i%26, i)
	}
	command := l.command(ctx, "import", "--store", url, "--recorded-at", "2026-01-01T00:00:00Z", "-")
	command.Stdin = strings.NewReader(b.String())
	_, err := output(command)
	return err
}

// peoplePage is an answer to the queries of a walk.
type peoplePage struct {
	Data struct {
		People struct {
			Nodes    []named
			PageInfo struct {
				Next string
				More bool
			}
		}
	}
}

type named struct{ ID, Name string }

// walkOnce walks through all people, and returns the number of pages.
func (s *server) walkOnce(ctx context.Context, forwards bool, atLeast int) (pages int, err error) {
	const forward = `query ($c: String) { people(first: 100, after: $c) { nodes { id name } pageInfo { next: endCursor more: hasNextPage } } }`
	const backward = `query ($c: String) { people(last: 100, before: $c) { nodes { id name } pageInfo { next: startCursor more: hasPreviousPage } } }`
	text := forward
	if !forwards {
		text = backward
	}
	var all []named
	var from any
	for {
		a := s.ask(ctx, request(text, map[string]any{"c": from}))
		if !a.answered() {
			return pages, fmt.Errorf("a page is %s", a)
		}
		var body peoplePage
		if err := json.Unmarshal(a.body, &body); err != nil {
			return pages, err
		}
		found := body.Data.People
		if !forwards {
			slices.Reverse(found.Nodes)
		}
		all, pages, from = append(all, found.Nodes...), pages+1, found.PageInfo.Next
		if !found.PageInfo.More {
			return pages, checkWalk(all, forwards, atLeast)
		}
	}
}

// checkWalk checks that a walk is in order, has nobody twice, and everybody who was there first.
func checkWalk(all []named, forwards bool, atLeast int) error {
	early := 0
	seen := map[string]bool{}
	for i, p := range all {
		if seen[p.ID] {
			return fmt.Errorf("%s is there twice", p.ID)
		}
		seen[p.ID] = true
		if strings.HasPrefix(p.ID, "person:first-") {
			early++
		}
		if i > 0 && (strings.ToLower(all[i-1].Name) > strings.ToLower(p.Name)) == forwards {
			return fmt.Errorf("%s and %s are out of order", all[i-1].Name, p.Name)
		}
	}
	if early != atLeast {
		return fmt.Errorf("%d of %d who were there first", early, atLeast)
	}
	return nil
}
