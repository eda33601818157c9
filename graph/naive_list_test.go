package graph

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"ties/graph/cursor"
	"ties/graph/encode"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// naivePage is a connection: the whole list, and the page of it.
type naivePage struct {
	all      []naiveEntry
	part     []naiveEntry
	node     string // the name of the node's type, for those of the connection and its edges
	before   bool   // there is more before the part
	behind   bool
	entry    naiveEntry // of an edge
	pageInfo bool
	isEdge   bool
	people   int // of flows
	leftOut  int // of flows
	extra    map[string]any
}

// naiveEntry is one entry of a list.
type naiveEntry struct {
	node   thing
	link   kg.Record // of a list of linked entities
	from   string
	cursor string
	keys   []query.Value
}

func (x *naiveExecutor) pageField(t thing, name string) any {
	p := t.page
	switch {
	case p.pageInfo:
		return p.info(name)
	case p.isEdge:
		return x.edgeField(p.entry, name)
	}
	if value, ok := p.extra[name]; ok {
		return value
	}
	switch name {
	case "totalCount":
		return len(p.all)
	case "counts":
		counts := map[string]any{"certain": 0, "possible": 0, "unknown": 0, "none": 0}
		for _, e := range p.all {
			verdict := strings.ToLower(e.node.fields["verdict"].(string))
			counts[verdict] = counts[verdict].(int) + 1
		}
		return fielded("VerdictCounts", counts)
	case "people":
		return p.people
	case "peopleLeftOut":
		return p.leftOut
	case "pageInfo":
		inner := *p
		inner.pageInfo = true
		return thing{typeName: "PageInfo", page: &inner}
	case "edges":
		edges := []thing{}
		for _, e := range p.part {
			edges = append(edges, thing{typeName: p.node + "Edge", page: &naivePage{entry: e, isEdge: true}})
		}
		return edges
	default:
		nodes := []thing{}
		for _, e := range p.part {
			nodes = append(nodes, e.node)
		}
		return nodes
	}
}

func (p *naivePage) info(name string) any {
	switch name {
	case "hasNextPage":
		return p.behind
	case "hasPreviousPage":
		return p.before
	}
	if len(p.part) == 0 {
		return nil
	}
	if name == "startCursor" {
		return p.part[0].cursor
	}
	return p.part[len(p.part)-1].cursor
}

func (x *naiveExecutor) edgeField(e naiveEntry, name string) any {
	switch name {
	case "cursor":
		return e.cursor
	case "link":
		return recordThing(e.link)
	case "other":
		return x.byID(otherEnd(e.node.record.(*kg.Relation), e.from))
	default:
		return e.node
	}
}

// naivePageOf returns the page of a sorted list that the arguments select.
func naivePageOf(all []naiveEntry, args map[string]any, node, bind string, order []query.Key) thing {
	p := &naivePage{all: all, part: all, node: node}
	for i := range all {
		all[i].cursor = naiveCursor(bind, order, all[i].keys)
	}
	limit := func(name string) int {
		if n, ok := args[name].(int64); ok {
			return int(n)
		}
		return defaultPage
	}
	if before, ok := args["before"].(string); ok {
		from, _ := cursor.Read(before, bind, order)
		p.part = slices.DeleteFunc(slices.Clone(p.part), func(e naiveEntry) bool { return naiveOrder(order, e.keys, from) >= 0 })
		p.behind = true
	}
	if after, ok := args["after"].(string); ok {
		from, _ := cursor.Read(after, bind, order)
		p.part = slices.DeleteFunc(slices.Clone(p.part), func(e naiveEntry) bool { return naiveOrder(order, e.keys, from) <= 0 })
		p.before = true
	}
	if args["last"] != nil {
		p.before = len(p.part) > limit("last")
		p.part = p.part[max(0, len(p.part)-limit("last")):]
	} else {
		p.behind = len(p.part) > limit("first")
		p.part = p.part[:min(len(p.part), limit("first"))]
	}
	return thing{typeName: node + "Connection", page: p}
}

func naiveOrder(order []query.Key, a, b []query.Value) int {
	for i, key := range order {
		side := cmp.Or(cmp.Compare(a[i].Int, b[i].Int), strings.Compare(a[i].Text, b[i].Text))
		if key.Descending {
			side = -side
		}
		if side != 0 {
			return side
		}
	}
	return 0
}

// naiveCursor returns a cursor of the package, whose form is not tested here.
func naiveCursor(bind string, order []query.Key, keys []query.Value) string {
	shape := cursor.Encoder{Binding: bind, Order: order}
	for i := range order {
		shape.Columns = append(shape.Columns, i)
	}
	w := &encode.Writer{}
	shape.Write(w, &query.Row{Values: keys})
	return strings.Trim(string(w.Buf), `"`)
}

