package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"ties/bench/gen"
	"ties/kg"
	"ties/reliability/queries"
)

// hostileTexts mean something to what they might get into.
func hostileTexts() []string {
	return []string{
		`'`, `"`, "`", `\`, `''`, `""`, `\'`, `\"`, `';`, `'--`, `'/*`, `*/`, `'; DROP TABLE entities; --`, `' OR '1'='1`, `" OR ""="`, `1' UNION SELECT sql FROM sqlite_master --`,
		`'||(SELECT 1)||'`, `'); ATTACH DATABASE '/tmp/x' AS x; --`, `' AND randomblob(1000000000) --`, `?1`, `:a`, `@a`, `$p0`, `x' NOT NULL`,
		`') DETACH DELETE (n) //`, `x'}) MATCH (n) DETACH DELETE n //`, "a` SET n.name = 'x' //", `"}) RETURN 1 UNION MATCH (n) RETURN n //`, `' CALL db.labels() YIELD label //`,
		`LOAD CSV FROM 'file:///etc/passwd' AS l`, `\u0027 OR 1=1 //`, `\u0060`, `{x: 1}`, `{{7*7}}`, `${7*7}`, `#{7*7}`, `<%= 7*7 %>`,
		`"}) { id } } #`, `") { nodes { id } } x: people(where: {name: {eq: "`, `"""`, `#`, `...on Person`, `@skip(if: true)`, `$id`, `{"a":1}`, `{"$gt":""}`, `[]`, `null`, `true`, `NaN`, `-1`, `0x10`, `1e9`,
		`%`, `_`, `%%`, `%s%n%x`, `*`, `?`, `[a-z]`, `.*`, `(a+)+$`, `^`, `name:a*`, `"a" NEAR "b"`, `a OR b NOT c`, `{name} : a`, `a^b`, `-a`, `+`, `(`, `)`, `王'王`, "王`王", `王"王`,
		`$(id)`, "`id`", `; id`, `| id`, `&& id`, `../../../etc/passwd`, `..\..\windows`, `file:///etc/passwd`, `//example.org`, `\\server\share`, `CON`, `-rf`, `--help`,
		`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `javascript:alert(1)`, `&lt;`, `&#39;`, `<!--`, `]]>`, `<!ENTITY x SYSTEM "file:///etc/passwd">`, `=1+1`, `+1`, `@SUM(A1)`, `a,b`, "a;b", "a|b",
		`person:1`, `person:`, `:`, `__proto__`, `constructor`, `toString`, `__typename`, `undefined`, `(null)`, `👩‍🚀'`,
	}
}

// edgeTexts are at the edges of what a string may be.
func edgeTexts() []string {
	list := []string{
		"", " ", "   ", "\t", "\n", "a\nb", "\r\n", "a\x00b", "\x00", "\x01", "\x1b[31mred\x1b[0m", "\x7f", "\u0080", "\u0085", "\u2028", "\u2029", "\ufeff", "\ufeffa", "\u200b", "\u200d", "\u00ad", "\u00a0", "\u3000",
		"\u202eabc", "\u2066abc\u2069", "שלום עולם", "مرحبا بالعالم", "a\u200fב", "e\u0301", "\u0301", "\u00e9", "ﬁ", "ß", "ẞ", "İ", "ı", "Σας", "K", "Å", "Ω", "㎏", "①", "𝔄𝔟𝔠", "ａｂｃ",
		"👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🇨🇳", "👍🏽", "𠜎𠜱", "\U0010ffff", "\uffff", "\ufffe", "\ufffd", "\ue000", "\U000f0000", "\ud7ff", "吳恩達", "吴恩达", "한국어", "ไทย", "नमस्ते", "ｶﾞ", "が",
		"\xff", "\xc0\xaf", "\xed\xa0\x80", "a\xffb", "\xf4\x90\x80\x80", "\xe2\x82",
	}
	for _, n := range []int{199, 200, 201, 1_000, 1_001, 10_000, 100_000} {
		list = append(list, strings.Repeat("a", n), strings.Repeat("é", n), "a"+strings.Repeat("\u0301", n), strings.Repeat("王", n), strings.Repeat("a ", n/2))
	}
	return list
}

// loadSchema reads the schema of the repository.
func loadSchema(root string) (*ast.Schema, error) {
	content, err := os.ReadFile(filepath.Join(root, "schema.graphqls"))
	if err != nil {
		return nil, err
	}
	return gqlparser.LoadSchema(&ast.Source{Name: "schema.graphqls", Input: string(content)})
}

// sampleValues returns values that occur in the graph, and others.
func sampleValues(options gen.Options) (queries.Values, error) {
	const each = 40 // of a kind
	v := queries.Values{
		IDs:   []string{"person:nobody", "nonsense", ""},
		Texts: append(slices.Clone(hostileTexts()[:30]), "Labs", "engineer", "ü", ""),
		Dates: []string{"2010", "2015-05", "2019-02-28", "2024-12-01", "0001", "9999-12-31"},
	}
	found := map[kg.Type]int{}
	err := gen.Each(options, func(r kg.Record) error {
		if found[r.RecordType()]++; found[r.RecordType()] > each {
			return nil
		}
		v.IDs = append(v.IDs, r.RecordID())
		if e, ok := r.(*kg.Entity); ok {
			v.Texts = append(v.Texts, e.Name)
		}
		return nil
	})
	return v, err
}
