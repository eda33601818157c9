package native

import (
	"bytes"
	"context"

	"ties/exchange/form"
	"ties/kg"
)

// Reader reads records that do not stand one on each line: a list of them, or objects over several lines. It implements
// form.Reader.
type Reader struct{}

var _ form.Reader = Reader{}

// Read implements form.Reader.
func (Reader) Read(ctx context.Context, text form.Text, to form.Sink) error {
	return form.LayoutOf(text).Each(ctx, text, func(line int, value []byte, err error) error {
		if err != nil {
			return to.Bad(line, "", &kg.RecordError{Reason: err.Error()})
		}
		return to.PutNative(line, bytes.ReplaceAll(value, []byte("\n"), []byte(" "))) // between tokens: no text has any
	})
}
