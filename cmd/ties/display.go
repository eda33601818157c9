package main

import (
	"fmt"
	"io"
	"os"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"ties/exchange"
)

// display shows how an import goes: with a bar on a terminal, elsewhere with a line now and then. That it
// cannot be shown does not stop an import.
type display struct {
	out   io.Writer
	bar   *progressbar.ProgressBar // nil where there is no terminal
	stage exchange.Stage
	told  int64 // records written when that was last told without a terminal
}

func newDisplay(out io.Writer) *display {
	d := &display{out: out}
	if file, ok := out.(*os.File); ok && term.IsTerminal(int(file.Fd())) {
		d.bar = progressbar.NewOptions64(1,
			progressbar.OptionSetWriter(out), progressbar.OptionSetDescription(stageNames[d.stage]),
			progressbar.OptionShowCount(), progressbar.OptionClearOnFinish(), progressbar.OptionSetPredictTime(true))
	}
	return d
}

var stageNames = map[exchange.Stage]string{exchange.Checking: "checking", exchange.Writing: "writing"}

// line shows a line that stays.
func (d *display) line(text string) {
	if d.bar != nil {
		_ = d.bar.Clear()
	}
	_, _ = fmt.Fprintln(d.out, text)
}

func (d *display) progress(p exchange.Progress) {
	if d.bar == nil {
		d.tell(p)
		return
	}
	if p.Stage != d.stage {
		d.stage = p.Stage
		d.bar.Reset()
		d.bar.Describe(stageNames[p.Stage])
	}
	d.bar.ChangeMax64(max(p.Total, 1))
	_ = d.bar.Set64(p.Done)
}

// tell writes a line for every hundred thousand records.
func (d *display) tell(p exchange.Progress) {
	const step = 100_000
	if p.Stage == exchange.Writing && p.Done-d.told >= step {
		d.told = p.Done
		_, _ = fmt.Fprintf(d.out, "%d of %d records written\n", p.Done, p.Total)
	}
}

func (d *display) end() {
	if d.bar != nil {
		_ = d.bar.Finish()
	}
}
