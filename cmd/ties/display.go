package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"ties/exchange/progress"
	"ties/internal/printable"
	"ties/internal/redact"
)

// screen is what people read: it shows neither control characters nor passwords, wherever a text comes from.
type screen struct{ to io.Writer }

// Write implements io.Writer. Each write must be a whole text.
func (s screen) Write(text []byte) (int, error) {
	if _, err := io.WriteString(s.to, printable.Text(redact.Text(string(text)))); err != nil {
		return 0, err
	}
	return len(text), nil
}

// file returns the file that is written to, nil if it is none.
func (s screen) file() *os.File {
	file, _ := s.to.(*os.File)
	return file
}

// progressDisplay shows the progress of an import: a bar with rate and time left on a terminal, a line now and then
// elsewhere. Write errors are ignored: they must not stop an import.
type progressDisplay struct {
	out       screen
	bar       *progressbar.ProgressBar // nil where there is no terminal
	now       func() time.Time
	stage     progress.Stage
	started   time.Time // when the stage began
	startDone int64     // what was done by then
	tenth     int64     // tenths of the stage printed so far, without a terminal
}

func newDisplay(out screen) *progressDisplay {
	file := out.file()
	return newDisplayOn(out, file != nil && term.IsTerminal(int(file.Fd())))
}

func newDisplayOn(out screen, terminal bool) *progressDisplay {
	d := &progressDisplay{out: out, now: time.Now, started: time.Now()}
	if terminal {
		d.bar = progressbar.NewOptions64(1, append(d.options(),
			progressbar.OptionSetWriter(out.to), progressbar.OptionClearOnFinish(), progressbar.OptionSetPredictTime(true),
			progressbar.OptionShowCount(), progressbar.OptionShowIts(), progressbar.OptionFullWidth())...)
	}
	return d
}

func (d *progressDisplay) options() []progressbar.Option {
	return []progressbar.Option{
		progressbar.OptionSetDescription(stageNames[d.stage]), progressbar.OptionSetItsString(stageUnits[d.stage]),
	}
}

var (
	stageNames = map[progress.Stage]string{progress.Checking: "checking", progress.Writing: "writing"}
	stageUnits = map[progress.Stage]string{progress.Checking: "bytes", progress.Writing: "records"}
)

// printLine prints a line above the bar.
func (d *progressDisplay) printLine(text string) {
	if d.bar != nil {
		_ = d.bar.Clear()
	}
	_, _ = fmt.Fprintln(d.out, text)
}

func (d *progressDisplay) progress(p progress.Update) {
	if p.Stage == progress.Building {
		if p.Total >= minProgressRecords {
			d.printLine(fmt.Sprintf("%d records are written; building indices …", p.Total))
		}
		return
	}
	if p.Stage != d.stage {
		d.stage, d.started, d.startDone, d.tenth = p.Stage, d.now(), p.Done, 0
		if d.bar != nil {
			d.bar.Reset()
			for _, option := range d.options() {
				option(d.bar)
			}
		}
	}
	if d.bar == nil {
		d.printTenth(p)
		return
	}
	d.bar.ChangeMax64(max(p.Total, 1))
	_ = d.bar.Set64(p.Done)
}

// minProgressRecords is the smallest import that prints progress without a terminal.
const minProgressRecords = 10_000

// printTenth prints a line for every tenth of the records written.
func (d *progressDisplay) printTenth(p progress.Update) {
	if p.Stage != progress.Writing || p.Total < minProgressRecords {
		return
	}
	tenth := p.Done * 10 / p.Total
	if tenth == d.tenth || p.Done == p.Total {
		return
	}
	d.tenth = tenth
	_, _ = fmt.Fprintf(d.out, "%d of %d records written%s\n", p.Done, p.Total, d.rate(p))
}

// rate returns the rate so far and the time left at that rate, once there is one.
func (d *progressDisplay) rate(p progress.Update) string {
	elapsed := d.now().Sub(d.started).Seconds()
	if elapsed <= 0 || p.Done == d.startDone {
		return ""
	}
	perSecond := float64(p.Done-d.startDone) / elapsed
	left := time.Duration(float64(p.Total-p.Done) / perSecond * float64(time.Second))
	return fmt.Sprintf(", %.0f a second, %s left", perSecond, left.Round(time.Second))
}

func (d *progressDisplay) end() {
	if d.bar != nil {
		_ = d.bar.Finish()
	}
}
