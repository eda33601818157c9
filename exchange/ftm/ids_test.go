package ftm

import (
	"regexp"
	"testing"

	"pgregory.net/rapid"

	"ties/kg"
)

// theirIDs is what FollowTheMoney takes for an ID (followthemoney/types/entity.py).
var theirIDs = regexp.MustCompile(`^[0-9a-zA-Z]([0-9a-zA-Z.\-]*[0-9a-zA-Z])?$`)

func TestOurIDsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		id := rapid.SampledFrom([]string{"person", "part-of", "company", "document"}).Draw(t, "prefix") + ":" +
			rapid.StringMatching(`[a-zA-Z0-9._~x-]{1,12}`).Draw(t, "slug")
		out := outside(id)
		if !theirIDs.MatchString(out) {
			t.Fatalf("%s goes out as %s, which is no ID there", id, out)
		}
		if back, ok := inside(out); !ok || back != id {
			t.Fatalf("%s goes out as %s, and comes back as %s (%v)", id, out, back, ok)
		}
	})
}

func TestTheirIDsFit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		id := rapid.String().Filter(func(s string) bool { return s != "" }).Draw(t, "id")
		if _, ok := kg.TypeOfID(ownID(id, kg.TypePerson)); !ok {
			t.Fatalf("%q becomes %q, which is no ID", id, ownID(id, kg.TypePerson))
		}
	})
}
