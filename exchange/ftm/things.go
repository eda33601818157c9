package ftm

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"ties/exchange/form"
	"ties/kg"
)

// thing turns what has a name into an entity, what the graph has a place for into its fields, and everything else
// that is said of it into facts.
func (e *entityConverter) thing(t kg.Type) error {
	r := &kg.Entity{Type: t, ID: ownID(e.ID, t)}
	names := e.takeNames()
	r.Name = names[0]
	for _, alias := range names[1:] {
		r.Aliases = append(r.Aliases, kg.Alias{Name: alias})
	}
	r.Description = strings.Join(e.takeAll("description", "summary", "notes"), "\n\n")
	r.URL = takeURL(e, "website", "sourceUrl", "wikipediaUrl", "alephUrl")
	r.Identifiers = e.takeIdentifiers()
	e.category(r)
	r.Citations = e.proof()
	if err := e.to.Put(e.line, r); err != nil {
		return err
	}
	if err := e.links(r); err != nil {
		return err
	}
	return e.facts(r.ID)
}

// takeFirst takes the value of the first property that has a single one.
func takeFirst(e *entityConverter, properties ...string) string {
	for _, p := range properties {
		if one := e.takeOne(p); one != "" {
			return one
		}
	}
	return ""
}

// takeURL takes the value of the first property that has a single one, of the web. Any other stays, and becomes a fact.
func takeURL(e *entityConverter, properties ...string) string {
	for _, p := range properties {
		if all := e.Properties[p]; len(all) == 1 && all[0] != "" && kg.IsWebURL(all[0]) {
			return e.takeOne(p)
		}
	}
	return ""
}

func (e *entityConverter) category(r *kg.Entity) {
	switch r.Type {
	case kg.TypeTeam:
		e.take("classification") // says that it is one
	case kg.TypeCompany:
		if r.Category = e.takeOne("classification"); r.Category == "" {
			r.Category = categories[e.Schema]
		}
	}
}

// proof cites the documents that are named as proof.
func (e *entityConverter) proof() []kg.Citation {
	var list []kg.Citation
	for _, id := range e.take("proof") {
		switch t, ok := e.find(id, kg.TypeDocument); {
		case !ok:
			e.to.LeaveOut(e.line, e.Schema+".proof", notThere)
		case t != kg.TypeDocument:
			e.to.LeaveOut(e.line, e.Schema+".proof", "it names what is no document")
		default:
			list = append(list, kg.Whole(ownID(id, t)))
		}
	}
	return list
}

// references are the relations that an entity names itself, by property.
var references = []struct {
	property string
	kind     kg.RelationKind
	usual    kg.Type // of the other one
	forward  bool    // from the entity to the other one
	role     string
}{
	{"addressEntity", kg.BasedIn, kg.TypePlace, true, ""},
	{"parent", kg.PartOf, kg.TypeCompany, true, ""},
	{"organizer", kg.InvolvedIn, kg.TypeCompany, false, "organizer"},
	{"involved", kg.InvolvedIn, kg.TypeCompany, false, ""},
}

const notThere = "no file and no record of the store has the ID that it names"

// links are the relations that an entity names itself.
func (e *entityConverter) links(r *kg.Entity) error {
	for _, ref := range references {
		for _, id := range e.take(ref.property) {
			t, ok := e.find(id, ref.usual)
			if !ok {
				e.to.LeaveOut(e.line, e.Schema+"."+ref.property, notThere)
				continue
			}
			from, to, source, target := r.Type, t, r.ID, ownID(id, t)
			if !ref.forward {
				from, to, source, target = to, from, target, source
			}
			if fits(ref.kind)(from, to) == 0 {
				e.to.LeaveOut(e.line, e.Schema+"."+ref.property, "it leads to what has no place there in the graph")
				continue
			}
			if err := e.link(ref.kind, source, target, ref.role); err != nil {
				return err
			}
		}
	}
	return nil
}

func (e *entityConverter) link(kind kg.RelationKind, source, target, role string) error {
	return e.to.Put(e.line, &kg.Relation{
		ID: kind.Prefix() + ":" + form.Digest(source, target, role), Kind: kind, Source: source, Target: target, Role: role,
	})
}

// facts says everything else that is said of an entity.
func (e *entityConverter) facts(entity string) error {
	for _, property := range slices.Sorted(maps.Keys(e.Properties)) {
		if e.isReferenceProperty(property) {
			e.leaveOut([]string{property}) // IDs, of which a fact would say nothing
			continue
		}
		for _, value := range e.Properties[property] {
			if err := e.fact(entity, property, value); err != nil {
				return err
			}
		}
	}
	return nil
}

func (e *entityConverter) fact(entity, property, value string) error {
	if value == "" {
		return nil
	}
	_, name, _ := strings.Cut(entity, ":")
	id := fmt.Sprintf("fact:%s-%s", name, form.Digest(entity, property, value))
	if isEnd, ok := dateProperties[property]; ok {
		if err := form.CheckDate(value, isEnd); err != nil {
			return e.to.Bad(e.line, id, &kg.RecordError{Field: property, Reason: err.Error()})
		}
	}
	return e.to.Put(e.line, &kg.Fact{ID: id, Entity: entity, Name: property, Value: value})
}

// document turns what has a text into a document.
func (e *entityConverter) document() error {
	var faults kg.RecordErrors
	d := &kg.Document{
		ID:          ownID(e.ID, kg.TypeDocument),
		Title:       takeFirst(e, "title", "name", "fileName"),
		Text:        strings.Join(e.take("bodyText"), "\n\n"),
		Language:    e.takeOne("language"),
		URL:         takeURL(e, "sourceUrl", "alephUrl"),
		Publisher:   e.takeOne("publisher"),
		PublishedOn: e.date("publishedAt", &faults),
	}
	if d.Title == "" {
		d.Title = e.ID
	}
	if len(faults) > 0 {
		return e.to.Bad(e.line, d.ID, faults...)
	}
	e.rest()
	return e.to.Put(e.line, d)
}

// note turns a note about an entity into a fact.
func (e *entityConverter) note() error {
	f := &kg.Fact{ID: ownID(e.ID, kg.TypeFact), Name: strings.Join(e.take("name"), "; "), Value: strings.Join(e.takeAll("description", "summary"), "\n\n")}
	if f.Name == "" {
		f.Name = "note"
	}
	about := e.take("entity")
	if len(about) != 1 || f.Value == "" {
		e.to.LeaveOut(e.line, "Note", "only a description of exactly one entity has a place")
		return nil
	}
	t, ok := e.find(about[0], kg.TypePerson)
	switch {
	case !ok:
		return e.unknown("entity", about[0], f.ID)
	case !kg.Entities.Has(t):
		e.to.LeaveOut(e.line, "Note", "it is about what has no place in the graph")
		return nil
	}
	f.Entity = ownID(about[0], t)
	f.Citations = e.proof()
	e.rest()
	return e.to.Put(e.line, f)
}

// unknown reports a reference to what is not there, and has to be.
func (e *entityConverter) unknown(field, id, record string) error {
	return e.to.Bad(e.line, record, &kg.RecordError{Field: field, Reason: fmt.Sprintf("%.80q is not there: no file and no record of the store has this ID", id)})
}
