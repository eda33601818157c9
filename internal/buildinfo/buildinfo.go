// Package buildinfo says which build of ties a program is.
package buildinfo

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"golang.org/x/mod/module"
)

// What the linker sets (-X ties/internal/buildinfo.version=1.2.3) in releases, and where a program is built without the
// repository, as images are. Otherwise Go has noted it.
var version, commit, date, changed string

// Info describes a build.
type Info struct {
	Version  string // without a v; "" for a build that is not of a release
	After    string // the release that such a build comes after; "" if there is none
	Commit   string // "" if unknown
	Date     string // of the commit, in RFC 3339; "" if unknown
	Modified bool   // files differ from those of the commit
	Go       string
	Platform string // such as linux/amd64
}

// Read returns the description of the running program.
func Read() Info {
	recorded, ok := debug.ReadBuildInfo()
	if !ok {
		recorded = &debug.BuildInfo{}
	}
	info := Of(recorded)
	if version != "" {
		info.release(version)
	}
	if commit != "" {
		info.Commit, info.Date, info.Modified = commit, date, changed == "true"
	}
	info.Go, info.Platform = runtime.Version(), runtime.GOOS+"/"+runtime.GOARCH
	return info
}

// Of returns the description of the program for which Go has recorded something.
func Of(recorded *debug.BuildInfo) Info {
	info := Info{Go: recorded.GoVersion}
	var system, processor string
	for _, s := range recorded.Settings {
		switch s.Key {
		case "vcs.revision":
			info.Commit = s.Value
		case "vcs.time":
			info.Date = s.Value
		case "vcs.modified":
			info.Modified = s.Value == "true"
		case "GOOS":
			system = s.Value
		case "GOARCH":
			processor = s.Value
		}
	}
	info.Platform = system + "/" + processor
	info.release(recorded.Main.Version)
	return info
}

// release takes a version as Go writes it: a release, or a pseudo-version after one, maybe with the mark of modified files.
func (i *Info) release(text string) {
	canonical, modified := strings.CutSuffix("v"+strings.TrimPrefix(text, "v"), "+dirty")
	i.Version, i.After = "", ""
	switch {
	case module.IsPseudoVersion(canonical):
		base, err := module.PseudoVersionBase(canonical)
		if err == nil {
			i.After = strings.TrimPrefix(base, "v")
		}
	case module.CanonicalVersion(canonical) == "":
	case modified:
		i.After = canonical[1:]
	default:
		i.Version = canonical[1:]
	}
}

// Name returns the version, or what stands for it in a build that is not of a release.
func (i Info) Name() string {
	switch {
	case i.Version != "":
		return i.Version
	case i.After != "":
		return "development version after " + i.After
	default:
		return "development version"
	}
}

// String returns the version with what it was built from and with.
func (i Info) String() string {
	parts := []string{i.Name()}
	if i.Commit != "" {
		parts = append(parts, "commit "+i.Commit)
	}
	if i.Modified {
		parts = append(parts, "with changes")
	}
	if i.Date != "" {
		parts = append(parts, i.Date)
	}
	return fmt.Sprintf("%s, %s, %s", strings.Join(parts, ", "), i.Go, i.Platform)
}
