package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"ties/bench/gen"
	"ties/kg"
)

// fill creates the tables, copies the graph into them, and creates the indexes.
func (p *postgres) fill(ctx context.Context, graph gen.Options) error {
	before, err1 := os.ReadFile(filepath.Join(peersDir, "postgraphile", "before.sql"))
	after, err2 := os.ReadFile(filepath.Join(peersDir, "postgraphile", "after.sql"))
	if err := errors.Join(err1, err2); err != nil {
		return err
	}
	from, to := io.Pipe()
	go func() {
		w := bufio.NewWriter(to)
		_, _ = w.Write(before) // Flush returns the error
		err := copyTables(w, graph)
		_, _ = w.Write(after)
		to.CloseWithError(errors.Join(err, w.Flush()))
	}()
	return errors.Join(p.psql(ctx, from), from.Close())
}

// copyTables writes the data of each table in the format of COPY.
func copyTables(w io.Writer, graph gen.Options) error {
	for _, table := range []struct {
		head string
		row  func(kg.Record) []string
	}{
		{"person (id, name, sort_key)", personRow},
		{"company (id, name)", companyRow},
		{`employment (id, person_id, company_id, role, "start", "end", standing, "order")`, employmentRow},
	} {
		_, _ = fmt.Fprintf(w, "COPY %s FROM STDIN;\n", table.head)
		err := gen.Each(graph, func(r kg.Record) error {
			if cells := table.row(r); cells != nil {
				_, err := fmt.Fprintln(w, strings.Join(cells, "\t"))
				return err
			}
			return nil
		})
		if err != nil {
			return err
		}
		_, _ = fmt.Fprintln(w, `\.`)
	}
	return nil
}

func personRow(r kg.Record) []string {
	if e, ok := r.(*kg.Entity); ok && e.Type == kg.TypePerson {
		return []string{e.ID, e.Name, kg.SortKey(e.Name)}
	}
	return nil
}

func companyRow(r kg.Record) []string {
	if e, ok := r.(*kg.Entity); ok && e.Type == kg.TypeCompany {
		return []string{e.ID, e.Name}
	}
	return nil
}

func employmentRow(record kg.Record) []string {
	r, ok := record.(*kg.Relation)
	if !ok || r.Kind != kg.EmployedBy {
		return nil
	}
	stint, err := r.Bounds()
	if err != nil {
		return nil // PostgreSQL lacks the record then, and the answers differ
	}
	return []string{r.ID, r.Source, r.Target, orNull(r.Role), orNull(string(r.Period.Start)), orNull(string(r.Period.End)),
		r.Standing.String(), kg.OrderKey(stint.StartMin, r.ID)}
}

// orNull returns \N, which COPY reads as NULL, for an empty text.
func orNull(text string) string {
	if text == "" {
		return `\N`
	}
	return text
}
