package graph

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"ties/kg"
	"ties/kg/fields"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/storetest/naive"
)

// changeGenerator writes a random mutation that fits what is stored. Most can be made; in one of four a few values may be
// wrong.
type changeGenerator struct {
	*rand.Rand
	model  *naive.Store
	stored naive.RecordMap
	at     time.Time // of the revision
	step   int
	faults int // how many values are still to be wrong

	named    map[string]kg.Type // the client's names
	referred map[string]bool    // what records of the mutation refer to
	gone     map[string]bool    // what it deletes
	changed  map[string]bool    // what the same input changes
}

func newChanges(random *rand.Rand, model *naive.Store, at time.Time, step int) *changeGenerator {
	g := &changeGenerator{
		Rand: random, model: model, stored: model.Stated(), at: at, step: step,
		named: map[string]kg.Type{}, referred: map[string]bool{}, gone: map[string]bool{},
	}
	if random.IntN(4) == 0 {
		g.faults = 1 + random.IntN(3)
	}
	return g
}

// isWrong reports whether the next value is to be wrong.
func (g *changeGenerator) isWrong() bool {
	if g.faults == 0 || g.IntN(3) > 0 {
		return false
	}
	g.faults--
	return true
}

func (g *changeGenerator) oneOf(list ...any) any { return list[g.IntN(len(list))] }

func (g *changeGenerator) mutation() randomDocument {
	switch g.IntN(11) {
	case 0:
		return g.revert()
	case 1, 2:
		return g.merge()
	case 3, 4, 5:
		return g.proposal()
	case 6:
		return randomDocument{`mutation($a: ApplyInput!, $b: ApplyInput!) { a: apply(input: $a) ` + everythingOfPayload + ` b: apply(input: $b) ` +
			everythingOfPayload + ` }`, map[string]any{"a": g.input(), "b": g.input()}}
	default:
		input := g.input()
		if g.IntN(10) == 0 {
			input["dryRun"] = true
		}
		if g.IntN(5) == 0 {
			input["key"] = fmt.Sprint("key", g.step)
		}
		return randomDocument{`mutation($input: ApplyInput!) { apply(input: $input) ` + everythingOfPayload + ` }`, map[string]any{"input": input}}
	}
}

// revert reverts one of the newest revisions, or those of its changes that are the last ones of their records.
func (g *changeGenerator) revert() randomDocument {
	number, ids, others := g.reverted()
	variables := map[string]any{"revision": number, "dryRun": g.IntN(8) == 0}
	switch {
	case g.faults > 0:
		variables["revision"] = g.Int64N(number + 2)
		variables["only"] = []any{g.anyID(), g.anyID()}[:g.IntN(3)]
	case len(ids) > 0 && (others || g.IntN(2) == 0):
		variables["only"] = ids[:1+g.IntN(len(ids))]
	}
	if g.IntN(3) == 0 {
		variables["key"] = fmt.Sprint("key", g.step)
	}
	return randomDocument{`mutation($revision: Int!, $only: [ID!], $reason: String, $key: String, $dryRun: Boolean) { ` +
		`revert(revision: $revision, only: $only, reason: $reason, key: $key, dryRun: $dryRun) ` +
		everythingOfPayload + ` }`, variables}
}

// reverted returns the number of a revision, the IDs of what it was the last to change, and whether it has changed others.
func (g *changeGenerator) reverted() (number int64, ids []string, others bool) {
	newest := newestOf(g.model)
	for range 4 {
		number, ids, others = max(1, newest-g.Int64N(6)), nil, false
		page, _ := g.model.ReadLog(context.Background(), &query.LogPlan{
			Start: &query.Revisions{Number: number, Slice: query.LogSlice{Limit: 1}, Changes: []query.LogSlice{{Limit: 1_000}}},
		})
		for _, c := range page.Revisions[0].Changes[0].Rows {
			last := g.revisionOf(c.ID)
			isLast := last == number || c.Op == kg.ChangeDeleted && last == 0
			isNew := c.Op == kg.ChangeCreated
			isNeeded := isNew && g.isTouched(c.ID)
			switch {
			case isNew && isDocumentID(c.ID): // it stays
			case isLast && !isNeeded:
				ids = append(ids, c.ID)
			default:
				others = true
			}
		}
		if len(ids) > 0 {
			return number, ids, others
		}
	}
	return number, ids, others
}

