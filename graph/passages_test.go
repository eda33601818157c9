package graph

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"ties/graph/apierror"
	"ties/kg"
)

// passagesResult is what tests read of an answer.
type passagesResult struct {
	Uncited, Mentions, CoMentions struct {
		TotalCount int
		Nodes      []struct {
			Text       string
			Start, End int
			Entities   []struct{ ID string }
			Mentions   []struct{ Text string }
		}
		PageInfo struct {
			HasNextPage bool
			EndCursor   string
		}
	}
}

func passagesFrom(t *testing.T, store Store, query string) (data passagesResult) {
	t.Helper()
	answer := overHTTP(t, store, query, nil)
	if err := json.Unmarshal(answer.Data, &data); err != nil || len(answer.Errors) > 0 {
		t.Fatalf("%s: %v %v", answer.Data, err, answer.Errors)
	}
	return data
}

// Every name that is found in the article stands there, and the sentences are in order, none of them under a quote.
func TestPassagesOfTheArticle(t *testing.T) {
	store := articleStore(t)
	data := passagesFrom(t, store, `{
		uncited(document: "document:article", first: 1000) { totalCount nodes { text start end } }
		mentions(document: "document:article", first: 1000) { totalCount nodes { text start end entities { id } } }
		coMentions(document: "document:article", first: 1000) { totalCount nodes { text start end mentions { text } } }
	}`)
	runes := []rune(store.Graph()["document:article"].(*kg.Document).Text)
	end := 0
	for _, s := range data.Uncited.Nodes {
		if s.Start < end || string(runes[s.Start:s.End]) != s.Text {
			t.Errorf("%q does not stand at %d to %d", s.Text, s.Start, s.End)
		}
		end = s.End
		for _, r := range exportOf(t, store) {
			for _, c := range kg.Citations(r) {
				if !kg.Entities.Has(r.RecordType()) && c.Quote != "" && c.Start < s.End && c.End > s.Start {
					t.Errorf("%q rests on %q", r.RecordID(), s.Text)
				}
			}
		}
	}
	mentioned := map[string]bool{}
	for _, m := range data.Mentions.Nodes {
		if string(runes[m.Start:m.End]) != m.Text || len(m.Entities) == 0 {
			t.Errorf("%q does not stand at %d to %d", m.Text, m.Start, m.End)
		}
		for _, e := range m.Entities {
			mentioned[e.ID] = true
		}
	}
	for _, id := range []string{"person:wu-yuxin", "person:andrew-ng", "company:moonshot-ai", "company:alibaba", "project:kimi", "team:gn06"} {
		if !mentioned[id] {
			t.Errorf("%s is not mentioned", id)
		}
	}
	for _, s := range data.CoMentions.Nodes {
		if len(s.Mentions) < 2 {
			t.Errorf("%q has %d names", s.Text, len(s.Mentions))
		}
	}
	if u, m, c := data.Uncited.TotalCount, data.Mentions.TotalCount, data.CoMentions.TotalCount; u != len(data.Uncited.Nodes) || m != len(data.Mentions.Nodes) || c >= u || u == 0 || m < 20 {
		t.Errorf("%d sentences, %d names, %d with two", u, m, c)
	}
}

// Pages of passages lead to each other, whatever is between them.
func TestPagesOfPassages(t *testing.T) {
	store := filled(t, []kg.Record{
		&kg.Document{ID: "document:d", Title: "d", RecordedAt: recordedAt, Text: "Ada met Bo. Nobody. Bo met Ada. Cy met Ada and Bo and Ada."},
		&kg.Entity{ID: "person:ada", Type: kg.TypePerson, Name: "Ada"}, &kg.Entity{ID: "person:bo", Type: kg.TypePerson, Name: "Bo"},
		&kg.Entity{ID: "person:bo-2", Type: kg.TypePerson, Name: "B", Aliases: []kg.Alias{{Name: "bo"}}},
	})
	var all []string
	for after := ""; ; {
		data := passagesFrom(t, store, `{ coMentions(document: "document:d", first: 1`+after+`) {
			totalCount nodes { text mentions { text entities { id } } } pageInfo { hasNextPage endCursor } } }`)
		for _, n := range data.CoMentions.Nodes {
			all = append(all, fmt.Sprintf("%s %d", n.Text, len(n.Mentions)))
		}
		if !data.CoMentions.PageInfo.HasNextPage {
			break
		}
		after = `, after: "` + data.CoMentions.PageInfo.EndCursor + `"`
	}
	if got := strings.Join(all, "|"); got != "Ada met Bo. 2|Bo met Ada. 2|Cy met Ada and Bo and Ada. 3" {
		t.Error(got)
	}
}

func TestFaultsOfPassages(t *testing.T) {
	store := articleStore(t)
	for _, c := range []struct{ field, code string }{
		{`uncited(document: "document:nobody") { totalCount }`, apierror.CodeNotFound},
		{`mentions(document: "person:wu-yuxin") { totalCount }`, apierror.CodeBadUserInput},
		{`coMentions(document: "") { totalCount }`, apierror.CodeBadUserInput},
		{`mentions(document: "document:article", first: 1001) { totalCount }`, apierror.CodeBadUserInput},
		{`coMentions(document: "document:article", first: 1000) { nodes { mentions { entities { id } } } }`, apierror.CodeLimitExceeded},
	} {
		answer := overHTTP(t, store, "{ "+c.field+" }", nil)
		if len(answer.Errors) != 1 || answer.Errors[0].Extensions.Code != c.code {
			t.Errorf("%s: %s %v", c.field, answer.Data, answer.Errors)
		}
	}
}
