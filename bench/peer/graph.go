// Package peer is compared with ties: gqlgen's own executor, which calls a resolver for each relation, over the same data as
// plain structs in memory. It answers only the queries of bench/ask, exactly as ties does.
package peer

//go:generate go tool gqlgen generate

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"ties/bench/peer/model"
	"ties/kg"
	"ties/kg/jsonline"
	"ties/kg/temporal"
)

// Graph is all people, with their employments and companies.
type Graph struct {
	people    map[string]*model.Person
	companies map[string]*model.Company
}

// maxLine is the greatest length of a line.
const maxLine = 1 << 20

// Load reads a graph in the native format, in which ends come before the relations between them.
func Load(from io.Reader) (*Graph, error) {
	g := &Graph{people: map[string]*model.Person{}, companies: map[string]*model.Company{}}
	keys := map[*model.Employment]string{}
	lines := bufio.NewScanner(from)
	lines.Buffer(nil, maxLine)
	for lines.Scan() {
		record, err := jsonline.Decode(lines.Bytes())
		if err == nil {
			err = g.add(record, keys)
		}
		if err != nil {
			return nil, err
		}
	}
	g.sort(keys)
	return g, lines.Err()
}

func (g *Graph) add(record kg.Record, keys map[*model.Employment]string) error {
	switch r := record.(type) {
	case *kg.Entity:
		g.entity(r)
	case *kg.Relation:
		if r.Kind == kg.EmployedBy {
			return g.employment(r, keys)
		}
	}
	return nil
}

func (g *Graph) entity(e *kg.Entity) {
	switch e.Type {
	case kg.TypePerson:
		g.people[e.ID] = &model.Person{ID: e.ID, Name: e.Name}
	case kg.TypeCompany:
		g.companies[e.ID] = &model.Company{ID: e.ID, Name: e.Name}
	}
}

var errOrder = errors.New("its person and its company must come before it")

func (g *Graph) employment(r *kg.Relation, keys map[*model.Employment]string) error {
	who, where := g.people[r.Source], g.companies[r.Target]
	if who == nil || where == nil {
		return fmt.Errorf("%s: %w", r.ID, errOrder)
	}
	stint, err := r.Bounds()
	if err != nil {
		return err
	}
	e := &model.Employment{ID: r.ID, Role: known(r.Role), Period: period(r.Period), Who: who, Where: where}
	who.Jobs = append(who.Jobs, e)
	where.Staff = append(where.Staff, e)
	keys[e] = kg.OrderKey(stint.StartMin, r.ID)
	return nil
}

func period(p temporal.Period) *model.Period {
	return &model.Period{Start: known(string(p.Start)), End: known(string(p.End))}
}

// known returns nil for a missing text.
func known(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}

// sort sorts all lists in the order of ties.
func (g *Graph) sort(keys map[*model.Employment]string) {
	latest := func(a, b *model.Employment) int { return strings.Compare(keys[a], keys[b]) }
	for _, p := range g.people {
		slices.SortFunc(p.Jobs, latest)
	}
	for _, c := range g.companies {
		slices.SortFunc(c.Staff, latest)
	}
}
