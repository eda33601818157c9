package graph

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/kg"
	"ties/kg/query"
	"ties/store/storetest/naive"
)

// randomDocuments writes random queries that the schema allows, over values that occur in a graph.
type randomDocuments struct {
	*rand.Rand
	schema    *ast.Schema
	ids       []string
	texts     []string
	names     []string // of entities
	known     []string // their identifiers, and the addresses of these
	faulty    bool     // whether some values are wrong on purpose
	inChange  bool     // whether what is selected is below a change
	inKnown   bool     // whether it is below asKnown
	times     int      // how many fields asKnown there are
	lists     int      // how many lists what is selected is below
	aliases   int
	declared  []string // "$v1: Date"
	variables map[string]any
	fragments []string
}

// randomDocument is a query with its variables.
type randomDocument struct {
	query     string
	variables map[string]any
}

// enumLiteral is the name of an enum value, which is written without quotes.
type enumLiteral string

func newDocuments(seed uint64, schema *ast.Schema, graph naive.RecordMap, faulty bool) *randomDocuments {
	d := &randomDocuments{
		Rand: rand.New(rand.NewPCG(seed, 1)), schema: schema, faulty: faulty, variables: map[string]any{},
		texts: []string{"", "a", "Wu", "AI", "co-founder", "engineer", "ü", "%", "founder", "Moonshot AI", "2"},
	}
	for id, r := range graph {
		d.ids = append(d.ids, id)
		if e, ok := r.(*kg.Entity); ok {
			d.names = append(d.names, e.Name)
			d.known = append(d.known, knownTexts(e)...)
		}
	}
	slices.Sort(d.names)
	d.known = append(d.known, "wikidata:Q1", "http://www.wikidata.org/entity/Q2", "x:1")
	slices.Sort(d.known)
	slices.Sort(d.ids)
	d.ids = append(d.ids, "person:nobody", "nonsense", "")
	return d
}

// knownTexts returns the identifiers of an entity as texts, and their addresses.
func knownTexts(e *kg.Entity) (list []string) {
	for _, i := range e.Identifiers {
		list = append(list, i.Scheme+":"+i.Value)
		if address := i.URL(); address != "" {
			list = append(list, address)
		}
	}
	return list
}

func (d *randomDocuments) document() randomDocument {
	body := d.selection(d.schema.Query, 5)
	var head string
	if len(d.declared) > 0 {
		head = "(" + strings.Join(d.declared, ", ") + ")"
	}
	return randomDocument{"query Q" + head + " " + body + strings.Join(d.fragments, ""), d.variables}
}

// selection writes a selection set of a composite type.
func (d *randomDocuments) selection(def *ast.Definition, depth int) string {
	var parts []string
	for range 1 + d.IntN(4) {
		switch p := d.Float64(); {
		case p < 0.06:
			parts = append(parts, "__typename")
		case p < 0.20 && depth > 0 && def != d.schema.Query:
			parts = append(parts, d.fragment(def, depth))
		default:
			parts = append(parts, d.field(def, depth))
		}
	}
	return "{ " + strings.Join(parts, " ") + " }"
}

// fragment narrows the selection, inline or by name, to one of the types that the object can have.
func (d *randomDocuments) fragment(def *ast.Definition, depth int) string {
	types := slices.Clone(d.schema.GetPossibleTypes(def))
	for _, t := range d.schema.GetPossibleTypes(def) {
		types = append(types, d.schema.GetImplements(t)...)
	}
	slices.SortFunc(types, func(a, b *ast.Definition) int { return strings.Compare(a.Name, b.Name) })
	narrow := types[d.IntN(len(types))]
	body := d.selection(narrow, depth-1)
	if d.IntN(3) > 0 {
		return "... on " + narrow.Name + d.directive() + " " + body
	}
	name := fmt.Sprintf("F%d", len(d.fragments))
	d.fragments = append(d.fragments, fmt.Sprintf("\nfragment %s on %s %s", name, narrow.Name, body))
	return "..." + name + d.directive()
}

func (d *randomDocuments) field(def *ast.Definition, depth int) string {
	var fields ast.FieldList
	for _, f := range def.Fields {
		if d.inChange && def.Name == "Revision" && f.Name == "changes" && !d.faulty {
			continue
		}
		if d.inKnown && (f.Name == "proposal" || f.Name == "proposals") {
			continue
		}
		if f.Name == asKnown && (d.inKnown || d.times == maxKnown) {
			continue
		}
		if !strings.HasPrefix(f.Name, "__") && (depth > 0 || d.schema.Types[f.Type.Name()].IsLeafType()) {
			fields = append(fields, f)
		}
	}
	if len(fields) == 0 {
		return "__typename"
	}
	f := fields[d.IntN(len(fields))]
	below := d.schema.Types[f.Type.Name()]
	text := f.Name
	if len(f.Arguments) > 0 || !below.IsLeafType() && d.IntN(4) > 0 {
		d.aliases++
		text = fmt.Sprintf("a%d: %s", d.aliases, f.Name)
	}
	text += d.arguments(f.Arguments) + d.directive()
	if !below.IsLeafType() {
		before := *d
		d.inChange = d.inChange || below.Name == "Change"
		if f.Name == asKnown {
			d.inKnown = true
			d.times++
		}
		if f.Arguments.ForName("first") != nil {
			d.lists++
		}
		text += " " + d.selection(below, depth-1)
		d.inChange, d.inKnown, d.lists = before.inChange, before.inKnown, before.lists
	}
	return text
}

