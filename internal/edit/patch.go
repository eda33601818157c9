package edit

import (
	"fmt"
	"slices"
	"strings"

	"ties/kg"
	"ties/kg/fields"
	"ties/kg/query"
	"ties/kg/temporal"
)

// patch patches a record, or makes it.
func (a *attempt) patch(part int, p *Patch) error {
	id := a.idOf(p)
	if t, ok := kg.TypeOfID(id); !ok || t != p.Type {
		a.add(part, p.Path, "id", kg.CodeInvalid, id, "%s", wrongID(p.Type, id))
		return nil
	}
	if a.records[id].changedBy(part) {
		a.add(part, p.Path, "id", kg.CodeInvalid, id, "%q is there twice in one input: want each record once", id)
		return nil
	}
	if a.isGone(part, p, id) {
		return nil
	}
	r := a.change(part, p.Path, id)
	if p.IfRevision != nil {
		r.expect = p.IfRevision
	}
	isNew := r.now == nil
	if isNew {
		r.now = newRecord(p.Type, p.kind())
		_ = fields.Of(p.Type)[0].Set(r.now, id) // the first is the ID, which takes any text
	} else {
		r.now = kg.Clone(r.now)
	}
	if r.given == nil {
		r.given = map[string]bool{}
	}
	s := setter{a, part, p, r}
	if err := s.setFields(); err != nil {
		return err
	}
	s.checkBase()
	s.complete(isNew)
	s.checkInput()
	return nil
}

// wrongID says why an ID is not that of a record of a type.
func wrongID(t kg.Type, id string) string {
	if t == kg.TypeLink {
		return fmt.Sprintf("%q is not the ID of a link: want one that begins with its kind, such as founded:wu-yuxin-moonshot-ai", kg.Shorten(id, kg.MaxShown))
	}
	for _, f := range newRecord(t, kg.KindsOf(t)...).Check() {
		if f.Field == "id" {
			_, want, _ := strings.Cut(f.Reason, "want ")
			return fmt.Sprintf("%q is not the ID of a record of kind %s: want %s", kg.Shorten(id, kg.MaxShown), t, want)
		}
	}
	return ""
}

func newRecord(t kg.Type, kind ...kg.RelationKind) kg.Record {
	switch {
	case t == kg.TypeDocument:
		return &kg.Document{}
	case t == kg.TypeFact:
		return &kg.Fact{}
	case kg.Entities.Has(t):
		return &kg.Entity{Type: t}
	default:
		return &kg.Relation{Kind: kind[0]}
	}
}

// setter sets the fields of a record from a patch.
type setter struct {
	*attempt
	part int
	*Patch
	*record
}

func (s setter) fault(field string, code kg.ErrorCode, text string, args ...any) {
	s.add(s.part, s.Path, field, code, s.id, text, args...)
}

func (s setter) setFields() error {
	for _, f := range fields.Of(s.Type)[1:] {
		value, ok := s.Fields[f.Name]
		if !ok {
			continue
		}
		s.given[f.Name] = true
		switch value := value.(type) {
		case nil:
			s.clear(f)
		case []kg.Alias:
			s.now.(*kg.Entity).Aliases = value
		case []kg.Identifier:
			s.now.(*kg.Entity).Identifiers = slices.Clone(value)
		case []Citation:
			cited, err := s.citations(value)
			if err != nil {
				return err
			}
			*fields.CitationsOf(s.now) = cited
		case string:
			s.setText(f, value)
		}
	}
	return nil
}

func (s setter) setText(f *fields.Field, text string) {
	switch {
	case f.Kind == fields.Reference:
		s.setReference(f, text)
	case f.Kind == fields.RelationKind && text != f.Get(s.now):
		s.fault(f.Name, kg.CodeInvalid, "%q is of kind %s: want that kind, or a record of its own", s.id, f.Get(s.now))
	case text == "":
		s.clear(f)
	default:
		if err := f.Set(s.now, text); err != nil {
			s.fault(f.Name, kg.CodeInvalid, "%s", err)
		}
	}
}

