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

// comparePicture compares the drawing of the initial view with a stored picture: colours, shapes, dashes and arrow
// heads. Labels are hidden, since fonts differ from machine to machine.
func comparePicture(t *testing.T, browser context.Context, url string) {
	v := openExplorer(t, browser, url)
	evaluate[bool](v, `(() => {
		const css = new CSSStyleSheet();
		css.replaceSync(".sigma-labels, .sigma-edgeLabels, .sigma-hovers, .sigma-hoverNodes { visibility: hidden }");
		document.adoptedStyleSheets = [css];
		return true;
	})()`)
	v.waitForAddress()
	got := decode(t, result(v, v.page, chromedp.Screenshot(".canvas")))

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
	if part := pixelDifference(got, decode(t, body)); part > tolerance {
		write(t, filepath.Join(t.ArtifactDir(), "article.png"), got)
		t.Errorf("%.2f%% of the pixels differ from %s", 100*part, stored)
	}
}

// updateREADMEPicture takes the README's picture, with -update-pictures.
func updateREADMEPicture(t *testing.T, browser context.Context, url string) {
	if !*updatePictures {
		t.Skip("without -update-pictures the README keeps its picture")
	}
	v := openExplorer(t, browser, url)
	v.clickButton("How is Kimi linked to Google Brain?")
	v.waitForText(".chain", "Google Brain")
	v.waitForAddress()
	_, here, _, _ := runtime.Caller(0)
	write(t, filepath.Join(filepath.Dir(here), "..", "..", "docs", "explorer.png"), decode(t, result(v, v.page, chromedp.Screenshot("#explorer"))))
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

// pixelDifference returns the part of the pixels that are clearly different; all of them if the sizes differ.
func pixelDifference(a, b image.Image) float64 {
	if a.Bounds() != b.Bounds() {
		return 1
	}
	bounds := a.Bounds()
	different := 0
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			if !samePixel(a, b, x, y) {
				different++
			}
		}
	}
	return float64(different) / float64(bounds.Dx()*bounds.Dy())
}

func samePixel(a, b image.Image, x, y int) bool {
	const clearly = 0x3000
	r1, g1, b1, _ := a.At(x, y).RGBA()
	r2, g2, b2, _ := b.At(x, y).RGBA()
	return differsLittle(r1, r2, clearly) && differsLittle(g1, g2, clearly) && differsLittle(b1, b2, clearly)
}

func differsLittle(a, b, most uint32) bool { return max(a, b)-min(a, b) <= most }
