package graph

import (
	"strings"
	"testing"
)

const theFounder = `{"quote":"Anche i giocatori più piccoli come Moonshot AI stanno avendo un momento. Il co-fondatore Wu Yuxin"}` //nolint:misspell // Italian

func unknownMove(from string) string {
	return `{"from":{"name":"` + from + `"},"people":1,"certain":0,"possible":0,"unknown":1,` +
		`"moves":{"nodes":[{"verdict":"UNKNOWN","person":{"name":"Wu Yuxin"}}]}}`
}

// What must be said about the article, whichever store it is in: the query, and the whole answer.
var saidOfTheArticle = []struct{ what, query, answer string }{
	{
		"Wu Yuxin and Andrew Ng: nothing recorded, but his list is open",
		`{ overlap(people: ["person:wu-yuxin", "person:andrew-ng"]) { verdict overlaps { verdict } reasons { code person { name } } } }`,
		`{"overlap":{"verdict":"UNKNOWN","overlaps":[],"reasons":[{"code":"NOTHING_RECORDED","person":null},` +
			`{"code":"LIST_OPEN","person":{"name":"Wu Yuxin"}}]}}`,
	},
	{
		"from Kimi to Google Brain, each hop with its words",
		`{ paths(from: "project:kimi", to: "company:google-brain", limit: 1) {
			nodes { name } hops { relations { kind citations { quote } } } } }`,
		`{"paths":[{"nodes":[{"name":"Kimi"},{"name":"Moonshot AI"},{"name":"Wu Yuxin"},{"name":"Google Brain"}],"hops":[` +
			`{"relations":[{"kind":"PRODUCT_OF","citations":[{"quote":"Il prodotto di punta di Moonshot è Kimi"}]}]},` +
			`{"relations":[{"kind":"EMPLOYED_BY","citations":[` + theFounder + `,{"quote":"Wu sta anche lavorando su grandi modelli multimodali"}]},` +
			`{"kind":"FOUNDED","citations":[` + theFounder + `]}]},` +
			`{"relations":[{"kind":"EMPLOYED_BY","citations":[{"quote":"ha un curriculum che sembra un chi è chi della tecnologia: è Meta, Cruise, Google Brain e altri"}]}]}]}]}`,
	},
	{
		"into Moonshot AI one and the same person came, from three companies, in an order that nobody knows",
		`{ talentFlows(to: ["company:moonshot-ai"]) { people nodes { from { name } people certain possible unknown moves { nodes { verdict person { name } } } } } }`,
		`{"talentFlows":{"people":1,"nodes":[` + unknownMove("Cruise") + "," + unknownMove("Google Brain") + "," + unknownMove("Meta") + `]}}`,
	},
	{
		"OpenAI tries to hire from Alibaba, which is no move",
		`{ none: talentFlows(from: ["company:openai"], to: ["company:alibaba"]) { totalCount }
			back: talentFlows(from: ["company:alibaba"], to: ["company:openai"]) { totalCount }
			between: subgraph(ids: ["company:openai", "company:alibaba"]) { edges { kind standing source { name } } } }`,
		`{"none":{"totalCount":0},"back":{"totalCount":0},"between":{"edges":[{"kind":"RECRUITS_FROM","standing":"REPORTED","source":{"name":"Alibaba"}}]}}`,
	},
	{
		"the people of Meituan and its units: Wang Huiwen through GN06 too",
		`{ company(id: "company:meituan") { people(includeUnits: true) { nodes { person { name } stints { kind target { name } } } } } }`,
		`{"company":{"people":{"nodes":[{"person":{"name":"Wang Huiwen"},"stints":[{"kind":"EMPLOYED_BY","target":{"name":"Meituan"}},` +
			`{"kind":"MEMBER_OF","target":{"name":"GN06"}}]},{"person":{"name":"Wang Xing"},"stints":[{"kind":"EMPLOYED_BY","target":{"name":"Meituan"}}]}]}}}`,
	},
}

func TestWhatIsSaidOfTheArticleInBothStores(t *testing.T) {
	p := newPair(t, exportOf(t, articleStore(t)))
	for _, one := range saidOfTheArticle {
		got, _ := answerOf(t, p.sqlite, randomDocument{query: one.query})
		if strings.TrimSpace(got.text()) != one.answer {
			t.Errorf("%s:\ngot  %s\nwant %s", one.what, got.text(), one.answer)
		}
		p.agree(one.what, randomDocument{query: one.query})

	}
}
