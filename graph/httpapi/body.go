package httpapi

import (
	"errors"
	"io"
)

// The bounds of bodies that are being read or answered.
const (
	smallBody      = 64 << 10 // bytes
	maxLargeBodies = 32       // at a time
)

// errManyBodies refuses to read on in a large body.
var errManyBodies = errors.New("many large requests are under way")

// largeBodies lends memory to requests whose bodies are large.
type largeBodies chan struct{}

// bounded returns a body that is read on beyond a small size only if it is one of a few.
func (l largeBodies) bounded(body io.ReadCloser) *boundedBody {
	return &boundedBody{ReadCloser: body, slots: l}
}

type boundedBody struct {
	io.ReadCloser
	slots largeBodies
	read  int
	large bool
}

// Read implements io.Reader.
func (b *boundedBody) Read(p []byte) (int, error) {
	if !b.large && b.read >= smallBody {
		select {
		case b.slots <- struct{}{}:
			b.large = true
		default:
			return 0, errManyBodies
		}
	}
	n, err := b.ReadCloser.Read(p)
	b.read += n
	return n, err
}

// release must be called when the request is answered.
func (b *boundedBody) release() {
	if b.large {
		<-b.slots
	}
}