// revisionOf returns the revision that last wrote a record; 0 if there is none.
func (g *changeGenerator) revisionOf(id string) int64 {
	stated, _ := g.model.ReadStated(context.Background(), []string{id})
	return stated[id].Revision
}

// isTouched reports whether relations or facts touch a record, or merges name it.
func (g *changeGenerator) isTouched(id string) bool {
	return g.stored.Degree(id) > 0 || len(g.stored.Facts(id)) > 0 || len(g.mergesOf(id)) > 0
}

func (g *changeGenerator) input() map[string]any {
	input := map[string]any{}
	g.changed = map[string]bool{}
	if deleted := g.deletions(); len(deleted) > 0 {
		input["delete"] = deleted
	}
	for range 1 + g.IntN(3) {
		one := changedLists[g.IntN(len(changedLists))]
		list, _ := input[one.name].([]any)
		input[one.name] = append(list, g.record(one.of))
	}
	if g.IntN(2) == 0 {
		input["reason"] = "because"
	}
	return input
}

// changedLists has the lists of an input, those that are wanted more often more than once.
var changedLists = []struct {
	name string
	of   kg.Type
}{
	{"documents", kg.TypeDocument}, {"documents", kg.TypeDocument}, {"people", kg.TypePerson}, {"people", kg.TypePerson},
	{"companies", kg.TypeCompany}, {"projects", kg.TypeProject}, {"teams", kg.TypeTeam}, {"places", kg.TypePlace}, {"events", kg.TypeEvent},
	{"employments", kg.TypeEmployment}, {"employments", kg.TypeEmployment}, {"memberships", kg.TypeMembership}, {"links", kg.TypeLink},
	{"facts", kg.TypeFact},
}

// deletions deletes a claim, or an entity with all that touches it.
func (g *changeGenerator) deletions() (list []any) {
	id := ""
	switch n := g.IntN(10); {
	case g.isWrong():
		return []any{map[string]any{"id": g.anyID()}}
	case n < 2:
		id = g.idOf(kg.Relations | kg.Facts)
	case n == 2:
		id = g.idOf(kg.Entities)
	}
	if id == "" || g.referred[id] {
		return nil
	}
	ids := append(g.mergesOf(id), id)
	for _, r := range g.stored.Relations(id, kg.AllKinds(), kg.Both) {
		ids = append(ids, r.ID)
	}
	for _, f := range g.stored.Facts(id) {
		ids = append(ids, f.ID)
	}
	for _, one := range ids {
		if !g.gone[one] {
			list = append(list, map[string]any{"id": one})
		}
		g.gone[one] = true
	}
	return list
}

// record returns a record of a type: a new one, or a patch.
func (g *changeGenerator) record(t kg.Type) map[string]any {
	one := map[string]any{}
	id := g.idOf(kg.Types(t))
	isNew := g.IntN(3) == 0 || id == "" || g.changed[id]
	kind := kg.KindsOf(t)
	switch {
	case !isNew:
		one["id"], g.changed[id] = id, true
		if k, ok := kg.KindOfID(id); ok {
			kind = []kg.RelationKind{k}
		}
		if g.IntN(8) == 0 {
			one["ifRevision"] = g.revisionOf(id)
		}
		if g.isWrong() {
			one["ifRevision"] = g.Int64N(newestOf(g.model) + 1)
		}
	case g.IntN(2) == 0:
		name := fmt.Sprint("new:", len(g.named))
		if g.isWrong() {
			name = "new:0"
		}
		one["id"], g.named[name] = name, t
	}
	if t == kg.TypeLink {
		kind = kind[g.IntN(len(kind)):][:1]
		if isNew && !g.isWrong() {
			one["kind"] = kind[0].String()
		}
	}
	g.fill(one, t, kind, isNew)
	if t := kg.Types(t); (kg.Relations | kg.Facts).Meets(t) {
		g.period(one, fields.ClaimOf(g.storedOr(id, isNew)), isNew)
	}
	return one
}

