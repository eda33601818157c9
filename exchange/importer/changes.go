package importer

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"ties/kg"
	"ties/kg/jsonline"
	"ties/kg/merging"
)

// Changes is what an import does to a store, or would do.
type Changes struct {
	New       Counts  // of records whose ID the store does not have
	Changed   Counts  // of records that differ from those of the store, which they replace
	Unchanged Counts  // of records that the store has as they are: they are not written
	Example   *Change // the first field that changes
}

// Counts are numbers of records by type.
type Counts map[kg.Type]int

// Total returns the number of records of all types.
func (c Counts) Total() (n int) {
	for _, records := range c {
		n += records
	}
	return n
}

// Change is the change of a field of a record.
type Change struct {
	File, Field, ID string
	Line            int
	Before, After   string // JSON, possibly shortened; empty where the field is missing
}

// String returns the change as "ID: field: before becomes after (file:line)".
func (c *Change) String() string {
	value := func(text string) string {
		if text == "" {
			return "nothing"
		}
		return text
	}
	return fmt.Sprintf("%s: %s: %s becomes %s (%s:%d)", c.ID, c.Field, value(c.Before), value(c.After), c.File, c.Line)
}

func newChanges() Changes {
	return Changes{New: Counts{}, Changed: Counts{}, Unchanged: Counts{}}
}

// String lists the records by kind, such as "2 Person (1 changed, 1 unchanged)".
func (c Changes) String() string {
	var parts []string
	for _, t := range kg.Records.List() {
		changed, unchanged := c.Changed[t], c.Unchanged[t]
		if c.New[t]+changed+unchanged == 0 {
			continue
		}
		part := fmt.Sprintf("%d %s", c.New[t]+changed+unchanged, t)
		switch {
		case changed > 0 && unchanged > 0:
			part += fmt.Sprintf(" (%d changed, %d unchanged)", changed, unchanged)
		case changed > 0:
			part += fmt.Sprintf(" (%d changed)", changed)
		case unchanged > 0:
			part += fmt.Sprintf(" (%d unchanged)", unchanged)
		}
		parts = append(parts, part)
	}
	if len(parts) == 0 {
		return "nothing"
	}
	return strings.Join(parts, ", ")
}

// compare counts what becomes of the records of a chunk, which have been resolved. Those that the store has as they are
// leave the index: they need not be written.
func (im *importer) compare(ctx context.Context, c *chunk) error {
	stored := map[string]merging.Stated{}
	if !im.empty {
		var err error
		if stored, err = im.store.ReadStated(ctx, c.ids()); err != nil {
			return err
		}
	}
	for i, r := range c.records {
		before := stored[r.RecordID()].Record
		im.tell(c.places[i], before, r)
		if before == nil {
			im.report.Changes.New[r.RecordType()]++
			continue
		}
		was, is := jsonline.Append(nil, before), jsonline.Append(nil, r)
		if bytes.Equal(was, is) {
			im.report.Changes.Unchanged[r.RecordType()]++
			im.index.skip(c.places[i])
			continue
		}
		im.report.Changes.Changed[r.RecordType()]++
		if im.report.Changes.Example == nil {
			im.report.Changes.Example = im.index.change(c.places[i], before, r)
		}
	}
	return nil
}

// Outcome is what becomes of a record of an input.
type Outcome struct {
	File   string // input.File.Name
	Line   int    // from 1
	Before kg.Record
	After  kg.Record
}

// Fields returns what changes; of a record that is new, all that it says.
func (o Outcome) Fields() []jsonline.FieldChange { return jsonline.Diff(o.Before, o.After) }

// tell tells what becomes of a record.
func (im *importer) tell(at linePosition, before, after kg.Record) {
	if im.options.Outcome != nil {
		source := im.index.sources[at.source]
		im.options.Outcome(Outcome{source.Name, source.LineOf(at.line), before, after})
	}
}

// change returns the first difference between two states of a record.
func (x *recordIndex) change(at linePosition, before, after kg.Record) *Change {
	c := &Change{File: x.sources[at.source].Name, Line: x.sources[at.source].LineOf(at.line), ID: after.RecordID()}
	if all := jsonline.Diff(before, after); len(all) > 0 {
		c.Field, c.Before, c.After = all[0].Field, kg.Shorten(all[0].Before, maxShown), kg.Shorten(all[0].After, maxShown)
	}
	return c
}

// maxShown is how many characters of a value an example shows.
const maxShown = 80
