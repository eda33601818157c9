package main

import (
	"context"
	"fmt"
	"strings"
	"time"
)

var bombs = check{
	name:  "fragment bombs",
	does:  "Small queries that stand for much: fragments that double, nest or spread themselves, thousands of aliases, directives, tokens and values, fields that conflict, introspection of introspection, each several times.",
	bound: "None is a fault of the server or takes longer than 2 s; the memory grows by at most 256 MB.",
	run:   onGraph(askBombs),
}

// bomb is a small request that stands for much.
type bomb struct {
	name string
	body []byte
}

const slowest = 2 * time.Second // for a bomb to be refused

func askBombs(ctx context.Context, l *lab, s *server, f *faults) string {
	var all tally
	slow, name := time.Duration(0), ""
	for range l.rounds {
		for _, b := range allBombs() {
			a := s.ask(ctx, b.body)
			all.addAnswer(a)
			if a.isFault() || a.took > l.within(slowest) {
				f.addf("%s: %s after %s", b.name, a, ms(a.took))
			}
			if a.took > slow {
				slow, name = a.took, b.name
			}
		}
	}
	return fmt.Sprintf("%d bombs, %d requests: %s; worst %s (%s)",
		len(allBombs()), all.len(), &all, ms(slow), name)
}

func allBombs() []bomb {
	var list []bomb
	for name, text := range map[string]string{
		"fragments that double":           doubling(25, "a: colleagues { nodes { person { ...f%[1]d } } } b: colleagues { nodes { person { ...f%[1]d } } }"),
		"fragments spread twice":          doubling(25, "...f%[1]d ...f%[1]d"),
		"a chain of fragments":            doubling(1_000, "...f%[1]d"),
		"a circle of fragments":           "{ node(id: \"person:a\") { ...a } } fragment a on Person { ...b } fragment b on Person { ...a }",
		"unused fragments":                "{ __typename }" + repeat(800, " fragment u%d on Person { id }"),
		"aliases of a root field":         "{ " + repeat(1_000, "a%d: people { totalCount } ") + "}",
		"aliases of a scalar":             `{ person(id: "person:a") { ` + repeat(1_000, "a%d: name ") + "} }",
		"the same field":                  `{ person(id: "person:a") { ` + strings.Repeat("name ", 1_900) + "} }",
		"fields that conflict":            conflicts(90),
		"deep nesting":                    `{ node(id: "person:a") { ` + strings.Repeat("... on Entity { relations { nodes { source { ", 400) + "id" + strings.Repeat(" } } } }", 400) + " } }",
		"inline fragments":                `{ node(id: "person:a") { ` + strings.Repeat("... on Person { ", 900) + "id" + strings.Repeat(" }", 900) + " } }",
		"directives":                      "{ __typename" + strings.Repeat(" @include(if: true)", 300) + " }",
		"unknown directives":              "{ __typename" + strings.Repeat(" @a", 900) + " }",
		"a deep list":                     `{ nodes(ids: ` + strings.Repeat("[", 900) + strings.Repeat("]", 900) + ") { id } }",
		"a deep filter":                   "{ people(where: " + strings.Repeat("{NOT: ", 400) + "{}" + strings.Repeat("}", 400) + ") { totalCount } }",
		"a wide filter":                   "{ people(where: {OR: [" + strings.Repeat(`{name: {contains: "a"}} `, 160) + "]}) { totalCount } }",
		"one ID many times":               "{ " + repeat(20, "a%d: nodes(ids: ["+strings.Repeat(`"person:a" `, 90)+"]) { id } ") + "}",
		"many operations":                 repeat(600, "query q%d { __typename } "),
		"many variables":                  "query (" + repeat(600, "$v%d: Int ") + ") { __typename }",
		"introspection of types of types": "{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } }",
		"introspection many times":        "{ " + repeat(100, "a%d: __schema { types { name fields { name args { name } } } } ") + "}",
		"a long name":                     "{ " + strings.Repeat("a", 60_000) + " }",
		"a long string":                   `{ search(text: "` + strings.Repeat("a", 60_000) + `") { nodes { reason } } }`,
		"a long block string":             `{ search(text: """` + strings.Repeat(" \n", 30_000) + `""") { nodes { reason } } }`,
		"a long comment":                  "#" + strings.Repeat("a", 60_000) + "\n{ __typename }",
		"commas":                          "{" + strings.Repeat(",", 60_000) + "__typename }",
		"a large number":                  "{ people(first: " + strings.Repeat("9", 60_000) + ") { totalCount } }",
		"more than a query may have":      "{ " + strings.Repeat("__typename ", 10_000) + "}",
		"misspelt fields":                 "{ " + repeat(900, "peeple%d ") + "}",
	} {
		list = append(list, bomb{name, query(text)})
	}
	return append(list,
		bomb{"a deep variable", request("query ($w: PersonFilter) { people(where: $w) { totalCount } }", map[string]any{"w": nested(5_000)})},
		bomb{"a wide variable", request("query ($i: [ID!]!) { nodes(ids: $i) { id } }", map[string]any{"i": strings.Split(strings.Repeat("person:a,", 80_000), ",")})},
		bomb{"variables that nobody declares", request("{ __typename }", map[string]any{"x": strings.Repeat("a", 900_000)})},
		bomb{"a batch of requests", []byte("[" + strings.Repeat(`{"query":"{ __typename }"},`, 10_000) + "{}]")},
		bomb{"deep JSON", []byte(strings.Repeat("[", 1_000_000))},
	)
}

// repeat writes a text several times, with its number in place of %d.
func repeat(n int, text string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.ReplaceAll(text, "%d", fmt.Sprint(i)))
	}
	return b.String()
}

// doubling writes fragments, each of which spreads the next one in place of %[1]d.
func doubling(n int, body string) string {
	var b strings.Builder
	b.WriteString(`{ person(id: "person:a") { ...f0 } }`)
	for i := range n {
		fmt.Fprintf(&b, " fragment f%d on Person { %s }", i, fmt.Sprintf(body, i+1))
	}
	fmt.Fprintf(&b, " fragment f%d on Person { id }", n)
	return b.String()
}

// conflicts asks for fields of one name that differ: there are as many pairs as fields, squared.
func conflicts(n int) string {
	return `{ a: person(id: "person:a") { ` + strings.Repeat("n: id ", n) + `} a: person(id: "person:a") { ` + strings.Repeat("n: name ", n) + "} }"
}

func nested(depth int) map[string]any {
	deep := map[string]any{}
	for range depth {
		deep = map[string]any{"NOT": deep}
	}
	return deep
}
