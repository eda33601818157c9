package webtest

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// Record is a record of the native format, as far as the pages can enter it.
type Record struct {
	Kind, ID, Title, Language, Text string
	Name, Category, Description     string
	Aliases                         []struct{ Name, Language string }
	OpenLists                       []string
	Person, Company, Team           string
	Relation, Source, Target        string
	Entity, Value                   string
	Role, Start, End, Status        string
	Inferred                        bool
	Standing                        string
	Citations                       []struct{ Quote string }
}

// perVisit is how many records are entered before the page is closed, and opened by somebody else.
const perVisit = 12

// EnterArticle enters a document, entities and claims through the workbench of the server at url, which holds nothing, by clicking and
// typing. What was said to be saved stays when the page is closed.
func EnterArticle(t *testing.T, url, token string, document *Record, records []Record) {
	browser := newBrowser(t)
	names := map[string]string{}
	for _, r := range records {
		names[r.ID] = r.shownName()
	}
	v := newVisitor(t, browser, url)
	openWork(v, token)
	bringIn(v, document.Text, document.Title, document.Language)
	for i, r := range records {
		if i%perVisit == 0 {
			v.leave()
			v = newVisitor(t, browser, url)
			openWork(v, token)
			v.clickButton("Texts")
			v.clickButton(document.Title)
			v.waitForText(".text-desk", "no claim yet")
		}
		if r.isClaim() {
			enterClaim(v, &r, names)
		} else {
			enterEntity(v, &r)
		}
	}
	v.leave()
}

func (r *Record) isClaim() bool { return r.Standing != "" }

// shownName returns the name that the pages show in English.
func (r *Record) shownName() string {
	for _, alias := range r.Aliases {
		if alias.Language == "en" {
			return alias.Name
		}
	}
	return r.Name
}

func (r *Record) quotes() (quotes []string) {
	for _, c := range r.Citations {
		quotes = append(quotes, c.Quote)
	}
	return quotes
}

func enterEntity(v *visitor, r *Record) {
	v.Helper()
	quoteWords(v, "n", r.quotes()...)
	choose(v, ".claim-form select", strings.ToLower(r.Kind))
	fillIn(v, `.claim-form input[name=name]`, r.Name)
	if r.Category != "" {
		fillIn(v, `.claim-form input[name=category]`, r.Category)
	}
	for i, alias := range r.Aliases {
		row := fmt.Sprintf(`.aliases div:nth-of-type(%d) `, i+1)
		fillIn(v, row+`input:first-child`, alias.Name)
		fillIn(v, row+`input:last-child`, alias.Language)
	}
	if r.Description != "" {
		fillIn(v, `.claim-form input[name=description]`, r.Description)
	}
	for i, kind := range r.OpenLists {
		if i == 0 {
			v.click(`.claim-form summary`)
		}
		v.click(fmt.Sprintf(`.claim-form input[value=%s]`, kind))
	}
	fillIn(v, `.claim-form input[name=id]`, r.ID)
	v.press(kb.Enter)
	waitUntilSaved(v, r.ID)
	if len(r.OpenLists) > 0 {
		v.click(`.claim-form summary`)
	}
}

func enterClaim(v *visitor, r *Record, names map[string]string) {
	v.Helper()
	quoteWords(v, kb.Enter, r.quotes()...)
	source := r.Person + r.Source + r.Entity
	findParty(v, "Who", names[source])
	if r.Kind == "Fact" {
		choose(v, `.claim-form select.step`, "a fact")
		fillIn(v, `.claim-form input[name=fact]`, r.Name)
		fillIn(v, `.claim-form input[name=value]`, r.Value)
	} else {
		findParty(v, "Whom or what", names[r.Company+r.Team+r.Target])
		choose(v, `.claim-form select.step`, verbOf(v, r))
		fillIn(v, `.claim-form input[name=role]`, r.Role)
	}
	choose(v, `.claim-form select[name=status]`, map[string]string{"": "as", "CURRENT": "it goes on", "ENDED": "it has", "UNKNOWN": "not"}[r.Status])
	choose(v, `.claim-form select[name=standing]`, strings.ToLower(r.Standing))
	if r.Inferred {
		v.click(`.claim-form input[type=checkbox]`)
	}
	v.clickButton("Save")
	waitUntilSaved(v, r.ID)
}

// verbOf returns a relation's kind in words.
func verbOf(v *visitor, r *Record) string {
	switch r.Kind + r.Relation {
	case "Employment":
		return "worked at"
	case "Membership":
		return "member of"
	}
	verbs := map[string]string{
		"FOUNDED": "founded", "WORKS_ON": "works on", "PRODUCT_OF": "product of", "PART_OF": "part of", "BASED_IN": "based in",
		"RECRUITS_FROM": "tries to hire from", "RECRUITS_IN": "tries to hire in", "INVOLVED_IN": "took part in",
	}
	verb, ok := verbs[r.Relation]
	if !ok {
		v.Fatalf("no verb for %s", r.Relation)
	}
	return verb
}

// ReadRecords decodes records of the native format.
func ReadRecords(t *testing.T, lines string) (records []Record) {
	t.Helper()
	for line := range strings.Lines(lines) {
		var r Record
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatal(err)
		}
		records = append(records, r)
	}
	return records
}
