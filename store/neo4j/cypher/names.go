package cypher

import (
	"slices"
	"strconv"
	"strings"

	"ties/kg"
	"ties/kg/namesearch"
	"ties/store/neo4j/codec"
)

// OwnNames returns the names of one entity.
var OwnNames = "MATCH (e:Entity)" + Using("e", "Entity", "id") + " WHERE e.id = $id" + returnNames

// MatchNames returns the statement that finds the candidates of probes, and its parameters: queries of the index. It first
// queries the lowest level, for all types together; only if there are too many candidates, it queries each type by itself,
// level by level until they are few enough, and then a narrower probe of these. Probes that start at the top level start
// there for each type, and go down while candidates are few enough.
func MatchNames(probes []namesearch.Probe, types kg.TypeSet) (string, map[string]any) {
	var all, down []any
	for i, p := range probes {
		switch {
		case p.Start == namesearch.Levels-1:
			down = append(down, levelQueries(p, types)...)
		case p.Narrower && probes[i-1].Start < namesearch.Levels-1: // added with the preceding probe
		default:
			apart := levelQueries(p, types)
			if next := i + 1; next < len(probes) && probes[next].Narrower {
				apart = append(apart, levelQueries(probes[next], types)...)
			}
			all = append(all, map[string]any{"together": lucene(p, types, 0), "apart": apart})
		}
	}
	return matchNamesCypher, map[string]any{"probes": all, "down": down, "most": namesearch.Most, "limit": map[string]any{"limit": namesearch.Most + 1}}
}

// levelQueries lists the queries of a probe by level, for each type.
func levelQueries(p namesearch.Probe, types kg.TypeSet) (list []any) {
	for _, t := range types.List() {
		levels := make([]any, namesearch.Levels)
		for level := range levels {
			levels[level] = lucene(p, kg.Types(t), level)
		}
		list = append(list, levels)
	}
	return list
}

// lucene returns the keys of a probe as a Lucene query. Keys have no characters that are operators in Lucene.
func lucene(p namesearch.Probe, types kg.TypeSet, level int) string {
	keys := p.KeysAt(types, level)
	if p.Prefix() {
		for i := range keys {
			keys[i] += "*"
		}
	}
	return strings.Join(keys, " ")
}

var matchNamesCypher = "CALL () { UNWIND $probes AS p CALL (p) { " + queryNames("p.together", "$limit") + " RETURN collect(node) AS n }" +
	" CALL (p, n) { UNWIND CASE WHEN size(n) <= $most THEN n ELSE [] END AS e RETURN e UNION ALL " +
	walkLevels("CASE WHEN size(n) > $most THEN p.apart ELSE [] END", upwards()) + " } WITH DISTINCT e RETURN e" +
	" UNION " + walkLevels("$down", downwards()) + " }" + returnNames

// returnNames returns the names of entities as one list: as rows they would take the server as long as everything else.
const returnNames = " RETURN collect([e.id, e.sortKey, e.name, e.aliases, e.aliasLanguages])"

// queryNames matches the results of an index query.
func queryNames(query, limit string) string {
	return "CALL db.index.fulltext.queryNodes('" + codec.NamesIndex + "', " + query + ", " + limit + ") YIELD node"
}

// walkLevels runs the queries of a list level by level, in one direction, as long as needed.
func walkLevels(list string, levels []int) string {
	text := "UNWIND " + list + " AS q"
	bound := "q"
	for i, level := range levels {
		n := "n" + strconv.Itoa(level)
		ask := "[q[" + strconv.Itoa(level) + "]]"
		switch {
		case i == 0:
		case levels[0] == 0:
			ask = "CASE WHEN size(n" + strconv.Itoa(levels[i-1]) + ") > $most THEN " + ask + " ELSE [] END"
		default:
			ask = "CASE WHEN size(n" + strconv.Itoa(levels[i-1]) + ") <= $most THEN " + ask + " ELSE [] END"
		}
		limit := "$limit"
		if level == namesearch.Levels-1 {
			limit = "{}"
		}
		text += " CALL (" + bound + ") { UNWIND " + ask + " AS one " + queryNames("one", limit) + " RETURN collect(node) AS " + n + " }"
		bound += ", " + n
	}
	return text + " UNWIND " + chooseLevel(levels) + " AS e WITH DISTINCT e RETURN e"
}

// upwards and downwards list the levels.
func upwards() []int {
	levels := make([]int, namesearch.Levels)
	for i := range levels {
		levels[i] = i
	}
	return levels
}

func downwards() []int {
	levels := upwards()
	slices.Reverse(levels)
	return levels
}

// chooseLevel returns the list of the lowest level that is short enough, or else that of the top level.
func chooseLevel(levels []int) string {
	text := "CASE"
	for i, level := range levels[:len(levels)-1] {
		n, next := "n"+strconv.Itoa(level), "n"+strconv.Itoa(levels[i+1])
		if levels[0] == 0 {
			text += " WHEN size(" + n + ") <= $most THEN " + n
			continue
		}
		if i == 0 {
			text += " WHEN size(" + n + ") > $most THEN " + n
		}
		text += " WHEN size(" + next + ") > $most THEN " + n
	}
	return text + " ELSE n" + strconv.Itoa(levels[len(levels)-1]) + " END"
}
