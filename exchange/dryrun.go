package exchange

import (
	"context"
	"fmt"
	"strings"

	"ties/kg"
)

// Plan says what an import would write.
type Plan struct {
	New     map[kg.Type]int // records whose ID the store does not have
	Present map[kg.Type]int // records whose ID it has: they would become those of the import
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

// planWrites tells what write would write.
func (im *importer) planWrites(ctx context.Context) error {
	plan := Plan{map[kg.Type]int{}, map[kg.Type]int{}}
	im.document.cited = false // claims that were left out do not count
	for _, types := range writeOrder {
		err := im.readChunks(ctx, types, func(c *chunk) error {
			ids := make([]string, len(c.records))
			for i, r := range c.records {
				ids[i] = r.RecordID()
			}
			there, err := im.store.exist(ctx, ids, kg.Nodes)
			for i, r := range c.records {
				if there[ids[i]] {
					plan.Present[r.RecordType()]++
				} else {
					plan.New[r.RecordType()]++
				}
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	if im.document.cited {
		im.report.Document = im.document.record.ID
	}
	im.report.Plan = plan
	return nil
}
