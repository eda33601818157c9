package read

import (
	"strings"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/kg/namesearch"
)

// nameWalk looks for what a probe finds: of each type, what is at the lowest level that has not too much of it. It asks for
// all types together, as long as these together are not too many, for most of them have nothing most of the time.
type nameWalk struct {
	*reader
	probe namesearch.Probe
	found []int64
	cut   kg.TypeSet // the types of which that is not all
}

// from looks for what there is of some types, beginning at a level.
func (w *nameWalk) from(types kg.TypeSet, level int) error {
	if types == 0 {
		return nil
	}
	found, fits, err := w.match(types, level)
	switch {
	case err != nil:
		return err
	case fits:
		return w.down(types, level, found)
	case several(types):
		return w.apart(types, level)
	}
	for !fits && err == nil {
		level++
		found, fits, err = w.match(types, level)
	}
	w.found, w.cut = append(w.found, found...), w.cut|types
	return err
}

// down goes on from a level that fits.
func (w *nameWalk) down(types kg.TypeSet, level int, found []int64) error {
	for level > 0 && len(found) <= namesearch.Most {
		lower, fits, err := w.match(types, level-1)
		switch {
		case err != nil:
			return err
		case fits:
			found, level = lower, level-1
			continue
		case several(types):
			return w.apart(types, level-1)
		}
		break
	}
	w.found = append(w.found, found...)
	if level > 0 {
		w.cut |= types
	}
	return nil
}

// apart looks for each type by itself.
func (w *nameWalk) apart(types kg.TypeSet, level int) error {
	for _, t := range types.List() {
		if err := w.from(kg.Types(t), level); err != nil {
			return err
		}
	}
	return nil
}

func several(types kg.TypeSet) bool { return types&(types-1) != 0 }

// match returns the entities that have one of the keys of the probe at a level. They fit if they are not too many: at the
// top level, those of one type always do.
func (w *nameWalk) match(types kg.TypeSet, level int) (found []int64, fits bool, err error) {
	limit := namesearch.Most + 1
	if level == namesearch.Levels-1 && !several(types) {
		limit = -1
	}
	err = w.Query("SELECT rowid FROM names WHERE names MATCH ? LIMIT ?", []any{matching(w.probe, types, level), limit},
		func(row *sqlite3.Stmt) error {
			found = append(found, row.ColumnInt64(0))
			return nil
		})
	return found, limit < 0 || len(found) < limit, err
}

// matching writes the keys of a probe as a query of FTS5. Quoted, they are nothing but keys.
func matching(p namesearch.Probe, types kg.TypeSet, level int) string {
	var b strings.Builder
	for i, key := range p.KeysAt(types, level) {
		if i > 0 {
			b.WriteString(" OR ")
		}
		b.WriteString(`"` + key + `"`)
		if p.Prefix() {
			b.WriteString(" *")
		}
	}
	return b.String()
}
