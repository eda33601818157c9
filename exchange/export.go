package exchange

import (
	"bufio"
	"context"
	"io"

	"ties/exchange/native"
	"ties/kg"
)

// Export writes everything that a store holds in the native format, in the order of kg.Exporter, and gives
// the number of records. The same data are the same bytes.
func Export(ctx context.Context, store kg.Exporter, to io.Writer) (records int, err error) {
	w := bufio.NewWriterSize(to, 1<<20)
	var line []byte
	err = store.Export(ctx, func(r kg.Record) error {
		line = append(native.Append(line[:0], r), '\n')
		records++
		_, err := w.Write(line)
		return err
	})
	if err != nil {
		return records, err
	}
	return records, w.Flush()
}
