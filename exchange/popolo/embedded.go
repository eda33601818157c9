package popolo

import "slices"

// embedded says which objects stand inside of others, where a reference to them could be as well.
type embedded struct {
	kind      string // of the objects
	reference string // the member that refers: of the outer object to a single one, of those of a list to the outer one
}

// single are the objects that others have one of, by the kind of the outer one.
var single = map[string]map[string]embedded{
	organizations: {"parent": {organizations, "parent_id"}, "area": {areas, "area_id"}},
	posts:         {"organization": {organizations, "organization_id"}, "area": {areas, "area_id"}},
	memberships: {
		"person": {persons, "person_id"}, "member": {persons, "member_id"}, "organization": {organizations, "organization_id"},
		"post": {posts, "post_id"}, "on_behalf_of": {organizations, "on_behalf_of_id"}, "area": {areas, "area_id"},
		"legislative_period": {events, "legislative_period_id"},
	},
	persons: {"area": {areas, "area_id"}},
	areas:   {"parent": {areas, "parent_id"}},
	events:  {"parent": {events, "parent_id"}, "organization": {organizations, "organization_id"}, "area": {areas, "area_id"}},
}

// several are the objects that others have lists of.
var several = map[string]map[string]embedded{
	persons: {memberships: {memberships, "person_id"}},
	organizations: {
		memberships: {memberships, "organization_id"}, posts: {posts, "organization_id"}, "children": {organizations, "parent_id"},
	},
	posts:  {memberships: {memberships, "post_id"}},
	areas:  {memberships: {memberships, "area_id"}, posts: {posts, "area_id"}, "children": {areas, "parent_id"}},
	events: {memberships: {memberships, "legislative_period_id"}, "children": {events, "parent_id"}},
}

// unfold calls visit for an object and for all that are embedded in it, at any depth, with references in their places.
// An object without an ID gets one, unless it is a membership.
func (o *object) unfold(visit func(*object) error) error {
	for _, name := range o.names() {
		if e, ok := single[o.kind][name]; ok {
			if err := o.takeOut(name, e, visit); err != nil {
				return err
			}
		}
	}
	inner := o.takeOutLists()
	if o.id = textOf(o.members["id"]); o.id == "" && o.kind != memberships {
		o.id = o.digest()
	}
	if err := visit(o); err != nil {
		return err
	}
	for _, i := range inner {
		if _, ok := i.members[i.reference]; !ok {
			i.members[i.reference] = o.id
		}
		if err := i.unfold(visit); err != nil {
			return err
		}
	}
	return nil
}

// takeOut puts a reference in the place of an object that is embedded.
func (o *object) takeOut(name string, e embedded, visit func(*object) error) error {
	members, ok := o.members[name].(map[string]any)
	if !ok {
		return nil
	}
	if e.reference == "member_id" && looksLikeOrganization(members) {
		e.kind = organizations
	}
	inner := &object{kind: e.kind, list: e.kind, line: o.line, members: members, id: textOf(members["id"])}
	if !inner.isReference() {
		if err := inner.unfold(visit); err != nil {
			return err
		}
	}
	delete(o.members, name)
	switch textOf(o.members[e.reference]) {
	case "":
		o.members[e.reference] = inner.id
	case inner.id:
	default:
		o.members[name] = inner.id // which is reported as left out
	}
	return nil
}

// isReference reports whether an embedded object only stands for one that is elsewhere.
func (o *object) isReference() bool { return len(o.members) == 1 && textOf(o.members["id"]) != "" }

func looksLikeOrganization(members map[string]any) bool {
	for _, name := range []string{"classification", "parent_id", "founding_date", "dissolution_date"} {
		if _, ok := members[name]; ok {
			return true
		}
	}
	return textOf(members["@type"]) == "Organization"
}

// innerObject is one of a list of embedded objects, and the member by which it refers to the outer one.
type innerObject struct {
	*object
	reference string
}

// takeOutLists takes the objects out of the lists of embedded ones. What is no object, or only refers to one, stays there.
func (o *object) takeOutLists() []innerObject {
	var all []innerObject
	for _, name := range o.names() {
		e, ok := several[o.kind][name]
		list, isList := o.members[name].([]any)
		if !ok || !isList {
			continue
		}
		o.members[name] = slices.DeleteFunc(list, func(item any) bool {
			members, ok := item.(map[string]any)
			inner := &object{kind: e.kind, list: e.kind, line: o.line, members: members}
			if !ok || inner.isReference() {
				return false
			}
			all = append(all, innerObject{inner, e.reference})
			return true
		})
		if len(o.members[name].([]any)) == 0 {
			delete(o.members, name)
		}
	}
	return all
}
