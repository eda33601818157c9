package process

import (
	"os/exec"
	"path/filepath"
	"testing"
)

// Built builds a command of this module for a test, and returns the path of the program.
func Built(t testing.TB, name string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "program")
	if out, err := exec.CommandContext(t.Context(), "go", "build", "-o", path, name).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return path
}
