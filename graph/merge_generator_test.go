package graph

import (
	"ties/kg"
)

const everythingOfMerge = `{ revision { number reason records } moved
	entity { id name formerIds aliases { name } degree revision relations { totalCount nodes { id source { id } target { id } } } }
	doubled { id ... on Relation { kind source { id } } } contradictory { id value } selfRelated { id target { id } } undecided { id }
	problems { code path id text current { id revision } } }`

// merge merges entities, or takes one apart, or keeps some apart.
func (g *changeGenerator) merge() randomDocument {
	dry := g.IntN(6) == 0
	n := g.IntN(6)
	if n > 0 && len(g.stored.Records(kg.Types(kg.TypeMerge))) == 0 && !g.isWrong() {
		n = 3
	}
	switch n {
	case 0:
		return randomDocument{`mutation($ids: [ID!]!, $dryRun: Boolean) { keepApart(ids: $ids, dryRun: $dryRun) ` + everythingOfPayload + ` }`,
			map[string]any{"ids": g.alike(2), "dryRun": dry}}
	case 1, 2:
		return randomDocument{`mutation($id: ID!, $dryRun: Boolean) { unmerge(id: $id, dryRun: $dryRun) ` + everythingOfMerge + ` }`,
			map[string]any{"id": g.merged(), "dryRun": dry}}
	default:
		ids := g.alike(2 + g.IntN(2))
		return randomDocument{`mutation($from: [ID!]!, $into: ID!, $dryRun: Boolean) { merge(from: $from, into: $into, dryRun: $dryRun) ` + everythingOfMerge + ` }`,
			map[string]any{"from": ids[1:], "into": ids[0], "dryRun": dry}}
	}
}

// alike returns the IDs of entities of a type, as many as there are up to n, but at least two; mostly of those that are not merged yet.
func (g *changeGenerator) alike(n int) (ids []any) {
	t := []kg.Type{kg.TypePerson, kg.TypeCompany, kg.TypeTeam}[g.IntN(3)]
	list := g.model.Graph().Records(kg.Types(t))
	if g.isWrong() || len(list) < 2 {
		list = g.stored.Records(kg.Entities)
	}
	g.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	for _, r := range list[:min(n, len(list))] {
		ids = append(ids, r.RecordID())
	}
	for len(ids) < 2 || g.isWrong() {
		ids = append(ids, g.anyID())
	}
	return ids
}

// merged returns the ID of a merged entity; that of anything if there is none.
func (g *changeGenerator) merged() string {
	list := g.stored.Records(kg.Types(kg.TypeMerge))
	if len(list) == 0 || g.isWrong() {
		return g.anyID()
	}
	return list[g.IntN(len(list))].(*kg.Merge).From
}

// mergesOf returns the IDs of the merges that name an entity.
func (g *changeGenerator) mergesOf(id string) (ids []string) {
	for _, r := range g.stored.Records(kg.Types(kg.TypeMerge)) {
		if m := r.(*kg.Merge); m.From == id || m.Into == id {
			ids = append(ids, m.ID)
		}
	}
	return ids
}
