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

// Size is how many entities and links there are.
type Size struct{ Entities, Links int }

var (
	// Large is what the explorer has to stay usable at.
	Large = Size{10_000, 30_000}
	// Biggish is just enough for the explorer to draw less during a move.
	Biggish = Size{1_000, 5_200}
)

// people tells how many of the entities are people; the others are companies.
func (s Size) people() int { return s.Entities * 3 / 5 }

// drawn is how the explorer puts it that everything is drawn.
func (s Size) drawn() string {
	thousands := func(n int) string { return fmt.Sprintf("%d,%03d", n/1000, n%1000) }
	return thousands(s.Entities) + " entities, " + thousands(s.Links) + " links"
}

// Records are made-up data in the native format: people who worked at companies, some of which many people know.
func (s Size) Records() string {
	people := s.people()
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

// address is the part of an address that shows all of it, its nodes strewn about, the further the more there are.
func (s Size) address(tb testing.TB) string {
	tb.Helper()
	r := rand.New(rand.NewPCG(3, 4))
	spread := 30 * math.Sqrt(float64(s.Entities))
	var spots [][5]any
	for i := range s.Entities {
		id := fmt.Sprintf("person:%d", i)
		if i >= s.people() {
			id = fmt.Sprintf("company:%d", i-s.people())
		}
		spots = append(spots, [5]any{id, math.Round(r.NormFloat64() * spread), math.Round(r.NormFloat64() * spread), 0, -1})
	}
	view, err := json.Marshal(map[string]any{
		"v": 1, "s": spots, "sel": []any{}, "at": nil, "w": map[string]any{}, "lit": []any{}, "cam": nil,
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
	_, _ = writer.Write(view) // a buffer takes everything
	_ = writer.Close()
	return "explore#view=" + base64.RawURLEncoding.EncodeToString(packed.Bytes())
}

// ExplorerAtSize measures the explorer of the server at url, which holds Large, with all of it drawn: how long that
// takes, and how long a frame takes while somebody pans and zooms. It logs what draws: software, as a rule.
func ExplorerAtSize(b *testing.B, url string) {
	v := arrive(b, newBrowser(b), url)
	v.page = patient(b, v.page)
	v.goes(url + "explore")
	v.frames(b, "pan-of-few", pan) // what a frame costs on this machine, with hardly anything in it
	began := time.Now()
	do(v, v.page, "open the large view", chromedp.Navigate(url+Large.address(b)), chromedp.Reload())
	v.seesDrawn(Large.drawn())
	v.sees("ties.isStill()")
	b.ReportMetric(time.Since(began).Seconds(), "s-to-load")
	b.Log(reads[string](v, `(() => {
		const gl = document.createElement("canvas").getContext("webgl2");
		const exact = gl.getExtension("WEBGL_debug_renderer_info");
		return gl.getParameter(exact ? exact.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
	})()`))

	v.frames(b, "pan", pan)
	v.frames(b, "zoom", zoom)
}

// patient gives a page more time than a walk has.
func patient(b *testing.B, page context.Context) context.Context {
	longer, cancel := context.WithTimeout(context.WithoutCancel(page), 5*time.Minute)
	b.Cleanup(cancel)
	return longer
}

// frames reports the median and the 95th percentile of the time from one frame to the next while a hand does
// something: one step of it a frame, given as JavaScript of its number and of the element under the hand.
func (v *visitor) frames(b *testing.B, name, step string) {
	const steps = 30
	reads[bool](v, fmt.Sprintf(`(() => {
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
	v.sees(fmt.Sprintf(`frameTimes.length > %d`, steps))
	times := reads[[]float64](v, `frameTimes.slice(1)`)
	slices.Sort(times)
	b.ReportMetric(times[len(times)/2], "ms/frame-"+name)
	b.ReportMetric(times[len(times)*95/100], "ms-95%/frame-"+name)
}

const (
	// pan drags the ground about.
	pan = `mouse(i === 0 ? "mousedown" : i === 29 ? "mouseup" : "mousemove", 400 + 200 * Math.sin(i / 10), 300 + 100 * Math.cos(i / 10));`
	// zoom turns the wheel, in and out.
	zoom = `ground.dispatchEvent(new WheelEvent("wheel", { clientX: 500, clientY: 400, deltaY: i < 15 ? -40 : 40, bubbles: true, cancelable: true }));`
)
