package exchange

import (
	"context"
	"runtime"

	"ties/exchange/native"
	"ties/kg"
)

// Lines are decoded some blocks ahead of whoever takes their records, by as many workers as there are processors.
const (
	blockLines = 512
	blockBytes = 256 << 10
	blocksMost = 16 // on their way: a few more records than a chunk has
	bytesAlone = 1 << 20
)

// inputLine is one of an input, and what was read from it.
type inputLine struct {
	at linePosition
	rawLine
	record kg.Record
	faults kg.RecordErrors
	cites  bool       // the import's own document
	sums   recordSums // of a sound record
}

// block is some lines in a row.
type block struct {
	lines []inputLine
	bytes int
	done  chan struct{} // closed when all are decoded
	taken chan struct{} // closed when all are handed on
}

func newBlock() *block { return &block{done: make(chan struct{}), taken: make(chan struct{})} }

// decodePipeline reads the lines of which wanted says that it is to, has them decoded, and hands them on in their order. What
// decode does with a line must not touch anything else, since it is done at any time.
func (im *importer) decodePipeline(ctx context.Context, wanted func(linePosition) bool, decode func(*native.Decoder, *inputLine), each func(*inputLine) error) error {
	ctx, cancel := context.WithCancel(ctx)
	todo, inOrder := make(chan *block, blocksMost), make(chan *block, blocksMost)
	failed := make(chan error, 1)
	for range runtime.GOMAXPROCS(0) {
		go im.decodeBlocks(todo, decode)
	}
	go func() {
		defer close(inOrder)
		defer close(todo)
		failed <- im.splitBlocks(ctx, wanted, func(b *block) error {
			select {
			case inOrder <- b:
				todo <- b // workers wait for nobody
				return b.wait(ctx)
			case <-ctx.Done():
				return ctx.Err()
			}
		})
	}()
	defer func() { // nobody works behind our back
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
	if b.bytes < bytesAlone {
		return nil
	}
	select {
	case <-b.taken:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (im *importer) decodeBlocks(todo <-chan *block, decode func(*native.Decoder, *inputLine)) {
	decoder := native.Decoder{MissingEnd: im.options.MissingEnd, RecordedAt: im.document.record.RecordedAt}
	for b := range todo {
		for i := range b.lines {
			decode(&decoder, &b.lines[i])
		}
		close(b.done)
	}
}

// splitBlocks makes blocks of the lines of all inputs.
func (im *importer) splitBlocks(ctx context.Context, wanted func(linePosition) bool, give func(*block) error) error {
	b := newBlock()
	err := im.scan(ctx, func(at linePosition, t rawLine) error {
		if !wanted(at) {
			return nil
		}
		if t.line != nil {
			t.line = append(make([]byte, 0, len(t.line)), t.line...)
		}
		b.lines = append(b.lines, inputLine{at: at, rawLine: t})
		b.bytes += len(t.line)
		if len(b.lines) < blockLines && b.bytes < blockBytes {
			return nil
		}
		full := b
		b = newBlock()
		return give(full)
	})
	if err != nil || len(b.lines) == 0 {
		return err
	}
	return give(b)
}