func (d *randomDocuments) directive() string {
	if d.IntN(12) > 0 {
		return ""
	}
	name := []string{"skip", "include"}[d.IntN(2)]
	return fmt.Sprintf(" @%s(if: %s)", name, d.written(d.IntN(2) == 0, "Boolean!"))
}

func (d *randomDocuments) arguments(defs ast.ArgumentDefinitionList) string {
	if len(defs) > 0 && defs[0] == d.argumentOf(asKnown, "revision") {
		return d.time()
	}
	var parts []string
	for _, a := range defs {
		if a == d.argumentOf("gaps", "kinds") {
			continue // which goes without of
		}
		small := a.Name == "first" && d.lists > 1 // otherwise it could come to too many rows
		if !a.Type.NonNull && d.IntN(3) > 0 && !small && a != d.argumentOf("similarNames", "first") && a != d.argumentOf("gaps", "of") {
			continue
		}
		parts = append(parts, a.Name+": "+d.written(d.argument(a), a.Type.String()))
	}
	if len(parts) == 0 {
		return ""
	}
	return "(" + strings.Join(parts, ", ") + ")"
}

func (d *randomDocuments) argument(a *ast.ArgumentDefinition) any {
	if a == d.argumentOf("similarNames", "first") {
		return d.fewSimilar()
	}
	switch {
	case a.Type.Name() == "Date" && (a.Name == "from" || a.Name == "to"):
		return d.seriesEnd(a.Name)
	case a == d.argumentOf("byName", "name"):
		return d.names[d.IntN(len(d.names))]
	case a == d.argumentOf("byUrl", "url"), a == d.argumentOf("byIdentifier", "value"):
		return d.identifier()
	case a == d.argumentOf("byIdentifier", "scheme"):
		return d.register()
	}
	switch a.Name {
	case "first", "last":
		if d.faulty && d.IntN(10) == 0 {
			return []int{-1, 1001}[d.IntN(2)]
		}
		return d.IntN(5)
	case "after", "before":
		if d.faulty && d.IntN(5) == 0 {
			return "bm90IGEgY3Vyc29y"
		}
		return nil
	case "people":
		return d.people()
	case "through":
		if a == d.argumentOf("talentFlows", "through") { // companies are from and to
			return append(d.through().([]any), enumLiteral("EMPLOYED_BY"))
		}
		return d.through()
	case "minPeople":
		return d.IntN(2) + 1
	case "from", "to":
		if a.Type.Elem == nil {
			return d.entity()
		}
		return d.companies()
	case "by":
		return d.groupKeyList()
	case "document":
		return d.documentID()
	case "text":
		return d.typed()
	case "hops", "limit":
		return d.surroundings(a.Name)
	case "of":
		if a == d.argumentOf("neighbourhood", "of") {
			return d.entities()
		}
		if a == d.argumentOf("history", "of") {
			return d.recordID()
		}
		if a == d.argumentOf("similarNames", "of") {
			return d.entity()
		}
		if a.Type.Elem != nil {
			return d.companies()
		}
		return d.personOrCompany()
	case "since":
		if d.faulty && d.IntN(5) == 0 {
			return -1
		}
		return d.IntN(5)
	case "avoid":
		return map[string]any{"ids": []any{d.entity(), d.entity()}[:d.IntN(3)], "degreeOver": 1 + d.IntN(20)}
	case "maxHops":
		if d.faulty && d.IntN(10) == 0 {
			return []int{0, 101}[d.IntN(2)]
		}
		return 1 + d.IntN(4)
	default:
		if a == d.argumentOf("proposal", "id") {
			return fmt.Sprint("proposal:", d.IntN(6))
		}
		if a == d.argumentOf("subgraph", "ids") {
			return d.entities()
		}
		return d.value(a.Type, 4)
	}
}

