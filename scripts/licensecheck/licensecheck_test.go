package main

import (
	"testing"

	"ties/scripts/parts"
)

func TestWhatIsAllowed(t *testing.T) {
	for _, c := range []struct {
		licenses []string
		ok       bool
	}{
		{[]string{"MIT"}, true}, {[]string{"Apache-2.0", "BSD-3-Clause"}, true}, {[]string{"MIT", "GPL-3.0"}, false}, {nil, false},
		{[]string{"(MIT OR GPL-3.0)"}, false}, {[]string{"90% unknown"}, false},
	} {
		if err := checkAllowed([]parts.Part{{Name: "p", Licenses: c.licenses}}); (err == nil) != c.ok {
			t.Errorf("%q: %v", c.licenses, err)
		}
	}
}