func (x *naiveExecutor) entities(field string, args map[string]any) thing {
	kind := map[string]kg.Type{
		"people": kg.TypePerson, "companies": kg.TypeCompany, "projects": kg.TypeProject, "teams": kg.TypeTeam,
	}[field]
	order := recordOrder(kind, args)
	var all []naiveEntry
	for _, r := range x.graph.Records(kg.Types(kind)) {
		e := r.(*kg.Entity)
		if where, ok := args["where"].(map[string]any); ok && !x.entityFits(e, where) {
			continue
		}
		entry := naiveEntry{node: recordThing(e)}
		for _, key := range order {
			entry.keys = append(entry.keys, map[query.Prop]query.Value{
				query.PropSortKey: {Text: kg.SortKey(e.Name)},
				query.PropDegree:  {Int: int64(x.graph.Degree(e.ID))},
				query.PropID:      {Text: e.ID},
			}[key.Prop])
		}
		all = append(all, entry)
	}
	slices.SortFunc(all, func(a, b naiveEntry) int { return naiveOrder(order, a.keys, b.keys) })
	return naivePageOf(all, args, kind.String(), cursor.Binding("Query."+field, args), order)
}

func (x *naiveExecutor) factList(e *kg.Entity, args map[string]any) thing {
	var all []naiveEntry
	for _, f := range x.graph.Facts(e.ID) {
		if x.listed(f, e.ID, args) {
			all = append(all, naiveEntry{node: recordThing(f), keys: relationKeys(&f.Claim, f.ID)})
		}
	}
	return naivePageOf(all, args, "Fact", cursor.Binding("Entity.facts", args), relationOrder)
}

func relationKeys(c *kg.Claim, id string) []query.Value {
	stint, _ := c.Bounds()
	return []query.Value{{Text: kg.OrderKey(stint.StartMin, id)}}
}

// listed reports whether a claim is in a nested list.
func (x *naiveExecutor) listed(r kg.Record, from string, args map[string]any) bool {
	c := claimOf(r)
	if where, ok := args["where"].(map[string]any); ok && !x.claimFits(r, from, where) {
		return false
	}
	if date, ok := args["asOf"].(temporal.PartialDate); ok {
		if stint, _ := c.Bounds(); stint.Holds(date) == temporal.None {
			return false
		}
	}
	standing, ok := args["standing"].([]any)
	return !ok || slices.Contains(standing, any(c.Standing.String()))
}

func (x *naiveExecutor) relationList(e *kg.Entity, field string, args map[string]any) any {
	switch field {
	case "relations":
		return x.allRelations(e, args)
	case "colleagues":
		return x.colleagues(e, args)
	case "headcount":
		return x.headcount(e, args)
	case "people", "alumni":
		return x.companyPeople(e, field, args)
	case "tenure":
		return x.tenure(e, args)
	}
	l := linkOf(e, field)
	if field == "parent" || field == "company" {
		return x.toOne(e, l)
	}
	direction := kg.Out
	if l.in {
		direction = kg.In
	}
	var all []naiveEntry
	for _, r := range x.graph.Relations(e.ID, []kg.RelationKind{l.kind}, direction) {
		far := x.graph[otherEnd(r, e.ID)]
		if l.far != 0 && far.RecordType() != l.far || !x.listed(r, e.ID, args) {
			continue
		}
		entry := naiveEntry{node: recordThing(r), from: e.ID, keys: relationKeys(&r.Claim, r.ID)}
		if r.RecordType() == kg.TypeLink {
			entry.node, entry.link = recordThing(far), r
		}
		all = append(all, entry)
	}
	declared := x.schema.Types[e.Type.String()].Fields.ForName(field)
	node := strings.TrimSuffix(declared.Type.Name(), "Connection")
	return naivePageOf(all, args, node, cursor.Binding(e.Type.String()+"."+field, args), relationOrder)
}

func (x *naiveExecutor) allRelations(e *kg.Entity, args map[string]any) thing {
	direction := map[any]kg.Direction{"OUT": kg.Out, "IN": kg.In, "BOTH": kg.Both}[args["direction"]]
	if direction == 0 {
		direction = kg.Both
	}
	var all []naiveEntry
	for _, r := range x.graph.Relations(e.ID, kg.AllKinds(), direction) {
		kinds, given := args["kinds"].([]any)
		if given && !slices.Contains(kinds, any(r.Kind.String())) || !x.listed(r, e.ID, args) {
			continue
		}
		all = append(all, naiveEntry{node: recordThing(r), from: e.ID, keys: relationKeys(&r.Claim, r.ID)})
	}
	return naivePageOf(all, args, "Relation", cursor.Binding("Entity.relations", args), relationOrder)
}

func (x *naiveExecutor) documents(args map[string]any) thing {
	order := recordOrder(kg.TypeDocument, args)
	var all []naiveEntry
	for _, r := range x.graph.Records(kg.Documents) {
		d := r.(*kg.Document)
		if where, ok := args["where"].(map[string]any); ok && !documentFits(d, where) {
			continue
		}
		published := ""
		if d.PublishedOn != "" {
			published = d.PublishedOn.First().String()
		}
		entry := naiveEntry{node: recordThing(d)}
		for _, key := range order {
			entry.keys = append(entry.keys, map[query.Prop]query.Value{
				query.PropTitle:         {Text: d.Title},
				query.PropPublishedDate: {Text: published},
				query.PropRecordedAt:    {Text: d.RecordedAt.Format(time.RFC3339)},
				query.PropID:            {Text: d.ID},
			}[key.Prop])
		}
		all = append(all, entry)
	}
	slices.SortFunc(all, func(a, b naiveEntry) int { return naiveOrder(order, a.keys, b.keys) })
	return naivePageOf(all, args, "Document", cursor.Binding("Query.documents", args), order)
}