// time writes the arguments of asKnown: a revision that may not be there, or a time. Where the document is faulty, they are wrong
// at times.
func (d *randomDocuments) time() string {
	revision := "revision: " + d.written(1+d.IntN(5), "Int")
	at := "at: " + d.written([]string{"2040-01-01T00:00:00Z", "2000-01-01T00:00:00Z", d.scalar("DateTime").(string)}[d.IntN(3)], "DateTime")
	switch {
	case d.faulty && d.IntN(4) == 0:
		return []string{"", "(revision: 0)", "(" + revision + " " + at + ")"}[d.IntN(3)]
	case d.IntN(3) == 0:
		return "(" + at + ")"
	default:
		return "(" + revision + ")"
	}
}

// seriesEnd writes the first or the last date of a series: in the wrong order where the document is faulty.
func (d *randomDocuments) seriesEnd(argument string) any {
	if (argument == "from") != (d.faulty && d.IntN(8) == 0) {
		return []string{"2013", "2014-05", "2012-02-29"}[d.IntN(3)]
	}
	return []string{"2016", "2015-11", "2017-03-01"}[d.IntN(3)]
}

// identifier returns an identifier, or its address.
func (d *randomDocuments) identifier() any {
	if d.faulty && d.IntN(4) == 0 {
		return d.texts[d.IntN(len(d.texts))]
	}
	return d.known[d.IntN(len(d.known))]
}

// register returns the scheme of an identifier that says it anyway.
func (d *randomDocuments) register() any {
	if d.faulty && d.IntN(2) == 0 {
		return []string{"Wikidata ID", "x", "lei"}[d.IntN(3)]
	}
	return nil
}

// entity picks an entity, which may not exist; another record where the document is faulty.
func (d *randomDocuments) entity() string {
	for {
		id := d.ids[d.IntN(len(d.ids))]
		if isEntityID(id) || d.faulty && d.IntN(40) == 0 {
			return id
		}
	}
}

// recordID picks the ID of any record, which may not exist; no ID where the document is faulty.
func (d *randomDocuments) recordID() string {
	for {
		id := d.ids[d.IntN(len(d.ids))]
		if _, ok := kg.TypeOfID(id); ok || d.faulty {
			return id
		}
	}
}

// documentID picks a document, which may not exist; another record where the document is faulty.
func (d *randomDocuments) documentID() string {
	list := []string{"document:nobody"}
	for _, id := range d.ids {
		if strings.HasPrefix(id, "document:") || d.faulty && d.IntN(20) == 0 {
			list = append(list, id)
		}
	}
	return list[d.IntN(len(list))]
}

// argumentOf returns the argument of a root field: others that have its name may mean something else.
func (d *randomDocuments) argumentOf(field, name string) *ast.ArgumentDefinition {
	return d.schema.Query.Fields.ForName(field).Arguments.ForName(name)
}

// people picks some people, among whom there may be others where the document is faulty.
func (d *randomDocuments) people() any {
	list := []any{}
	for _, i := range d.Perm(len(d.ids)) {
		if id := d.ids[i]; strings.HasPrefix(id, "person:") || d.faulty && d.IntN(20) == 0 {
			list = append(list, id)
		}
		if len(list) == 2+d.IntN(2) {
			break
		}
	}
	return list
}

// groupKeyList picks keys of groups, one of them twice where the document is faulty.
func (d *randomDocuments) groupKeyList() any {
	list := []any{}
	values := d.schema.Types["EmploymentGroupKey"].EnumValues
	for _, i := range d.Perm(len(values))[:d.IntN(4)] {
		list = append(list, enumLiteral(values[i].Name))
	}
	if d.faulty && d.IntN(5) == 0 {
		list = append(list, list...)
	}
	return list
}

// through picks kinds of relations through which people are at places; none, or others, where the document is faulty.
func (d *randomDocuments) through() any {
	kinds := query.PlaceKinds()
	list := []any{}
	for range 1 + d.IntN(3) {
		list = append(list, enumLiteral(kinds[d.IntN(len(kinds))].String()))
	}
	if d.faulty && d.IntN(10) == 0 {
		return [][]any{{}, {enumLiteral("FOUNDED"), enumLiteral("WORKS_ON")}}[d.IntN(2)]
	}
	return list
}

// companies picks some companies, twice the same or others where the document is faulty.
func (d *randomDocuments) companies() any {
	list := []any{}
	for _, i := range d.Perm(len(d.ids)) {
		if id := d.ids[i]; len(list) < 4 && (strings.HasPrefix(id, "company:") || d.faulty && d.IntN(20) == 0) {
			list = append(list, id)
		}
	}
	if d.faulty && d.IntN(10) == 0 {
		list = append(list, list...)
	}
	return list
}

// typed returns a text to search for: a name that exists, the beginning of one, or anything else.
func (d *randomDocuments) typed() any {
	if d.faulty && d.IntN(5) == 0 {
		return strings.Repeat("ab ", 67)
	}
	if text := []rune(d.names[d.IntN(len(d.names))]); d.IntN(4) > 0 {
		return string(text[:1+d.IntN(len(text))])
	}
	return d.texts[d.IntN(len(d.texts))]
}

