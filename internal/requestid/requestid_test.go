package requestid

import (
	"net/http"
	"strings"
	"testing"
)

func TestIDsOfClientsAreTakenIfTheyAreSane(t *testing.T) {
	for _, id := range []string{
		"7", "0190f5fe-7c00-7a00-8000-000000000000", "01ARZ3NDEKTSV4RRFFQ69G5FAV", "Root=1-67891233-abcdef012345678912345678",
		"gw/host.example:8080/abc_1+2@eu", strings.Repeat("a", maxLength),
	} {
		if got := Of(&http.Request{Header: http.Header{Header: {id}}}); got != id {
			t.Errorf("%q becomes %q", id, got)
		}
	}
	seen := map[string]bool{}
	for _, given := range [][]string{
		nil, {""}, {"a", "b"}, {"a b"}, {"a\nlevel=ERROR"}, {"a\x1b[31m"}, {`a"b`}, {"é"}, {"\xff"}, {"a\u202eb"}, {"{}"}, {strings.Repeat("a", maxLength+1)},
	} {
		got := Of(&http.Request{Header: http.Header{Header: given}})
		if !IsValid(got) || seen[got] || len(given) > 0 && got == given[0] {
			t.Errorf("%q becomes %q", given, got)
		}
		seen[got] = true
	}
}

func FuzzIsValid(f *testing.F) {
	f.Add("abc-1")
	f.Add("a\n")
	f.Fuzz(func(t *testing.T, id string) {
		if !IsValid(id) {
			return
		}
		for _, c := range []byte(id) {
			if c <= ' ' || c >= 0x7f || c == '"' || c == '\\' {
				t.Errorf("%q is taken, with %q", id, c)
			}
		}
	})
}
