package compare

import "testing"

func TestAlike(t *testing.T) {
	const one = `{"data":{"person":{"name":"Wu","jobs":{"nodes":[{"start":null,"company":{"name":"A"}},{"start":"2017","company":{"name":"B"}}]}}}}`
	for answer, want := range map[string]bool{
		one: true,
		`{ "data": {"p": {"n": "Wu", "edges": [{"s": null, "c": "A"}, {"s": "2017", "c": "B"}], "none": [], "o": {}}} }`: true,  // otherwise named and nested
		`{"data":{"person":{"name":"Wu","jobs":[null,"A","2017"]}}}`:                                                     false, // less
		`{"data":{"person":{"name":"Wu","jobs":[null,"A","2017","B",1]}}}`:                                               false, // more
		`{"data":{"person":{"name":"Wu","jobs":["2017","B",null,"A"]}}}`:                                                 false, // in another order
		`{"data":{"person":{"name":"Wu","jobs":["null","A","2017","B"]}}}`:                                               false, // a text is not null
		`{"data":{"person":{"name":"Wu","jobs":[null,"A",2017,"B"]}}}`:                                                   false, // nor a number
		`{"data":null}`: false,
		`{"errors":[{"message":"no"}],"data":{"person":{"name":"Wu","jobs":[null,"A","2017","B"]}}}`: false,
		`<html>`:          false,
		`{"data":{"a":[1`: false,
	} {
		if err := Alike([]byte(one), []byte(answer)); (err == nil) != want {
			t.Errorf("%s: got %v, want them alike: %t", answer, err, want)
		}
	}
}
