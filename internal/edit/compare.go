package edit

import (
	"context"
	"slices"

	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/merging"
	"ties/kg/query"
)

// Merged is what becomes of claims by a merge or its end, beside the numbers of the receipt. Its lists have IDs, the first
// MaxListed.
type Merged struct {
	Entity        string      // as what the entities are read
	Doubled       [][2]string // claims that say the same, that which is moved first
	Contradictory [][2]string // facts that say different things, likewise
	Selves        []string    // relations that are between one entity and itself
	Undecided     []string    // claims that may be of either
}

// maxCompared is how many relations, and how many facts, of each merged entity are compared.
const maxCompared = 1_000

// MaxListed is how many entries each list of a Merged has.
const MaxListed = 100

// compare returns what becomes of claims by a merge, before it is written.
func (m *Merge) compare(ctx context.Context, from Store) (*Merged, error) {
	roots, err := rootsOf(ctx, from, append(slices.Clone(m.From), m.Into))
	if err != nil {
		return nil, err
	}
	c := &comparison{ctx: ctx, from: from, into: roots[len(m.From)], one: map[string]bool{}}
	for _, id := range roots {
		c.one[id] = true
	}
	for i, id := range roots {
		if id != c.into && !slices.Contains(roots[:i], id) {
			claims, err := c.claimsOf(id, nil)
			if err != nil {
				return nil, err
			}
			c.moved = append(c.moved, claims...)
		}
	}
	if c.others, err = c.claimsOf(c.into, append([]statement{}, c.moved...)); err != nil {
		return nil, err
	}
	return c.result(), nil
}

// comparison compares the claims of entities that are to be one.
type comparison struct {
	ctx           context.Context
	from          Store
	into          string
	one           map[string]bool // the entities
	moved, others []statement
}

// statement is a relation or a fact with what it takes to see whether two say the same.
type statement struct {
	id             string
	source, target string // of a relation
	name, value    string // of a fact
	bounds         [4]int64
}

// subject returns what a claim is about: claims with the same one speak of the same since.
func (c *comparison) subject(of *statement) [3]string {
	end := func(id string) string {
		if c.one[id] {
			return ""
		}
		return id
	}
	kind, _ := kg.KindOfID(of.id)
	return [3]string{kind.String() + " " + of.name, end(of.source), end(of.target)}
}

// result finds what says the same, what contradicts, and relations of one entity with itself.
func (c *comparison) result() *Merged {
	m := &Merged{Entity: c.into}
	all := slices.Concat(c.moved, c.others)
	bySubject := map[[3]string][]int{}
	for i := range all {
		subject := c.subject(&all[i])
		bySubject[subject] = append(bySubject[subject], i)
	}
	seen := map[string]bool{}
	for i := range c.moved {
		moved := &all[i]
		switch {
		case seen[moved.id]:
		case c.one[moved.source] && c.one[moved.target]:
			m.Selves = append(m.Selves, moved.id)
		default:
			for _, j := range bySubject[c.subject(moved)] {
				if j > i {
					m.add(moved, &all[j])
				}
			}
		}
		seen[moved.id] = true
	}
	m.Selves = m.Selves[:min(MaxListed, len(m.Selves))]
	return m
}

// add adds two claims with the same subject, if they may hold at the same time.
func (m *Merged) add(moved, other *statement) {
	to := &m.Doubled
	if moved.value != other.value {
		to = &m.Contradictory
	}
	if min(moved.bounds[3], other.bounds[3]) > max(moved.bounds[0], other.bounds[0]) && len(*to) < MaxListed {
		*to = append(*to, [2]string{moved.id, other.id})
	}
}

// rootsOf returns the roots of entities.
func rootsOf(ctx context.Context, from Store, ids []string) ([]string, error) {
	roots, err := storekit.Roots(ids, func(ids []string) (map[string]string, error) {
		asked := make([]string, len(ids))
		for i, id := range ids {
			asked[i] = kg.MergeID(id)
		}
		found, err := from.ReadStated(ctx, asked)
		into := map[string]string{}
		for _, one := range found {
			if m, ok := one.Record.(*kg.Merge); ok {
				into[m.From] = m.Into
			}
		}
		return into, err
	})
	all := slices.Clone(ids)
	for i, id := range ids {
		if root, ok := roots[id]; ok {
			all[i] = root
		}
	}
	return all, err
}

