package access

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// The kinds of refusals, for errors.Is. Their messages are for clients.
var (
	ErrUnauthenticated = errors.New("a token is needed")
	ErrForbidden       = errors.New("forbidden")
)

// ErrInvalidToken is an ErrUnauthenticated, the same for all tokens that are not valid, so that nothing is learnt of them.
var ErrInvalidToken error = &RefusedError{
	kind: ErrUnauthenticated,
	message: "the request's token is wrong, expired or revoked: want a valid one, as Authorization: Bearer TOKEN, or none for " +
		"what is open to all",
}

// RefusedError is the refusal of a request: an ErrUnauthenticated or an ErrForbidden.
type RefusedError struct {
	kind    error
	message string
}

func (e *RefusedError) Error() string { return e.message }

// Unwrap returns the kind.
func (e *RefusedError) Unwrap() error { return e.kind }

// Refuse returns the refusal of somebody: who is anonymous needs a token.
func Refuse(id Identity, format string, args ...any) *RefusedError {
	message := fmt.Sprintf(format, args...)
	if id == (Identity{}) {
		return &RefusedError{ErrUnauthenticated, message + ": send a token, as Authorization: Bearer TOKEN"}
	}
	return &RefusedError{ErrForbidden, fmt.Sprintf("%s: %q has the role %s", message, id.Name, id.Role)}
}

// Policy is what a deployment allows. The zero policy lets everybody read.
type Policy struct {
	Private  bool  // the anonymous may not read
	ReadOnly bool  // nobody may change anything
	FourEyes bool  // nobody accepts their own proposals
	Table    Table // that of this program if nil
}

// Check returns nil where somebody may use a root field, a route or a command, otherwise a RefusedError.
func (p Policy) Check(id Identity, target string) error {
	rights := p.Table
	if rights == nil {
		rights = table
	}
	right, ok := rights[target]
	if !ok {
		return &RefusedError{ErrForbidden, target + " is refused: no right to it is defined"}
	}
	return p.Require(id, right, target)
}

// Require returns nil where somebody has the right that something needs, otherwise a RefusedError.
func (p Policy) Require(id Identity, right Right, what string) error {
	switch {
	case p.has(id.Role, right):
		return nil
	case p.ReadOnly && right.changes():
		return &RefusedError{ErrForbidden, fmt.Sprintf("this server is read-only: nobody has the right to %s, which %s needs", right, what)}
	default:
		return Refuse(id, "%s needs the right to %s, which %s have", what, right, p.holders(right))
	}
}

func (p Policy) has(role Role, right Right) bool {
	switch {
	case p.ReadOnly && right.changes():
		return false
	case p.Private && right == Read:
		return role > Anonymous
	default:
		return role >= lowest[right]
	}
}

// Rights returns the rights of a role that the API has names for. ReadProposals has none: it goes with the role alone.
func (p Policy) Rights(role Role) []Right {
	all := []Right{Read, Propose, Write, Administer}
	return slices.DeleteFunc(all, func(r Right) bool { return !p.has(role, r) })
}

// holders names the roles that have a right.
func (p Policy) holders(right Right) string {
	var names []string
	for role := range Role(len(roleNames)) {
		if role > Anonymous && p.has(role, right) {
			names = append(names, role.String()+"s")
		}
	}
	last := len(names) - 1
	if last == 0 {
		return names[0]
	}
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// Challenge returns the header WWW-Authenticate of the response to a refused request (RFC 6750).
func Challenge(err error) string {
	switch {
	case errors.Is(err, ErrInvalidToken):
		return `Bearer realm="ties", error="invalid_token", error_description="it is wrong, expired or revoked"`
	case errors.Is(err, ErrForbidden):
		return `Bearer realm="ties", error="insufficient_scope"`
	default:
		return `Bearer realm="ties"`
	}
}
