package proposal

import (
	"ties/internal/edit"
	"ties/kg"
	"ties/kg/fields"
)

// PatchTo returns the patch that makes a record of what it is now, which is nil if there is none.
func PatchTo(r, now kg.Record) edit.Patch {
	p := edit.Patch{Path: []string{r.RecordID()}, Type: r.RecordType(), ID: r.RecordID(), Fields: map[string]any{}}
	for _, f := range fields.Of(r.RecordType())[1:] {
		if now == nil || !f.Same(r, now) {
			p.Fields[f.Name] = valueOf(f, r)
		}
	}
	return p
}

// valueOf returns the value of a field as edit.Patch has it.
func valueOf(f *fields.Field, r kg.Record) any {
	switch f.Kind {
	case fields.Aliases:
		return listOrNil(r.(*kg.Entity).Aliases)
	case fields.Identifiers:
		return listOrNil(r.(*kg.Entity).Identifiers)
	case fields.Citations:
		var list []edit.Citation
		for _, c := range *fields.CitationsOf(r) {
			list = append(list, edit.Citation{Document: c.Document, Quote: c.Quote, Start: c.Start})
		}
		return listOrNil(list)
	default:
		if text := f.Get(r); text != "" {
			return text
		}
		return nil
	}
}

func listOrNil[T any](list []T) any {
	if len(list) == 0 {
		return nil
	}
	return list
}
