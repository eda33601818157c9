package exchange

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"ties/exchange/form"
	"ties/exchange/ftm"
	"ties/exchange/popolo"
	"ties/exchange/tables"
)

// Format names a format in which data come in.
type Format string

// The formats. AnyFormat has each input looked at: its name, and how it begins.
const (
	AnyFormat      Format = ""
	JSONLines      Format = "jsonl"
	CSV            Format = "csv"
	FollowTheMoney Format = "ftm"
	Popolo         Format = "popolo"
)

// Formats lists the formats that an import reads.
func Formats() []Format { return []Format{JSONLines, CSV, FollowTheMoney, Popolo} }

// ParseFormat finds a format by its name; "auto" is AnyFormat.
func ParseFormat(name string) (Format, error) {
	if name == "auto" {
		return AnyFormat, nil
	}
	if f := Format(name); slices.Contains(Formats(), f) {
		return f, nil
	}
	return "", fmt.Errorf("there is no format %q to import: want auto, jsonl, csv, ftm or popolo", name)
}

// readerOf returns what reads a format, nil for the native one.
func readerOf(f Format, options Options) form.Reader {
	switch f {
	case CSV:
		return tables.Reader{IgnoreUnknown: options.IgnoreUnknown}
	case FollowTheMoney:
		return ftm.Reader{}
	case Popolo:
		return popolo.Reader{}
	default:
		return nil
	}
}

// detectFormat looks for the format of a text. What is none of the others is taken to be the native one, which says
// what is wrong.
func detectFormat(text form.Text) Format {
	if strings.EqualFold(filepath.Ext(text.Name()), ".csv") {
		return CSV
	}
	const enough = 64 << 10
	head, err := bufio.NewReaderSize(text.Open(), enough).Peek(enough)
	if err != nil && !errors.Is(err, io.EOF) {
		return JSONLines
	}
	names := firstNames(bytes.TrimPrefix(head, []byte(byteOrderMark)))
	switch {
	case names["kind"]:
		return JSONLines
	case names["schema"]:
		return FollowTheMoney
	case names["persons"], names["people"], names["organizations"], names["memberships"], names["posts"]:
		return Popolo
	default:
		return JSONLines
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
