package storetest

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/storetest/naive"
)

// draw makes random things; from the same source and data, the same ones.
type draw struct {
	*rand.Rand
	model  *naive.Store
	byType map[kg.Type][]string // the IDs of what there is
	all    []string             // the same, of all types
	texts  map[string]string    // of documents
}

func newDraw(source *rand.Rand, model *naive.Store) *draw {
	d := &draw{Rand: source, model: model, byType: map[kg.Type][]string{}, texts: map[string]string{}}
	for _, r := range model.Graph().Records(kg.Nodes) {
		d.have(r)
	}
	return d
}

func (d *draw) have(r kg.Record) {
	if list := d.byType[r.RecordType()]; !slices.Contains(list, r.RecordID()) {
		d.byType[r.RecordType()] = append(list, r.RecordID())
		d.all = append(d.all, r.RecordID())
	}
	if document, ok := r.(*kg.Document); ok {
		d.texts[document.ID] = document.Text
	}
}

// chance is true once in n times.
func (d *draw) chance(n int) bool { return d.IntN(n) == 0 }

func pick[T any](d *draw, from []T) T { return from[d.IntN(len(from))] }

// some picks up to n of a list, in its order and without repetitions, at least one.
func some[T any](d *draw, n int, from []T) []T {
	order := d.Perm(len(from))[:1+d.IntN(min(n, len(from)))]
	slices.Sort(order)
	var picked []T
	for _, i := range order {
		picked = append(picked, from[i])
	}
	return picked
}

// What records are made of: few values, so that there are ties.
var (
	someNames = []string{"Ada", "ada", "ADA ", "Bo", "Straße", "STRASSE", "伍宇欣", "Ада", "100%_",
		`it's "x" \n`, "👩‍🚀", "Émile", "E\u0301mile", "\u202eRTL", strings.Repeat("long ", 60), strings.Repeat("long ", 60) + "er"}
	someTexts = []string{"", "", "", "engineer", "Engineer", "an engineer_x", "100% of it", `C:\new`, "it's",
		`"quoted"`, "👩‍🚀 alpha", "é", "$x `y` ${z}"}
	someDates = []temporal.PartialDate{"", "", "", "2013", "2014", "2014-05", "2014-05-03", "2014-12-31", "2016-02",
		"2016", "2017-01-01", "0001", "9999-12"}
	someInstants = []string{"2014-05-03T23:59:59Z", "2016-02-29T00:00:00Z", "2024-12-01T12:00:00Z"}
	someSlugs    = []string{"a", "B", "c1", "c-1", "c_1", "c.1", "c~1", "Z", "z", "10", "9"}
	someBodies   = []string{"", "Ada, Bo e Ada. 𝕮𝖔 👩‍🚀 fine"}
	someQuotes   = []string{"Bo e", "𝖔 👩", "fine"}
)

