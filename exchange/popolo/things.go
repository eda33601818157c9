package popolo

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"ties/exchange/form"
	"ties/kg"
)

// convertThing turns what has a name into an entity, and what else is said of it into facts.
func (r *reading) convertThing(o *object, t kg.Type) error {
	if err := r.checkDates(o, t); err != nil {
		return err
	}
	if t == 0 {
		r.to.LeaveOut(o.line, o.list, "it has no name")
		return nil
	}
	e := &kg.Entity{Type: t, ID: own(t, o.id)}
	delete(o.members, "id")
	e.Name, e.Aliases = r.takeNames(o)
	var texts []string
	for _, name := range []string{"biography", "summary", "abstract", "description"} {
		texts = append(texts, nonEmpty(take(o.members, name))...)
	}
	e.Description = strings.Join(texts, "\n\n")
	e.Identifiers = r.takeIdentifiers(o)
	links := r.takeLinks(o)
	if first := slices.IndexFunc(links, kg.IsWebURL); first >= 0 {
		e.URL = links[first]
		links = slices.Delete(links, first, first+1)
	}
	if t == kg.TypeCompany {
		e.Category = take(o.members, "classification")
	}
	if t == kg.TypeTeam {
		delete(o.members, "classification") // says that it is one
	}
	if err := r.to.Put(o.line, e); err != nil {
		return err
	}
	if err := r.convertReferences(o, e); err != nil {
		return err
	}
	for _, l := range links {
		if err := r.fact(o, e.ID, "link", l); err != nil {
			return err
		}
	}
	return r.facts(o, e.ID)
}

// dateMembers are the members of things that are dates, and whether they are ends, which may be open.
var dateMembers = map[string]bool{
	"birth_date": false, "death_date": false, "founding_date": false, "dissolution_date": true, "start_date": false, "end_date": true,
	"created_at": false, "updated_at": false,
}

// checkDates reports the dates that are none, and takes them out of an object.
func (r *reading) checkDates(o *object, t kg.Type) error {
	for _, name := range o.names() {
		isEnd, ok := dateMembers[name]
		if !ok {
			continue
		}
		text, fault := textOf(o.members[name]), o.missing(name, "a date")
		if text != "" {
			err := form.CheckDate(text, isEnd)
			if err == nil {
				continue
			}
			fault.Reason = err.Error()
		}
		delete(o.members, name)
		if err := r.to.Bad(o.line, factID(own(t, o.id), name, text), fault); err != nil {
			return err
		}
	}
	return nil
}

// takeLinks takes the addresses in the web out of an object.
func (r *reading) takeLinks(o *object) []string {
	list, ok := o.members["links"].([]any)
	if !ok {
		return nil
	}
	delete(o.members, "links")
	var links []string
	for _, item := range list {
		link := textOf(item)
		if members, ok := item.(map[string]any); ok {
			link = take(members, "url")
			r.leaveOutRest(o, "links", members)
		}
		if link == "" {
			r.leaveOut(o, "links", "an entry has no url")
			continue
		}
		links = append(links, link)
	}
	return links
}

// takeIdentifiers takes identifiers out of an object. What cannot be one stays, and becomes a fact.
func (r *reading) takeIdentifiers(o *object) (found []kg.Identifier) {
	list, ok := o.members["identifiers"].([]any)
	if !ok {
		return nil
	}
	var rest []any
	for _, item := range list {
		members, _ := item.(map[string]any)
		i := kg.Identifier{Scheme: textOf(members["scheme"]), Value: textOf(members["identifier"])}
		if i.Scheme == "" {
			i, _ = kg.IdentifierOfURL(i.Value)
		}
		if found, ok = form.AddIdentifier(found, i); !ok {
			rest = append(rest, item)
			continue
		}
		delete(members, "scheme")
		delete(members, "identifier")
		r.leaveOutRest(o, "identifiers", members)
	}
	delete(o.members, "identifiers")
	if rest != nil {
		o.members["identifiers"] = rest
	}
	return found
}

// convertReferences turns the references of an object into relations.
func (r *reading) convertReferences(o *object, e *kg.Entity) error {
	for _, ref := range []struct {
		member, kind string
		relation     kg.RelationKind
		back         bool // from the other one to the entity
	}{
		{"parent_id", o.kind, kg.PartOf, false},
		{"area_id", areas, kg.BasedIn, false},
		{"organization_id", organizations, kg.InvolvedIn, true},
	} {
		id := r.current(ref.kind, take(o.members, ref.member))
		if id == "" {
			continue
		}
		t, ok := r.find(ref.kind, id)
		if !ok {
			r.leaveOut(o, ref.member, "no file and no record of the store has the ID that it names")
			continue
		}
		from, to, source, target := e.Type, t, e.ID, own(t, id)
		if ref.back {
			from, to, source, target = to, from, target, source
		}
		if !ref.relation.Sources().Has(from) || !ref.relation.Targets().Has(to) {
			r.leaveOut(o, ref.member, "it leads to what has no place there in the graph")
			continue
		}
		err := r.to.Put(o.line, &kg.Relation{
			ID: ref.relation.Prefix() + ":" + form.Digest(source, target), Kind: ref.relation, Source: source, Target: target,
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// facts makes facts of what is a text, a number or a truth value, and of lists of named values; what is neither is
// left out.
func (r *reading) facts(o *object, entity string) error {
	for _, name := range o.names() {
		value := o.members[name]
		var err error
		if keys, ok := namedValues[name]; ok {
			err = r.namedFacts(o, entity, name, keys, value)
		} else if text := plain(value); text != "" {
			err = r.fact(o, entity, name, text)
		} else if _, ok := several[o.kind][name]; ok {
			r.leaveOut(o, name, "only objects that stand there in full are read there")
		} else {
			r.leaveOut(o, name, noPlace)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// namedValues are lists of objects with a name and a value.
var namedValues = map[string][2]string{
	"identifiers":     {"scheme", "identifier"},
	"contact_details": {"type", "value"},
}

// namedFacts makes facts of a list of named values. What is wrong with one of them does not touch the others.
func (r *reading) namedFacts(o *object, entity, name string, keys [2]string, value any) error {
	list, ok := value.([]any)
	if !ok {
		r.leaveOut(o, name, noPlace)
		return nil
	}
	for _, item := range list {
		members, _ := item.(map[string]any)
		label, text := textOf(members[keys[0]]), plain(members[keys[1]])
		if text == "" {
			r.leaveOut(o, name, "an entry has no "+keys[1])
			continue
		}
		delete(members, keys[1])
		if label == "" {
			label = name
		} else {
			delete(members, keys[0])
		}
		if err := r.fact(o, entity, label, text); err != nil {
			return err
		}
		r.leaveOutRest(o, name, members)
	}
	return nil
}

// leaveOutRest reports what is left of an entry of a list.
func (r *reading) leaveOutRest(o *object, list string, members map[string]any) {
	for _, member := range slices.Sorted(maps.Keys(members)) {
		r.leaveOut(o, list+"."+member, noPlace)
	}
}

func (r *reading) fact(o *object, entity, name, value string) error {
	return r.to.Put(o.line, &kg.Fact{ID: factID(entity, name, value), Entity: entity, Name: name, Value: value})
}

func factID(entity, name, value string) string {
	_, slug, _ := strings.Cut(entity, ":")
	return "fact:" + slug + "-" + form.Digest(entity, name, value)
}

// plain returns what is neither an object nor a list as a text.
func plain(value any) string {
	if is, ok := value.(bool); ok {
		return strconv.FormatBool(is)
	}
	return textOf(value)
}
