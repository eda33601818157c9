package process

import (
	"os"
	"slices"
	"testing"
	"time"
)

func TestProgramsThatDoNotServe(t *testing.T) {
	if _, err := Start(t.Context(), nil, "/there/is/no/such/program"); err == nil {
		t.Error("a program that is not there was started")
	}
	if _, err := Start(t.Context(), nil, "go", "version"); err == nil {
		t.Error("a program that ended was taken for a server")
	}
}

func TestPeak(t *testing.T) {
	if most := Peak(os.Getpid()); most != 0 && most < 1<<10 {
		t.Errorf("this process has %d kB", most)
	}
	if most := Peak(-1); most != 0 || most.String() != "unknown" {
		t.Errorf("a process that does not exist has %s", most)
	}
}

func TestWhatDescends(t *testing.T) {
	s, err := Start(t.Context(), nil, "sh", "-c", "trap 'kill $!; exit' TERM; sleep 60 2>/dev/null & echo url=http://127.0.0.1:1/ >&2; wait")
	if err != nil {
		t.Skip(err)
	}
	defer s.Stop()
	tree := Tree(s.PID)
	if stat(s.PID) == nil {
		t.Skip("this system does not tell")
	}
	if len(tree) < 2 || !slices.Contains(Tree(os.Getpid()), tree[1]) {
		t.Errorf("of %d descend %v", s.PID, tree)
	}
}

func TestCPU(t *testing.T) {
	if stat(os.Getpid()) == nil {
		t.Skip("this system does not tell")
	}
	before := CPU(os.Getpid())
	for begun := time.Now(); CPU(os.Getpid()) == before; {
		if time.Since(begun) > time.Minute {
			t.Fatal("a minute of work took no processor time")
		}
	}
}
