package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"ties/exchange"
)

// display shows how an import goes: with a bar, rate and time left on a terminal, elsewhere with a line now and
// then. That it cannot be shown does not stop an import.
type display struct {
	out   io.Writer
	bar   *progressbar.ProgressBar // nil where there is no terminal
	now   func() time.Time
	stage exchange.Stage
	begun time.Time // when the stage was first heard of
	first int64     // what was done by then
	tenth int64     // how many tenths of the stage have been told without a terminal
}

func newDisplay(out io.Writer) *display {
	file, ok := out.(*os.File)
	return newDisplayOn(out, ok && term.IsTerminal(int(file.Fd())))
}

func newDisplayOn(out io.Writer, terminal bool) *display {
	d := &display{out: out, now: time.Now, begun: time.Now()}
	if terminal {
		d.bar = progressbar.NewOptions64(1, append(d.options(),
			progressbar.OptionSetWriter(out), progressbar.OptionClearOnFinish(), progressbar.OptionSetPredictTime(true),
			progressbar.OptionShowCount(), progressbar.OptionShowIts(), progressbar.OptionFullWidth())...)
	}
	return d
}

func (d *display) options() []progressbar.Option {
	return []progressbar.Option{
		progressbar.OptionSetDescription(stageNames[d.stage]), progressbar.OptionSetItsString(stageUnits[d.stage]),
	}
}

var (
	stageNames = map[exchange.Stage]string{exchange.Checking: "checking", exchange.Writing: "writing"}
	stageUnits = map[exchange.Stage]string{exchange.Checking: "bytes", exchange.Writing: "records"}
)

// line shows a line that stays.
func (d *display) line(text string) {
	if d.bar != nil {
		_ = d.bar.Clear()
	}
	_, _ = fmt.Fprintln(d.out, text)
}

func (d *display) progress(p exchange.Progress) {
	if p.Stage == exchange.Building {
		if p.Total >= few {
			d.line(fmt.Sprintf("%d records are written; building indices …", p.Total))
		}
		return
	}
	if p.Stage != d.stage {
		d.stage, d.begun, d.first, d.tenth = p.Stage, d.now(), p.Done, 0
		if d.bar != nil {
			d.bar.Reset()
			for _, option := range d.options() {
				option(d.bar)
			}
		}
	}
	if d.bar == nil {
		d.tell(p)
		return
	}
	d.bar.ChangeMax64(max(p.Total, 1))
	_ = d.bar.Set64(p.Done)
}

// few is how many records are not worth a line on the way.
const few = 10_000

// tell writes a line for every tenth of the records that are written.
func (d *display) tell(p exchange.Progress) {
	if p.Stage != exchange.Writing || p.Total < few {
		return
	}
	tenth := p.Done * 10 / p.Total
	if tenth == d.tenth || p.Done == p.Total {
		return
	}
	d.tenth = tenth
	_, _ = fmt.Fprintf(d.out, "%d of %d records written%s\n", p.Done, p.Total, d.pace(p))
}

// pace gives the rate so far and the time left at that rate, once there is any.
func (d *display) pace(p exchange.Progress) string {
	took := d.now().Sub(d.begun).Seconds()
	if took <= 0 || p.Done == d.first {
		return ""
	}
	rate := float64(p.Done-d.first) / took
	left := time.Duration(float64(p.Total-p.Done) / rate * float64(time.Second))
	return fmt.Sprintf(", %.0f a second, %s left", rate, left.Round(time.Second))
}

func (d *display) end() {
	if d.bar != nil {
		_ = d.bar.Finish()
	}
}
