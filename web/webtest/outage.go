package webtest

import (
	"context"
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/heapprofiler"
	"github.com/chromedp/cdproto/memory"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Outage stops something that the explorer needs, and starts it again at the same address with the same data.
type Outage struct {
	What        string // the page's message
	Begin, End  func()
	AnotherPage bool // whether the page can still be loaded
}

// ExplorerOutage begins an outage during the use of the explorer of the server at url, which holds the article: the page
// says what cannot be reached and what it waits for, and continues by itself when the outage has ended.
func ExplorerOutage(t *testing.T, url string, outage Outage) {
	browser := newBrowser(t)
	v := openExplorer(t, browser, url)
	evaluate[bool](v, `window.sameDocument = true`)

	outage.Begin()
	v.clickEntity("person:wu-yuxin")
	v.waitForText(".banner.away", outage.What)
	v.waitForText(".progress", "Reading the evidence…") // half a second later
	v.waitForText("h2.entity-name", "Wu Yuxin")         // which is cached
	// Commands that need no server work.
	v.clickButton("Hide")
	v.waitForStatus("41 entities, 44 links")
	v.pressZ(chromedp.ModifierCtrl)
	v.waitForStatus(articleStatus)
	// A slow task can be stopped.
	v.click(".find input")
	v.typeText("Kim")
	v.waitForText(".progress", "Stop")

	var other *visitor
	if outage.AnotherPage {
		other = newVisitor(t, browser, url)
		do(other, other.page, "open the page", chromedp.Navigate(url+"explore"))
		other.waitForText(".banner.away", outage.What)
	}
	outage.End()
	v.waitForText(".hits [role=option]", "Kimi")
	v.press(kb.Enter)
	v.waitForText("h2.entity-name", "Kimi")
	v.waitForText(".claim .quote", "Il prodotto di punta di Moonshot è Kimi")
	v.waitFor(`!document.querySelector(".banner.away") && document.querySelector(".progress").textContent === ""`)
	v.waitFor(`window.sameDocument`)
	if other != nil {
		other.waitForStatus(articleStatus)
		other.waitFor(`!document.querySelector(".banner.away")`)
	}
}

// ExplorerMemory expands and collapses an entity of the article 200 times: the page uses no more memory afterwards than
// when its history was full.
func ExplorerMemory(t *testing.T, url string) {
	v := openExplorer(t, newBrowser(t), url)
	v.clickEntity("person:wu-yuxin")
	v.clickButton("Keep only this")
	do(v, v.page, "focus the drawing", chromedp.Focus(".canvas"))
	const fillHistory = 60 // more than half of the steps that can be undone
	v.expandRepeatedly(fillHistory)
	before := v.memoryUse()
	v.expandRepeatedly(200)
	after := v.memoryUse()
	t.Logf("before: %s; after: %s", before, after)
	const tolerance = 3 << 20 // bytes
	if after.heap > before.heap+tolerance {
		t.Errorf("200 expansions took %d bytes", after.heap-before.heap)
	}
	if after.nodes > before.nodes+500 || after.listeners > before.listeners+50 {
		t.Errorf("200 expansions left elements or listeners behind: %s, then %s", before, after)
	}
	v.press(kb.Escape)
	v.leave()
}

// expandRepeatedly expands and collapses the selected entity n times by keyboard, as fast as the page allows.
func (v *visitor) expandRepeatedly(n int) {
	v.Helper()
	evaluate[bool](v, fmt.Sprintf(`(() => {
		window.expanded = 0;
		const canvas = document.querySelector(".canvas");
		const alone = () => document.querySelector(".status").textContent.startsWith("1 entity");
		const turns = async (to) => {
			canvas.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
			while (alone() !== to) { await new Promise(resolve => setTimeout(resolve, 4)); }
		};
		(async () => {
			for (; expanded < %d; expanded++) { await turns(false); await turns(true); }
		})();
		return true;
	})()`, n))
	v.waitFor(fmt.Sprintf(`expanded === %d && ties.isStill()`, n))
}

// memoryUsage is what a page holds after a garbage collection.
type memoryUsage struct{ heap, nodes, listeners int64 }

func (h memoryUsage) String() string {
	return fmt.Sprintf("%d KiB, %d nodes, %d listeners", h.heap>>10, h.nodes, h.listeners)
}

func (v *visitor) memoryUse() (h memoryUsage) {
	v.Helper()
	do(v, v.page, "measure the heap", chromedp.Func(func(ctx context.Context, page *chromedp.Target) error {
		for range 3 { // the first round may release what holds something else
			if _, err := cdp.Call(ctx, page, heapprofiler.CollectGarbage, cdp.Empty{}); err != nil {
				return err
			}
		}
		usage, err := cdp.Call(ctx, page, runtime.GetHeapUsage, cdp.Empty{})
		if err != nil {
			return err
		}
		counters, err := cdp.Call(ctx, page, memory.GetDOMCounters, cdp.Empty{})
		if err != nil {
			return err
		}
		h = memoryUsage{int64(usage.UsedSize), counters.Nodes, counters.JsEventListeners}
		return nil
	}))
	return h
}
