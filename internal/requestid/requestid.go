// Package requestid has the IDs of requests, by which an answer, an error and lines of the log are found to belong together.
package requestid

import (
	"encoding/binary"
	"math/rand/v2"
	"net/http"
	"strings"

	"github.com/google/uuid"
)

// Header is the header of requests and answers that has the ID.
const Header = "X-Request-Id"

// maxLength is the greatest length of an ID that a client gives.
const maxLength = 128

// Of returns the ID of a request: that which a client or a proxy gives if it can be one, otherwise a new one.
func Of(r *http.Request) string {
	if given := r.Header[Header]; len(given) == 1 && IsValid(given[0]) {
		return given[0]
	}
	return newUUID()
}

// newUUID returns a random UUID. It is no secret.
func newUUID() string {
	var id uuid.UUID
	binary.LittleEndian.PutUint64(id[:8], rand.Uint64())
	binary.LittleEndian.PutUint64(id[8:], rand.Uint64())
	const version, variant = 0x40, 0x80
	id[6], id[8] = version|id[6]&0x0f, variant|id[8]&0x3f
	return id.String()
}

// IsValid reports whether a text can be an ID: UUIDs, ULIDs, numbers, and what load balancers write can.
func IsValid(id string) bool {
	return id != "" && len(id) <= maxLength && strings.IndexFunc(id, isForeign) < 0
}

func isForeign(c rune) bool {
	switch {
	case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9':
		return false
	default:
		return !strings.ContainsRune("-_.:/+=@", c)
	}
}
