package random

import (
	"slices"
	"strings"
	"time"

	"ties/kg"
	"ties/kg/fields"
	"ties/kg/temporal"
)

// recordGenerator makes random records.
type recordGenerator struct{ *generator }

// The values of records: few, so that many are equal.
var (
	someNames = []string{"Ada", "ada", "ADA ", "Bo", "Straße", "STRASSE", "伍宇欣", "Ада", "100%_",
		`it's "x" \n`, "👩‍🚀", "Émile", "E\u0301mile", "\u202eRTL", strings.Repeat("long ", 60), strings.Repeat("long ", 60) + "er"}
	someTexts = []string{"", "", "", "engineer", "Engineer", "an engineer_x", "100% of it", `C:\new`, "it's",
		`"quoted"`, "👩‍🚀 alpha", "é", "$x `y` ${z}"}
	someDates = []temporal.PartialDate{"", "", "", "2013", "2014", "2014-05", "2014-05-03", "2014-12-31", "2016-02",
		"2016", "2017-01-01", "0001", "9999-12"}
	someInstants = []time.Time{time.Date(2014, 5, 3, 23, 59, 59, 0, time.UTC), time.Date(2016, 2, 29, 0, 0, 0, 0, time.UTC),
		time.Date(2024, 12, 1, 12, 0, 0, 0, time.UTC)}
	someSlugs       = []string{"a", "B", "c1", "c-1", "c_1", "c.1", "c~1", "Z", "z", "10", "9"}
	someIdentifiers = []kg.Identifier{{Scheme: "wikidata", Value: "Q42"}, {Scheme: "wikidata", Value: "Q1"}, {Scheme: "orcid", Value: "0000-0002-1825-0097"},
		{Scheme: "in house", Value: "Q42"}, {Scheme: "In house", Value: "a%_'b"}, {Scheme: "x", Value: "é"}}
	someBodies = []string{"", "Ada, Bo e Ada. 𝕮𝖔 👩‍🚀 fine", "Bo e Ада.\nADA\u00a0here! STRASSE and 伍宇欣, É\u0301mile: fine. 𝖔 👩"}
	someQuotes = []string{"Bo e", "𝖔 👩", "fine"}
)

func (d recordGenerator) graph() []kg.Record {
	var all []kg.Record
	add := func(n int, one func() kg.Record) {
		for range n {
			r := one()
			if !slices.ContainsFunc(all, func(other kg.Record) bool { return other.RecordID() == r.RecordID() }) {
				d.have(r)
				all = append(all, r)
			}
		}
	}
	add(5, d.document)
	for _, t := range kg.Entities.List() {
		add(4+d.IntN(6), func() kg.Record { return d.entity(t) })
	}
	add(70, func() kg.Record { return d.relation(pick(d, kg.AllKinds())) })
	add(20, func() kg.Record { return d.relation(kg.EmployedBy) }) // so that people have several
	add(5, func() kg.Record { return d.relation(kg.PartOf) })
	add(20, d.fact)
	d.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all
}

func (d recordGenerator) slug() string { return pick(d, someSlugs) + pick(d, someSlugs) }

func (d recordGenerator) document() kg.Record {
	return &kg.Document{
		ID: "document:" + pick(d, someSlugs), Title: pick(d, someNames), Language: pick(d, []string{"", "it"}),
		Text: pick(d, someBodies), URL: pick(d, someTexts), Publisher: pick(d, someTexts), PublishedOn: pick(d, someDates), RecordedAt: pick(d, someInstants),
	}
}

func (d recordGenerator) entity(t kg.Type) kg.Record {
	e := &kg.Entity{
		Type: t, ID: strings.ToLower(t.String()) + ":" + pick(d, someSlugs), Name: pick(d, someNames), Citations: d.citations(0),
	}
	for _, f := range fields.Of(t) {
		if text := pick(d, someTexts); f.Kind == fields.Text && f.Optional && text != "" {
			_ = f.Set(e, text) // every text field accepts it
		}
	}
	for range d.IntN(3) {
		e.Aliases = append(e.Aliases, kg.Alias{Name: pick(d, someNames), Language: pick(d, []string{"", "it", "zh"})})
	}
	e.Identifiers = d.identifiers()
	for _, i := range d.Perm(len(kg.AllKinds()))[:d.IntN(4)] {
		if k := kg.AllKinds()[i]; k.Sources().Has(t) || k.Targets().Has(t) {
			e.OpenLists = append(e.OpenLists, k)
		}
	}
	return e
}

// identifiers returns different identifiers, most of them none.
func (d recordGenerator) identifiers() []kg.Identifier {
	if d.chance(2) {
		return nil
	}
	return some(d, 3, someIdentifiers)
}

// citations returns at least some number of citations.
func (d recordGenerator) citations(least int) []kg.Citation {
	var list []kg.Citation
	for len(list) < least || d.chance(3) {
		id := d.idOf(kg.Documents)
		list = append(list, kg.Whole(id))
		if d.texts[id] != "" {
			list = append(list, kg.Quote(id, pick(d, someQuotes)))
		}
	}
	return list
}

func (d recordGenerator) relation(kind kg.RelationKind) kg.Record {
	from, target := d.idOf(kind.Sources()), d.idOf(kind.Targets())
	if t, _ := kg.TypeOfID(from); kind.Targets().Has(t) && d.chance(4) {
		target = from
	}
	r := &kg.Relation{Role: pick(d, someTexts), ID: kind.Prefix() + ":" + d.slug(), Kind: kind, Source: from, Target: target}
	d.claim(&r.Claim)
	return r
}