func (g *changeGenerator) storedOr(id string, isNew bool) kg.Record {
	if isNew {
		return &kg.Fact{Claim: kg.Claim{RecordedAt: g.at}}
	}
	return g.stored[id]
}

// fill sets fields: of a new record those that it needs, and some of the others.
func (g *changeGenerator) fill(one map[string]any, t kg.Type, kind []kg.RelationKind, isNew bool) {
	var needed, others map[string]func() any
	switch {
	case t == kg.TypeDocument:
		needed = map[string]func() any{"title": g.name}
		others = map[string]func() any{"url": g.url, "language": g.text, "publisher": g.text, "publishedOn": g.day}
		switch {
		case isNew:
			others["text"] = g.text
		case g.isWrong():
			one["text"] = "another"
		}
	case kg.Entities.Has(t):
		needed = map[string]func() any{"name": g.name}
		others = map[string]func() any{"description": g.text, "url": g.url, "citations": g.citations, "aliases": g.aliases, "identifiers": g.identifiers}
	case t == kg.TypeFact:
		needed = map[string]func() any{"entity": g.reference(kg.Entities), "name": g.name, "value": g.name, "citations": g.citations}
	default:
		ends := map[kg.Type][2]string{kg.TypeEmployment: {"person", "company"}, kg.TypeMembership: {"person", "team"}, kg.TypeLink: {"source", "target"}}[t]
		needed = map[string]func() any{ends[0]: g.reference(kind[0].Sources()), ends[1]: g.reference(kind[0].Targets()), "citations": g.citations}
		others = map[string]func() any{"role": g.text}
	}
	for _, name := range slices.Sorted(maps.Keys(needed)) {
		if isNew && !g.isWrong() || g.IntN(4) == 0 {
			one[name] = needed[name]()
		}
	}
	for _, name := range slices.Sorted(maps.Keys(others)) {
		if g.IntN(4) == 0 {
			one[name] = others[name]()
			if g.IntN(6) == 0 {
				one[name] = nil
			}
		}
	}
}

// period sets some fields of the period of a claim that fit each other, and what is stored of it.
func (g *changeGenerator) period(one map[string]any, was *kg.Claim, isNew bool) {
	if g.IntN(4) == 0 {
		one["inferred"] = g.oneOf(true, false, nil)
	}
	for range 20 {
		given := map[string]any{}
		for _, f := range []struct {
			name   string
			values []any
		}{
			{"start", []any{"2011", "2012-05", "2013-02-03", nil}}, {"end", []any{"2014", "2012-06", "2010", "2031", nil}},
			{"status", []any{"CURRENT", "ENDED", "UNKNOWN", nil}}, {"standing", []any{"STATED", "REPORTED", "PLANNED", nil}},
			{"recordedAt", []any{"2024-12-01T00:00:00Z", "2020-01-01T00:00:00+01:00", nil}},
		} {
			if g.IntN(3) == 0 {
				given[f.name] = g.oneOf(f.values...)
			}
		}
		if g.isWrong() || g.fits(given, *was, isNew) {
			maps.Copy(one, given)
			return
		}
	}
}

// fits reports whether a claim can have a period.
func (g *changeGenerator) fits(given map[string]any, c kg.Claim, isNew bool) bool {
	date := func(name string, to *temporal.PartialDate) {
		if value, ok := given[name]; ok {
			text, _ := value.(string)
			*to = temporal.PartialDate(text)
		}
	}
	date("start", &c.Period.Start)
	date("end", &c.Period.End)
	if value, ok := given["recordedAt"]; ok {
		text, _ := value.(string)
		c.RecordedAt, _ = time.Parse(time.RFC3339, text)
		if value == nil {
			c.RecordedAt = g.at
		}
	}
	status, ok := given["status"]
	if text, isText := status.(string); isText {
		c.Period.Status, _ = temporal.ParseStatus(text)
	} else if ok || isNew {
		c.Period.Status = temporal.StatusByEnd(c.Period.End, c.RecordedAt)
	}
	if value, ok := given["standing"]; ok {
		c.Standing = kg.Stated
		if value == "PLANNED" {
			c.Standing = kg.Planned
		}
	}
	_, err := c.Bounds()
	return err == nil
}

