package httpapi

import (
	"testing"

	"ties/kg/query"
)

func TestASearchThatIsTooLargeSaysWhatWouldDo(t *testing.T) {
	for _, c := range []struct {
		known int
		want  string
	}{
		{0, "to find that many paths takes a look at more than 100 relations: ask for fewer hops or kinds, " +
			"or avoid what is joined to very many, as with avoid: {degreeOver: 1000}"},
		{4, "to find that many paths takes a look at more than 100 relations: those of at most 4 hops are found with maxHops: 4; " +
			"for longer ones too, ask for fewer kinds, or avoid what is joined to very many, as with avoid: {degreeOver: 1000}"},
	} {
		if got := tooLargeMessage(&query.TooLargeError{Most: 100, Known: c.known}); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}
