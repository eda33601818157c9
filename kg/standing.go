package kg

import "ties/internal/enum"

// Standing is how the source puts a claim.
type Standing uint8

// The standings. Planned is announced, proposed or rumoured: not true yet.
const (
	Stated Standing = iota
	Reported
	Inferred
	Planned
	Opinion
	Disputed
	Retracted

	standingEnd
)

var standingNames = [standingEnd]string{
	"STATED", "REPORTED", "INFERRED", "PLANNED", "OPINION", "DISPUTED", "RETRACTED",
}

// String returns the name of the standing as GraphQL and the native format spell it.
func (s Standing) String() string { return standingNames[s] }

// ParseStanding returns the standing of a name; ok is false if there is none.
func ParseStanding(name string) (s Standing, ok bool) {
	return enum.Parse[Standing](standingNames[:], name)
}

// Asserted lists the standings of claims that are taken to be true: relationship queries and to-one fields use only these.
func Asserted() []Standing { return []Standing{Stated, Reported, Inferred} }
