package webtest

import (
	"fmt"
	"math"
	"strings"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// The status of a drawing of the whole article.
const articleStatus = "42 entities, 51 links"

func startWithArticle(v *visitor) {
	v.waitForStatus(articleStatus)
	v.waitForText(".questions button", "Were Wang Xing and Wang Huiwen together?")
	v.waitForText(".said", "All 42 entities are shown.")
}

func findByKeyboard(v *visitor) {
	v.press(kb.Tab, kb.Tab) // past the front page
	v.waitFor(`document.activeElement.matches(".find input")`)
	v.press("w", "u")
	v.waitForText(`.hits [role=option][aria-selected=true]`, "Wu Yuxin")
	v.waitForText(".hits", "person · co-founder, Moonshot AI · another name")
	v.waitForText(".hits mark", "Wu")
	v.press(kb.Enter)
	v.waitForText(".entity-name", "Wu Yuxin")
	v.waitFor(`document.querySelector(".find input").value === ""`)
}

// findFuzzily makes a typo, and finds namesakes: each hit says why it matches, and who it is.
func findFuzzily(v *visitor) {
	v.click(".find input")
	v.typeText("moonshto")
	v.waitForText(".hits [role=option]", "Moonshot AI")
	v.waitForText(".hits [role=option]", "nearly so")
	v.press(kb.Escape)
	v.click(".find input")
	v.press(strings.Split(strings.Repeat(kb.Backspace+" ", len("moonshto")), " ")[:8]...)
	v.typeText("wáng")
	v.waitForText(".hits [role=option]", "person · CEO, Meituan")
	v.waitForText(".hits [role=option]", "person · leader of the AI effort, Meituan")
	v.press(kb.ArrowDown, kb.Enter)
	v.waitFor(`document.querySelector(".entity-name")?.textContent.includes("Wang")`)
	v.selectOption("select.language", "zh")
	v.click(".find input")
	v.typeText("moonshto")
	v.waitForText(".hits [role=option]", "近似")
}

// findByMeaning finds by what something is and by a company, and is told what to do next where nothing is found.
func findByMeaning(v *visitor) {
	for text, want := range map[string]string{"chatbot": "Kimi", "wu google": "Wu Yuxin", "startup": "Moonshot AI", "zzzz qqqq": "Try fewer letters"} {
		v.click(".find input")
		v.typeText(text)
		v.waitForText(".hits [role=option]", want)
		do(v, v.page, "empty the box", chromedp.Evaluate[chromedp.Void](`(() => {
			const box = document.querySelector(".find input");
			box.value = "";
			box.dispatchEvent(new Event("input", { bubbles: true }));
		})()`))
	}
	v.waitFor(`document.querySelector(".hits").hidden`)
}

func expandAndCollapse(v *visitor) {
	v.clickEntity("person:wu-yuxin")
	v.clickButton("Keep only this")
	v.waitForStatus("1 entity, 0 links")
	v.waitForText(".kinds", "show 4 more")
	v.doubleClickEntity("person:wu-yuxin")
	v.waitForStatus("7 entities, 7 links")
	v.waitForText(".said", "6 neighbours of Wu Yuxin added.")
	v.waitUntilStill()
	v.doubleClickEntity("company:moonshot-ai")
	v.waitForStatus("9 entities, 9 links")
	v.doubleClickEntity("company:moonshot-ai")
	v.waitForStatus("7 entities, 7 links")
	v.doubleClickEntity("person:wu-yuxin")
	v.waitForText(".said", "neighbours of Wu Yuxin removed.")
}

func undoAndRedo(v *visitor) {
	v.clickEntity("person:wu-yuxin")
	v.clickButton("Hide")
	v.waitForStatus("41 entities, 44 links")
	v.clickEntity("company:meituan")
	v.clickButton("Hide")
	v.waitFor(`!ties.whereIs("company:meituan")`)
	v.pressZ(chromedp.ModifierCtrl)
	v.waitFor(`ties.whereIs("company:meituan")`)
	v.pressZ(chromedp.ModifierCtrl)
	v.waitForStatus(articleStatus)
	v.pressZ(chromedp.ModifierCtrl, chromedp.ModifierShift)
	v.waitForStatus("41 entities, 44 links")
	v.click(`button[title^="Undo"]`)
	v.waitForStatus(articleStatus)
	v.click(`button[title^="Redo"]`)
	v.waitForStatus("41 entities, 44 links")
}

func keepPositions(v *visitor) {
	v.dragEntity("company:bytedance", -40, 30)
	v.waitUntilStill()
	before := v.position("company:bytedance")
	other := v.position("company:alibaba")
	v.clickEntity("person:wu-yuxin")
	v.clickButton("Hide")
	v.pressZ(chromedp.ModifierCtrl)
	v.waitForStatus(articleStatus)
	v.doubleClickEntity("company:bytedance")
	v.waitForText(".said", "All neighbours of ByteDance are shown already.")
	v.waitUntilStill()
	if after := v.position("company:bytedance"); after != before {
		v.Errorf("ByteDance moved from %v to %v", before, after)
	}
	if after := v.position("company:alibaba"); after != other {
		v.Errorf("Alibaba moved from %v to %v", other, after)
	}
}

func hideAndPin(v *visitor) {
	v.clickEntity("person:wu-yuxin")
	v.clickButton("Pin")
	v.waitFor(`document.querySelector(".actions [aria-pressed=true]")?.textContent === "Pin"`)
	v.clickEntity("company:alibaba")
	v.clickButton("Pin")
	v.dragEntity("company:meituan", 60, 40)
	v.waitUntilStill()
	pinned := v.angle("company:alibaba")
	dragged := v.angle("company:meituan")
	v.click(`button[title="Arrange anew"]`)
	v.waitUntilStill()
	// The zoom differs then, but pinned entities are still in the same direction.
	if now := v.angle("company:alibaba"); math.Abs(now-pinned) > 0.01 {
		v.Errorf("what was pinned lies at %.2f from what was pinned, was at %.2f", now, pinned)
	}
	if now := v.angle("company:meituan"); math.Abs(now-dragged) < 0.01 {
		v.Error("what was not pinned has not moved")
	}
	v.clickEntity("company:moonshot-ai")
	v.clickEntity("person:wu-yuxin", chromedp.ButtonModifiers(chromedp.ModifierShift))
	v.waitForText(".details h2", "2 selected")
	v.clickButton("Keep only these")
	v.waitForStatus("2 entities, 2 links")
	v.clickButton("Hide")
	v.waitForStatus("0 entities, 0 links")
}

// angle returns the direction from Wu Yuxin to an entity, in radians.
func (v *visitor) angle(to string) float64 {
	v.Helper()
	a, b := v.position("person:wu-yuxin"), v.position(to)
	return math.Atan2(b.Y-a.Y, b.X-a.X)
}

// arrangeByKeyboard pins, moves, zooms, pans and hides without a mouse.
func arrangeByKeyboard(v *visitor) {
	v.clickEntity("company:meituan")
	do(v, v.page, "focus the drawing", chromedp.Focus(".canvas"))
	v.press("p")
	v.waitForText(".said", "Meituan pinned.")
	before, other := v.position("company:meituan"), v.position("company:alibaba")
	do(v, v.page, "move it", chromedp.KeyEvent(kb.ArrowRight, chromedp.KeyModifiers(chromedp.ModifierAlt)))
	v.waitFor(fmt.Sprintf(`ties.whereIs("company:meituan").x > %f`, before.X+1))
	if now := v.position("company:alibaba"); now != other {
		v.Errorf("Alibaba moved from %v to %v", other, now)
	}
	do(v, v.page, "move the drawing", chromedp.KeyEvent(kb.ArrowRight, chromedp.KeyModifiers(chromedp.ModifierShift)))
	v.waitFor(fmt.Sprintf(`ties.whereIs("company:alibaba").x < %f`, other.X-5))
	v.waitUntilStill()
	pixels := v.distance("company:meituan", "company:alibaba")
	v.press("+")
	v.waitUntilStill()
	if now := v.distance("company:meituan", "company:alibaba"); now < 1.2*pixels {
		v.Errorf("nearer, two are %.0f pixels apart, were %.0f", now, pixels)
	}
	v.press("0")
	v.waitUntilStill()
	v.press("h")
	v.waitFor(`document.querySelector(".status").textContent.startsWith("41 entities")`)
	v.waitForText(".said", "Meituan hidden.")
	v.pressZ(chromedp.ModifierCtrl)
	v.waitForStatus(articleStatus)
}

// distance returns the distance of two entities in pixels.
func (v *visitor) distance(one, other string) float64 {
	v.Helper()
	a, b := v.position(one), v.position(other)
	return math.Hypot(b.X-a.X, b.Y-a.Y)
}

func walkByKeyboard(v *visitor) {
	do(v, v.page, "focus the drawing", chromedp.Focus(".canvas"))
	v.press(kb.ArrowRight)
	v.waitFor(`document.querySelector(".entity-name")`)
	first := evaluate[string](v, `document.querySelector(".entity-name").textContent`)
	v.press(kb.ArrowLeft, kb.ArrowUp)
	v.waitFor(fmt.Sprintf(`document.querySelector(".entity-name").textContent !== %q`, first))
	v.press("k")
	v.waitForStatus("1 entity, 0 links")
	v.press(kb.Enter)
	v.waitFor(`!document.querySelector(".status").textContent.startsWith("1 entity")`)
	v.waitUntilStill()
	v.press(" ")
	v.waitFor(`document.querySelector(".relation-name")`)
	v.press(kb.Escape)
	stepByEar(v)
	v.press(kb.Escape)
	v.waitFor(`document.querySelector(".welcome")`)
	v.press("?")
	v.waitFor(`document.querySelector("dialog[open] .keys")`)
	v.press(kb.Escape)
	v.waitFor(`!document.querySelector("dialog")`)
}

// stepByEar steps through neighbours and lines by keyboard: each step says where one is, and the last one comes home.
func stepByEar(v *visitor) {
	v.Helper()
	v.click(".find input")
	v.typeText("Kimi")
	v.waitForText(".hits [role=option][aria-selected=true]", "Kimi")
	v.press(kb.Enter)
	v.waitForText(".entity-name", "Kimi")
	v.waitUntilStill()
	v.clickButton("Expand")
	v.waitUntilStill()
	do(v, v.page, "focus the drawing", chromedp.Focus(".canvas"))
	v.press("n")
	v.waitForText(".said", "Moonshot AI, company; makes Kimi")
	v.press("n")
	v.waitForText(".said", "Kimi, project; 1 link")
	v.press(" ")
	v.waitForText(".said", "Kimi product of Moonshot AI, goes on; start not known")
	v.press(" ")
	v.waitForText(".said", "Kimi, project; 1 link")
}

func readTheEvidence(v *visitor) {
	v.clickEntity("person:wu-yuxin")
	v.waitForText(".claim", "worked at Google Brain")
	v.waitForText(".note", "The source says that there is more than is listed")
	v.click(`//article[contains(., "worked at Google Brain")]//button[contains(., "Google Brain")][@class="words"]`)
	v.waitForText(".relation-name", "Wu Yuxin worked at Google Brain")
	v.waitForText(".claim-facts", "ended; no dates known (inferred)")
	v.waitForText(".claim-facts", "stated")
	evaluate[bool](v, `(Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: async text => { window.copied = text; } } }), true)`)
	v.clickButton("copy as a citation")
	v.waitFor(`copied.startsWith("“ha un curriculum") && copied.includes(location.host)`)
	v.click(`.claim button.quote`)
	v.waitForText(".document mark", "ha un curriculum che sembra un chi è chi della tecnologia: è Meta, Cruise, Google Brain e altri")
	v.waitFor(`(() => {
		const mark = document.querySelector(".document mark").getBoundingClientRect();
		return mark.top > 0 && mark.bottom < innerHeight;
	})()`)
	v.press(kb.Escape)
	v.waitFor(`!document.querySelector("dialog")`)
}

// readBesideTheDrawing reads the article with its graph: what is selected is lit in the text, and what is clicked on in
// the text is selected.
func readBesideTheDrawing(v *visitor) {
	v.clickEntity("person:wu-yuxin")
	v.click(`.claim button.quote`)
	v.clickButton("Read it beside the drawing")
	// What claims cite in part is in several marks.
	v.waitFor(`[...document.querySelectorAll(".reader mark.lit")].map(one => one.textContent).join("").includes("ha un curriculum che sembra un chi è chi della tecnologia: è Meta, Cruise, Google Brain e altri")`)
	v.waitForText(".reader .pale", "Blitz dell'intelligenza artificiale di Alibaba a Sunnyvale")
	v.waitFor(`[...document.querySelectorAll(".reader mark")].some(one => one.title.replace(/[\u2068\u2069]/g, "").includes("Wu Yuxin, curriculum: reads like a who's who of technology"))`)
	v.waitUntilStill()
	v.click(`//mark[contains(., "Il prodotto di punta di Moonshot")]`)
	v.waitForText(".relation-name", "Kimi product of Moonshot AI")
	v.waitForText(".reader mark.lit", "Il prodotto di punta di Moonshot")
	v.click(`.reader header button`)
	v.waitFor(`!document.querySelector(".reader")`)
}

// speakLanguages switches to Italian and Chinese, and back; the choice is remembered.
func speakLanguages(v *visitor) {
	for _, language := range []struct{ name, legend, certain string }{
		{"it", "Legenda", "certo"},
		{"zh", "图例", "确定"},
		{"en", "Legend", "certain"},
	} {
		v.selectOption("select.language", language.name)
		v.waitForText(".legend summary", language.legend)
		v.waitFor(fmt.Sprintf(`document.documentElement.lang === %q`, language.name))
	}
	v.click("#tab-table")
	v.waitForText("tbody th", "Beijing")
	v.selectOption("select.language", "it")
	v.waitForText("tbody th", "Pechino")
	v.click("#tab-details")
	v.clickButton("Come è legato Kimi a Google Brain?")
	v.waitForText(".headline", "1 percorso da Kimi a Google Brain.")
	v.waitForText(".caption", "prodotto di")
	v.waitUntilStill()
	v.waitForAddress()
	do(v, v.page, "load the page again", chromedp.Reload())
	v.waitUntilStill()
	v.waitForText(".legend summary", "Legenda")
	v.selectOption("select.language", "en")
	v.waitForText(".headline", "1 path from Kimi to Google Brain.")
}

// playYears plays the years, and stops: the drawing is of the year that is shown.
func playYears(v *visitor) {
	v.click(".time .date")
	do(v, v.page, "type a year", chromedp.KeyEvent("2015"), chromedp.KeyEvent("\r"))
	v.waitForText(".legend", "Held in 2015")
	v.click(`button[title="Play"]`)
	v.waitFor(`Number(document.querySelector(".time .date").value) > 2015`)
	v.click(`button[title="Pause"]`)
	v.waitFor(`document.querySelector("button[title=Play]")`)
	v.pressZ(chromedp.ModifierCtrl)
	v.waitFor(`document.querySelector(".time .date").value === "2015"`)
	v.askQuestion("people", "Meituan")
	v.waitForText(".headline", "at Meituan, as of 2015.")
}
