package naive

import (
	"cmp"
	"slices"

	"ties/kg"
	"ties/kg/namesearch"
	"ties/kg/query"
	"ties/kg/twins"
)

// evaluator answers plans from one state of the data.
type evaluator struct {
	RecordMap
	revisions map[string]int64 // that last wrote each record
	apart     []kg.Record      // the distinctions
	newest    int64            // the number of the newest revision
}

// item is what a row shows: a record, a citation, an alias, a pair of companies, a move, a subgraph and others.
type item struct {
	record   kg.Record
	from     string                  // of a relation or a colleague: the ID of the entity from which it was reached
	overlap  *overlap                // of a colleague
	hidden   *hiddenCounts           // of a node of a subgraph
	reached  *int                    // of a row of a subgraph's reach
	hit      *namesearch.Hit[string] // of a search
	citation *kg.Citation
	alias    *kg.Alias
	pair     *companyPair
	move     *move
	subgraph *subgraph
	point    *headcountPoint
	group    *group
	passage  *foundPassage
	twins    *twins.Pair
	reason   *twins.Reason
}

func (i item) typ() kg.Type {
	if i.record == nil {
		return 0
	}
	return i.record.RecordType()
}

// Read answers a plan that does not ask for revisions from this state of the data.
func (g RecordMap) Read(plan *query.Plan) (*query.Page, error) {
	return evaluator{RecordMap: g}.read(plan)
}

func (g evaluator) read(plan *query.Plan) (*query.Page, error) {
	if err := checkPlan(plan); err != nil {
		return nil, err
	}
	page, err := g.start(plan)
	if err != nil {
		return nil, err
	}
	return &page, nil
}

func (g evaluator) start(plan *query.Plan) (query.Page, error) {
	switch s := plan.Start.(type) {
	case *query.Lookup:
		return g.lookup(s, plan.Selection), nil
	case *query.List:
		exist := map[string]bool{}
		for _, r := range g.Records(kg.Entities) {
			exist[r.RecordID()] = true
		}
		if err := s.Missing(exist); err != nil {
			return query.Page{}, err
		}
		var items []item
		for _, r := range g.Records(kg.Types(s.Type)) {
			if g.holds(s.Filter, item{record: r}) {
				items = append(items, item{record: r})
			}
		}
		page := g.slice(items, s.Order, s.Slice, plan.Selection)
		for _, one := range s.Groups {
			page.Groups = append(page.Groups, groups(g, one))
		}
		return page, nil
	case *query.Flows:
		return g.flows(s, plan.Selection), nil
	case *query.Paths:
		return g.paths(s, plan.Selection)
	case *query.Subgraph:
		return query.Page{Rows: g.rows([]item{{subgraph: g.findSubgraph(s)}}, plan.Selection)}, nil
	case *query.Find:
		return g.find(s, plan.Selection), nil
	case *query.Search:
		return g.search(s, plan.Selection)
	case *query.Similar:
		return g.similar(s, plan.Selection)
	case *query.ByDegree:
		return byDegree(g, s, plan.Selection), nil
	case *query.Passages:
		return passages(g, s, plan.Selection)
	case *query.Duplicates:
		return duplicates(g, s, plan.Selection)
	default:
		return query.Page{}, checkPlan(plan)
	}
}

func (g evaluator) lookup(l *query.Lookup, want *query.Selection) query.Page {
	var page query.Page
	for _, id := range l.IDs {
		var row query.Row
		if r := g.RecordMap[id]; r != nil && l.Types.Has(r.RecordType()) {
			row = g.row(item{record: r}, want)
		}
		page.Rows = append(page.Rows, row)
	}
	return page
}

// byDegree returns a part of the entities of some types.
func byDegree(g evaluator, l *query.ByDegree, want *query.Selection) query.Page {
	var all []item
	for _, r := range g.Records(l.Types) {
		if i := (item{record: r}); l.From == nil || compareKeys(g.keys(i, query.DegreeOrder()), l.From, query.DegreeOrder()) > 0 {
			all = append(all, i)
		}
	}
	slices.SortFunc(all, func(a, b item) int {
		return compareKeys(g.keys(a, query.DegreeOrder()), g.keys(b, query.DegreeOrder()), query.DegreeOrder())
	})
	scanned := all[:min(len(all), l.Scan)]
	var items []item
	for n, i := range scanned {
		if n == len(scanned)-1 || g.holds(l.Filter, i) {
			items = append(items, i)
		}
	}
	shown := items[:min(len(items), l.Limit)]
	return query.Page{Rows: g.rows(shown, want), More: len(shown) < len(items) || len(scanned) < len(all)}
}

// slice sorts the items, and returns a slice of them.
func (g evaluator) slice(items []item, order []query.Key, s query.Slice, want *query.Selection) query.Page {
	compare := func(a, b []query.Value) int { return compareKeys(a, b, order) }
	slices.SortFunc(items, func(a, b item) int { return compare(g.keys(a, order), g.keys(b, order)) })

	var page query.Page
	if s.Count {
		page.Total = int64(len(items))
	}
	if s.Limit == query.NoRows {
		return page
	}
	if s.From != nil {
		items = slices.DeleteFunc(items, func(i item) bool {
			side := compare(g.keys(i, order), s.From)
			return s.Backward && side >= 0 || !s.Backward && side <= 0
		})
	}
	if len(items) > s.Limit {
		page.More = true
		if s.Backward {
			items = items[len(items)-s.Limit:]
		} else {
			items = items[:s.Limit]
		}
	}
	page.Rows = g.rows(items, want)
	return page
}

// keys returns the keys by which an item is ordered.
func (g evaluator) keys(i item, order []query.Key) []query.Value {
	var values []query.Value
	for _, key := range order {
		values = append(values, g.value(i, key.Prop))
	}
	return values
}

func compareKeys(a, b []query.Value, order []query.Key) int {
	for i, key := range order {
		side := compareValues(a[i], b[i], key.Prop)
		if key.Descending {
			side = -side
		}
		if side != 0 {
			return side
		}
	}
	return 0
}

func compareValues(a, b query.Value, prop query.Prop) int {
	if prop.IsInt() {
		return cmp.Compare(a.Int, b.Int)
	}
	return cmp.Compare(a.Text, b.Text)
}

func (g evaluator) rows(items []item, want *query.Selection) []query.Row {
	var rows []query.Row
	for _, i := range items {
		rows = append(rows, g.row(i, want))
	}
	return rows
}

func (g evaluator) row(i item, want *query.Selection) query.Row {
	row := query.Row{Type: i.typ()}
	for _, p := range want.Props {
		row.Values = append(row.Values, g.value(i, p))
	}
	for _, b := range want.Branches {
		row.Pages = append(row.Pages, g.follow(i, b))
	}
	return row
}
