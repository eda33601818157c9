package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	cdx "github.com/CycloneDX/cyclonedx-go"
)

// A release for this machine is unpacked, and run.
func TestRelease(t *testing.T) {
	t.Chdir("../..")
	here := runtime.GOOS + "/" + runtime.GOARCH
	folder := t.TempDir()
	if err := release(folder, []string{here}, io.Discard); err != nil {
		t.Fatal(err)
	}
	sums := readFile(t, filepath.Join(folder, checksums))
	archives, err := filepath.Glob(filepath.Join(folder, "ties_*.tar.gz"))
	if err != nil || len(archives) != 1 {
		t.Fatalf("there are %v, %v", archives, err)
	}
	if want := fmt.Sprintf("%x  %s\n", sha256.Sum256(readFile(t, archives[0])), filepath.Base(archives[0])); !strings.Contains(string(sums), want) {
		t.Errorf("%s has no %s", sums, want)
	}
	unpacked := filepath.Join(t.TempDir(), "unpacked")
	names := unpack(t, archives[0], unpacked)
	for _, name := range []string{"ties", "LICENSE", "README.md", "docs/upgrading.md", "licenses/modules.md", "licenses/explorer.md", "sbom.cdx.json", "systemd/ties.service"} {
		if !slices.Contains(names, name) {
			t.Errorf("there is no %s in %v", name, names)
		}
	}
	said, err := exec.Command(filepath.Join(unpacked, "ties"), "version").Output()
	commit, gitErr := exec.Command("git", "rev-parse", "HEAD").Output()
	if err != nil || gitErr != nil || !strings.Contains(string(said), "commit "+strings.TrimSpace(string(commit))) || !strings.Contains(string(said), here) {
		t.Errorf("the program says %s, %v, at commit %s, %v", said, err, commit, gitErr)
	}
	checkBill(t, readFile(t, filepath.Join(unpacked, "sbom.cdx.json")))

	again := t.TempDir()
	if err := release(again, []string{here}, io.Discard); err != nil || !bytes.Equal(readFile(t, filepath.Join(again, checksums)), sums) {
		t.Errorf("a second release differs, %v", err)
	}
}

func checkBill(t *testing.T, text []byte) {
	t.Helper()
	var bill cdx.BOM
	if err := cdx.NewBOMDecoder(bytes.NewReader(text), cdx.BOMFileFormatJSON).Decode(&bill); err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	for _, c := range *bill.Components {
		if c.Version == "" || c.Licenses == nil || len(*c.Licenses) == 0 || names[c.PackageURL] {
			t.Errorf("%+v has no version, no licence, or is there twice", c)
		}
		names[c.PackageURL] = true
		names[c.Name] = true
	}
	for _, name := range []string{"std", "github.com/ncruces/go-sqlite3", "preact", "graphiql"} {
		if !names[name] {
			t.Errorf("there is no %s", name)
		}
	}
	if names["pgregory.net/rapid"] || bill.Metadata.Component.Name != "ties" {
		t.Error("it lists what is not in the program")
	}
}

func unpack(t *testing.T, path, to string) (names []string) {
	t.Helper()
	compressed, err := gzip.NewReader(bytes.NewReader(readFile(t, path)))
	if err != nil {
		t.Fatal(err)
	}
	for archive := tar.NewReader(compressed); ; {
		header, err := archive.Next()
		if errors.Is(err, io.EOF) {
			return names
		}
		if err != nil {
			t.Fatal(err)
		}
		_, name, _ := strings.Cut(header.Name, "/")
		names = append(names, name)
		content, err := io.ReadAll(archive)
		target := filepath.Join(to, filepath.FromSlash(name))
		if err := errors.Join(err, os.MkdirAll(filepath.Dir(target), 0o700), os.WriteFile(target, content, fs.FileMode(header.Mode))); err != nil {
			t.Fatal(err)
		}
	}
}

func readFile(t *testing.T, path string) []byte {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func TestWindowsGetsAZip(t *testing.T) {
	t.Chdir(t.TempDir())
	made := time.Date(2026, 11, 29, 18, 38, 30, 0, time.UTC)
	b := &build{source: source{tag: "0.2.0", made: made}, platform: "windows/arm64"}
	if err := writeArchive(b.name(), b, []file{{"ties.exe", []byte("program"), 0o755}, {"docs/a.md", []byte("text"), 0o644}}); err != nil {
		t.Fatal(err)
	}
	archive, err := zip.OpenReader("ties_0.2.0_windows_arm64.zip")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = archive.Close() }()
	program := archive.File[0]
	if program.Name != "ties_0.2.0_windows_arm64/ties.exe" || !program.Modified.Equal(made) || program.Mode() != 0o755 || len(archive.File) != 2 {
		t.Errorf("it begins with %+v", program.FileHeader)
	}
}

func TestNamesOfReleases(t *testing.T) {
	for want, from := range map[string]source{
		"ties_0.2.0_linux_amd64":                    {tag: "0.2.0", commit: "793c5536c9ab0000"},
		"ties_0.2.0-changed_linux_amd64":            {tag: "0.2.0", commit: "793c5536c9ab0000", changed: true},
		"ties_dev-793c5536c9ab_linux_amd64":         {commit: "793c5536c9ab0000"},
		"ties_dev-793c5536c9ab-changed_linux_amd64": {commit: "793c5536c9ab0000", changed: true},
	} {
		if got := (&build{source: from, platform: "linux/amd64"}).name(); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

func TestAFolderWithOtherThingsIsNotEmptied(t *testing.T) {
	folder := t.TempDir()
	notes := filepath.Join(folder, "notes.txt")
	if err := os.WriteFile(notes, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := release(folder, nil, io.Discard); err == nil || !strings.Contains(err.Error(), "notes.txt") {
		t.Errorf("got %v", err)
	}
	if _, err := os.Stat(notes); err != nil {
		t.Error(err)
	}
}

func TestThereAreOnlySomePlatforms(t *testing.T) {
	if err := release(t.TempDir(), []string{"plan9/386"}, io.Discard); err == nil || !strings.Contains(err.Error(), "linux/amd64") {
		t.Errorf("got %v", err)
	}
}