// setReference sets the ID of another record, which may be a client's name.
func (s setter) setReference(f *fields.Field, id string) {
	named := s.clients[id]
	switch {
	case named == nil && strings.HasPrefix(id, ClientPrefix):
		s.fault(f.Name, kg.CodeMissing, "nothing in the input has the name %q", kg.Shorten(id, kg.MaxShown))
		return
	case named != nil && !s.ends(f).Has(named.Type):
		s.fault(f.Name, kg.CodeInvalid, "%q is a record of kind %s: want %s", kg.Shorten(id, kg.MaxShown), named.Type, s.ends(f))
		return
	}
	_ = f.Set(s.now, s.resolved(id)) // a reference takes any text
}

// ends returns the types of records that a field may refer to.
func (s setter) ends(f *fields.Field) kg.TypeSet {
	r, ok := s.now.(*kg.Relation)
	switch {
	case !ok:
		return kg.Entities
	case f.Column == "source":
		return r.Kind.Sources()
	default:
		return r.Kind.Targets()
	}
}

// clear sets a field to what it is without anything given.
func (s setter) clear(f *fields.Field) {
	claim := fields.ClaimOf(s.now)
	switch f.Prop {
	case query.PropStart:
		claim.Period.Start = ""
		return
	case query.PropEnd:
		claim.Period.End = ""
		return
	case query.PropPublishedOn:
		s.now.(*kg.Document).PublishedOn = ""
		return
	case query.PropStatus:
		return // it follows from the others
	case query.PropInferred:
		claim.Period.Inferred = false
		return
	case query.PropStanding:
		claim.Standing = kg.Stated
		return
	case query.PropRecordedAt:
		*recordedAt(s.now) = s.Origin.At
		return
	}
	switch f.Kind {
	case fields.Aliases:
		s.now.(*kg.Entity).Aliases = nil
	case fields.Identifiers:
		s.now.(*kg.Entity).Identifiers = nil
	case fields.OpenLists:
		s.now.(*kg.Entity).OpenLists = nil
	case fields.Citations:
		*fields.CitationsOf(s.now) = nil
	case fields.RelationKind, fields.Flag, fields.Word: // the kind stays
	case fields.Text, fields.Reference:
		_ = f.Set(s.now, "")
	}
}

// complete fills in what is not given.
func (s setter) complete(isNew bool) {
	if at := recordedAt(s.now); at != nil && at.IsZero() {
		*at = s.Origin.At
	}
	for _, f := range fields.Of(s.Type) {
		if isNew && f.Kind == fields.Reference && s.Fields[f.Name] == nil {
			s.fault(f.Name, kg.CodeInvalid, "missing: want the ID of %s", s.ends(f))
		}
	}
	claim := fields.ClaimOf(s.now)
	if claim == nil {
		return
	}
	if status, given := s.Fields["status"]; status == nil && (given || isNew) {
		claim.Period.Status = temporal.StatusUnknown
		if claim.Period.End != "" {
			claim.Period.Status = temporal.StatusByEnd(claim.Period.End, claim.RecordedAt)
		}
	}
}

// checkInput checks what the patch gives for what nothing new may hold. What the record had before it may stay.
func (s setter) checkInput() {
	for _, f := range kg.CheckInput(s.now) {
		if root := fieldPath(f.Field)[0]; s.given[root] {
			s.fault(f.Field, f.Code, "%s", f.Reason)
		}
	}
	if _, ok := s.now.(*kg.Relation); ok && s.Type == kg.TypeLink && s.stored.Record == nil && isUnnamed(s.ID) && s.Fields[kindField] == nil {
		s.fault(kindField, kg.CodeInvalid, "missing: want one of %s", fields.LinkNames)
	}
}
