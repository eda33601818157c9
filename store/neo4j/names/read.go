package names

import (
	"context"
	"errors"
	"iter"
	"maps"
	"slices"
	"strings"

	"ties/kg"
	"ties/kg/merging"
	"ties/kg/passage"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
	"ties/store/neo4j/stated"
)

// listNames returns entities e and their names in lists of a thousand: as rows they would take several times as long.
const listNames = " WITH collect(e) AS named UNWIND range(0, size(named) - 1, 1000) AS i RETURN [e IN named[i..i + 1000] | [e.id, e.name, e.aliases]]"

// readEach calls yield with each entity of some types.
func readEach(ctx context.Context, c *client.Client, types kg.TypeSet, yield func(e *passage.Entity[string]) error) error {
	labels := []string{}
	for _, t := range types.List() {
		labels = append(labels, t.String())
	}
	rows, err := query(ctx, c, "MATCH (e:"+strings.Join(labels, "|")+")"+listNames, nil)
	if err != nil {
		return err
	}
	for e := range entitiesOf(rows) {
		if err := yield(e); err != nil {
			return err
		}
	}
	return nil
}

// entitiesOf returns the entities that listNames has returned.
func entitiesOf(rows [][]any) iter.Seq[*passage.Entity[string]] {
	return func(yield func(*passage.Entity[string]) bool) {
		for _, row := range rows {
			for _, one := range codec.AsList(row[0]) {
				columns := codec.AsList(one)
				id := codec.AsText(columns[0])
				names := append([]kg.Alias{{Name: codec.AsText(columns[1])}}, codec.DecodeAliases(columns[2], nil)...)
				if !yield(&passage.Entity[string]{Key: id, ID: id, Names: names}) {
					return
				}
			}
		}
	}
}

var errTooMany = errors.New("the names of all entities are too many to keep")

// readAll reads the names of all entities at a state of the database, as long as they take no more memory than allowed.
func readAll(ctx context.Context, c *client.Client, at mark, most int) (*kept, error) {
	k := &kept{at: at, of: make(map[string][]kg.Alias, at.entities)}
	err := readEach(ctx, c, kg.Entities, func(e *passage.Entity[string]) error {
		k.put(e.ID, e.Names)
		if k.bytes > most {
			return errTooMany
		}
		return nil
	})
	if errors.Is(err, errTooMany) {
		k.of, err = nil, nil
	}
	return k, err
}

// readNames reads the names of entities, of merged ones those of what these are merged into: nil of those that are gone.
func readNames(ctx context.Context, c *client.Client, ids []string) (map[string][]kg.Alias, error) {
	run := func(text string, params map[string]any) ([][]any, error) { return query(ctx, c, text, params) }
	roots, err := merging.Roots(ids, stated.Reader(run).Into)
	if err != nil {
		return nil, err
	}
	found := map[string][]kg.Alias{}
	for _, id := range slices.Concat(ids, slices.Collect(maps.Values(roots))) {
		found[id] = nil
	}
	rows, err := run("UNWIND $ids AS id"+cypher.MatchNode("e", "Entity", "id")+listNames, map[string]any{"ids": slices.Collect(maps.Keys(found))})
	for e := range entitiesOf(rows) {
		found[e.ID] = e.Names
	}
	return found, err
}
