package access

import (
	"strings"

	"ties/internal/enum"
)

// Role is what somebody is to a server. A role has the rights of those before it.
type Role uint8

// The roles.
const (
	Anonymous   Role = iota // who sends no token
	Contributor             // proposes
	Editor                  // writes, and decides on proposals
	Admin                   // erases, and makes tokens
)

var roleNames = []string{"anonymous", "contributor", "editor", "admin"}

// String returns the name of the role.
func (r Role) String() string { return roleNames[r] }

// ParseRole returns the role of a name, in any case.
func ParseRole(name string) (r Role, ok bool) {
	return enum.Parse[Role](roleNames, strings.ToLower(name))
}

// Right is what a root field, a route or a command needs of who asks.
type Right int

// The rights.
const (
	Public        Right = iota // nothing: also a private server answers
	Read                       // to read the graph and its schema
	ReadProposals              // to read what is proposed, which nobody may have looked at yet
	Propose                    // to propose changes
	Write                      // to change the graph
	Administer                 // to erase, and to make tokens
)

var rightNames = []string{"public", "read", "read proposals", "propose", "write", "administer"}

// String returns the name of the right.
func (r Right) String() string { return rightNames[r] }

// changes reports whether the right is one to change anything.
func (r Right) changes() bool { return r > ReadProposals }

// lowest is the first role that has a right, unless a server is private.
var lowest = map[Right]Role{Public: Anonymous, Read: Anonymous, ReadProposals: Contributor, Propose: Contributor, Write: Editor, Administer: Admin}
