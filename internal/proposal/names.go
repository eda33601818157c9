package proposal

import (
	"slices"
	"strings"

	"ties/internal/edit"
	"ties/kg/fields"
)

// only returns a copy of a part with the patches and deletions of some records. A record for which an ID was made, made has that,
// has it as its name: an ID is made for it again when the part is applied. Elsewhere the ID stands for a record that is left out.
func only(part edit.Part, kept func(id string) bool, made map[*edit.Patch]string) (copied edit.Part) {
	names := map[string]string{}
	for i := range part.Patches {
		p := &part.Patches[i]
		if id := idOf(p, made); isName(p.ID) {
			if names[p.ID] = id; kept(id) {
				names[p.ID] = edit.ClientPrefix + id
			}
		}
	}
	for i := range part.Patches {
		p := part.Patches[i]
		id := idOf(&part.Patches[i], made)
		if !kept(id) {
			continue
		}
		if p.ID == "" || isName(p.ID) {
			p.ID = edit.ClientPrefix + id
		}
		p.Fields = renamed(&p, names)
		copied.Patches = append(copied.Patches, p)
	}
	for _, d := range part.Delete {
		if kept(d.ID) {
			copied.Delete = append(copied.Delete, d)
		}
	}
	return copied
}

func isName(id string) bool { return strings.HasPrefix(id, edit.ClientPrefix) }

// idOf returns the ID of the record of a patch, which may have it as its name.
func idOf(p *edit.Patch, made map[*edit.Patch]string) string {
	if id, ok := made[p]; ok {
		return id
	}
	return strings.TrimPrefix(p.ID, edit.ClientPrefix)
}

// renamed returns the fields of a patch with other names for the records that they refer to.
func renamed(p *edit.Patch, names map[string]string) map[string]any {
	name := func(id string) string {
		if other, ok := names[id]; ok {
			return other
		}
		return id
	}
	given := make(map[string]any, len(p.Fields))
	for field, value := range p.Fields {
		if cites, ok := value.([]edit.Citation); ok {
			cites = slices.Clone(cites)
			for i := range cites {
				cites[i].Document = name(cites[i].Document)
			}
			value = cites
		}
		given[field] = value
	}
	for _, f := range fields.Of(p.Type) {
		if id, ok := given[f.Name].(string); ok && f.Kind == fields.Reference {
			given[f.Name] = name(id)
		}
	}
	return given
}
