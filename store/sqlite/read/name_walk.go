package read

import (
	"strings"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/kg/namesearch"
)

// nameWalk reads the entities that a probe finds: those of each type at the lowest level with few enough. It queries all
// types together until there are too many, since most types usually have none.
type nameWalk struct {
	*reader
	probe     namesearch.Probe
	found     []int64
	truncated kg.TypeSet // the types of which some entities were left out
}

// searchFrom reads entities of some types, beginning at a level.
func (w *nameWalk) searchFrom(types kg.TypeSet, level int) error {
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
		return w.eachType(types, level)
	}
	for !fits && err == nil {
		level++
		found, fits, err = w.match(types, level)
	}
	w.found, w.truncated = append(w.found, found...), w.truncated|types
	return err
}

// down continues from a level with few enough entities to lower ones.
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
			return w.eachType(types, level-1)
		}
		break
	}
	w.found = append(w.found, found...)
	if level > 0 {
		w.truncated |= types
	}
	return nil
}

// eachType searches for each type by itself.
func (w *nameWalk) eachType(types kg.TypeSet, level int) error {
	for _, t := range types.List() {
		if err := w.searchFrom(kg.Types(t), level); err != nil {
			return err
		}
	}
	return nil
}

func several(types kg.TypeSet) bool { return types&(types-1) != 0 }

// match returns the entities with one of the keys of the probe at a level. They fit if there are few enough; at the top
// level, the entities of a single type always do.
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

// matching returns the keys of a probe as an FTS5 query. They are quoted, so that none is an operator.
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
