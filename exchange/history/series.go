package history

import (
	"context"
	"fmt"
	"slices"

	"ties/kg"
	"ties/store"
)

// Series is the revisions that one import, copy or restore makes. Whatever follows the first is part of it (kg.Origin.PartOf).
type Series struct {
	Origin  kg.Origin // of all; its PartOf is that of the series
	Numbers []int64   // of the revisions so far, ascending
}

// Apply applies the next batch.
func (s *Series) Apply(ctx context.Context, to store.Writer, batch *kg.Batch) error {
	batch.Origin = s.Origin
	receipt, err := to.Apply(ctx, batch)
	if err != nil || receipt.Revision == nil || slices.Contains(s.Numbers, receipt.Revision.Number) {
		return err
	}
	s.Numbers = append(s.Numbers, receipt.Revision.Number)
	s.Origin.PartOf = s.Numbers[0]
	return nil
}

// RolledBack forgets the revisions of a load that was rolled back.
func (s *Series) RolledBack() { s.Numbers, s.Origin.PartOf = nil, 0 }

// Describe returns numbers of revisions such as "revision 7" or "revisions 7 to 9"; "" if there are none.
func Describe(numbers []int64) string {
	switch n := len(numbers); {
	case n == 0:
		return ""
	case n == 1:
		return fmt.Sprintf("revision %d", numbers[0])
	case numbers[n-1]-numbers[0] == int64(n-1):
		return fmt.Sprintf("revisions %d to %d", numbers[0], numbers[n-1])
	default: // others have written meanwhile
		return fmt.Sprintf("%d revisions from %d to %d", n, numbers[0], numbers[n-1])
	}
}
