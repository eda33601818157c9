package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestWhatIsAllowed(t *testing.T) {
	for _, c := range []struct {
		licenses []string
		ok       bool
	}{
		{[]string{"MIT"}, true}, {[]string{"Apache-2.0", "BSD-3-Clause"}, true}, {[]string{"MIT", "GPL-3.0"}, false}, {nil, false},
		{[]string{"(MIT OR GPL-3.0)"}, false}, {[]string{"90% unknown"}, false},
	} {
		if err := checkAllowed([]part{{name: "p", licenses: c.licenses}}); (err == nil) != c.ok {
			t.Errorf("%q: %v", c.licenses, err)
		}
	}
}

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
	p, err := readPart("p", folder)
	if err != nil || strings.Join(p.licenses, " ") != "Apache-2.0" {
		t.Errorf("%q, %v", p.licenses, err)
	}
	if got := identify([]byte("All rights reserved. Do not copy.")); len(got) != 1 || got[0] != "100% unknown" {
		t.Errorf("got %q", got)
	}
}
