package form

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"ties/kg"
)

// Slug makes an ID of another format fit to stand behind a prefix of ours: what does not fit becomes "~" and two
// hex digits. Where it would become too long, it is a digest.
func Slug(id string) string {
	var b strings.Builder
	for i := range len(id) {
		if c := id[i]; IsAlphanumeric(c) || strings.IndexByte("-._", c) >= 0 {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "~%02X", c)
		}
	}
	const most = kg.MaxID - 80 // room for a prefix, and for what is added to it
	if b.Len() > most {
		return Digest(id)
	}
	return b.String()
}

// Digest returns 16 hex digits that stand for some texts.
func Digest(texts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(texts, "\x00")))
	return hex.EncodeToString(sum[:8])
}

// IsAlphanumeric reports whether a byte is a letter or a digit of ASCII.
func IsAlphanumeric(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}
