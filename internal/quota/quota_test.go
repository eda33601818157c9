package quota

import "testing"

func TestNoClientTakesAll(t *testing.T) {
	q := New(10, 6)
	for i, step := range []struct {
		client string
		take   int64
		want   bool
	}{
		{"a", 5, true}, {"a", 2, false}, {"a", 1, true}, {"b", 5, false}, {"b", 4, true}, {"c", 1, false}, {"c", 0, true},
	} {
		if got := q.Take(step.client, step.take); got != step.want {
			t.Errorf("step %d: %v, want %v", i, got, step.want)
		}
	}
	q.Give("a", 6)
	if !q.Take("c", 6) {
		t.Error("what was given back cannot be taken")
	}
	q.Give("b", 4)
	q.Give("c", 6)
	q.Give("c", 0)
	if len(q.by) > 0 || q.taken != 0 {
		t.Errorf("%d are taken, by %v", q.taken, q.by)
	}
}
