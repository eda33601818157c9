package gen_test

import (
	"slices"
	"testing"
	"unicode"

	"ties/bench/gen"
	"ties/kg"
	"ties/kg/temporal"
)

// census counts what the other tests look at.
type census struct {
	people, undatedStarts, undatedEnds, returns int

	stints  map[string]int             // of each person
	staff   map[string]map[string]bool // of each company: the people who were ever there
	linked  map[kg.RelationKind]int
	dates   map[int]int // how many have that many characters
	status  map[temporal.Status]int
	scripts map[string]int
}

func take(t *testing.T, o gen.Options) *census {
	t.Helper()
	c := &census{
		stints: map[string]int{}, staff: map[string]map[string]bool{}, linked: map[kg.RelationKind]int{},
		dates: map[int]int{}, status: map[temporal.Status]int{}, scripts: map[string]int{},
	}
	err := gen.Each(o, func(r kg.Record) error {
		switch r := r.(type) {
		case *kg.Entity:
			c.entity(r)
		case *kg.Relation:
			c.relation(r)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func (c *census) entity(e *kg.Entity) {
	if e.Type != kg.TypePerson {
		return
	}
	c.people++
	for name, table := range map[string]*unicode.RangeTable{
		"Latin": unicode.Latin, "Han": unicode.Han, "Cyrillic": unicode.Cyrillic, "Arabic": unicode.Arabic, "Greek": unicode.Greek,
	} {
		if unicode.Is(table, []rune(e.Name)[0]) {
			c.scripts[name]++
		}
	}
}

func (c *census) relation(r *kg.Relation) {
	c.linked[r.Kind]++
	if r.Kind != kg.EmployedBy {
		return
	}
	c.stints[r.Source]++
	if c.staff[r.Target] == nil {
		c.staff[r.Target] = map[string]bool{}
	}
	if c.staff[r.Target][r.Source] {
		c.returns++
	}
	c.staff[r.Target][r.Source] = true
	c.period(r.Period)
}

func (c *census) period(p temporal.Period) {
	c.status[p.Status]++
	c.dates[len(p.Start)]++
	c.dates[len(p.End)]++
	if p.Start == "" {
		c.undatedStarts++
	}
	if p.End == "" && p.Status != temporal.Current {
		c.undatedEnds++
	}
}

func TestShape(t *testing.T) {
	const people = 20_000
	c := take(t, gen.Options{People: people, Seed: 3})
	if c.people != people || len(c.stints) != people {
		t.Errorf("%d people, %d of them with a career, want %d", c.people, len(c.stints), people)
	}
	for person, n := range c.stints {
		if n < 1 || n > 8 {
			t.Errorf("%s has %d stints", person, n)
		}
	}
	within(t, "employments per person", float64(c.linked[kg.EmployedBy])/people, 2.4, 2.6)
	within(t, "people who came back", float64(c.returns)/people, 0.1, 0.5)
	within(t, "unknown starts", float64(c.undatedStarts)/people, 0.1, 0.5)
	within(t, "unknown ends", float64(c.undatedEnds)/people, 0.1, 0.5)
	for _, kind := range []kg.RelationKind{kg.MemberOf, kg.WorksOn, kg.PartOf, kg.ProductOf} {
		within(t, kind.String(), float64(c.linked[kind])/people, 0.004, 0.4)
	}
	for _, length := range []int{4, 7, 10} {
		within(t, "dates of a precision", float64(c.dates[length])/people, 0.8, 2)
	}
	for _, status := range []temporal.Status{temporal.StatusUnknown, temporal.Current, temporal.Ended} {
		within(t, status.String(), float64(c.status[status])/people, 0.05, 2)
	}
	for _, name := range []string{"Latin", "Han", "Cyrillic", "Arabic", "Greek"} {
		within(t, name, float64(c.scripts[name])/people, 0.15, 0.25)
	}
}

// The sizes of employers fall as Zipf's law says, from hubs with a good part of all people.
func TestEmployersFollowZipf(t *testing.T) {
	const people = 20_000
	var sizes []float64
	for _, staff := range take(t, gen.Options{People: people, Seed: 3}).staff {
		sizes = append(sizes, float64(len(staff)))
	}
	slices.SortFunc(sizes, func(a, b float64) int { return int(b - a) })
	within(t, "the hub's share of all people", sizes[0]/people, 0.09, 0.14)
	within(t, "the first to the tenth", sizes[0]/sizes[9], 4.2, 6.7) // 10 to the power of 0.74 is 5.5
	within(t, "the tenth to the hundredth", sizes[9]/sizes[99], 4.2, 6.7)
}

func within(t *testing.T, what string, got, least, most float64) {
	t.Helper()
	if got < least || got > most {
		t.Errorf("%s: got %.3f, want %.3f to %.3f", what, got, least, most)
	}
}