func (g *changeGenerator) name() any {
	if g.isWrong() {
		return ""
	}
	return g.oneOf("Zhang San", "Wu", "张三", "A", "Acme & Co", "b")
}

func (g *changeGenerator) text() any { return g.oneOf("one two one", "it", "ü ü") }

func (g *changeGenerator) day() any { return g.oneOf("2024", "2024-12", "2024-12-01") }

func (g *changeGenerator) url() any {
	if g.isWrong() {
		return "javascript:x"
	}
	return g.oneOf("https://example.org", "www.example.org")
}

func (g *changeGenerator) aliases() any {
	return []any{map[string]any{"name": g.name(), "language": "en"}}
}

func (g *changeGenerator) identifiers() any {
	value := g.oneOf("wikidata:Q42", "https://www.wikidata.org/wiki/Q1", "x:1")
	if g.isWrong() {
		value = "wikidata:x"
	}
	return []any{map[string]any{"value": value}}
}

// reference refers to a record of some types: a stored one, or a new one by the client's name.
func (g *changeGenerator) reference(types kg.TypeSet) func() any {
	return func() any {
		if g.isWrong() {
			return g.oneOf(g.anyID(), "new:9")
		}
		for _, name := range slices.Sorted(maps.Keys(g.named)) {
			if types.Has(g.named[name]) && g.IntN(2) == 0 {
				return name
			}
		}
		id := g.idOf(types)
		g.referred[id] = true
		return id
	}
}

func (g *changeGenerator) citations() any {
	list := []any{}
	for range 1 + g.IntN(2) {
		one := map[string]any{"document": g.reference(kg.Documents)()}
		if d, ok := g.stored[one["document"].(string)].(*kg.Document); ok && d.Text != "" && (g.faults > 0 || g.IntN(2) == 0) {
			g.quote(one, d.Text)
		}
		list = append(list, one)
	}
	return list
}

// quote quotes a text: words that stand there once, with what is before them, or from where they begin.
func (g *changeGenerator) quote(one map[string]any, text string) {
	runes := []rune(text)
	from := g.IntN(len(runes))
	to := from + 1 + g.IntN(len(runes)-from)
	quote, prefix := string(runes[from:to]), ""
	if g.IntN(2) == 0 && from > 0 {
		prefix = string(runes[max(0, from-3):from])
		one["prefix"] = prefix
	}
	one["quote"] = quote
	if !g.isWrong() && (isTwiceIn(text, prefix+quote) || g.IntN(3) == 0) {
		one["start"] = from
	}
	if g.isWrong() {
		one["quote"] = g.oneOf(quote+"?", twiceIn(text))
		delete(one, "start")
		delete(one, "prefix")
	}
}

// twiceIn returns a character that stands in a text more than once; "" if there is none.
func twiceIn(text string) string {
	for _, r := range text {
		if isTwiceIn(text, string(r)) {
			return string(r)
		}
	}
	return ""
}

// isTwiceIn reports whether words stand in a text more than once.
func isTwiceIn(text, words string) bool {
	return strings.Index(text, words) != strings.LastIndex(text, words)
}

// idOf returns the ID of a record of some types that the mutation does not delete; "" if there is none.
func (g *changeGenerator) idOf(types kg.TypeSet) string {
	list := slices.DeleteFunc(g.stored.Records(types), func(r kg.Record) bool { return g.gone[r.RecordID()] })
	if len(list) == 0 {
		return ""
	}
	return list[g.IntN(len(list))].RecordID()
}

func (g *changeGenerator) anyID() string {
	if g.IntN(10) == 0 {
		return []string{"person:nobody", "nonsense", ""}[g.IntN(3)]
	}
	return g.idOf(kg.Nodes)
}

func newestOf(model *naive.Store) int64 {
	page, _ := model.ReadLog(context.Background(), &query.LogPlan{Start: &query.Revisions{}})
	return page.Newest
}
