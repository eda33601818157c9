// Package licenses has the licenses of the Go modules that the program contains. Those of what its pages contain are beside
// their files (licenses.md).
package licenses

import _ "embed"

// Modules is the licenses of the Go modules.
//
//go:embed modules.md
var Modules string
