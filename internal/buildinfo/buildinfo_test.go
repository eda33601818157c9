package buildinfo

import (
	"runtime/debug"
	"strings"
	"testing"
)

func TestWhatABuildIsOf(t *testing.T) {
	for _, c := range []struct {
		module, modified string
		want             string
	}{
		{"v0.2.0", "false", "0.2.0, commit 793c553, 2026-11-29T18:38:30Z, go1.26, linux/arm64"},
		{"v0.2.0-rc.1", "false", "0.2.0-rc.1, commit 793c553, 2026-11-29T18:38:30Z, go1.26, linux/arm64"},
		{"v0.2.0+dirty", "true", "development version after 0.2.0, commit 793c553, with changes, 2026-11-29T18:38:30Z, go1.26, linux/arm64"},
		{"v0.2.1-0.20261129183830-793c5536c9ab", "false", "development version after 0.2.0, commit 793c553, 2026-11-29T18:38:30Z, go1.26, linux/arm64"},
		{"v0.0.0-20261129183830-793c5536c9ab+dirty", "true", "development version, commit 793c553, with changes, 2026-11-29T18:38:30Z, go1.26, linux/arm64"},
	} {
		info := Of(&debug.BuildInfo{GoVersion: "go1.26", Main: debug.Module{Version: c.module}, Settings: []debug.BuildSetting{
			{Key: "vcs.revision", Value: "793c553"}, {Key: "vcs.time", Value: "2026-11-29T18:38:30Z"}, {Key: "vcs.modified", Value: c.modified},
			{Key: "GOOS", Value: "linux"}, {Key: "GOARCH", Value: "arm64"},
		}})
		if got := info.String(); got != c.want {
			t.Errorf("%s: %s, want %s", c.module, got, c.want)
		}
	}
}

func TestABuildWithoutTheRepositorySaysLess(t *testing.T) {
	for _, recorded := range []string{"", "(devel)"} {
		if got := Of(&debug.BuildInfo{Main: debug.Module{Version: recorded}}).Name(); got != "development version" {
			t.Errorf("%q: %s", recorded, got)
		}
	}
}

func TestTheLinkerMaySayIt(t *testing.T) {
	defer func() { version, commit, date = "", "", "" }()
	version, commit, date = "0.2.0", "793c553", "2026-11-29T18:38:30Z"
	if got := Read().String(); !strings.HasPrefix(got, "0.2.0, commit 793c553, 2026-11-29T18:38:30Z, go1.") {
		t.Errorf("got %s", got)
	}
}

func TestThisBuildSaysWhatItRunsOn(t *testing.T) {
	if got := Read().String(); !strings.Contains(got, "go1.") || !strings.Contains(got, "/") {
		t.Errorf("got %s", got)
	}
}