// fewSimilar writes how many similar names are wanted: few, since much is selected of each.
func (d *randomDocuments) fewSimilar() any {
	if d.faulty && d.IntN(5) == 0 {
		return []int{-1, 0, 101}[d.IntN(3)]
	}
	return 1 + d.IntN(3)
}

// surroundings writes the hops and the limit of a subgraph. Where the document is faulty, they are out of range at times.
func (d *randomDocuments) surroundings(argument string) any {
	faulty := d.faulty && d.IntN(5) == 0
	switch {
	case argument == "hops" && faulty:
		return []int{-1, 0, 7}[d.IntN(3)]
	case argument == "hops":
		return 1 + d.IntN(3)
	case argument == "limit" && faulty:
		return []int{0, 1, 1001}[d.IntN(3)]
	default:
		return 3 + d.IntN(20)
	}
}

// entities picks some entities, among which there may be others, or one twice, where the document is faulty.
func (d *randomDocuments) entities() any {
	list := []any{}
	for _, i := range d.Perm(len(d.ids)) {
		if id := d.ids[i]; isEntityID(id) || d.faulty && d.IntN(20) == 0 {
			list = append(list, id)
		}
		if len(list) == 1+d.IntN(3) {
			break
		}
	}
	if d.faulty && d.IntN(10) == 0 {
		list = append(list, list...)
	}
	return list
}

// personOrCompany picks one, or something else where the document is faulty.
func (d *randomDocuments) personOrCompany() any {
	for {
		id := d.ids[d.IntN(len(d.ids))]
		t, _ := kg.TypeOfID(id)
		if t == kg.TypePerson || t == kg.TypeCompany || d.faulty && d.IntN(10) == 0 {
			return id
		}
	}
}

func isEntityID(id string) bool {
	t, ok := kg.TypeOfID(id)
	return ok && kg.Entities.Has(t)
}

// value makes a value of an input type.
func (d *randomDocuments) value(t *ast.Type, depth int) any {
	if !t.NonNull && d.IntN(15) == 0 {
		return nil
	}
	if t.Elem != nil {
		list := []any{}
		for range d.IntN(3) {
			list = append(list, d.value(t.Elem, depth-1))
		}
		return list
	}
	switch def := d.schema.Types[t.NamedType]; def.Kind {
	case ast.Enum:
		return enumLiteral(def.EnumValues[d.IntN(len(def.EnumValues))].Name)
	case ast.InputObject:
		return d.object(def, depth)
	default:
		return d.scalar(def.Name)
	}
}

func (d *randomDocuments) object(def *ast.Definition, depth int) any {
	if def.Name == "IdentifierInput" {
		return map[string]any{"value": d.identifier(), "scheme": d.register()}
	}
	object := map[string]any{}
	for _, f := range def.Fields {
		needed := f.Type.NonNull && f.DefaultValue == nil
		if needed || depth > 0 && d.IntN(len(def.Fields)) < 2 {
			object[f.Name] = d.value(f.Type, depth-1)
		}
	}
	return object
}

func (d *randomDocuments) scalar(name string) any {
	switch name {
	case "ID":
		return d.ids[d.IntN(len(d.ids))]
	case "Int":
		return d.IntN(5)
	case "Boolean":
		return d.IntN(2) == 0
	case "Date":
		if d.faulty && d.IntN(8) == 0 {
			return []string{"2017-13", "today", "2017-02-30"}[d.IntN(3)]
		}
		return []string{"2017", "2016-09", "2023-05-03", "1999-12", "2024"}[d.IntN(5)]
	case "DateTime":
		return []string{"2024-12-01T00:00:00Z", "2024-01-01T01:00:00+01:00", "2030-01-01T00:00:00Z"}[d.IntN(3)]
	default:
		return d.texts[d.IntN(len(d.texts))]
	}
}

// written writes a value as a literal, or moves it into a variable.
func (d *randomDocuments) written(value any, typeName string) string {
	if d.IntN(5) > 0 {
		return literalText(value)
	}
	name := fmt.Sprintf("v%d", len(d.declared))
	d.declared = append(d.declared, "$"+name+": "+typeName)
	var plain any
	text, _ := json.Marshal(value)
	_ = json.Unmarshal(text, &plain)
	d.variables[name] = plain
	return "$" + name
}

func literalText(value any) string {
	var parts []string
	switch v := value.(type) {
	case enumLiteral:
		return string(v)
	case []any:
		for _, one := range v {
			parts = append(parts, literalText(one))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case map[string]any:
		for name, one := range v {
			parts = append(parts, name+": "+literalText(one))
		}
		slices.Sort(parts)
		return "{" + strings.Join(parts, ", ") + "}"
	default:
		text, _ := json.Marshal(v)
		return string(text)
	}
}
