package fields

import (
	"slices"
	"strings"
	"time"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

var idField = &Field{
	Name: "id", Column: "id", Prop: query.PropID, Kind: Word,
	get: kg.Record.RecordID,
	set: func(r kg.Record, text string) error {
		switch r := r.(type) {
		case *kg.Document:
			r.ID = text
		case *kg.Entity:
			r.ID = text
		case *kg.Relation:
			r.ID = text
		case *kg.Fact:
			r.ID = text
		case *kg.Merge:
			r.ID = text
		case *kg.Distinction:
			r.ID = text
		}
		return nil
	},
}

var documentFields = []*Field{
	idField,
	textField("title", query.PropTitle, func(d *kg.Document) *string { return &d.Title }),
	optional(textField("language", query.PropLanguage, func(d *kg.Document) *string { return &d.Language })),
	optional(textField("text", query.PropText, func(d *kg.Document) *string { return &d.Text })),
	optional(textField("url", query.PropURL, func(d *kg.Document) *string { return &d.URL })),
	optional(textField("publisher", query.PropPublisher, func(d *kg.Document) *string { return &d.Publisher })),
	optional(dateField("publishedOn", query.PropPublishedOn, func(r kg.Record) *temporal.PartialDate { return &r.(*kg.Document).PublishedOn })),
	instantField("recordedAt", query.PropRecordedAt, func(r kg.Record) *time.Time { return &r.(*kg.Document).RecordedAt }),
}

// categoryField is a field of only some entities.
var categoryField = optional(textField("category", query.PropCategory, func(e *kg.Entity) *string { return &e.Category }))

func entityFields(t kg.Type) []*Field {
	list := []*Field{
		idField,
		textField("name", query.PropName, func(e *kg.Entity) *string { return &e.Name }),
		{Name: "aliases", Column: "aliases", Kind: Aliases, Optional: true},
		optional(textField("description", query.PropDescription, func(e *kg.Entity) *string { return &e.Description })),
		optional(textField("url", query.PropURL, func(e *kg.Entity) *string { return &e.URL })),
		identifiersField,
	}
	if kg.Categorised.Has(t) {
		list = append(list, categoryField)
	}
	return append(list, openListsField, citationsField)
}

// formerIDsField is what merges make of an entity, which nobody states. It is no field of Of.
var formerIDsField = &Field{
	Name: "formerIds", Column: "formerIds", Prop: query.PropFormerIDs, Kind: FormerIDs, Optional: true,
	get: func(r kg.Record) string { return strings.Join(r.(*kg.Entity).FormerIDs, " ") },
	set: func(r kg.Record, text string) error {
		r.(*kg.Entity).FormerIDs = strings.Fields(text)
		return nil
	},
}

var mergeFields = []*Field{
	idField,
	referenceField("from", "from", func(m *kg.Merge) *string { return &m.From }),
	referenceField("into", "into", func(m *kg.Merge) *string { return &m.Into }),
}

var distinctionFields = []*Field{
	idField,
	referenceField("first", "first", func(d *kg.Distinction) *string { return &d.First }),
	referenceField("second", "second", func(d *kg.Distinction) *string { return &d.Second }),
}

var identifiersField = &Field{
	Name: "identifiers", Column: "identifiers", Prop: query.PropIdentifiers, Kind: Identifiers, Optional: true,
	get: func(r kg.Record) string { return joinIdentifiers(r.(*kg.Entity).Identifiers) },
	set: func(r kg.Record, text string) error {
		list, err := SplitIdentifiers(text)
		if err == nil {
			r.(*kg.Entity).Identifiers = list
		}
		return err
	},
}

var openListsField = &Field{
	Name: "openLists", Column: "openLists", Prop: query.PropOpenLists, Kind: OpenLists, Optional: true,
	get: func(r kg.Record) string { return joinKinds(r.(*kg.Entity).OpenLists) },
	set: func(r kg.Record, text string) error {
		kinds, err := splitKinds(text)
		if err == nil {
			r.(*kg.Entity).OpenLists = kinds
		}
		return err
	},
}

var citationsField = &Field{Name: "citations", Column: "citations", Kind: Citations}

// relationFields returns the fields of a type of relations, given the names of its ends.
func relationFields(t kg.Type, source, target string) []*Field {
	list := []*Field{idField}
	if t == kg.TypeLink {
		list = append(list, linkKindField)
	}
	return append(append(list,
		referenceField(source, "source", func(r *kg.Relation) *string { return &r.Source }),
		referenceField(target, "target", func(r *kg.Relation) *string { return &r.Target }),
		optional(textField("role", query.PropRole, func(r *kg.Relation) *string { return &r.Role })),
	), claimFields...)
}

var linkKindField = &Field{
	Name: "relation", Column: "kind", Prop: query.PropKind, Kind: RelationKind,
	get: func(r kg.Record) string { return r.(*kg.Relation).Kind.String() },
	set: func(r kg.Record, text string) error {
		kind, err := parseLinkKind(text)
		if err == nil {
			r.(*kg.Relation).Kind = kind
		}
		return err
	},
}

var factFields = slices.Concat([]*Field{
	idField,
	referenceField("entity", "entity", func(f *kg.Fact) *string { return &f.Entity }),
	textField("name", query.PropFactName, func(f *kg.Fact) *string { return &f.Name }),
	textField("value", query.PropValue, func(f *kg.Fact) *string { return &f.Value }),
}, claimFields)

// claimFields are the last fields of every relation and every fact.
var claimFields = []*Field{
	optional(dateField("start", query.PropStart, func(r kg.Record) *temporal.PartialDate { return &ClaimOf(r).Period.Start })),
	optional(dateField("end", query.PropEnd, func(r kg.Record) *temporal.PartialDate { return &ClaimOf(r).Period.End })),
	wordField("status", query.PropStatus, statuses, func(r kg.Record) *temporal.Status { return &ClaimOf(r).Period.Status }),
	{
		Name: "inferred", Column: "inferred", Prop: query.PropInferred, Kind: Flag,
		get: func(r kg.Record) string { return formatFlag(ClaimOf(r).Period.Inferred) },
		set: func(r kg.Record, text string) error {
			flag, err := parseFlag(text)
			if err == nil {
				ClaimOf(r).Period.Inferred = flag
			}
			return err
		},
	},
	wordField("standing", query.PropStanding, standings, func(r kg.Record) *kg.Standing { return &ClaimOf(r).Standing }),
	citationsField,
	instantField("recordedAt", query.PropRecordedAt, func(r kg.Record) *time.Time { return &ClaimOf(r).RecordedAt }),
}

var byType = func() [kg.TypeDistinction + 1][]*Field {
	all := [kg.TypeDistinction + 1][]*Field{
		kg.TypeDocument:   documentFields,
		kg.TypeEmployment: relationFields(kg.TypeEmployment, "person", "company"),
		kg.TypeMembership: relationFields(kg.TypeMembership, "person", "team"),
		kg.TypeLink:       relationFields(kg.TypeLink, "source", "target"),
		kg.TypeFact:       factFields,

		kg.TypeMerge:       mergeFields,
		kg.TypeDistinction: distinctionFields,
	}
	for _, t := range kg.Entities.List() {
		all[t] = entityFields(t)
	}
	return all
}()

func optional(f *Field) *Field {
	f.Optional = true
	return f
}

func textField[R kg.Record](name string, p query.Prop, at func(R) *string) *Field {
	return &Field{
		Name: name, Column: name, Prop: p,
		get: func(r kg.Record) string { return *at(r.(R)) },
		set: func(r kg.Record, text string) error {
			*at(r.(R)) = text
			return nil
		},
	}
}

func referenceField[R kg.Record](name, column string, at func(R) *string) *Field {
	f := textField(name, 0, at)
	f.Column, f.Kind = column, Reference
	return f
}

// parsed returns a field whose value is parsed from a text.
func parsed[T any](name string, p query.Prop, at func(kg.Record) *T, format func(T) string, parse func(string) (T, error)) *Field {
	return &Field{
		Name: name, Column: name, Prop: p, Kind: Word,
		get: func(r kg.Record) string { return format(*at(r)) },
		set: func(r kg.Record, text string) error {
			value, err := parse(text)
			if err == nil {
				*at(r) = value
			}
			return err
		},
	}
}

func dateField(name string, p query.Prop, at func(kg.Record) *temporal.PartialDate) *Field {
	return parsed(name, p, at, func(d temporal.PartialDate) string { return string(d) }, temporal.ParseDate)
}

func wordField[T interface{ String() string }](name string, p query.Prop, words vocabulary[T], at func(kg.Record) *T) *Field {
	return parsed(name, p, at, T.String, words.parse)
}

func instantField(name string, p query.Prop, at func(kg.Record) *time.Time) *Field {
	return parsed(name, p, at, formatInstant, parseInstant)
}
