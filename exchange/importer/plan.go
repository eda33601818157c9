package importer

import (
	"context"
	"fmt"
	"strings"

	"ties/exchange/lookup"
	"ties/kg"
	"ties/store"
)

// Plan is what an import would write.
type Plan struct {
	New     map[kg.Type]int // records whose ID the store does not have
	Present map[kg.Type]int // records whose ID it has: they would be replaced
}

// String lists the records by kind, such as "2 of kind Person (1 of them is there already)".
func (p Plan) String() string {
	var parts []string
	for _, t := range kg.Nodes.List() {
		fresh, present := p.New[t], p.Present[t]
		if fresh+present == 0 {
			continue
		}
		part := fmt.Sprintf("%d %s", fresh+present, t)
		if present > 0 {
			part += fmt.Sprintf(" (%d there already)", present)
		}
		parts = append(parts, part)
	}
	if len(parts) == 0 {
		return "nothing"
	}
	return strings.Join(parts, ", ")
}

// planWrites finds out what would be written.
func (im *importer) planWrites(ctx context.Context) error {
	plan := Plan{map[kg.Type]int{}, map[kg.Type]int{}}
	for _, types := range writeOrder {
		err := im.readChunks(ctx, types, func(c *chunk) error {
			if c.cites {
				im.report.Document = im.document.record.ID
			}
			return plan.add(ctx, im.store, c.records)
		})
		if err != nil {
			return err
		}
	}
	im.report.Plan = plan
	return nil
}

// add counts the records of a chunk.
func (p Plan) add(ctx context.Context, from store.Reader, records []kg.Record) error {
	ids := make([]string, len(records))
	for i, r := range records {
		ids[i] = r.RecordID()
	}
	existing, err := lookup.Existing(ctx, from, ids, kg.Nodes)
	if err != nil {
		return err
	}
	for _, r := range records {
		if existing[r.RecordID()] {
			p.Present[r.RecordType()]++
		} else {
			p.New[r.RecordType()]++
		}
	}
	return nil
}
