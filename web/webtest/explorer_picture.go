package webtest

import (
	"bytes"
	"context"
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/chromedp/chromedp"
)

var updatePictures = flag.Bool("update-pictures", false, "store the pictures that tests compare with")

// samePicture compares the drawing of a view whose address is fixed with a stored picture of it: colours,
// shapes, dashes and arrow heads. Names are left out, since fonts differ from machine to machine.
func samePicture(t *testing.T, browser context.Context, url string) {
	v := visit(t, browser, url)
	reads[bool](v, `(() => {
		const css = new CSSStyleSheet();
		css.replaceSync(".sigma-labels, .sigma-edgeLabels, .sigma-hovers, .sigma-hoverNodes { visibility: hidden }");
		document.adoptedStyleSheets = [css];
		return true;
	})()`)
	v.settles()
	got := decode(t, see(v, v.page, chromedp.Screenshot(".canvas")))

	_, here, _, _ := runtime.Caller(0)
	stored := filepath.Join(filepath.Dir(here), "testdata", "article.png")
	if *updatePictures {
		write(t, stored, got)
	}
	body, err := os.ReadFile(stored)
	if err != nil {
		t.Fatal(err)
	}
	const tolerance = 0.01 // of the pixels: antialiasing
	if far := difference(got, decode(t, body)); far > tolerance {
		write(t, filepath.Join(t.ArtifactDir(), "article.png"), got)
		t.Errorf("%.2f%% of the pixels differ from %s", 100*far, stored)
	}
}

// portrait takes the picture that the README shows, with -update-pictures.
func portrait(t *testing.T, browser context.Context, url string) {
	if !*updatePictures {
		t.Skip("without -update-pictures the README keeps its picture")
	}
	v := visit(t, browser, url)
	v.clicksButton("How is Kimi linked to Google Brain?")
	v.seesText(".chain", "Google Brain")
	v.settles()
	_, here, _, _ := runtime.Caller(0)
	write(t, filepath.Join(filepath.Dir(here), "..", "..", "docs", "explorer.png"), decode(t, see(v, v.page, chromedp.Screenshot("#explorer"))))
}

func decode(t *testing.T, body []byte) image.Image {
	t.Helper()
	picture, err := png.Decode(bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	return picture
}

func write(t *testing.T, name string, picture image.Image) {
	t.Helper()
	var body bytes.Buffer
	if err := png.Encode(&body, picture); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, body.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}

// difference is the part of the pixels that are clearly not the same; all of them where the sizes differ.
func difference(a, b image.Image) float64 {
	if a.Bounds() != b.Bounds() {
		return 1
	}
	bounds := a.Bounds()
	other := 0
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			if !alike(a, b, x, y) {
				other++
			}
		}
	}
	return float64(other) / float64(bounds.Dx()*bounds.Dy())
}

func alike(a, b image.Image, x, y int) bool {
	const clearly = 0x3000
	r1, g1, b1, _ := a.At(x, y).RGBA()
	r2, g2, b2, _ := b.At(x, y).RGBA()
	return near(r1, r2, clearly) && near(g1, g2, clearly) && near(b1, b2, clearly)
}

func near(a, b, most uint32) bool { return max(a, b)-min(a, b) <= most }
