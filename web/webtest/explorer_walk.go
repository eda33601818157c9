package webtest

import (
	"fmt"
	"math"
	"strings"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// What the article comes to.
const wholeArticle = "42 entities, 51 links"

func beginWithTheArticle(v *visitor) {
	v.seesDrawn(wholeArticle)
	v.seesText(".questions button", "Were Wang Xing and Wang Huiwen together?")
	v.seesText(".said", "All 42 entities are shown.")
}

func findByKeyboard(v *visitor) {
	v.presses(kb.Tab)
	v.sees(`document.activeElement.matches(".find input")`)
	v.presses("w", "u")
	v.seesText(`.hits [role=option][aria-selected=true]`, "Wu Yuxin")
	v.seesText(".hits", "person · co-founder, Moonshot AI · another name")
	v.seesText(".hits mark", "Wu")
	v.presses(kb.Enter)
	v.seesText(".entity-name", "Wu Yuxin")
	v.sees(`document.querySelector(".find input").value === ""`)
}

// findInspite makes a typo, and looks for namesakes: each hit says why it is there, and who it is.
func findInspite(v *visitor) {
	v.clicks(".find input")
	v.types("moonshto")
	v.seesText(".hits [role=option]", "Moonshot AI")
	v.seesText(".hits [role=option]", "nearly so")
	v.presses(kb.Escape)
	v.clicks(".find input")
	v.presses(strings.Split(strings.Repeat(kb.Backspace+" ", len("moonshto")), " ")[:8]...)
	v.types("wáng")
	v.seesText(".hits [role=option]", "person · CEO, Meituan")
	v.seesText(".hits [role=option]", "person · leader of the AI effort, Meituan")
	v.presses(kb.ArrowDown, kb.Enter)
	v.sees(`document.querySelector(".entity-name")?.textContent.includes("Wang")`)
}

func expandAndCollapse(v *visitor) {
	v.clicksOn("person:wu-yuxin")
	v.clicksButton("Keep only this")
	v.seesDrawn("1 entity, 0 links")
	v.seesText(".kinds", "show 4 more")
	v.doubleClicksOn("person:wu-yuxin")
	v.seesDrawn("7 entities, 7 links")
	v.seesText(".said", "6 neighbours of Wu Yuxin added.")
	v.waits()
	v.doubleClicksOn("company:moonshot-ai")
	v.seesDrawn("9 entities, 9 links")
	v.doubleClicksOn("company:moonshot-ai")
	v.seesDrawn("7 entities, 7 links")
	v.doubleClicksOn("person:wu-yuxin")
	v.seesText(".said", "neighbours of Wu Yuxin removed.")
}

func undoAndRedo(v *visitor) {
	v.clicksOn("person:wu-yuxin")
	v.clicksButton("Hide")
	v.seesDrawn("41 entities, 44 links")
	v.clicksOn("company:meituan")
	v.clicksButton("Hide")
	v.sees(`!ties.whereIs("company:meituan")`)
	v.pressesZ(chromedp.ModifierCtrl)
	v.sees(`ties.whereIs("company:meituan")`)
	v.pressesZ(chromedp.ModifierCtrl)
	v.seesDrawn(wholeArticle)
	v.pressesZ(chromedp.ModifierCtrl, chromedp.ModifierShift)
	v.seesDrawn("41 entities, 44 links")
	v.clicks(`button[title^="Undo"]`)
	v.seesDrawn(wholeArticle)
	v.clicks(`button[title^="Redo"]`)
	v.seesDrawn("41 entities, 44 links")
}

func whatIsThereStays(v *visitor) {
	v.drags("company:bytedance", -40, 30)
	v.waits()
	before := v.place("company:bytedance")
	other := v.place("company:alibaba")
	v.clicksOn("person:wu-yuxin")
	v.clicksButton("Hide")
	v.pressesZ(chromedp.ModifierCtrl)
	v.seesDrawn(wholeArticle)
	v.doubleClicksOn("company:bytedance")
	v.seesText(".said", "All neighbours of ByteDance are shown already.")
	v.waits()
	if after := v.place("company:bytedance"); after != before {
		v.Errorf("ByteDance moved from %v to %v", before, after)
	}
	if after := v.place("company:alibaba"); after != other {
		v.Errorf("Alibaba moved from %v to %v", other, after)
	}
}

func hidePinAndKeep(v *visitor) {
	v.clicksOn("person:wu-yuxin")
	v.clicksButton("Pin")
	v.sees(`document.querySelector(".actions [aria-pressed=true]")?.textContent === "Pin"`)
	v.clicksOn("company:alibaba")
	v.clicksButton("Pin")
	v.drags("company:meituan", 60, 40)
	v.waits()
	pinned := v.direction("company:alibaba")
	dragged := v.direction("company:meituan")
	v.clicks(`button[title="Arrange anew"]`)
	v.waits()
	// All is shown from farther or nearer then, but what is pinned still lies the same way.
	if now := v.direction("company:alibaba"); math.Abs(now-pinned) > 0.01 {
		v.Errorf("what was pinned lies at %.2f from what was pinned, was at %.2f", now, pinned)
	}
	if now := v.direction("company:meituan"); math.Abs(now-dragged) < 0.01 {
		v.Error("what was not pinned has not moved")
	}
	v.clicksOn("company:moonshot-ai")
	v.clicksOn("person:wu-yuxin", chromedp.ButtonModifiers(chromedp.ModifierShift))
	v.seesText(".details h2", "2 selected")
	v.clicksButton("Keep only these")
	v.seesDrawn("2 entities, 2 links")
	v.clicksButton("Hide")
	v.seesDrawn("0 entities, 0 links")
}

// direction is where an entity lies, seen from Wu Yuxin, in radians.
func (v *visitor) direction(to string) float64 {
	v.Helper()
	a, b := v.place("person:wu-yuxin"), v.place(to)
	return math.Atan2(b.Y-a.Y, b.X-a.X)
}

// arrangeByKeyboard does without a mouse what one does with it: pin, move, zoom, pan, hide.
func arrangeByKeyboard(v *visitor) {
	v.clicksOn("company:meituan")
	do(v, v.page, "focus the drawing", chromedp.Focus(".canvas"))
	v.presses("p")
	v.seesText(".said", "Meituan pinned.")
	before, other := v.place("company:meituan"), v.place("company:alibaba")
	do(v, v.page, "move it", chromedp.KeyEvent(kb.ArrowRight, chromedp.KeyModifiers(chromedp.ModifierAlt)))
	v.sees(fmt.Sprintf(`ties.whereIs("company:meituan").x > %f`, before.X+1))
	if now := v.place("company:alibaba"); now != other {
		v.Errorf("Alibaba moved from %v to %v", other, now)
	}
	do(v, v.page, "move the drawing", chromedp.KeyEvent(kb.ArrowRight, chromedp.KeyModifiers(chromedp.ModifierShift)))
	v.sees(fmt.Sprintf(`ties.whereIs("company:alibaba").x < %f`, other.X-5))
	v.waits()
	apart := v.apart("company:meituan", "company:alibaba")
	v.presses("+")
	v.waits()
	if now := v.apart("company:meituan", "company:alibaba"); now < 1.2*apart {
		v.Errorf("nearer, two are %.0f pixels apart, were %.0f", now, apart)
	}
	v.presses("0")
	v.waits()
	v.presses("h")
	v.sees(`document.querySelector(".status").textContent.startsWith("41 entities")`)
	v.seesText(".said", "Meituan hidden.")
	v.pressesZ(chromedp.ModifierCtrl)
	v.seesDrawn(wholeArticle)
}

// apart is how many pixels lie between two entities.
func (v *visitor) apart(one, other string) float64 {
	v.Helper()
	a, b := v.place(one), v.place(other)
	return math.Hypot(b.X-a.X, b.Y-a.Y)
}

func walkByKeyboard(v *visitor) {
	do(v, v.page, "focus the drawing", chromedp.Focus(".canvas"))
	v.presses(kb.ArrowRight)
	v.sees(`document.querySelector(".entity-name")`)
	first := reads[string](v, `document.querySelector(".entity-name").textContent`)
	v.presses(kb.ArrowLeft, kb.ArrowUp)
	v.sees(fmt.Sprintf(`document.querySelector(".entity-name").textContent !== %q`, first))
	v.presses("k")
	v.seesDrawn("1 entity, 0 links")
	v.presses(kb.Enter)
	v.sees(`!document.querySelector(".status").textContent.startsWith("1 entity")`)
	v.waits()
	v.presses(" ")
	v.sees(`document.querySelector(".relation-name")`)
	v.presses(kb.Escape)
	v.sees(`document.querySelector(".welcome")`)
	v.presses("?")
	v.sees(`document.querySelector("dialog[open] .keys")`)
	v.presses(kb.Escape)
	v.sees(`!document.querySelector("dialog")`)
}

func readTheEvidence(v *visitor) {
	v.clicksOn("person:wu-yuxin")
	v.seesText(".claim", "worked at Google Brain")
	v.seesText(".note", "The source says that there is more than is listed")
	v.clicks(`//article[contains(., "worked at Google Brain")]//button[contains(., "Google Brain")][@class="words"]`)
	v.seesText(".relation-name", "Wu Yuxin worked at Google Brain")
	v.seesText(".claim-facts", "ended; no dates known (inferred)")
	v.seesText(".claim-facts", "stated")
	v.clicks(`.claim button.quote`)
	v.seesText(".document mark", "ha un curriculum che sembra un chi è chi della tecnologia: è Meta, Cruise, Google Brain e altri")
	v.sees(`(() => {
		const mark = document.querySelector(".document mark").getBoundingClientRect();
		return mark.top > 0 && mark.bottom < innerHeight;
	})()`)
	v.presses(kb.Escape)
	v.sees(`!document.querySelector("dialog")`)
}
