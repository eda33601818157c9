package ask_test

import (
	"bytes"
	"reflect"
	"slices"
	"strings"
	"testing"

	"ties/bench/ask"
	"ties/bench/gen"
)

func TestTheSamePeopleAreDrawn(t *testing.T) {
	var b bytes.Buffer
	if err := gen.Write(&b, gen.Options{People: 50, Seed: 1}); err != nil {
		t.Fatal(err)
	}
	first, err := ask.People(bytes.NewReader(b.Bytes()), 20)
	if err != nil {
		t.Fatal(err)
	}
	again, err := ask.People(bytes.NewReader(b.Bytes()), 20)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(first, again) {
		t.Errorf("drew %v and then %v", first, again)
	}
	slices.Sort(first)
	if n := len(slices.Compact(first)); n != 20 {
		t.Errorf("drew %d people, want 20", n)
	}
	if _, err := ask.People(strings.NewReader(""), 1); err == nil {
		t.Error("drew somebody from nobody")
	}
}

func TestQueriesGrowByARelation(t *testing.T) {
	for i, query := range ask.Growing() {
		if n := strings.Count(query, "employments"); n != i {
			t.Errorf("query %d asks for %d relations", i, n)
		}
	}
}

func TestTheSameCareersAreDrawn(t *testing.T) {
	first, err := ask.Careers(gen.Options{People: 50, Seed: 1}, 10)
	if err != nil {
		t.Fatal(err)
	}
	again, err := ask.Careers(gen.Options{People: 50, Seed: 1}, 10)
	if err != nil || !reflect.DeepEqual(first, again) {
		t.Errorf("drew %v and then %v, %v", first, again, err)
	}
	for _, c := range first {
		if len(c.Employers) < 2 || c.Employers[0] == c.Employers[1] || c.Person == c.Another {
			t.Errorf("drew %+v", c)
		}
	}
}
