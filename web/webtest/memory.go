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

// ExplorerKeepsItsMemory expands an entity of the article 200 times in a row, and collapses it as often: what the page
// holds afterwards is what it held when there were as many steps to undo as it remembers.
func ExplorerKeepsItsMemory(t *testing.T, url string) {
	v := visit(t, newBrowser(t), url)
	v.clicksOn("person:wu-yuxin")
	v.clicksButton("Keep only this")
	do(v, v.page, "focus the drawing", chromedp.Focus(".canvas"))
	const remembered = 60 // more than half of the steps that can be undone
	v.expandsTimes(remembered)
	before := v.holds()
	v.expandsTimes(200)
	after := v.holds()
	t.Logf("before: %s; after: %s", before, after)
	const speakOf = 3 << 20 // bytes
	if after.heap > before.heap+speakOf {
		t.Errorf("200 expansions took %d bytes", after.heap-before.heap)
	}
	if after.nodes > before.nodes+500 || after.listeners > before.listeners+50 {
		t.Errorf("200 expansions left elements or listeners behind: %s, then %s", before, after)
	}
	v.presses(kb.Escape)
	v.leaves()
}

// expandsTimes expands and collapses what is selected so many times, by keyboard, as fast as the page follows.
func (v *visitor) expandsTimes(n int) {
	v.Helper()
	reads[bool](v, fmt.Sprintf(`(() => {
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
	v.sees(fmt.Sprintf(`expanded === %d && ties.isStill()`, n))
}

// held is what a page holds once what is of no use has been thrown away.
type held struct{ heap, nodes, listeners int64 }

func (h held) String() string {
	return fmt.Sprintf("%d KiB, %d nodes, %d listeners", h.heap>>10, h.nodes, h.listeners)
}

func (v *visitor) holds() (h held) {
	v.Helper()
	do(v, v.page, "measure the heap", chromedp.Func(func(ctx context.Context, page *chromedp.Target) error {
		for range 3 { // what the first round lets go of may hold something else
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
		h = held{int64(usage.UsedSize), counters.Nodes, counters.JsEventListeners}
		return nil
	}))
	return h
}
