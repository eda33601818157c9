package twins

import (
	"fmt"
	"hash/fnv"
	"slices"

	"ties/kg"
	"ties/kg/namesearch"
	"ties/kg/temporal"
)

// MaxEntities is how many entities a Collector takes.
const MaxEntities = 2_000_000

// What is looked at of one entity, so that none takes long.
const (
	maxNames = 10
	maxFacts = 50
	maxLinks = 50
)

// Collector collects the entities of a graph, as they were stated or as they are read, with what is known of them. Records come by
// type, as exports have them.
type Collector struct {
	lexicon  *namesearch.Lexicon
	entities []entity
	index    map[string]int32
	names    []*namesearch.ReadName
	nameIDs  map[string]int32
	links    []link
	facts    []fact
	merges   [][2]int32 // from, into
	apart    [][2]string
}

// entity is what is known of an entity, beside its links and facts. Those that are merged into it are in it.
type entity struct {
	id          string
	typ         kg.Type
	names       []int32
	identifiers []identifier
	url         uint64 // a digest; 0 for none
	links       []linkEnd
	facts       []int32
}

type identifier struct{ scheme, value uint64 }

// link is a relation between two entities.
type link struct {
	id             string
	kind           kg.RelationKind
	source, target int32
	role           uint64
	bounds         temporal.Interval
}

// linkEnd is a link, as one of its ends has it.
type linkEnd struct {
	link  int32
	in    bool
	other int32
}

// fact is a fact about an entity.
type fact struct {
	id          string
	entity      int32
	name, value uint64
	date        temporal.PartialDate // if the value is one
	born        bool                 // whether nobody has two of these
}

// NewCollector returns a collector without records.
func NewCollector() *Collector {
	return &Collector{lexicon: namesearch.NewLexicon(), index: map[string]int32{}, nameIDs: map[string]int32{}}
}

// Len returns the number of entities.
func (c *Collector) Len() int { return len(c.entities) }

// Add adds a record. The error is a kg.ErrTooLarge.
func (c *Collector) Add(r kg.Record) error {
	switch r := r.(type) {
	case *kg.Entity:
		return c.addEntity(r)
	case *kg.Relation:
		c.addRelation(r)
	case *kg.Fact:
		c.addFact(r)
	case *kg.Merge:
		c.merges = append(c.merges, [2]int32{c.index[r.From], c.index[r.Into]})
	case *kg.Distinction:
		c.apart = append(c.apart, [2]string{r.First, r.Second})
	}
	return nil
}

func (c *Collector) addEntity(e *kg.Entity) error {
	if len(c.entities) == MaxEntities {
		return fmt.Errorf("%w: there are more than %d entities, too many to compare with each other", kg.ErrTooLarge, MaxEntities)
	}
	n := int32(len(c.entities)) //nolint:gosec // there are fewer
	one := entity{id: e.ID, typ: e.Type, names: []int32{c.name(e.Name)}}
	for _, a := range e.Aliases {
		one.names = addOnce(one.names, maxNames, c.name(a.Name))
	}
	for _, i := range e.Identifiers {
		one.identifiers = append(one.identifiers, identifier{digest(i.Scheme), digest(i.Value)})
	}
	if e.URL != "" {
		one.url = digest(kg.CanonicalURL(e.URL))
	}
	c.index[e.ID] = n
	for _, id := range e.FormerIDs { // which distinctions may have
		c.index[id] = n
	}
	c.entities = append(c.entities, one)
	return nil
}

// name reads a name, once for all entities that have it.
func (c *Collector) name(text string) int32 {
	n, ok := c.nameIDs[text]
	if !ok {
		n = int32(len(c.names)) //nolint:gosec // there are fewer
		c.nameIDs[text] = n
		c.names = append(c.names, c.lexicon.Read(text))
	}
	return n
}

func (c *Collector) addRelation(r *kg.Relation) {
	bounds, err := r.Bounds()
	if err != nil || !slices.Contains(kg.Asserted(), r.Standing) {
		return
	}
	bounds.Known = r.Period.Known()
	role := uint64(0)
	if r.Role != "" {
		role = digest(kg.Fold(r.Role))
	}
	c.links = append(c.links, link{id: r.ID, kind: r.Kind, source: c.index[r.Source], target: c.index[r.Target], role: role, bounds: bounds})
}

func (c *Collector) addFact(f *kg.Fact) {
	if !slices.Contains(kg.Asserted(), f.Standing) {
		return
	}
	name := kg.Fold(f.Name)
	one := fact{id: f.ID, entity: c.index[f.Entity], name: digest(name), value: digest(kg.Fold(f.Value)), born: isOnce(name)}
	if date, err := temporal.ParseDate(f.Value); err == nil {
		one.date = date
	}
	c.facts = append(c.facts, one)
}

func addOnce[T comparable](list []T, most int, more ...T) []T {
	for _, one := range more {
		if len(list) < most && !slices.Contains(list, one) {
			list = append(list, one)
		}
	}
	return list
}

func digest(text string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(text))
	return h.Sum64()
}
