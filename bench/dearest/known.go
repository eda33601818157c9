package dearest

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
)

// IDs are IDs of entities by kind, as in "person", those with most relations first.
type IDs map[string][]string

var kinds = []struct{ name, list string }{{"person", "people"}, {"company", "companies"}, {"team", "teams"}, {"project", "projects"}}

// EntityIDs returns the IDs of the entities of a server's lists, those with most relations first.
func (s *Server) EntityIDs(ctx context.Context) (IDs, error) {
	ids := IDs{}
	for _, kind := range kinds {
		var answer struct {
			Data map[string]struct{ Nodes []struct{ ID string } }
		}
		body, err := json.Marshal(map[string]string{
			"query": fmt.Sprintf(`{ %s(first: 1000 orderBy: [{field: DEGREE direction: DESC}]) { nodes { id } } }`, kind.list),
		})
		if err != nil {
			return nil, err
		}
		request, err := http.NewRequestWithContext(ctx, http.MethodPost, s.URL+"graphql", bytes.NewReader(body))
		if err != nil {
			return nil, err
		}
		request.Header.Set("Content-Type", "application/json")
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			return nil, err
		}
		err = json.NewDecoder(response.Body).Decode(&answer)
		_ = response.Body.Close()
		if err != nil {
			return nil, err
		}
		for _, n := range answer.Data[kind.list].Nodes {
			ids[kind.name] = append(ids[kind.name], n.ID)
		}
	}
	return ids, nil
}

// Known returns queries that are dear for a reason that is known.
func Known(ids IDs) []Query {
	var all []Query
	for _, text := range knownTexts(ids) {
		all = append(all, Query{Text: "{ " + text + " }"})
	}
	company := map[string]any{"workedAt": map[string]any{"any": ids["company"][:1]}}
	for _, where := range []map[string]any{
		nestedCounts(1), nestedCounts(2),
		tower(3, 4, some(map[string]any{"role": map[string]any{"contains": "zz"}})),
		tower(2, 8, counted(9, map[string]any{"role": map[string]any{"contains": "e"}})),
		tower(2, 12, map[string]any{"name": map[string]any{"contains": "zz"}}),
		{"NOT": tower(3, 4, company)},
		{"relations": map[string]any{"none": map[string]any{"target": map[string]any{"relations": map[string]any{"count": map[string]any{"gte": 100}}}}}},
		some(map[string]any{"company": some(map[string]any{"person": some(map[string]any{"role": map[string]any{"contains": "zz"}})})}),
	} {
		all = append(all, Query{
			Text:      "query ($w: PersonFilter) { a: people(where: $w first: 1) { totalCount } b: people(where: $w last: 1) { totalCount } }",
			Variables: map[string]any{"w": where},
		})
	}
	return all
}

