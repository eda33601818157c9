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
	return all.rewrite(from, func(to io.Writer) error {
		_, err := io.Copy(to, unicode.UTF16(order, unicode.UseBOM).NewDecoder().Reader(&contextReader{ctx, from.Reader()}))
		return err
	})
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

// rewrite returns an input as a temporary file that is written anew.
func (all *Sources) rewrite(from *Source, write func(io.Writer) error) (*Source, error) {
	file, err := all.temporary()
	if err != nil {
		return nil, err
	}
	if err := write(file); err != nil {
		return nil, fmt.Errorf("%s: %w", from.Name, err)
	}
	size, err := file.Seek(0, io.SeekEnd)
	return &Source{Name: from.Name, content: file, size: size}, err
}
