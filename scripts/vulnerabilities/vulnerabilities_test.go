package main

import (
	"strings"
	"testing"
)

func TestWhatIsCalled(t *testing.T) {
	const messages = `{"config":{"db":"file:///x"}}
{"osv":{"id":"GO-1"}}
{"finding":{"osv":"GO-1","fixed_version":"v2","trace":[{"module":"m","version":"v1"}]}}
{"finding":{"osv":"GO-1","fixed_version":"v2","trace":[{"module":"m","version":"v1","package":"m/p"}]}}
{"finding":{"osv":"GO-2","fixed_version":"v3","trace":[{"module":"n","version":"v1","function":"F"},{"module":"ties","function":"main"}]}}
{"finding":{"osv":"GO-2","fixed_version":"v3","trace":[{"module":"n","version":"v1","function":"G"}]}}
{"finding":{"osv":"GO-3","fixed_version":"v1.26.9","trace":[{"module":"stdlib","version":"v1.26.8","function":"F"}]}}`
	all, err := called(strings.NewReader(messages))
	if err != nil || len(all) != 2 || all[0] != (finding{"GO-2", "n", "v1", "v3"}) {
		t.Fatalf("%v, %v", all, err)
	}
	if report(all) == nil || report(all[1:]) == nil || report(nil) != nil {
		t.Error("those of modules and those of Go count")
	}
}
