package input

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"github.com/go-json-experiment/json/jsontext"

	"ties/exchange"
	"ties/exchange/form"
	"ties/exchange/ftm"
	"ties/exchange/native"
	"ties/exchange/popolo"
	"ties/exchange/tables"
)

// readerOf returns the reader of a format, nil for a text that is in the native one, a record a line.
func readerOf(f exchange.Format, text form.Text, options Options) form.Reader {
	switch f {
	case exchange.CSV:
		return tables.Reader{IgnoreUnknown: options.IgnoreUnknown, Null: options.Null}
	case exchange.FollowTheMoney:
		return ftm.NewReader()
	case exchange.Popolo:
		return popolo.NewReader()
	default:
		if form.LayoutOf(text) == form.OneALine {
			return nil
		}
		return native.Reader{}
	}
}

// detectFormat returns the format of a text. One that is none of the others is read as the native one, whose errors say
// what is wrong.
func detectFormat(text form.Text) exchange.Format {
	if tables.Is(text.Name()) {
		return exchange.CSV
	}
	const enough = 64 << 10
	head, err := bufio.NewReaderSize(text.Open(), enough).Peek(enough)
	if err != nil && !errors.Is(err, io.EOF) {
		return exchange.JSONLines
	}
	names := firstNames(bytes.TrimPrefix(head, []byte(form.ByteOrderMark)))
	switch {
	case names["kind"]:
		return exchange.JSONLines
	case names["schema"]:
		return exchange.FollowTheMoney
	case popolo.HasList(names):
		return exchange.Popolo
	case ftm.Mentions(head):
		return exchange.FollowTheMoney
	default:
		return exchange.JSONLines
	}
}

// firstNames returns the names of the members of the first object of a text, which may stand in a list, as far as they can be read.
func firstNames(head []byte) map[string]bool {
	names := map[string]bool{}
	d := jsontext.NewDecoder(bytes.NewReader(head))
	if d.PeekKind() == '[' {
		_, _ = d.ReadToken() // which has just been seen
	}
	if token, err := d.ReadToken(); err != nil || token.Kind() != '{' {
		return names
	}
	for d.PeekKind() == '"' {
		token, err := d.ReadToken()
		if err != nil {
			break
		}
		names[token.String()] = true
		if d.SkipValue() != nil {
			break
		}
	}
	return names
}
