package webtest

import (
	"context"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/systeminfo"
	"github.com/chromedp/chromedp"
)

// standstill ends a walk by a panic: Chromium's threads wait for each other, which software WebGL brings about once in some
// hundred walks on two cores. It says nothing about the page.
type standstill struct{}

// Fatal is as in testing.TB.
func (v *visitor) Fatal(args ...any) {
	v.Helper()
	endStandstill(v)
	v.TB.Fatal(args...)
}

// Fatalf is as in testing.TB.
func (v *visitor) Fatalf(format string, args ...any) {
	v.Helper()
	endStandstill(v)
	v.TB.Fatalf(format, args...)
}

// endStandstill ends a walk that may be taken again, if the browser stands still.
func endStandstill(v *visitor) {
	if v.again && v.page.Err() != nil && standsStill(v.page) {
		panic(standstill{})
	}
}

// standsStill reports whether a page does not answer although its browser does nothing; a loop in a script takes time of
// a processor.
func standsStill(page context.Context) bool {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(page), 5*time.Second)
	defer cancel()
	before, err := chromedp.CallBrowser(ctx, systeminfo.GetProcessInfo, cdp.Empty{})
	if err != nil {
		return false
	}
	if _, err := chromedp.Run(ctx, chromedp.Evaluate[int](`1`)); err == nil {
		return false
	}
	ctx, cancel = context.WithTimeout(context.WithoutCancel(page), 5*time.Second)
	defer cancel()
	after, err := chromedp.CallBrowser(ctx, systeminfo.GetProcessInfo, cdp.Empty{})
	const noise = 0.1 // seconds
	return err == nil && drawingTime(after)-drawingTime(before) < noise
}

// drawingTime returns the processor time in seconds of a browser's pages and of what draws for them.
func drawingTime(info systeminfo.GetProcessInfoResult) (seconds float64) {
	for _, process := range info.ProcessInfo {
		if process.Type == "renderer" || process.Type == "GPU" {
			seconds += process.CPUTime
		}
	}
	return seconds
}
