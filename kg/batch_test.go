package kg_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"ties/kg"
	"ties/kg/temporal"
)

// stored is what a store holds, as far as batches ask.
type stored struct {
	ids   []string
	texts map[string]string
	err   error
}

func (s stored) Exist(ids []string) (map[string]bool, error) {
	there := map[string]bool{}
	for _, id := range ids {
		for _, known := range s.ids {
			there[id] = there[id] || id == known
		}
	}
	for id, yes := range there {
		if !yes {
			delete(there, id)
		}
	}
	return there, s.err
}

func (stored) Revisions([]string) (map[string]int64, error) { return map[string]int64{}, nil }

func (s stored) Texts(ids []string) (map[string]string, error) {
	texts := map[string]string{}
	for _, id := range ids {
		if text, ok := s.texts[id]; ok {
			texts[id] = text
		}
	}
	return texts, s.err
}

// article is a store with one document, a person and a company.
var article = stored{
	ids:   []string{"document:d", "person:p", "company:c"},
	texts: map[string]string{"document:d": "one 🙂 two 🙂🙂 one"},
}

var recorded = time.Date(2024, 12, 1, 12, 0, 0, 0, time.UTC)

func claim() kg.Claim {
	return kg.Claim{RecordedAt: recorded, Citations: []kg.Citation{kg.Whole("document:d")}}
}

func person(id string, citations ...kg.Citation) *kg.Entity {
	return &kg.Entity{Type: kg.TypePerson, ID: id, Name: "P", Citations: citations}
}

func job(source, target string) *kg.Relation {
	return &kg.Relation{ID: "employment:e", Kind: kg.EmployedBy, Source: source, Target: target, Claim: claim()}
}

func fact(entity string) *kg.Fact {
	return &kg.Fact{ID: "fact:f", Entity: entity, Name: "n", Value: "v", Claim: claim()}
}

func document(id, text string) *kg.Document {
	return &kg.Document{ID: id, Title: "T", Text: text, RecordedAt: recorded}
}

func put(records ...kg.Record) *kg.Batch { return &kg.Batch{Put: records} }