func (d recordGenerator) fact() kg.Record {
	subject := d.idOf(kg.Entities)
	f := &kg.Fact{
		ID: "fact:" + d.slug(), Entity: subject, Name: pick(d, []string{"headcount", "Headcount", "motto"}), Value: pick(d, someNames),
	}
	d.claim(&f.Claim)
	return f
}

// claim fills in a claim; it draws dates until they are consistent.
func (d recordGenerator) claim(c *kg.Claim) {
	for {
		c.Period = temporal.Period{Start: pick(d, someDates), End: pick(d, someDates), Status: temporal.Status(d.IntN(3)), Inferred: d.chance(3)}
		c.Standing = kg.Standing(d.IntN(7))
		c.RecordedAt = pick(d, someInstants)
		if _, err := c.Period.Bounds(c.Standing == kg.Planned, c.RecordedAt); err == nil {
			break
		}
	}
	c.Citations = d.citations(1)
}

// batch returns changes that fit the data; one of five has something that is wrong.
func (d recordGenerator) batch() *kg.Batch {
	b := &kg.Batch{Delete: d.deletions()}
	d.forget(b.Delete)
	taken := map[string]bool{}
	for range 1 + d.IntN(6) {
		if r := d.record(); !taken[r.RecordID()] {
			taken[r.RecordID()] = true
			d.have(r)
			b.Put = append(b.Put, r)
		}
	}
	if d.chance(5) {
		d.spoil(b)
	}
	return b
}

// deletions returns the IDs of claims and, sometimes, of an entity with all claims that touch it.
func (d recordGenerator) deletions() (ids []string) {
	claims := d.idsOf(kg.Relations | kg.Facts)
	if len(claims) > 0 && d.chance(2) {
		ids = some(d, 3, claims)
	}
	if entities := d.idsOf(kg.Entities); len(entities) > 0 && d.chance(4) {
		ids = append(ids, d.withTouching(pick(d, entities))...)
	}
	if merges := d.byType[kg.TypeMerge]; len(merges) > 0 && d.chance(3) {
		ids = append(ids, some(d, 3, merges)...)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// withTouching returns the ID of an entity, and those of all claims that touch it and of all merges that name it.
func (d recordGenerator) withTouching(entity string) []string {
	ids := []string{entity}
	for _, r := range d.model.Stated().Records(kg.Relations | kg.Facts | kg.Types(kg.TypeMerge)) {
		switch r := r.(type) {
		case *kg.Merge:
			if r.From == entity || r.Into == entity {
				ids = append(ids, r.ID)
			}
		case *kg.Relation:
			if r.Source == entity || r.Target == entity {
				ids = append(ids, r.ID)
			}
		case *kg.Fact:
			if r.Entity == entity {
				ids = append(ids, r.ID)
			}
		}
	}
	return ids
}

// spoil makes changes that must be refused, mostly.
func (d recordGenerator) spoil(b *kg.Batch) {
	documents, entities := d.idsOf(kg.Documents), d.idsOf(kg.Entities)
	switch n := d.IntN(4); {
	case n == 0 && len(documents) > 0:
		id := pick(d, documents)
		b.Put = append(b.Put, &kg.Document{ID: id, Title: "T", Text: d.texts[id] + "!", RecordedAt: pick(d, someInstants)})
	case n == 1 && len(documents) > 0:
		b.Delete = append(b.Delete, pick(d, documents))
	case n == 2 && len(entities) > 0:
		b.Delete = append(b.Delete, pick(d, entities))
	default:
		b.Put = append(b.Put, d.invalid())
	}
}

// invalid returns a record that no store accepts.
func (d recordGenerator) invalid() kg.Record {
	switch d.IntN(3) {
	case 0:
		return &kg.Entity{Type: kg.TypePerson, ID: "person:faulty"}
	case 1:
		r := &kg.Relation{ID: "employment:faulty", Kind: kg.EmployedBy, Source: d.idOf(kg.Types(kg.TypePerson)), Target: "company:none"}
		d.claim(&r.Claim)
		return r
	default:
		quote := kg.Quote(d.idOf(kg.Types(kg.TypeDocument)), "nowhere")
		return &kg.Entity{Type: kg.TypePerson, ID: "person:faulty", Name: "F", Citations: []kg.Citation{quote}}
	}
}

// identity returns the merge, or else the distinction, of two entities of a type; the first entity of it if there are not two.
func (d recordGenerator) identity(t kg.Type) kg.Record {
	if len(d.byType[t]) < 2 {
		return d.entity(t)
	}
	one, other := pick(d, d.byType[t]), pick(d, d.byType[t])
	switch {
	case one == other && !d.chance(20):
		return d.identity(t)
	case d.chance(4):
		return kg.NewDistinction(one, other)
	case d.isMergedInto(other, one):
		return kg.NewMerge(other, one)
	default:
		return kg.NewMerge(one, other)
	}
}

// isMergedInto reports whether an entity is merged into another one, directly or not.
func (d recordGenerator) isMergedInto(from, into string) bool {
	for range len(d.all) {
		m, ok := d.model.Stated()[kg.MergeID(from)].(*kg.Merge)
		if !ok || m.Into == into {
			return ok
		}
		from = m.Into
	}
	return false
}

func (d recordGenerator) record() kg.Record {
	switch d.IntN(10) {
	case 8, 9:
		return d.identity(pick(d, kg.Entities.List()))
	case 0:
		return d.storedText(d.document().(*kg.Document))
	case 1, 2:
		return d.entity(pick(d, kg.Entities.List()))
	case 3:
		return d.fact()
	default:
		return d.relation(pick(d, kg.AllKinds()))
	}
}

// storedText gives a document the text that is stored under its ID, which never changes.
func (d recordGenerator) storedText(r *kg.Document) kg.Record {
	if text, ok := d.texts[r.ID]; ok {
		r.Text = text
	}
	return r
}
