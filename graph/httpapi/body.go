package httpapi

import (
	"context"
	"errors"
	"io"
	"net/http"

	"ties/internal/quota"
)

// The bounds of bodies that are being read, and of answers that are being sent.
const (
	smallBody            = 64 << 10 // bytes
	maxLargeBodies       = 32       // at a time
	maxClientLargeBodies = 8
	smallAnswer          = 256 << 10 // bytes
	maxAnswerBytes       = 256 << 20 // of large answers that are being sent
	maxClientAnswerBytes = 64 << 20
)

// errManyBodies refuses to read on in a large body.
var errManyBodies = errors.New("many large requests are under way")

// loads are what requests hold while a client sends, or takes its answer.
type loads struct {
	bodies  *quota.Quota // large ones
	answers *quota.Quota // bytes of large ones
	client  func(*http.Request) string
	streams *Streams
	limit   func(context.Context) (context.Context, context.CancelFunc) // of an operation of a stream
}

// bounded returns a body of a client that is read on beyond a small size only if it is one of a few.
func (l loads) bounded(body io.ReadCloser, client string) *boundedBody {
	return &boundedBody{ReadCloser: body, large: l.bodies, client: client}
}

type boundedBody struct {
	io.ReadCloser
	large  *quota.Quota
	client string
	read   int
	taken  bool
}

// Read implements io.Reader.
func (b *boundedBody) Read(p []byte) (int, error) {
	if !b.taken && b.read >= smallBody {
		if b.taken = b.large.Take(b.client, 1); !b.taken {
			return 0, errManyBodies
		}
	}
	n, err := b.ReadCloser.Read(p)
	b.read += n
	return n, err
}

// release must be called when the body has been read or the request is answered.
func (b *boundedBody) release() {
	if b.taken {
		b.large.Give(b.client, 1)
		b.taken = false
	}
}
