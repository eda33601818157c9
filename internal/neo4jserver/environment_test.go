package neo4jserver

import (
	"reflect"
	"strings"
	"testing"
)

// A child process reads what its parent wrote.
func TestServersAreToldThroughTheEnvironment(t *testing.T) {
	one := Access{URL: "bolt://127.0.0.1:1", Username: "neo4j", Password: "p"}
	two := Access{URL: "bolt://127.0.0.1:2", Username: "neo4j", Password: "p"}
	t.Setenv(EnvURL, "")
	if all := FromEnvironment(); all != nil {
		t.Errorf("without any: %v", all)
	}
	for _, assignment := range Environment([]*Server{{Access: one}, {Access: two}}) {
		name, value, _ := strings.Cut(assignment, "=")
		t.Setenv(name, value)
	}
	if all, want := FromEnvironment(), []Access{one, two}; !reflect.DeepEqual(all, want) {
		t.Errorf("%v, want %v", all, want)
	}
}

// Two test processes get a server each; the third waits, which is not tried here.
func TestATurnTakesAServerThatIsFree(t *testing.T) {
	one, two := Access{URL: "bolt://one." + t.Name()}, Access{URL: "bolt://two." + t.Name()}
	all := []Access{one, two}
	var here, there turnstile
	first, err := here.take(all)
	if err != nil {
		t.Fatal(err)
	}
	second, err := there.take(all)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := there.take(all); err != nil || again != second || first == second {
		t.Errorf("%v, %v, and again %v (%v)", first, second, again, err)
	}
	here.give(t)
	there.give(t)
	there.give(t)
	if third, err := there.take(all); err != nil || third != second {
		t.Errorf("then %v (%v), want that of last time, %v", third, err, second)
	}
	there.give(t)
}
