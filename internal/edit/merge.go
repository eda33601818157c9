package edit

import (
	"slices"

	"ties/kg"
)

// The numbers of entities of one merge, and of one KeepApart.
const (
	MaxMerged = 100
	MaxApart  = 20
)

// Merge is entities that are another one.
type Merge struct {
	From []string
	Into string
}

// Unmerge is a merged entity that is one of its own.
type Unmerge struct{ ID string }

// KeepApart is entities of which no two are one.
type KeepApart struct{ IDs []string }

// merger merges entities, and takes them apart, for a part of an edit.
type merger struct {
	*attempt
	part int
}

// mergeRecords merges entities.
func (a merger) mergeRecords(m *Merge) error {
	ids := append(slices.Clone(m.From), m.Into)
	for _, from := range m.From {
		ids = append(ids, kg.MergeID(from), kg.DistinctionID(from, m.Into))
	}
	if err := a.read(ids); err != nil {
		return err
	}
	chain, err := a.chainOf(m.Into)
	if err != nil {
		return err
	}
	into := a.records[m.Into]
	if t, ok := kg.TypeOfID(m.Into); !ok || !kg.Entities.Has(t) {
		a.add(a.part, []string{"into"}, "", kg.CodeInvalid, m.Into, "%q does not fit: want the ID of %s", kg.Shorten(m.Into, kg.MaxShown), kg.Entities)
		return nil
	}
	if into.now == nil {
		a.add(a.part, []string{"into"}, "", kg.CodeMissing, m.Into, "%q is not there: nothing has this ID", kg.Shorten(m.Into, kg.MaxShown))
		return nil
	}
	for i := range m.From {
		a.mergeRecord(i, m, chain)
	}
	return nil
}

// chainOf returns an entity and what it is merged into, up to its root.
func (a merger) chainOf(id string) (chain []string, err error) {
	for !slices.Contains(chain, id) {
		chain = append(chain, id)
		if err := a.read([]string{kg.MergeID(id)}); err != nil {
			return nil, err
		}
		if m, ok := a.records[kg.MergeID(id)].now.(*kg.Merge); ok {
			id = m.Into
		}
	}
	return chain, nil
}

// mergeRecord merges one of the entities, given what they are merged into, up to its root.
func (a merger) mergeRecord(index int, m *Merge, chain []string) {
	from, path := m.From[index], pathOf("from", index)
	fault := func(code Code, text string, args ...any) {
		a.add(a.part, path, "", 0, from, text, args...)
		a.problems[len(a.problems)-1].Code = code
	}
	shown := kg.Shorten(from, kg.MaxShown)
	is, known := kg.TypeOfID(from)
	want, _ := kg.TypeOfID(m.Into)
	merge := a.records[kg.MergeID(from)]
	switch before, _ := merge.now.(*kg.Merge); {
	case !known || !kg.Entities.Has(is) || is != want:
		fault(Code(kg.CodeInvalid.String()), "%q does not fit: want the ID of a %s, as %q is", shown, want, m.Into)
	case a.records[from].now == nil:
		fault(Code(kg.CodeMissing.String()), "%q is not there: nothing has this ID", shown)
	case slices.Contains(chain, from):
		fault(Code(kg.CodeInvalid.String()), "%q is what the others are to be: nothing can be merged into itself", shown)
	case slices.Index(m.From, from) < index:
		fault(Code(kg.CodeInvalid.String()), "%q is there twice: want each entity once", shown)
	case before != nil && before.Into != m.Into:
		fault(CodeMerged, "%q is merged into %q already: unmerge it first", shown, before.Into)
	case a.records[kg.DistinctionID(from, m.Into)].now != nil:
		fault(CodeKeptApart, "%q and %q are two, as somebody has said: delete %q first", shown, m.Into, kg.DistinctionID(from, m.Into))
	default:
		a.change(a.part, path, merge.id).now = kg.NewMerge(from, m.Into)
	}
}

// unmerge takes an entity out of that which it was merged into.
func (a merger) unmerge(u *Unmerge) error {
	id := kg.MergeID(u.ID)
	if err := a.read([]string{id}); err != nil {
		return err
	}
	if a.records[id].now == nil {
		a.add(a.part, []string{"id"}, "", 0, u.ID, "%q is not merged into anything", kg.Shorten(u.ID, kg.MaxShown))
		a.problems[len(a.problems)-1].Code = CodeMerged
		return nil
	}
	a.change(a.part, []string{"id"}, id).now = nil
	return nil
}

// keepApart says of each pair of entities that they are two.
func (a merger) keepApart(k *KeepApart) error {
	ids := slices.Clone(k.IDs)
	for i, one := range k.IDs {
		for _, other := range k.IDs[:i] {
			ids = append(ids, kg.DistinctionID(one, other))
		}
	}
	if err := a.read(ids); err != nil {
		return err
	}
	want, _ := kg.TypeOfID(k.IDs[0])
	for i, one := range k.IDs {
		path := pathOf("ids", i)
		switch t, ok := kg.TypeOfID(one); {
		case !ok || !kg.Entities.Has(t) || t != want:
			a.add(a.part, path, "", kg.CodeInvalid, one, "%q does not fit: want IDs of entities of one type", kg.Shorten(one, kg.MaxShown))
		case a.records[one].now == nil:
			a.add(a.part, path, "", kg.CodeMissing, one, "%q is not there: nothing has this ID", kg.Shorten(one, kg.MaxShown))
		case slices.Index(k.IDs, one) < i:
			a.add(a.part, path, "", kg.CodeInvalid, one, "%q is there twice: want each entity once", kg.Shorten(one, kg.MaxShown))
		default:
			for _, other := range k.IDs[:i] {
				d := kg.NewDistinction(one, other)
				a.change(a.part, path, d.ID).now = d
			}
		}
	}
	return nil
}
