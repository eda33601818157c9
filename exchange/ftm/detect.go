package ftm

import "regexp"

var schemaMember = regexp.MustCompile(`"schema"\s*:\s*"[A-Z]`)

// Mentions reports whether there are entities in a piece of JSON: in a list, or in the answer of an API.
func Mentions(json []byte) bool { return schemaMember.Match(json) }