func (d *draw) graph() []kg.Record {
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

func (d *draw) slug() string { return pick(d, someSlugs) + pick(d, someSlugs) }

func (d *draw) document() kg.Record {
	return &kg.Document{
		ID: "document:" + pick(d, someSlugs), Title: pick(d, someNames), Language: pick(d, []string{"", "it"}),
		Text: pick(d, someBodies), URL: pick(d, someTexts), RecordedAt: at(pick(d, someInstants)),
	}
}

func (d *draw) entity(t kg.Type) kg.Record {
	e := entity(strings.ToLower(t.String())+":"+pick(d, someSlugs), pick(d, someNames),
		described(pick(d, someTexts)), linked(pick(d, someTexts)), cited(d.citations(0)...))
	if t == kg.TypeCompany || t == kg.TypeProject {
		e.Category = pick(d, []string{"", "lab", "Lab", "model"})
	}
	for range d.IntN(3) {
		e.Aliases = append(e.Aliases, kg.Alias{Name: pick(d, someNames), Language: pick(d, []string{"", "it", "zh"})})
	}
	for _, i := range d.Perm(len(kg.AllKinds()))[:d.IntN(4)] {
		if k := kg.AllKinds()[i]; k.Sources().Has(t) || k.Targets().Has(t) {
			e.OpenLists = append(e.OpenLists, k)
		}
	}
	return e
}

// citations makes at least so many.
func (d *draw) citations(least int) []kg.Citation {
	var list []kg.Citation
	for len(list) < least || d.chance(3) {
		id := pick(d, d.byType[kg.TypeDocument])
		list = append(list, kg.Whole(id))
		if d.texts[id] != "" {
			list = append(list, kg.Quote(id, pick(d, someQuotes)))
		}
	}
	return list
}

func (d *draw) relation(kind kg.RelationKind) kg.Record {
	source := pick(d, d.byType[pick(d, kind.Sources().List())])
	target := pick(d, d.byType[pick(d, kind.Targets().List())])
	if t, _ := kg.TypeOfID(source); kind.Targets().Has(t) && d.chance(4) {
		target = source
	}
	return as(pick(d, someTexts), relation(relationID(kind, d.slug()), source, target, d.claim))
}

func (d *draw) fact() kg.Record {
	subject := pick(d, d.byType[pick(d, kg.Entities.List())])
	return fact("fact:"+d.slug(), subject, pick(d, []string{"headcount", "Headcount", "motto"}),
		pick(d, someNames), d.claim)
}

// claim fills in a claim; it draws dates until they go together.
func (d *draw) claim(c *kg.Claim) {
	for {
		c.Period = temporal.Period{Start: pick(d, someDates), End: pick(d, someDates), Status: temporal.Status(d.IntN(3)), Inferred: d.chance(3)}
		c.Standing = kg.Standing(d.IntN(7))
		c.RecordedAt = at(pick(d, someInstants))
		if _, err := c.Bounds(); err == nil {
			break
		}
	}
	c.Citations = d.citations(1)
}

// batch makes changes of which some must be refused: what is deleted may still be referred to.
func (d *draw) batch() *kg.Batch {
	var b kg.Batch
	taken := map[string]bool{}
	for range 1 + d.IntN(6) {
		if r := d.record(); !taken[r.RecordID()] {
			taken[r.RecordID()] = true
			b.Put = append(b.Put, r)
		}
	}
	if d.chance(6) {
		b.Put = append(b.Put, d.faulty())
	}
	for range d.IntN(4) {
		id := pick(d, d.all)
		if t, _ := kg.TypeOfID(id); t != kg.TypeDocument || d.chance(10) {
			b.Delete = append(b.Delete, id)
		}
	}
	return &b
}

// faulty makes a record that no store takes.
func (d *draw) faulty() kg.Record {
	switch d.IntN(3) {
	case 0:
		return entity("person:faulty", "")
	case 1:
		return relation("employment:faulty", pick(d, d.byType[kg.TypePerson]), "company:none")
	default:
		return entity("person:faulty", "F", cited(kg.Quote(pick(d, d.byType[kg.TypeDocument]), "nowhere")))
	}
}

func (d *draw) record() kg.Record {
	switch d.IntN(8) {
	case 0:
		return d.document()
	case 1, 2:
		return d.entity(pick(d, kg.Entities.List()))
	case 3:
		return d.fact()
	default:
		return d.relation(pick(d, kg.AllKinds()))
	}
}

// values gives a value of a property for each record of some types that has one.
func (d *draw) values(types kg.TypeSet, prop query.Prop) []query.Value {
	start := &query.Lookup{Types: types}
	for _, r := range d.model.Graph().Records(types) {
		start.IDs = append(start.IDs, r.RecordID())
	}
	page, _ := d.model.Read(context.Background(), &query.Plan{Start: start, Selection: take(types, props(prop))})
	var list []query.Value
	for _, row := range page.Rows {
		if row.Values[0] != (query.Value{}) {
			list = append(list, row.Values[0])
		}
	}
	return list
}

// keysOf gives the values by which an entity is ordered.
func (d *draw) keysOf(id string, order []query.Key) []query.Value {
	var wanted []query.Prop
	for _, key := range order {
		wanted = append(wanted, key.Prop)
	}
	start := &query.Lookup{IDs: []string{id}, Types: kg.Entities}
	page, err := d.model.Read(context.Background(), &query.Plan{Start: start, Selection: take(kg.Entities, wanted)})
	if err != nil || len(page.Rows[0].Values) != len(order) {
		panic(fmt.Sprintf("the model does not know %s: %v", id, err))
	}
	return page.Rows[0].Values
}
