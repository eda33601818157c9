package conventions

import (
	"strings"
	"testing"
)

func TestNothingHasTheNameOfSomethingDeclaredInItsPackage(t *testing.T) {
	found, err := Shadowing("../..")
	if err != nil {
		t.Fatal(err)
	}
	if len(found) > 0 {
		t.Errorf("%d names shadow one of their package:\n%s", len(found), strings.Join(found, "\n"))
	}
}
