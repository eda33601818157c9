package webtest

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// axeFile returns the path of axe-core in node_modules.
func axeFile() string {
	_, here, _, _ := runtime.Caller(0)
	return filepath.Join(filepath.Dir(here), "..", "explorer", "node_modules", "axe-core", "axe.min.js")
}

// loadAxe loads axe-core into the page. If npm has not been run, the test is skipped.
func loadAxe(v *visitor) {
	v.Helper()
	axe, err := os.ReadFile(axeFile())
	if err != nil {
		const reason = "needs axe-core (npm ci in web/explorer)"
		if os.Getenv("TIES_REQUIRE_ALL") == "1" {
			v.Fatal(reason)
		}
		v.Skip(reason)
	}
	evaluate[bool](v, `(() => { `+string(axe)+`; window.axe = axe; return true; })()`)
}

// checkAxe asserts that axe-core finds nothing serious.
func checkAxe(v *visitor) {
	v.Helper()
	evaluate[bool](v, `(() => {
		window.findings = null;
		axe.run().then(({ violations }) => {
			window.findings = violations
				.filter(({ impact }) => impact === "serious" || impact === "critical")
				.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 200)).join(" | "));
		});
		return true;
	})()`)
	v.waitFor(`window.findings`)
	if findings := evaluate[[]string](v, `findings`); len(findings) > 0 {
		v.Errorf("axe-core finds:\n%s", strings.Join(findings, "\n"))
	}
}

// accessibility runs axe-core in every panel, light and dark.
func accessibility(v *visitor) {
	loadAxe(v)
	for _, open := range []func(){
		func() { v.waitFor(`document.querySelector(".welcome")`) },
		func() { v.click(".find input"); v.typeText("w"); v.waitFor(`document.querySelector(".hits li")`) },
		func() {
			v.clickButton("How is Kimi linked to Google Brain?")
			v.waitFor(`document.querySelector(".hops q")`)
		},
		func() { v.click(`button[title="Share and take away"]`); v.waitFor(`document.querySelector(".menu")`) },
		func() {
			v.click("#tab-details")
			v.clickEntity("person:wu-yuxin")
			v.waitFor(`document.querySelector(".claim")`)
		},
		func() { v.click("#tab-table"); v.waitFor(`document.querySelector("table")`) },
		func() { v.click("#tab-ask"); v.waitFor(`document.querySelector(".ask select")`) },
		func() { v.askQuestion("company", "Meituan"); v.waitFor(`document.querySelector(".bars")`) },
		func() { v.askQuestion("flows", "Moonshot AI"); v.waitFor(`document.querySelector(".sankey")`) },
		func() {
			v.click("#tab-details")
			v.clickButton("← Back to the whole drawing")
			v.clickEntity("person:wu-yuxin")
		},
		func() {
			v.fill(".time .date", "2016")
			evaluate[bool](v, `document.querySelector(".time .date").dispatchEvent(new Event("change", { bubbles: true }))`)
			v.waitForText(".legend", "Held in 2016")
		},
		func() {
			v.click(".time .any input")
			v.clickEntity("person:wu-yuxin")
		},
		func() { v.click("#tab-details") },
		func() { v.click(`.claim button.quote`); v.waitFor(`document.querySelector(".document mark")`) },
		func() {
			v.clickButton("Read it beside the drawing")
			v.waitFor(`document.querySelector(".reader mark")`)
		},
	} {
		open()
		for _, theme := range []string{"Dark", "Light"} { // from light to dark, and back
			checkAxe(v)
			evaluate[bool](v, `(document.querySelector("button[title=`+theme+`]").click(), true)`)
		}
	}
}
