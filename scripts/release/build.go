package main

import (
	"debug/buildinfo"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"

	info "ties/internal/buildinfo"
	"ties/scripts/modules"
)

// build is the program, built for a platform.
type build struct {
	program  []byte
	recorded *debug.BuildInfo
	info     info.Info
	made     time.Time // of the commit
}

// buildFor builds the program for a platform. Go notes commit and version in it.
func buildFor(platform string) (*build, error) {
	folder, err := os.MkdirTemp("", "ties-release-")
	if err != nil {
		return nil, err
	}
	defer func() { _ = os.RemoveAll(folder) }()
	path := filepath.Join(folder, "ties")
	command := exec.Command("go", "build", "-trimpath", "-buildvcs=true", "-ldflags", "-s -w", "-o", path, "./cmd/ties")
	command.Env = modules.Environment(platform)
	command.Stderr = os.Stderr
	if err := command.Run(); err != nil {
		return nil, err
	}
	return readBuild(path)
}

func readBuild(path string) (*build, error) {
	recorded, err := buildinfo.ReadFile(path)
	if err != nil {
		return nil, err
	}
	b := &build{recorded: recorded, info: info.Of(recorded)}
	if b.made, err = time.Parse(time.RFC3339, b.info.Date); err != nil {
		return nil, fmt.Errorf("Go has not noted the time of the commit: %w", err)
	}
	b.program, err = os.ReadFile(path)
	return b, err
}

// name is the name of the archive without its ending, and of the folder in it.
func (b *build) name() string {
	return "ties_" + b.version() + "_" + strings.ReplaceAll(b.info.Platform, "/", "_")
}

// version returns the version, or a name for the commit: of a release, no other build has it.
func (b *build) version() string {
	if b.info.Version != "" {
		return b.info.Version
	}
	name := "dev-" + b.info.Commit[:min(12, len(b.info.Commit))]
	if b.info.Modified {
		name += "-changed"
	}
	return name
}

func (b *build) isFor(system string) bool { return strings.HasPrefix(b.info.Platform, system+"/") }
