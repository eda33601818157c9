package webtest

import (
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// ask picks a question, and names the first of whom it asks.
func (v *visitor) asks(kind, name string) {
	v.Helper()
	v.clicks("#tab-ask")
	v.chooses(".ask select", kind)
	v.clicks(".ask .field:nth-of-type(2) input, .ask .picker input")
	do(v, v.page, "type "+name, chromedp.KeyEvent(name))
	v.seesText(`.ask [role=option][aria-selected=true]`, name)
	v.presses(kb.Enter)
}

// chooses picks an option of a list, as the arrow keys would.
func (v *visitor) chooses(selector, value string) {
	v.Helper()
	do(v, v.page, "wait for "+selector, chromedp.WaitVisible(selector))
	reads[bool](v, `(() => {
		const list = document.querySelector(`+"`"+selector+"`"+`);
		list.value = `+"`"+value+"`"+`;
		return list.dispatchEvent(new Event("change", { bubbles: true }));
	})()`)
}

func wereTwoTogether(v *visitor) {
	v.clicksButton("Were Wang Xing and Wang Huiwen together?")
	v.seesText(".headline .verdict", "certain")
	v.seesText(".meeting summary", "Meituan")
	v.clicks(".meeting summary")
	v.seesText(".meeting .claim", "CEO")
	v.clicksButton("Show in the drawing")
	v.waits()
	v.seesDrawn(wholeArticle)
}

func whoWereTheColleagues(v *visitor) {
	v.asks("colleagues", "Wang Xing")
	v.seesText(".headline", "1 person at the same companies or teams as Wang Xing")
	v.seesText(".meeting summary", "Wang Huiwen")
}

func flowsOfACompany(v *visitor) {
	v.asks("flows", "Moonshot AI")
	v.seesText(".headline", "1 person moved to Moonshot AI")
	v.clicks(`.sankey [role=button]`)
	v.seesText(".meeting summary", "Wu Yuxin")
}

func whatHappenedWhen(v *visitor) {
	v.clicksButton("What happened when in the career of Wu Yuxin?")
	v.seesText(".headline", "6 stints of Wu Yuxin")
	// No date is known of this one, and none is drawn.
	v.sees(`document.querySelector("[aria-label='worked at Cruise: ended; no dates known (inferred)'] .hatched")`)
	v.clicks(`[aria-label^="worked at Cruise"]`)
	v.sees(`!document.querySelector(".welcome")`)
}