func knownTexts(ids IDs) []string {
	hubs, people := quoted(ids["company"], 100), quoted(ids["person"], 1000)
	hub, second := hubs[0], hubs[1]
	aliases := func(n int, format string, args ...any) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "a%d: "+format+" ", append([]any{i}, args...)...)
		}
		return b.String()
	}
	return []string{
		`companies(first: 49) { nodes { employments(first: 1000) { nodes { person { colleagues(first: 0) { totalCount } } } } } }`,
		`companies(first: 4 orderBy: [{field: DEGREE direction: DESC}]) { nodes { employments(first: 1000) { nodes { person { colleagues(first: 20) { totalCount } } } } } }`,
		`companies(first: 4 orderBy: [{field: DEGREE direction: DESC}]) { nodes { employments(first: 1000) { nodes { person { colleagues(first: 20 includeUnits: true) { totalCount } } } } } }`,
		`companies(first: 900 orderBy: [{field: DEGREE direction: DESC}]) { nodes { tenure { people } } }`,
		`companies(first: 300 orderBy: [{field: DEGREE direction: DESC}]) { nodes { headcount(from: "2000" to: "2024" by: MONTH includeUnits: true) { certain } } }`,
		`companies(first: 900 orderBy: [{field: DEGREE direction: DESC}]) { nodes { people(first: 18 includeUnits: true) { totalCount nodes { person { id } units { id } stints { id } } } } }`,
		aliases(60, `company(id: %s) { people(first: 1000 includeUnits: true) { totalCount nodes { person { name } } } }`, hub),
		aliases(60, `paths(from: %s to: %s maxHops: 10 limit: 100) { length }`, people[0], people[900]),
		aliases(60, `paths(from: %s to: %s maxHops: 10 limit: 10 together: true) { length together }`, people[0], people[900]),
		aliases(60, `talentFlows(first: 1 during: {start: "2000"} includeUnits: true) { totalCount people }`),
		aliases(60, `people(where: {name: {contains: "zz"}} first: 1) { totalCount }`),
		aliases(4, `neighbourhood(of: [%s] hops: 6 limit: 1000) { nodes { id } edges { id } reach(hops: 6) { people } }`, hub),
		aliases(60, `search(text: "an li wang chen jo ma" first: 20) { nodes { entity { id } } }`),
		aliases(30, `similarNames(of: %s first: 20) { entity { id } sharedEmployers { id } }`, people[0]),
		aliases(45, `sharedAlumni(of: [%s %s] first: 1000) { totalCount nodes { person { id name } } }`, hub, second),
		aliases(20, `people(first: 1) { groups(by: [COMPANY START_YEAR ROLE] first: 40) { totalCount nodes { people employments sample(first: 100) { id } } } }`),
		`nodes(ids: [` + strings.Repeat(hub+" ", 500) + `]) { ... on Entity { ` + aliases(90, `citations { quote document { text } }`) + ` } }`,
		`nodes(ids: [` + strings.Join(people[:500], " ") + `]) { ... on Person { ` + aliases(20, `employments(first: 2) { nodes { id role period { start end } citations { quote document { text } } } }`) + ` } }`,
		`__schema { types { ` + aliases(30, `fields { name args { name type { name kind ofType { name } } } type { fields { name description args { name description } } } }`) + ` } }`,
		`people(first: 1000) { nodes { employments(first: 99) { nodes { id role standing recordedAt } } } }`,
		`people(first: 1000) { nodes { ` + aliases(90, `relations(first: 1 kinds: [EMPLOYED_BY]) { totalCount nodes { id } }`) + ` } }`,
		aliases(60, `gaps(of: %s first: 1000) { nodes { code text claim { __typename } } }`, hub),
		aliases(60, `overlap(people: [%s]) { verdict overlaps { at { name } } }`, strings.Join(people[900:910], " ")),
	}
}

// some returns a filter of the ends of jobs.
func some(job map[string]any) map[string]any {
	return map[string]any{"employments": map[string]any{"some": job}}
}

// counted returns a filter that counts jobs.
func counted(least int, job map[string]any) map[string]any {
	return map[string]any{"employments": map[string]any{"count": map[string]any{"gte": least, "where": job}}}
}

// nestedCounts returns a filter of people that counts jobs at companies whose jobs count, and so on.
func nestedCounts(depth int) map[string]any {
	filter := map[string]any{}
	for i := depth - 1; i >= 0; i-- {
		filter = counted(2, map[string]any{[]string{"company", "person"}[i%2]: filter})
	}
	return filter
}

// tower returns a filter of ANDs of ORs of ANDs, each of so many.
func tower(depth, width int, leaf map[string]any) map[string]any {
	if depth == 0 {
		return leaf
	}
	below := make([]any, width)
	for i := range below {
		below[i] = tower(depth-1, width, leaf)
	}
	return map[string]any{[]string{"AND", "OR"}[depth%2]: below}
}

func quoted(ids []string, n int) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprintf("%q", ids[i%len(ids)])
	}
	return list
}
