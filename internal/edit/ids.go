package edit

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"ties/internal/lookup"
	"ties/kg"
	"ties/kg/fields"
	"ties/kg/namesearch"
)

// assignIDs makes the IDs of all records that are given without one: first of those that others are named after.
func (a *attempt) assignIDs() error {
	taken := map[string]bool{}
	var things, claims []*Patch
	for i := range a.Parts {
		for j := range a.Parts[i].Patches {
			p := &a.Parts[i].Patches[j]
			switch {
			case !isUnnamed(p.ID):
				taken[p.ID] = true
				continue
			case p.ID != "" && a.clients[p.ID] != nil:
				a.add(i, p.Path, "id", kg.CodeInvalid, "", "%q is there twice: want a name of its own for each record", kg.Shorten(p.ID, kg.MaxShown))
			case p.ID != "":
				a.clients[p.ID] = p
			}
			if (kg.Entities | kg.Documents).Has(p.Type) {
				things = append(things, p)
			} else {
				claims = append(claims, p)
			}
		}
	}
	if err := a.makeIDs(things, taken); err != nil {
		return err
	}
	return a.makeIDs(claims, taken)
}

func isUnnamed(id string) bool { return id == "" || strings.HasPrefix(id, ClientPrefix) }

// idOf returns the ID of the record of a patch.
func (a *attempt) idOf(p *Patch) string {
	if id, ok := a.ids[p]; ok {
		return id
	}
	return p.ID
}

// resolved returns the ID that is meant by an ID or a client's name; the name itself if nothing has it.
func (a *attempt) resolved(id string) string {
	if p := a.clients[id]; p != nil {
		if made := a.ids[p]; made != "" {
			return made
		}
	}
	return id
}

// suffixes are how many IDs are asked for at once, until one is free.
var suffixes = []int{1, 8, 128, 1_024}

// makeIDs makes an ID for each patch: from its name, with a number behind it where that is taken.
func (a *attempt) makeIDs(patches []*Patch, taken map[string]bool) error {
	bases := make([]string, len(patches))
	for i, p := range patches {
		bases[i] = a.baseID(p)
	}
	from := 1
	for _, n := range suffixes {
		var candidates []string
		for i, p := range patches {
			for k := from; k < from+n && a.ids[p] == ""; k++ {
				candidates = append(candidates, numbered(bases[i], k))
			}
		}
		stored, err := lookup.Existing(a.ctx, a.store, candidates, kg.Nodes)
		if err != nil {
			return err
		}
		for i, p := range patches {
			for k := from; k < from+n && a.ids[p] == ""; k++ {
				if id := numbered(bases[i], k); !stored[id] && !taken[id] {
					a.ids[p], taken[id] = id, true
				}
			}
		}
		from += n
	}
	for i, p := range patches {
		if a.ids[p] == "" {
			a.ids[p] = bases[i] // which is taken, so that the store says so
		}
	}
	return nil
}

func numbered(base string, n int) string {
	if n == 1 {
		return base
	}
	return fmt.Sprintf("%s-%d", base, n)
}

// baseID returns the ID that is made from what a patch has, in the way of IDs in this project: person:wu-yuxin,
// employment:wu-yuxin-cruise, fact:cruise-headcount.
func (a *attempt) baseID(p *Patch) string {
	switch {
	case p.Type == kg.TypeDocument:
		return join("document", nameSlug(p, "title"))
	case p.Type == kg.TypeFact:
		return join("fact", a.slugOf(p, "entity"), nameSlug(p, "name"))
	case kg.Entities.Has(p.Type):
		return join(strings.ToLower(p.Type.String()), nameSlug(p, "name"))
	default:
		ends := endNames(p.Type)
		return join(p.kind().Prefix(), a.slugOf(p, ends[0]), a.slugOf(p, ends[1]))
	}
}

// join joins a prefix and slugs as an ID that has room for a number.
func join(prefix string, slugs ...string) string {
	const most = kg.MaxID - len("-1000")
	id := prefix + ":" + strings.Join(slugs, "-")
	return id[:min(len(id), most)]
}

// nameSlug returns the slug of a patch's name, or a digest of a name without letters.
func nameSlug(p *Patch, field string) string {
	name, _ := p.Fields[field].(string)
	if slug := namesearch.Slug(name); slug != "" {
		return slug
	}
	sum := sha256.Sum256([]byte(name))
	return hex.EncodeToString(sum[:6])
}

// slugOf returns the slug of the record that a field of a patch refers to.
func (a *attempt) slugOf(p *Patch, field string) string {
	id, _ := p.Fields[field].(string)
	_, slug, ok := strings.Cut(a.resolved(id), ":")
	if t, known := kg.TypeOfID(a.resolved(id)); !ok || !known || !kg.Entities.Has(t) {
		return "unknown"
	}
	return slug
}

// kind returns the kind of a relation, the first one of its type if it has none; 0 of other records.
func (p *Patch) kind() kg.RelationKind {
	if !kg.Relations.Has(p.Type) {
		return 0
	}
	if k, ok := kg.KindOfID(p.ID); ok {
		return k
	}
	kinds := kg.KindsOf(p.Type)
	name, _ := p.Fields[kindField].(string)
	if k, ok := kg.ParseKind(name); ok && k.RecordType() == p.Type {
		return k
	}
	return kinds[0]
}

// endNames returns the names of the ends of relations of a type.
func endNames(t kg.Type) (names []string) {
	for _, f := range fields.Of(t) {
		if f.Kind == fields.Reference {
			names = append(names, f.Name)
		}
	}
	return names
}
