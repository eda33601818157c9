package input

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"slices"
)

// dropNulls returns an input of JSON, in which texts that stand for a missing value are null, as a temporary file.
func (all *Sources) dropNulls(ctx context.Context, from *Source, null []string) (*Source, error) {
	return all.rewrite(from, func(to io.Writer) error {
		n := nullWriter{from: bufio.NewReaderSize(&contextReader{ctx, from.Reader()}, 64<<10), to: bufio.NewWriterSize(to, 64<<10), null: null}
		return errors.Join(n.run(), n.to.Flush())
	})
}

// nullWriter copies JSON, and writes null for some texts that are values. It need not be sound JSON.
type nullWriter struct {
	from *bufio.Reader
	to   *bufio.Writer
	null []string
}

func (n *nullWriter) run() error {
	for {
		plain, err := n.from.ReadSlice('"')
		if errors.Is(err, bufio.ErrBufferFull) {
			n.write(plain)
			continue
		}
		if err != nil {
			n.write(plain)
			return endOf(err)
		}
		n.write(plain[:len(plain)-1])
		if err := n.text(); err != nil {
			return endOf(err)
		}
	}
}

func endOf(err error) error {
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}

// text copies a text whose first quotation mark has been read.
func (n *nullWriter) text() error {
	text := []byte{'"'}
	for {
		part, err := n.from.ReadSlice('"')
		text = append(text, part...)
		if err != nil && !errors.Is(err, bufio.ErrBufferFull) {
			n.write(text)
			return err
		}
		if err == nil && !isEscaped(text) {
			break
		}
	}
	space, err := n.space()
	next, _ := n.from.Peek(1)
	if n.isNull(text) && !bytes.Equal(next, []byte(":")) {
		text = []byte("null")
	}
	n.write(text)
	n.write(space)
	return err
}

// isEscaped reports whether the last byte of a text has an odd number of backslashes before it.
func isEscaped(text []byte) bool {
	rest := bytes.TrimRight(text[:len(text)-1], `\`)
	return (len(text)-1-len(rest))%2 == 1
}

// space reads the space that comes next.
func (n *nullWriter) space() (space []byte, err error) {
	for {
		b, err := n.from.ReadByte()
		if err != nil {
			return space, err
		}
		if !bytes.ContainsRune([]byte(" \t\r\n"), rune(b)) {
			return space, n.from.UnreadByte()
		}
		space = append(space, b)
	}
}

func (n *nullWriter) isNull(quoted []byte) bool {
	const longest = 1 << 10
	var text string
	return len(quoted) < longest && json.Unmarshal(quoted, &text) == nil && slices.Contains(n.null, text)
}

func (n *nullWriter) write(p []byte) { _, _ = n.to.Write(p) } // whose error Flush returns
