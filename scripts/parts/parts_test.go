package parts

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestLicencesOfAFolder(t *testing.T) {
	apache, err := os.ReadFile("../../LICENSE")
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	for name, text := range map[string]string{"LICENSE.txt": string(apache), "NOTICE": "by somebody", "license.go": "package p", "README": "MIT"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	ids, err := readLicenses(folder)
	if err != nil || strings.Join(ids, " ") != "Apache-2.0" {
		t.Errorf("%q, %v", ids, err)
	}
	if got := identify([]byte("All rights reserved. Do not copy.")); len(got) != 1 || got[0] != "100% unknown" {
		t.Errorf("got %q", got)
	}
}