func TestBatchesThatAreSound(t *testing.T) {
	for name, batch := range map[string]*kg.Batch{
		"nothing":                      put(),
		"ends in the store":            put(job("person:p", "company:c")),
		"ends in the batch, later":     put(job("person:q", "company:c"), person("person:q")),
		"a document in the batch":      put(person("person:q", kg.Quote("document:e", "x")), document("document:e", "x")),
		"a stored document again":      put(document("document:d", article.texts["document:d"])),
		"a fact about a person":        put(fact("person:p")),
		"deleted and put again":        {Put: []kg.Record{person("person:p"), fact("person:p")}, Delete: []string{"person:p"}},
		"deletes of every family":      {Delete: []string{"person:x", "employment:x", "founded:x", "fact:x"}},
		"a relation to itself":         put(&kg.Relation{ID: "part-of:x", Kind: kg.PartOf, Source: "company:c", Target: "company:c", Claim: claim()}),
		"a document without text":      put(person("person:q", kg.Whole("document:e")), document("document:e", "")),
		"a period that must be tight":  put(dated(temporal.Period{Start: "2024-12-01", Status: temporal.Current})),
		"a plan for a distant year":    put(planned("2099")),
		"an emoji and a right-to-left": put(&kg.Entity{Type: kg.TypeTeam, ID: "team:t", Name: "\u200f🙂", Description: "\u202e"}),
	} {
		if err := batch.Resolve(article); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func dated(p temporal.Period) *kg.Relation {
	r := job("person:p", "company:c")
	r.Period = p
	return r
}

func planned(start temporal.PartialDate) *kg.Relation {
	r := dated(temporal.Period{Start: start})
	r.Standing = kg.Planned
	return r
}

// What begins only after it was recorded is a plan, whoever asserts it.
func TestAStartAheadIsAPlan(t *testing.T) {
	for _, c := range []struct {
		start          temporal.PartialDate
		status         temporal.Status
		standing, want kg.Standing
		wantStatus     temporal.Status
	}{
		{"2025", temporal.StatusUnknown, kg.Stated, kg.Planned, temporal.StatusUnknown},
		{"2024-12-02", temporal.Current, kg.Reported, kg.Planned, temporal.StatusUnknown},
		{"9999-12-31", temporal.StatusUnknown, kg.Inferred, kg.Planned, temporal.StatusUnknown},
		{"2025", temporal.Current, kg.Planned, kg.Planned, temporal.Current},
		{"2025", temporal.StatusUnknown, kg.Opinion, kg.Opinion, temporal.StatusUnknown},
		{"2025", temporal.StatusUnknown, kg.Retracted, kg.Retracted, temporal.StatusUnknown},
		{"2024", temporal.Current, kg.Stated, kg.Stated, temporal.Current},
		{"2024-12-01", temporal.Current, kg.Stated, kg.Stated, temporal.Current},
		{"", temporal.Current, kg.Stated, kg.Stated, temporal.Current},
	} {
		r := dated(temporal.Period{Start: c.start, Status: c.status})
		r.Standing = c.standing
		if err := put(r).Resolve(article); err != nil {
			t.Errorf("%q: %v", c.start, err)
		}
		if r.Standing != c.want || r.Period.Status != c.wantStatus || r.Period.Start != c.start {
			t.Errorf("%q, %s: became %s, %s from %q, want %s, %s", c.start, c.standing, r.Standing, r.Period.Status, r.Period.Start, c.want, c.wantStatus)
		}
		if _, err := r.Bounds(); err != nil {
			t.Errorf("%q, %s: %v", c.start, c.standing, err)
		}
	}
}

func TestBatchesThatAreRefused(t *testing.T) {
	cites := func(c kg.Citation) *kg.Batch { return put(person("person:q", c)) }
	entity := func(change func(*kg.Entity)) *kg.Batch {
		e := person("person:q")
		change(e)
		return put(e)
	}
	relation := func(change func(*kg.Relation)) *kg.Batch {
		r := job("person:p", "company:c")
		change(r)
		return put(r)
	}
	long := strings.Repeat("名", kg.MaxName+1)
	for name, c := range map[string]struct {
		batch         *kg.Batch
		field, reason string
	}{
		"no ID":                 {entity(func(e *kg.Entity) { e.ID = "" }), "id", "missing"},
		"an ID of another kind": {entity(func(e *kg.Entity) { e.ID = "company:q" }), "id", `want "person:"`},
		"a link's ID":           {relation(func(r *kg.Relation) { r.ID = "founded:f" }), "id", `want "employment:"`},
		"an ID twice":           {put(person("person:q"), person("person:q")), "id", "twice"},
		"no name":               {entity(func(e *kg.Entity) { e.Name = "" }), "name", "missing"},
		"a long name":           {entity(func(e *kg.Entity) { e.Name = long }), "name", "1001 characters"},
		"NUL":                   {entity(func(e *kg.Entity) { e.Description = "a\x00" }), "description", "NUL"},
		"invalid UTF-8":         {entity(func(e *kg.Entity) { e.URL = "\xff" }), "url", "UTF-8"},
		"an alias of nothing":   {entity(func(e *kg.Entity) { e.Aliases = make([]kg.Alias, 1) }), "aliases[0].name", "missing"},
		"a person's category":   {entity(func(e *kg.Entity) { e.Category = "x" }), "category", "leave it out"},
		"a foreign open list":   {entity(func(e *kg.Entity) { e.OpenLists = []kg.RelationKind{kg.RecruitsIn} }), "openLists[0]", "touches a Person"},
		"an open list twice": {
			entity(func(e *kg.Entity) { e.OpenLists = []kg.RelationKind{kg.Founded, kg.Founded} }), "openLists[1]", "twice",
		},
		"no title":         {put(&kg.Document{ID: "document:e", RecordedAt: recorded}), "title", "missing"},
		"a long publisher": {put(&kg.Document{ID: "document:e", Title: "T", Publisher: long, RecordedAt: recorded}), "publisher", "1001 characters"},
		"no day":           {put(&kg.Document{ID: "document:e", Title: "T", PublishedOn: "2024-13", RecordedAt: recorded}), "publishedOn", "is not a date"},
		"no time":          {put(&kg.Document{ID: "document:e", Title: "T"}), "recordedAt", "2024-12-01T00:00:00Z"},
		"a distant time":   {relation(func(r *kg.Relation) { r.RecordedAt = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC) }), "recordedAt", "9999"},
		"no source":        {relation(func(r *kg.Relation) { r.Citations = nil }), "citations", "cites a document"},
		"no value":         {put(&kg.Fact{ID: "fact:f", Entity: "person:p", Name: "n", Claim: claim()}), "value", "missing"},
		"a bad date":       {put(dated(temporal.Period{Start: "2017-13"})), "start", "is not a date"},
		"a bad end":        {put(dated(temporal.Period{End: "x", Start: "2017"})), "end", "is not a date"},
		"start after end":  {put(dated(temporal.Period{Start: "2017", End: "2016"})), "end", "before the start"},
		"a future start":   {put(dated(temporal.Period{Start: "2025", Status: temporal.Ended})), "start", "PLANNED"},
		"no relation kind": {relation(func(r *kg.Relation) { r.Kind = 0 }), "relation", "missing"},

		"an end of another kind": {put(job("company:c", "company:c")), "person", `"company:c" does not fit here: want the ID of Person`},
		"both ends swapped":      {put(job("company:c", "person:p")), "company", "want the ID of Company"},
		"a dangling end":         {put(job("person:p", "company:x")), "company", `"company:x" is not there`},
		"no end":                 {put(job("", "company:c")), "person", "want the ID of Person"},
		"a fact about a job":     {put(fact("employment:e"), job("person:p", "company:c")), "entity", "want the ID of Person or Company"},
		"a dangling fact":        {put(fact("team:t")), "entity", "is not there"},
		"an end that is deleted": {&kg.Batch{Put: []kg.Record{fact("person:p")}, Delete: []string{"person:p"}}, "entity", "is not there"},

		"a citation of a person": {cites(kg.Whole("person:p")), "citations[0].document", `want "document:"`},
		"a dangling document":    {cites(kg.Whole("document:x")), "citations[0].document", "is not there"},
		"a quote that is not there": {
			cites(kg.Quote("document:d", "three")), "citations[0].quote", `"three" is not in document:d`,
		},
		"a quote in another case": {cites(kg.Quote("document:d", "Two")), "citations[0].quote", "is not in"},
		"an ambiguous quote":      {cites(kg.Quote("document:d", "one")), "citations[0].start", "more than once"},
		"overlapping places":      {cites(kg.Quote("document:d", "🙂")), "citations[0].start", "more than once"},
		"a wrong place":           {cites(kg.Citation{Document: "document:d", Quote: "one", Start: 1}), "citations[0].start", "stand at 1"},
		"a place in bytes":        {cites(kg.Citation{Document: "document:d", Quote: "two", Start: 9}), "citations[0].start", "stand at 9"},
		"a place beyond the end":  {cites(kg.Citation{Document: "document:d", Quote: "one", Start: 99}), "citations[0].start", "stand at 99"},
		"a negative place":        {cites(kg.Citation{Document: "document:d", Quote: "one", Start: -7}), "citations[0].start", "stand at -7"},
		"a place without a quote": {cites(kg.Citation{Document: "document:d", Start: 3, End: 5}), "citations[0].start", "without a quote"},
		"a quote of a bare document": {
			put(person("person:q", kg.Quote("document:e", "x")), document("document:e", "")), "citations[0].quote", "is not in",
		},

		"deleting a document": {&kg.Batch{Delete: []string{"document:d"}}, "id", "cannot be deleted"},
		"deleting nonsense":   {&kg.Batch{Delete: []string{"x"}}, "id", "cannot be deleted"},
	} {
		err := c.batch.Resolve(article)
		var faults kg.RecordErrors
		errors.As(err, &faults)
		if !has(faults, c.field, c.reason) {
			t.Errorf("%s: got %v, want %q in %s", name, err, c.reason, c.field)
		}
		if !errors.Is(err, kg.ErrInvalid) || errors.Is(err, kg.ErrConflict) {
			t.Errorf("%s: got %v, want a kg.ErrInvalid and no kg.ErrConflict", name, err)
		}
	}
}

func TestTheTextOfADocumentMayNotChange(t *testing.T) {
	for _, text := range []string{"another", "", article.texts["document:d"] + "\n"} {
		err := put(document("document:d", text)).Resolve(article)
		if !errors.Is(err, kg.ErrConflict) || errors.Is(err, kg.ErrInvalid) {
			t.Errorf("with the text %q: got %v, want a kg.ErrConflict", text, err)
		}
	}
}

func TestEveryFaultIsReportedWithItsRecord(t *testing.T) {
	err := put(person("person:q"), person("person:"), &kg.Entity{Type: kg.TypeTeam, ID: "team:t"}, &kg.Fact{ID: "fact:f"}).Resolve(article)
	var faults kg.RecordErrors
	if !errors.As(err, &faults) {
		t.Fatalf("got %v, want faults", err)
	}
	counts := map[int]int{}
	for _, f := range faults {
		counts[f.Index]++
	}
	if counts[0] != 0 || counts[1] != 1 || counts[2] != 1 || counts[3] < 4 {
		t.Errorf("faults of each record: %v (%v)", counts, faults)
	}
	var one *kg.RecordError
	if !errors.As(err, &one) || one.ID != "person:" || one.Index != 1 || one.Error() != "person:: id: "+one.Reason {
		t.Errorf("the first fault is %+v", one)
	}
	if text := err.Error(); !strings.Contains(text, "and ") || strings.Count(text, "; ") != 5 {
		t.Errorf("a long list is shown as %s", text)
	}
}

func TestFaultsOfOneBatchMayDiffer(t *testing.T) {
	faults := kg.RecordErrors{{ID: "person:p", Reason: "is bad"}, {Reason: "is worse", Code: kg.CodeExists}}
	if !errors.Is(faults, kg.ErrInvalid) || !errors.Is(faults, kg.ErrConflict) || errors.Is(faults, kg.ErrNotFound) {
		t.Errorf("%v is not both of its faults, and nothing else", faults)
	}
	if faults.Error() != "person:p: is bad; is worse" {
		t.Errorf("got %q", faults.Error())
	}
}

func TestErrorsOfWhatIsKnownAreGivenOn(t *testing.T) {
	broken := stored{err: kg.ErrUnavailable}
	if err := put(fact("person:p")).Resolve(broken); !errors.Is(err, kg.ErrUnavailable) {
		t.Errorf("got %v", err)
	}
}

func TestQuotesAreFoundInCodePoints(t *testing.T) {
	for _, c := range []struct {
		quote           string
		start           int
		wantFrom, until int
	}{
		{"two", kg.NoOffset, 6, 9},
		{"🙂🙂", kg.NoOffset, 10, 12},
		{"one", 0, 0, 3},
		{"one", 13, 13, 16},
		{"🙂", 4, 4, 5},
		{"🙂", 11, 11, 12},
		{"one 🙂 two 🙂🙂 one", kg.NoOffset, 0, 16},
	} {
		q := person("person:q", kg.Citation{Document: "document:d", Quote: c.quote, Start: c.start, End: 7})
		if err := put(q).Resolve(article); err != nil {
			t.Errorf("%q at %d: %v", c.quote, c.start, err)
		}
		if got := q.Citations[0]; got.Start != c.wantFrom || got.End != c.until {
			t.Errorf("%q is found from %d to %d, want %d to %d", c.quote, got.Start, got.End, c.wantFrom, c.until)
		}
	}
}

// Whatever part of whatever text is cited with its start stands there; without it, it is found or ambiguous.
func TestAnyQuoteIsFound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := []rune(rapid.StringOfN(rapid.RuneFrom([]rune("ab🙂é ")), 1, 30, -1).Draw(t, "text"))
		from := rapid.IntRange(0, len(text)-1).Draw(t, "from")
		until := rapid.IntRange(from+1, len(text)).Draw(t, "until")
		known := stored{ids: []string{"document:d"}, texts: map[string]string{"document:d": string(text)}}
		want := kg.Citation{Document: "document:d", Quote: string(text[from:until]), Start: from, End: until}

		q := person("person:q", kg.Citation{Document: want.Document, Quote: want.Quote, Start: from})
		if err := put(q).Resolve(known); err != nil || q.Citations[0] != want {
			t.Errorf("given its start: got %+v, %v, want %+v", q.Citations[0], err, want)
		}

		places := 0
		for i := range text {
			if strings.HasPrefix(string(text[i:]), want.Quote) {
				places++
			}
		}
		q = person("person:q", kg.Quote(want.Document, want.Quote))
		err := put(q).Resolve(known)
		if places == 1 && (err != nil || q.Citations[0] != want) || places > 1 && !errors.Is(err, kg.ErrInvalid) {
			t.Errorf("%d places: got %+v, %v", places, q.Citations[0], err)
		}
	})
}

func TestRecordsAreBroughtIntoTheirNormalForm(t *testing.T) {
	paris := time.FixedZone("", 3600)
	d := &kg.Document{ID: "document:e", Title: "T", RecordedAt: time.Date(2024, 12, 1, 13, 0, 0, 999, paris)}
	q := person("person:q", kg.Citation{Document: "document:d"})
	if err := put(d, q).Resolve(article); err != nil {
		t.Fatal(err)
	}
	if d.RecordedAt != recorded {
		t.Errorf("recorded at %v, want %v", d.RecordedAt, recorded)
	}
	if q.Citations[0] != kg.Whole("document:d") {
		t.Errorf("the whole document is cited as %+v", q.Citations[0])
	}
}
