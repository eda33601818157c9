package main

import (
	"debug/buildinfo"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"

	"ties/scripts/modules"
)

// source is what is built: a commit, maybe with changes.
type source struct {
	tag     string // without a v, "" if the commit is no release
	commit  string
	made    time.Time
	changed bool
}

// readSource asks git, since Go itself notes nothing in a linked working tree.
func readSource() (source, error) {
	commit, err := git("rev-parse", "HEAD")
	if err != nil {
		return source{}, err
	}
	at, err := git("log", "-1", "--format=%cI")
	if err != nil {
		return source{}, err
	}
	made, err := time.Parse(time.RFC3339, at)
	if err != nil {
		return source{}, err
	}
	changes, err := git("status", "--porcelain")
	if err != nil {
		return source{}, err
	}
	tags, err := git("tag", "--points-at", "HEAD", "--list", "v[0-9]*")
	tag, _, _ := strings.Cut(tags, "\n")
	return source{strings.TrimPrefix(tag, "v"), commit, made.UTC(), changes != ""}, err
}

func git(args ...string) (string, error) {
	command := exec.Command("git", args...)
	command.Stderr = os.Stderr
	out, err := command.Output()
	return strings.TrimSpace(string(out)), err
}

// version returns the version, or a name for the commit: of a release, no other build has it.
func (s source) version() string {
	name := s.tag
	if name == "" {
		name = "dev-" + s.commit[:min(12, len(s.commit))]
	}
	if s.changed {
		name += "-changed"
	}
	return name
}

// linkerFlags have the program say what it was built from.
func (s source) linkerFlags() string {
	flags := "-s -w -X ties/internal/buildinfo.commit=" + s.commit + " -X ties/internal/buildinfo.date=" + s.made.Format(time.RFC3339)
	switch {
	case s.changed:
		flags += " -X ties/internal/buildinfo.changed=true"
	case s.tag != "":
		flags += " -X ties/internal/buildinfo.version=" + s.tag
	}
	return flags
}

// build is the program, built for a platform.
type build struct {
	source
	platform string
	program  []byte
	recorded *debug.BuildInfo
}

func buildFor(platform string, from source) (*build, error) {
	folder, err := os.MkdirTemp("", "ties-release-")
	if err != nil {
		return nil, err
	}
	defer func() { _ = os.RemoveAll(folder) }()
	path := filepath.Join(folder, "ties")
	command := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags", from.linkerFlags(), "-o", path, "./cmd/ties")
	command.Env = modules.Environment(platform)
	command.Stderr = os.Stderr
	if err := command.Run(); err != nil {
		return nil, err
	}
	recorded, err := buildinfo.ReadFile(path)
	if err != nil {
		return nil, err
	}
	program, err := os.ReadFile(path)
	return &build{from, platform, program, recorded}, err
}

// name is the name of the archive without its ending, and of the folder in it.
func (b *build) name() string {
	return "ties_" + b.version() + "_" + strings.ReplaceAll(b.platform, "/", "_")
}

func (b *build) isFor(system string) bool { return strings.HasPrefix(b.platform, system+"/") }
