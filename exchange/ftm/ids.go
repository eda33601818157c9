package ftm

import (
	"fmt"
	"strconv"
	"strings"

	"ties/exchange/form"
	"ties/kg"
)

// FollowTheMoney's IDs have no colon, and only letters and digits at their ends. Ours goes out with a full stop
// for the colon, and with everything that does not fit as ".x" and two hex digits, so that it comes back as it was.

// outside returns one of our IDs as FollowTheMoney can have it.
func outside(id string) string {
	prefix, slug, _ := strings.Cut(id, ":")
	var b strings.Builder
	b.WriteString(prefix + ".")
	for i := range len(slug) {
		c := slug[i]
		edge := i == 0 || i == len(slug)-1
		switch {
		case form.IsAlphanumeric(c), !edge && c == '-', !edge && c == '.' && slug[i+1] != 'x':
			b.WriteByte(c)
		default:
			fmt.Fprintf(&b, ".x%02X", c)
		}
	}
	return b.String()
}

// inside returns the ID that outside was given; ok is false for one that did not come from there.
func inside(id string) (own string, ok bool) {
	prefix, slug, found := strings.Cut(id, ".")
	if !found {
		return "", false
	}
	var b strings.Builder
	b.WriteString(prefix + ":")
	for i := 0; i < len(slug); i++ {
		if !strings.HasPrefix(slug[i:], ".x") {
			b.WriteByte(slug[i])
			continue
		}
		const escape = len(".x00")
		if len(slug) < i+escape {
			return "", false
		}
		c, err := strconv.ParseUint(slug[i+len(".x"):i+escape], 16, 8)
		if err != nil {
			return "", false
		}
		b.WriteByte(byte(c))
		i += escape - 1
	}
	_, ok = kg.TypeOfID(b.String())
	return b.String(), ok && outside(b.String()) == id
}
