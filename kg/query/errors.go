package query

import (
	"fmt"
	"strconv"
	"strings"

	"ties/kg"
)

// NotFoundError says which of the entities that a plan needs are not there. It is an ErrNotFound.
type NotFoundError struct {
	Start Start    // what needs them: a *List, *Paths or *Similar
	IDs   []string // in the order in which Start has them
}

func (e *NotFoundError) Error() string {
	quoted := make([]string, len(e.IDs))
	for i, id := range e.IDs {
		quoted[i] = strconv.Quote(id)
	}
	return "nothing has the ID " + strings.Join(quoted, " or ")
}

// Is makes the error an ErrNotFound.
func (e *NotFoundError) Is(target error) bool { return target == kg.ErrNotFound }

// TooLargeError says that a search for paths comes to more than Paths.Most. It is an ErrTooLarge.
type TooLargeError struct {
	Most  int
	Known int // up to how many hops some paths are known, and all; 0 where none is
}

func (e *TooLargeError) Error() string {
	return fmt.Sprintf("to find that many paths takes a look at more than %d relations", e.Most)
}

// Is makes the error an ErrTooLarge.
func (e *TooLargeError) Is(target error) bool { return target == kg.ErrTooLarge }
