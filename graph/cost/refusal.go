package cost

import (
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"ties/graph/apierror"
)

// tooMany returns the error of an operation that can come to too many rows.
func (c *rowCount) tooMany() *gqlerror.Error {
	l := c.largest
	return apierror.LimitExceeded(l.path, "%s: %s, more than %d at once%s: %s", l.path, c.sum(), maxRows, l.least(), c.advice())
}

// sum returns how many rows there are, and those of the largest list as a product.
func (c *rowCount) sum() string {
	sizes := []string{strconv.Itoa(max(c.largest.size, c.largest.counts))}
	for l := c.largest.above; l != nil; l = l.above {
		if l.size != 1 {
			sizes = append(sizes, strconv.Itoa(l.size))
		}
	}
	slices.Reverse(sizes)
	product, weight := strings.Join(sizes, " × "), c.largest.weight()
	switch {
	case c.total == maxCountedRows:
		return product + " rows"
	case len(sizes) > 1:
		product += " = " + strconv.Itoa(weight)
	}
	if c.total > weight {
		return fmt.Sprintf("%s of the %d rows that the query can come to", product, c.total)
	}
	return product + " rows"
}

// least says what the list counts as, if that is more than its size.
func (l *countedList) least() string {
	if l.counts <= max(1, l.size) {
		return ""
	}
	return fmt.Sprintf(" (a list that is computed counts as at least %d each time, whatever its page)", l.counts)
}

// advice returns what to ask for instead: the largest page of the largest list that fits, if one does.
func (c *rowCount) advice() string {
	s := c.largest.slice
	if s == nil {
		return "ask for less there, or below"
	}
	given := s.Limit
	fits := sort.Search(max(given, 0), func(n int) bool {
		s.Limit = n + 1
		return c.count().total > maxRows
	})
	s.Limit = given
	if fits == 0 {
		return "ask for smaller pages, on the way there and elsewhere"
	}
	argument := "first"
	if s.Backward {
		argument = "last"
	}
	return fmt.Sprintf("ask for %s: %d there", argument, fits)
}
