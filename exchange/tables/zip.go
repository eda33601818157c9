package tables

import (
	"archive/zip"
	"errors"
	"io"

	"ties/exchange/form"
)

// NewZip makes a writer of an archive with the file of each kind.
func NewZip(to io.Writer) form.Writer {
	archive := zip.NewWriter(to)
	return &zipped{NewWriter(archive.Create), archive}
}

type zipped struct {
	*Writer
	archive *zip.Writer
}

// Close implements form.Writer.
func (z *zipped) Close() error { return errors.Join(z.Writer.Close(), z.archive.Close()) }
