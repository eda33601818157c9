package input

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"path/filepath"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"ties/exchange"
	"ties/exchange/form"
	"ties/exchange/ftm"
	"ties/exchange/popolo"
	"ties/exchange/tables"
)

// readerOf returns the reader of a format, nil for the native one.
func readerOf(f exchange.Format, options Options) form.Reader {
	switch f {
	case exchange.CSV:
		return tables.Reader{IgnoreUnknown: options.IgnoreUnknown}
	case exchange.FollowTheMoney:
		return ftm.NewReader()
	case exchange.Popolo:
		return popolo.NewReader()
	default:
		return nil
	}
}

// detectFormat returns the format of a text. One that is none of the others is read as the native one, whose errors say
// what is wrong.
func detectFormat(text form.Text) exchange.Format {
	if strings.EqualFold(filepath.Ext(text.Name()), ".csv") {
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

// firstNames returns the names of the members of the first object of a text, as far as they can be read.
func firstNames(head []byte) map[string]bool {
	names := map[string]bool{}
	d := jsontext.NewDecoder(bytes.NewReader(head))
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
