package twins_test

import (
	_ "embed"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"ties/kg"
	"ties/kg/temporal"
	"ties/kg/twins"
)

//go:embed testdata/names.txt
var namesFile string

// culture is names as they are written, each with how it is written in Latin letters, which may be the same.
type culture struct{ given, family [][2]string }

func cultures() (list []culture) {
	for line := range strings.Lines(namesFile) {
		kind, names, ok := strings.Cut(line, ": ")
		switch {
		case strings.HasPrefix(line, "["):
			list = append(list, culture{})
		case ok && kind == "given":
			list[len(list)-1].given = spellings(names)
		case ok && kind == "family":
			list[len(list)-1].family = spellings(names)
		}
	}
	return list
}

func spellings(names string) (list [][2]string) {
	for _, name := range strings.Fields(names) {
		own, latin, ok := strings.Cut(name, "|")
		if !ok {
			latin = own
		}
		list = append(list, [2]string{own, latin})
	}
	return list
}

// somebody is a person of the world of which records tell.
type somebody struct {
	culture       int
	given, family [2]string
	born          time.Time
	jobs          []job
	orcid         string
}

type job struct {
	company  int
	from, to time.Time
}

// labelled is a set of records about people, and which of them are of one.
type labelled struct {
	random  *rand.Rand
	names   []culture
	records []kg.Record
	claims  []kg.Record
	people  int
	twins   map[[2]string]string // how the two differ, by their IDs
}

const (
	peopleInSet    = 2_000 // records of them, with the second ones
	twinsInSet     = 200
	namesakesInSet = 100 // who have the name of another person
	companiesInSet = 150
)

// labelledSet returns a set: the records of two sources about people of one world. Each source knows a part of a career, with dates as
// exactly as it happens to know them; the second one may write a name otherwise.
func labelledSet(seed uint64) *labelled {
	s := &labelled{random: rand.New(rand.NewPCG(seed, 1)), names: cultures(), twins: map[[2]string]string{}}
	s.records = append(s.records, &kg.Document{ID: "document:d", Title: "d", RecordedAt: recordedAt})
	for i := range companiesInSet {
		name := s.names[0].family[i%50][0] + " " + strings.Fields("Systems Motors Foods")[i/50]
		s.records = append(s.records, &kg.Entity{ID: fmt.Sprintf("company:%d", i), Type: kg.TypeCompany, Name: name})
	}
	var world []*somebody
	for range peopleInSet - twinsInSet - namesakesInSet {
		world = append(world, s.person())
	}
	for range namesakesInSet {
		one, other := s.person(), pick(s, world)
		one.culture, one.given, one.family = other.culture, other.given, other.family
		world = append(world, one)
	}
	var ids []string
	for _, one := range world {
		ids = append(ids, s.write(one, one.nameIn(0), nil))
	}
	ways := []string{"typo", "script", "initials", "married", "married, once called", "swapped", "same"}
	for n, i := range s.random.Perm(len(world))[:twinsInSet] {
		way := ways[n%len(ways)]
		name, aliases := s.otherwise(world[i], way)
		second := s.write(world[i], name, aliases)
		s.twins[[2]string{min(ids[i], second), max(ids[i], second)}] = way
	}
	s.records = append(s.records, s.claims...)
	return s
}

var recordedAt = time.Date(2026, 6, 1, 0, 0, 0, 0, time.UTC)

func pick[T any](s *labelled, list []T) T { return list[s.random.IntN(len(list))] }

func (s *labelled) chance(percent int) bool { return s.random.IntN(100) < percent }

func (s *labelled) person() *somebody {
	one := &somebody{culture: s.random.IntN(len(s.names))}
	c := s.names[one.culture]
	one.given, one.family = pick(s, c.given), pick(s, c.family)
	one.born = time.Date(1955+s.random.IntN(45), time.Month(1+s.random.IntN(12)), 1+s.random.IntN(28), 0, 0, 0, 0, time.UTC)
	if s.chance(10) {
		one.orcid = fmt.Sprintf("made-up-%d", s.random.IntN(1_000_000_000))
	}
	at := one.born.AddDate(22, s.random.IntN(60), 0)
	for at.Before(recordedAt) && len(one.jobs) < 5 {
		company := int(float64(companiesInSet) * s.random.Float64() * s.random.Float64()) // some are large
		to := at.AddDate(0, 6+s.random.IntN(120), s.random.IntN(28))
		one.jobs = append(one.jobs, job{company, at, to})
		at = to.AddDate(0, s.random.IntN(6), 0)
	}
	return one
}

// nameIn returns the name as it is written by its bearer, 0, or in Latin letters, 1.
func (p *somebody) nameIn(letters int) string {
	if family, given := p.family[letters], p.given[letters]; family[0] >= 0xe4 { // Han
		return family + given
	}
	return p.given[letters] + " " + p.family[letters]
}

