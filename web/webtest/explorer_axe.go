package webtest

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// axeFile is where npm puts axe-core.
func axeFile() string {
	_, here, _, _ := runtime.Caller(0)
	return filepath.Join(filepath.Dir(here), "..", "explorer", "node_modules", "axe-core", "axe.min.js")
}

// accessibility looks for what assistive technology would stumble over, with axe-core, in every panel. Where
// npm has not been run, it is skipped with the reason.
func accessibility(v *visitor) {
	axe, err := os.ReadFile(axeFile())
	if err != nil {
		const reason = "needs axe-core (npm ci in web/explorer)"
		if os.Getenv("TIES_REQUIRE_ALL") == "1" {
			v.Fatal(reason)
		}
		v.Skip(reason)
	}
	reads[bool](v, `(() => { `+string(axe)+`; window.axe = axe; return true; })()`)
	for _, look := range []func(){
		func() { v.sees(`document.querySelector(".welcome")`) },
		func() { v.clicks(".find input"); v.types("w"); v.sees(`document.querySelector(".hits li")`) },
		func() {
			v.clicksButton("How is Kimi linked to Google Brain?")
			v.sees(`document.querySelector(".hops q")`)
		},
		func() { v.clicks(`button[title="Share and take away"]`); v.sees(`document.querySelector(".menu")`) },
		func() {
			v.clicks("#tab-details")
			v.clicksOn("person:wu-yuxin")
			v.sees(`document.querySelector(".claim")`)
		},
		func() { v.clicks("#tab-table"); v.sees(`document.querySelector("table")`) },
		func() { v.clicks("#tab-ask"); v.sees(`document.querySelector(".ask select")`) },
		func() { v.clicks(`button[title="Dark"]`); v.clicks("#tab-details") },
		func() { v.clicks(`.claim button.quote`); v.sees(`document.querySelector(".document mark")`) },
	} {
		look()
		reads[bool](v, `(() => {
			window.findings = null;
			axe.run().then(({ violations }) => {
				window.findings = violations
					.filter(({ impact }) => impact === "serious" || impact === "critical")
					.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 200)).join(" | "));
			});
			return true;
		})()`)
		v.sees(`window.findings`)
		if findings := reads[[]string](v, `findings`); len(findings) > 0 {
			v.Errorf("axe-core finds:\n%s", strings.Join(findings, "\n"))
		}
	}
}
