package importer

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"time"

	"ties/exchange/form"
	"ties/exchange/input"
	"ties/exchange/native"
	"ties/kg"
	"ties/kg/jsonline"
	"ties/kg/temporal"
)

// Lines are decoded by as many workers as there are processors, some blocks ahead of what uses their records.
const (
	blockLines = 512
	blockBytes = 256 << 10
	maxBlocks  = 16 // at once: a few more records than a chunk has
	longBlock  = 1 << 20
)

// inputLine is a line of an input, and what was decoded from it.
type inputLine struct {
	at     linePosition
	line   []byte
	begin  int64 // of the line in its source, in bytes
	err    error // form.ErrTooLong
	record kg.Record
	faults kg.RecordErrors
	cites  bool       // the record cites the import's own document
	sums   recordSums // of a sound record
}

// pipeline decodes lines in parallel.
type pipeline struct {
	sources    []*input.Source
	parts      []int // the indexes of the sources to read
	missingEnd temporal.Status
	recordedAt time.Time // of records that do not say so
	wanted     func(linePosition) bool
	decode     func(*jsonline.Decoder, *inputLine) // called from several goroutines
}

// block is some lines in a row.
type block struct {
	lines []inputLine
	bytes int
	done  chan struct{} // closed when all are decoded
	taken chan struct{} // closed when all are handed on
}

func newBlock() *block { return &block{done: make(chan struct{}), taken: make(chan struct{})} }

// run decodes the wanted lines of all sources, and calls each for them in their order.
func (p *pipeline) run(ctx context.Context, each func(*inputLine) error) error {
	ctx, cancel := context.WithCancel(ctx)
	todo, inOrder := make(chan *block, maxBlocks), make(chan *block, maxBlocks)
	failed := make(chan error, 1)
	for range runtime.GOMAXPROCS(0) {
		go p.decodeBlocks(todo)
	}
	go func() {
		defer close(inOrder)
		defer close(todo)
		failed <- p.readBlocks(ctx, func(b *block) error {
			select {
			case inOrder <- b:
				todo <- b // never blocks for long: workers wait for nothing
				return b.wait(ctx)
			case <-ctx.Done():
				return ctx.Err()
			}
		})
	}()
	defer func() { // no goroutine outlives the call
		cancel()
		for b := range inOrder {
			<-b.done
		}
	}()
	for b := range inOrder {
		<-b.done
		for i := range b.lines {
			if err := each(&b.lines[i]); err != nil {
				return err
			}
		}
		close(b.taken)
	}
	return <-failed
}

// wait keeps long lines from being in memory side by side.
func (b *block) wait(ctx context.Context) error {
	if b.bytes < longBlock {
		return nil
	}
	select {
	case <-b.taken:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (p *pipeline) decodeBlocks(todo <-chan *block) {
	decoder := native.NewDecoder(p.missingEnd, p.recordedAt)
	for b := range todo {
		for i := range b.lines {
			p.decode(decoder, &b.lines[i])
		}
		close(b.done)
	}
}

// readBlocks calls each with the wanted lines of all sources, in blocks.
func (p *pipeline) readBlocks(ctx context.Context, each func(*block) error) error {
	b := newBlock()
	err := p.readLines(ctx, func(l inputLine) error {
		if !p.wanted(l.at) {
			return nil
		}
		if l.line != nil {
			l.line = append(make([]byte, 0, len(l.line)), l.line...)
		}
		b.lines = append(b.lines, l)
		b.bytes += len(l.line)
		if len(b.lines) < blockLines && b.bytes < blockBytes {
			return nil
		}
		full := b
		b = newBlock()
		return each(full)
	})
	if err != nil || len(b.lines) == 0 {
		return err
	}
	return each(b)
}

// readLines calls each for every line of all sources. The line is good until each returns.
func (p *pipeline) readLines(ctx context.Context, each func(inputLine) error) error {
	for _, i := range p.parts {
		s := p.sources[i]
		lines := form.NewLines(s.Reader(), 1<<20, form.MaxLine)
		for {
			line, begin, err := lines.Next()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil && !errors.Is(err, form.ErrTooLong) {
				return fmt.Errorf("%s: %w", s.Name, err)
			}
			at := linePosition{uint32(i), uint32(lines.Number)}
			if err := each(inputLine{at: at, line: line, begin: begin, err: err}); err != nil {
				return err
			}
			if err := ctx.Err(); err != nil {
				return err
			}
		}
	}
	return nil
}
