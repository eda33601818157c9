package importer

import (
	"strings"

	"ties/kg"
	"ties/kg/fields"
)

// CheckPrefix returns what is wrong with Options.Prefix: a kg.RecordError.
func CheckPrefix(prefix string) error {
	if _, ok := kg.TypeOfID("person:" + prefix + "-"); prefix == "" || ok {
		return nil
	}
	return &kg.RecordError{Field: "prefix", Reason: "want letters, digits and -._~, such as gb"}
}

// addPrefix puts a prefix before the slugs of all IDs in a record.
func addPrefix(prefix string, r kg.Record) {
	for _, f := range fields.Of(r.RecordType()) {
		if f.Name == "id" || f.Kind == fields.Reference {
			_ = f.Set(r, withPrefix(prefix, f.Get(r))) // an ID may be any text
		}
	}
	switch r := r.(type) { // whose IDs follow from what they are of
	case *kg.Merge:
		r.ID = kg.MergeID(r.From)
	case *kg.Distinction:
		r.ID = kg.DistinctionID(r.First, r.Second)
	}
	cited := kg.Citations(r)
	for i := range cited {
		cited[i].Document = withPrefix(prefix, cited[i].Document)
	}
}

// withPrefix returns an ID with a prefix; a text that cannot be an ID as it is.
func withPrefix(prefix, id string) string {
	kind, slug, ok := strings.Cut(id, ":")
	if !ok {
		return id
	}
	return kind + ":" + prefix + "-" + slug
}
