package input

import (
	"context"
	"fmt"
	"io"

	"golang.org/x/text/encoding/unicode"

	"ties/exchange/form"
)

// decode returns an input in UTF-16, which Windows calls Unicode, as a temporary file in UTF-8, any other as it is.
func (all *Sources) decode(ctx context.Context, from *Source) (*Source, error) {
	order, ok := byteOrder(from)
	switch {
	case !ok:
		return from, nil
	case from.startsWith("\xff\xfe\x00\x00"):
		return nil, &form.TextError{File: from.Name, Line: 1, Reason: "is UTF-32: save it as UTF-8"}
	case from.size%2 == 1:
		return nil, &form.TextError{File: from.Name, Line: 1, Reason: "is UTF-16, and ends in the middle of a character: get the whole file"}
	}
	decoder := unicode.UTF16(order, unicode.UseBOM).NewDecoder()
	return all.rewrite(from, decoder.Reader(&contextReader{ctx, from.Reader()}))
}

// byteOrder returns that of an input in UTF-16; ok is false where it is not. No other text has a NUL among its first two bytes.
func byteOrder(s *Source) (order unicode.Endianness, ok bool) {
	head := make([]byte, 2)
	n, _ := io.ReadFull(s.Reader(), head) // what cannot be read will be read again, and the error be reported then
	switch {
	case n < len(head):
		return unicode.LittleEndian, false
	case head[0] == 0xff && head[1] == 0xfe, head[0] != 0 && head[1] == 0:
		return unicode.LittleEndian, true
	default:
		return unicode.BigEndian, head[0] == 0xfe && head[1] == 0xff || head[0] == 0 && head[1] != 0
	}
}

// rewrite returns what an input has been made to as a temporary file.
func (all *Sources) rewrite(from *Source, content io.Reader) (*Source, error) {
	file, err := all.temporary()
	if err != nil {
		return nil, err
	}
	size, err := io.Copy(file, content)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", from.Name, err)
	}
	return &Source{Name: from.Name, content: file, size: size}, nil
}
