package query

import (
	"fmt"
	"strconv"
	"strings"

	"ties/kg"
)

// NotFoundError is the error of a plan that needs entities which do not exist. It is an ErrNotFound.
type NotFoundError struct {
	Start Start    // the start that needs them: a *List, *Paths or *Similar
	IDs   []string // in the order of Start
}

func (e *NotFoundError) Error() string {
	quoted := make([]string, len(e.IDs))
	for i, id := range e.IDs {
		quoted[i] = strconv.Quote(id)
	}
	return "nothing has the ID " + strings.Join(quoted, " or ")
}

// Is reports whether target is ErrNotFound.
func (e *NotFoundError) Is(target error) bool { return target == kg.ErrNotFound }

// TooLargeError is the error of a search for paths that exceeds Paths.Most. It is an ErrTooLarge.
type TooLargeError struct {
	Most  int
	Known int // the number of hops up to which all paths are known, if there are any; otherwise 0
}

func (e *TooLargeError) Error() string {
	return fmt.Sprintf("to find that many paths takes a look at more than %d relations", e.Most)
}

// Is reports whether target is ErrTooLarge.
func (e *TooLargeError) Is(target error) bool { return target == kg.ErrTooLarge }
