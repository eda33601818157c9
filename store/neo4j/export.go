package neo4j

import (
	"context"
	"slices"
	"strings"

	"ties/kg"
)

// exportPage is how many records an export holds in hand.
const exportPage = 1_000

// Export implements kg.Exporter. It goes from page to page: no transaction stays open in the database for
// as long as the caller takes.
func (s *Store) Export(ctx context.Context, yield func(kg.Record) error) error {
	return s.give(ctx, yield, func(yield func(kg.Record) error) error {
		return exportAll(ctx, func(cypher string, params map[string]any) ([][]any, error) {
			return s.query(ctx, cypher, params)
		}, yield)
	})
}

// give runs f, which yields records. The error of the caller's yield stays as it is.
func (s *Store) give(ctx context.Context, yield func(kg.Record) error, f func(yield func(kg.Record) error) error) error {
	var stopped error
	err := s.on(ctx, func() error {
		return f(func(r kg.Record) error {
			stopped = yield(r)
			return stopped
		})
	})
	if stopped != nil {
		return stopped
	}
	return err
}

// queries runs a statement that reads, and gives its rows.
type queries func(cypher string, params map[string]any) ([][]any, error)

func exportAll(ctx context.Context, query queries, yield func(kg.Record) error) error {
	for _, p := range portions() {
		if err := p.export(ctx, query, yield); err != nil {
			return err
		}
	}
	return nil
}

// portion is the records of one type, or of one kind, which lie together in an index of IDs.
type portion struct {
	prefix  string // of the IDs, with its colon
	pattern string // what has the index, as x
	columns string
	record  func(row []any) (kg.Record, error)
}

// portions lists all records, by type, then by ID.
func portions() []portion {
	list := []portion{{"document:", "(x:Document)", DocumentColumns, DecodeDocument}}
	for _, t := range kg.Entities.List() {
		list = append(list, portion{strings.ToLower(t.String()) + ":", "(x:Entity)", EntityColumns, DecodeEntity})
	}
	for _, kinds := range [][]kg.RelationKind{{kg.EmployedBy}, {kg.MemberOf}, linkKinds()} {
		for _, k := range kinds {
			list = append(list, portion{k.Prefix() + ":", "()-[x:" + k.String() + "]->()", RelationColumns, DecodeRelation})
		}
	}
	return append(list, portion{"fact:", "(x:Fact)", FactColumns, DecodeFact})
}

// linkKinds are the kinds of links, in the order of their IDs.
func linkKinds() []kg.RelationKind {
	var kinds []kg.RelationKind
	for _, k := range kg.AllKinds() {
		if k.RecordType() == kg.TypeLink {
			kinds = append(kinds, k)
		}
	}
	slices.SortFunc(kinds, func(a, b kg.RelationKind) int { return strings.Compare(a.Prefix()+":", b.Prefix()+":") })
	return kinds
}

func (p portion) export(ctx context.Context, query queries, yield func(kg.Record) error) error {
	cypher := "MATCH " + p.pattern + " WHERE x.id > $after AND x.id < $end RETURN " + p.columns +
		" ORDER BY x.id LIMIT $limit"
	end := strings.TrimSuffix(p.prefix, ":") + ";" // behind every ID of this prefix
	for after := p.prefix; ; {
		rows, err := query(cypher, map[string]any{"after": after, "end": end, "limit": exportPage})
		if err != nil {
			return err
		}
		for _, row := range rows {
			if err := ctx.Err(); err != nil {
				return err
			}
			r, err := p.record(row)
			if err != nil {
				return err
			}
			after = r.RecordID()
			if err := yield(r); err != nil {
				return err
			}
		}
		if len(rows) < exportPage {
			return nil
		}
	}
}
