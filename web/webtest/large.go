package webtest

import (
	"bytes"
	"compress/flate"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// Size is the size of a graph.
type Size struct{ Entities, Links int }

var (
	// Large is the size that the explorer must stay usable at.
	Large = Size{10_000, 30_000}
	// Medium is just large enough for the explorer to hide lines during a move.
	Medium = Size{1_000, 5_200}
)

// personCount returns the number of people; the other entities are companies.
func (s Size) personCount() int { return s.Entities * 3 / 5 }

// status returns the explorer's status line for a drawing of all of it.
func (s Size) status() string {
	thousands := func(n int) string { return fmt.Sprintf("%d,%03d", n/1000, n%1000) }
	return thousands(s.Entities) + " entities, " + thousands(s.Links) + " links"
}

// Records returns made-up data in the native format: people who worked at companies, some of which have many employees.
func (s Size) Records() string {
	people := s.personCount()
	r := rand.New(rand.NewPCG(1, 2))
	var lines strings.Builder
	for i := range people {
		fmt.Fprintf(&lines, `{"kind":"Person","id":"person:%d","name":"Person %d"}`+"\n", i, i)
	}
	for i := range s.Entities - people {
		fmt.Fprintf(&lines, `{"kind":"Company","id":"company:%d","name":"Company %d"}`+"\n", i, i)
	}
	for i := range s.Links {
		company := int(math.Pow(r.Float64(), 2) * float64(s.Entities-people))
		fmt.Fprintf(&lines, `{"kind":"Employment","id":"employment:%d","person":"person:%d","company":"company:%d","start":"%d"}`+"\n",
			i, i%people, company, 1990+r.IntN(30))
	}
	return lines.String()
}

// address returns the path and fragment of a view of all of it, at random positions.
func (s Size) address(tb testing.TB) string {
	tb.Helper()
	r := rand.New(rand.NewPCG(3, 4))
	spread := 30 * math.Sqrt(float64(s.Entities))
	var nodes [][5]any
	for i := range s.Entities {
		id := fmt.Sprintf("person:%d", i)
		if i >= s.personCount() {
			id = fmt.Sprintf("company:%d", i-s.personCount())
		}
		nodes = append(nodes, [5]any{id, math.Round(r.NormFloat64() * spread), math.Round(r.NormFloat64() * spread), 0, -1})
	}
	view, err := json.Marshal(map[string]any{
		"v": 1, "s": nodes, "sel": []any{}, "at": nil, "w": map[string]any{}, "lit": []any{}, "cam": nil,
		"q": map[string]any{"kind": "path", "a": nil, "b": nil}, "tab": "details",
	})
	if err != nil {
		tb.Fatal(err)
	}
	var packed bytes.Buffer
	writer, err := flate.NewWriter(&packed, flate.BestCompression)
	if err != nil {
		tb.Fatal(err)
	}
	_, _ = writer.Write(view) // writing to a buffer does not fail
	_ = writer.Close()
	return "explore#view=" + base64.RawURLEncoding.EncodeToString(packed.Bytes())
}

// ExplorerAtSize measures the explorer of the server at url, which holds Large, with all of it drawn: the time to load,
// and the time of a frame while panning and zooming. It logs the renderer, which is software as a rule.
func ExplorerAtSize(b *testing.B, url string) {
	v := newVisitor(b, newBrowser(b), url)
	v.page = withLongTimeout(b, v.page)
	v.open(url + "explore")
	v.measureFrames(b, "pan-of-few", pan) // the cost of a frame with few nodes on this machine
	start := time.Now()
	do(v, v.page, "open the large view", chromedp.Navigate(url+Large.address(b)), chromedp.Reload())
	v.waitForStatus(Large.status())
	v.waitFor("ties.isStill()")
	b.ReportMetric(time.Since(start).Seconds(), "s-to-load")
	b.Log(evaluate[string](v, `(() => {
		const gl = document.createElement("canvas").getContext("webgl2");
		const exact = gl.getExtension("WEBGL_debug_renderer_info");
		return gl.getParameter(exact ? exact.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
	})()`))

	v.measureFrames(b, "pan", pan)
	v.measureFrames(b, "zoom", zoom)
}

// withLongTimeout returns a context of the page with more time than a walk has.
func withLongTimeout(b *testing.B, page context.Context) context.Context {
	longer, cancel := context.WithTimeout(context.WithoutCancel(page), 5*time.Minute)
	b.Cleanup(cancel)
	return longer
}

// measureFrames reports the median and the 95th percentile of the time from one frame to the next. Each frame runs a
// step, which is JavaScript with the number of the frame as i and the element under the mouse as ground.
func (v *visitor) measureFrames(b *testing.B, name, step string) {
	const steps = 30
	evaluate[bool](v, fmt.Sprintf(`(() => {
		window.frameTimes = [];
		const ground = document.querySelector(".sigma-mouse");
		const mouse = (type, x, y) =>
			ground.dispatchEvent(new MouseEvent(type, { clientX: x, clientY: y, buttons: 1, bubbles: true, cancelable: true }));
		const step = (i) => { %s };
		let last = performance.now();
		requestAnimationFrame(function frame() {
			const now = performance.now();
			frameTimes.push(now - last);
			last = now;
			step(frameTimes.length - 1);
			if (frameTimes.length <= %d) { requestAnimationFrame(frame); }
		});
		return true;
	})()`, step, steps))
	v.waitFor(fmt.Sprintf(`frameTimes.length > %d`, steps))
	times := evaluate[[]float64](v, `frameTimes.slice(1)`)
	slices.Sort(times)
	b.ReportMetric(times[len(times)/2], "ms/frame-"+name)
	b.ReportMetric(times[len(times)*95/100], "ms-95%/frame-"+name)
}

const (
	// pan drags the background.
	pan = `mouse(i === 0 ? "mousedown" : i === 29 ? "mouseup" : "mousemove", 400 + 200 * Math.sin(i / 10), 300 + 100 * Math.cos(i / 10));`
	// zoom turns the mouse wheel, in and out.
	zoom = `ground.dispatchEvent(new WheelEvent("wheel", { clientX: 500, clientY: 400, deltaY: i < 15 ? -40 : 40, bubbles: true, cancelable: true }));`
)