// otherwise returns the name of a person as another source has it, and other names that this one has.
func (s *labelled) otherwise(p *somebody, way string) (name string, aliases []kg.Alias) {
	name = p.nameIn(1)
	switch way {
	case "typo":
		letters := []rune(name)
		i := 1 + s.random.IntN(len(letters)-2)
		switch s.random.IntN(3) {
		case 0:
			letters = slices.Delete(letters, i, i+1)
		case 1:
			letters[i], letters[i+1] = letters[i+1], letters[i]
		default:
			letters[i] = rune('a' + s.random.IntN(26))
		}
		return string(letters), nil
	case "initials":
		return p.given[1][:1] + ". " + p.family[1], nil
	case "married":
		return p.given[1] + " " + pick(s, s.names[p.culture].family)[1], nil
	case "married, once called":
		return p.given[1] + " " + pick(s, s.names[p.culture].family)[1], []kg.Alias{{Name: name}}
	case "swapped":
		return p.family[1] + " " + p.given[1], nil
	case "same":
		return p.nameIn(0), nil
	default:
		return name, nil
	}
}

// write writes what a source has of a person, and returns the ID.
func (s *labelled) write(p *somebody, name string, aliases []kg.Alias) string {
	s.people++
	number := s.people * 7919 % 10_007
	id := fmt.Sprintf("person:%d", number)
	e := &kg.Entity{ID: id, Type: kg.TypePerson, Name: name, Aliases: aliases}
	if p.orcid != "" && s.chance(60) {
		e.Identifiers = append(e.Identifiers, kg.Identifier{Scheme: "orcid", Value: p.orcid})
	}
	s.records = append(s.records, e)
	if s.chance(40) {
		s.claims = append(s.claims, &kg.Fact{ID: fmt.Sprintf("fact:%d", number), Entity: id, Name: "birth date", Value: s.date(p.born), Claim: claimOf("", "")})
	}
	for i, j := range p.jobs {
		if !s.chance(75) {
			continue
		}
		start, end := s.date(j.from), s.date(j.to)
		if s.chance(10) {
			start = ""
		}
		if s.chance(10) || j.to.After(recordedAt) {
			end = ""
		}
		s.claims = append(s.claims, &kg.Relation{
			ID: fmt.Sprintf("employment:%d-%d", number, i), Kind: kg.EmployedBy, Source: id, Target: fmt.Sprintf("company:%d", j.company), Claim: claimOf(start, end),
		})
	}
	return id
}

// date returns a day as exactly as a source happens to know it. One in twenty is wrong by a year.
func (s *labelled) date(day time.Time) string {
	if s.chance(5) {
		day = day.AddDate(1, 0, 0)
	}
	return day.Format([]string{"2006", "2006-01", "2006-01-02"}[s.random.IntN(3)])
}

func claimOf(start, end string) kg.Claim {
	period := temporal.Period{Start: temporal.PartialDate(start), End: temporal.PartialDate(end)}
	if end != "" {
		period.Status = temporal.Ended
	}
	return kg.Claim{Period: period, Citations: []kg.Citation{kg.Whole("document:d")}, RecordedAt: recordedAt}
}

func find(t testing.TB, records []kg.Record) []twins.Pair {
	t.Helper()
	c := twins.NewCollector()
	for _, r := range records {
		if err := c.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	pairs, err := c.Find(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return pairs
}

// TestQuality prints how many of the pairs that are found are one person, and how many of those who are there twice are found: in the sets
// by which the points were chosen, and in others.
func TestQuality(t *testing.T) {
	for name, first := range map[string]uint64{"chosen by": 0, "others": 2_000} {
		t.Run(name, func(t *testing.T) { measureQuality(t, first) })
	}
}

// measureQuality looks for twins in the sets of thirty seeds.
func measureQuality(t *testing.T, first uint64) {
	const leastPrecision, leastRecall = 0.95, 0.9
	ways := map[string][2]int{}
	found, right, all := 0, 0, 0
	for seed := range uint64(30) {
		set := labelledSet(first + seed)
		hit := map[[2]string]bool{}
		for _, p := range find(t, set.records) {
			found++
			pair := [2]string{p.First, p.Second}
			hit[pair] = true
			if set.twins[pair] != "" {
				right++
			} else if testing.Verbose() {
				t.Log("wrong", p, set.name(p.First), set.name(p.Second))
			}
		}
		for pair, way := range set.twins {
			all++
			n := ways[way]
			n[0]++
			if hit[pair] {
				n[1]++
			}
			ways[way] = n
		}
	}
	precision, recall := float64(right)/float64(found), float64(right)/float64(all)
	t.Logf("precision %.3f, recall %.3f of %d twins", precision, recall, all)
	for way, n := range ways {
		t.Logf("%-22s %d of %d", way, n[1], n[0])
	}
	if precision < leastPrecision || recall < leastRecall {
		t.Errorf("want a precision of at least %.2f, and a recall of %.2f", leastPrecision, leastRecall)
	}
}

func (s *labelled) name(id string) string {
	for _, r := range s.records {
		if e, ok := r.(*kg.Entity); ok && e.ID == id {
			return e.Name
		}
	}
	return ""
}