// claimsOf returns the first relations and facts of an entity, of these those that may speak of the same as some claims unless
// these are nil.
func (c *comparison) claimsOf(id string, like []statement) (list []statement, err error) {
	relations := &query.RelationsStep{Kinds: kg.AllKinds(), Direction: kg.Both, Slice: query.Slice{Limit: maxCompared}}
	facts := &query.FactsStep{Slice: relations.Slice}
	if like != nil {
		ends, names := c.subjects(like)
		relations.Filter = &query.EndIs{End: query.Far, Filter: oneOf(query.PropID, ends)}
		facts.Filter = oneOf(query.PropFactName, names)
	}
	end := func(e query.End) *query.Branch {
		return &query.Branch{On: kg.Relations, Step: query.EndStep{End: e}, Selection: &query.Selection{Types: kg.Entities, Props: []query.Prop{query.PropID}}}
	}
	props := []query.Prop{query.PropID, query.PropStartMin, query.PropStartMax, query.PropEndMin, query.PropEndMax}
	page, err := c.from.Read(c.ctx, &query.Plan{
		Start: &query.Lookup{IDs: []string{id}, Types: kg.Entities},
		Selection: &query.Selection{Types: kg.Entities, Branches: []*query.Branch{
			{On: kg.Entities, Step: relations, Selection: &query.Selection{Types: kg.Relations, Props: props, Branches: []*query.Branch{end(query.Source), end(query.Target)}}},
			{On: kg.Entities, Step: facts, Selection: &query.Selection{Types: kg.Facts, Props: append(slices.Clone(props), query.PropFactName, query.PropValue)}},
		}},
	})
	if err != nil || page.Rows[0].Type == 0 {
		return nil, err
	}
	for _, row := range page.Rows[0].Pages[0].Rows {
		list = append(list, statement{source: row.Pages[0].Rows[0].Values[0].Text, target: row.Pages[1].Rows[0].Values[0].Text})
		list[len(list)-1].read(row)
	}
	for _, row := range page.Rows[0].Pages[1].Rows {
		list = append(list, statement{name: row.Values[len(props)].Text, value: kg.Fold(row.Values[len(props)+1].Text)})
		list[len(list)-1].read(row)
	}
	return list, nil
}

// read reads the ID and the interval.
func (c *statement) read(row query.Row) {
	c.id = row.Values[0].Text
	for i := range c.bounds {
		c.bounds[i] = row.Values[i+1].Int
	}
}

// subjects returns what claims lead to, other than the entities that are to be one, and the names of facts.
func (c *comparison) subjects(of []statement) (ends, names []string) {
	for _, one := range of {
		for _, id := range []string{one.source, one.target} {
			if id != "" && !c.one[id] {
				ends = append(ends, id)
			}
		}
		if one.name != "" {
			names = append(names, one.name)
		}
	}
	return ends, names
}

// oneOf returns a filter by some texts, which may be there twice.
func oneOf(prop query.Prop, texts []string) *query.Compare {
	filter := &query.Compare{Prop: prop, Op: query.OpOneOf, Values: []query.Value{}}
	for _, text := range slices.Compact(slices.Sorted(slices.Values(texts))) {
		filter.Values = append(filter.Values, query.Value{Text: text})
	}
	return filter
}

// undecided returns the claims of what an entity was merged into that were written since.
func (u *Unmerge) undecided(ctx context.Context, from Store) (*Merged, error) {
	result := &Merged{Entity: u.ID}
	found, err := from.ReadStated(ctx, []string{kg.MergeID(u.ID)})
	if err != nil {
		return nil, err
	}
	merge, _ := found[kg.MergeID(u.ID)].Record.(*kg.Merge)
	if merge == nil {
		return result, nil
	}
	since := found[merge.ID].Revision
	ids, err := claimsSince(ctx, from, merge.Into, since)
	if err != nil {
		return nil, err
	}
	stated, err := from.ReadStated(ctx, ids)
	for _, id := range ids {
		if slices.Contains(merging.EndsOf(stated[id].Record), merge.Into) {
			result.Undecided = append(result.Undecided, id)
		}
	}
	result.Undecided = result.Undecided[:min(MaxListed, len(result.Undecided))]
	return result, err
}

// claimsSince returns the claims of an entity that later revisions have written.
func claimsSince(ctx context.Context, from Store, id string, revision int64) (ids []string, err error) {
	props := []query.Prop{query.PropID, query.PropRevision}
	slice := query.Slice{Limit: maxCompared}
	page, err := from.Read(ctx, &query.Plan{
		Start: &query.Lookup{IDs: []string{id}, Types: kg.Entities},
		Selection: &query.Selection{Types: kg.Entities, Branches: []*query.Branch{
			{On: kg.Entities, Step: &query.RelationsStep{Kinds: kg.AllKinds(), Direction: kg.Both, Slice: slice, Filter: writtenSince(revision)},
				Selection: &query.Selection{Types: kg.Relations, Props: props}},
			{On: kg.Entities, Step: &query.FactsStep{Slice: slice, Filter: writtenSince(revision)}, Selection: &query.Selection{Types: kg.Facts, Props: props}},
		}},
	})
	if err != nil || page.Rows[0].Type == 0 {
		return nil, err
	}
	for _, claims := range page.Rows[0].Pages {
		for _, row := range claims.Rows {
			ids = append(ids, row.Values[0].Text)
		}
	}
	return ids, nil
}

func writtenSince(revision int64) query.Filter {
	return &query.Compare{Prop: query.PropRevision, Op: query.OpGreater, Values: []query.Value{{Int: revision}}}
}
