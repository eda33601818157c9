// Package systemd checks the units beside it.
package systemd

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The units are valid, and let ties do little besides what it is for.
func TestUnits(t *testing.T) {
	if _, err := exec.LookPath("systemd-analyze"); err != nil {
		if os.Getenv("TIES_REQUIRE_ALL") == "1" {
			t.Fatal("systemd-analyze is missing")
		}
		t.Skip("systemd-analyze is missing")
	}
	folder := t.TempDir()
	units := copyUnits(t, folder)
	for _, unit := range units {
		analyze(t, folder, "verify", "./"+unit)
		if strings.HasSuffix(unit, ".service") {
			const exposure = "15" // of 100
			analyze(t, folder, "security", "--offline=true", "--threshold="+exposure, "./"+unit)
		}
	}
	if len(units) != 3 {
		t.Errorf("there are %v", units)
	}
}

// copyUnits copies the units for a machine where ties is not installed.
func copyUnits(t *testing.T, to string) (names []string) {
	t.Helper()
	paths, err := filepath.Glob("ties*.*")
	if err != nil {
		t.Fatal(err)
	}
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		here := strings.ReplaceAll(string(text), "/usr/local/bin/ties", program)
		if err := os.WriteFile(filepath.Join(to, path), []byte(here), 0o600); err != nil {
			t.Fatal(err)
		}
		names = append(names, path)
	}
	return names
}

func analyze(t *testing.T, folder string, args ...string) {
	t.Helper()
	command := exec.Command("systemd-analyze", args...)
	command.Dir = folder
	out, err := command.CombinedOutput()
	if err != nil || args[0] == "verify" && len(out) > 0 {
		t.Errorf("systemd-analyze %s: %v\n%s", strings.Join(args, " "), err, out)
	}
}
