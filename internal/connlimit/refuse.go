package connlimit

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"time"
)

// refuser tells clients that their connections are refused. It takes little time and memory for it, however many there are.
type refuser struct {
	response []byte
	slots    chan struct{}
}

func newRefuser(body string) *refuser {
	const atATime = 64
	text := fmt.Sprintf("HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/json\r\nContent-Length: %d\r\nRetry-After: 1\r\n"+
		"Connection: close\r\n\r\n%s", len(body), body)
	return &refuser{[]byte(text), make(chan struct{}, atATime)}
}

// refuse closes a connection, which gets the response before if there is time for it.
func (r *refuser) refuse(conn net.Conn) {
	select {
	case r.slots <- struct{}{}:
		go func() {
			defer func() { <-r.slots }()
			r.respond(conn)
		}()
	default:
		_ = conn.Close() // nothing was written
	}
}

// respond reads the head of a request first: clients may take a response that comes before it for a mistake.
func (r *refuser) respond(conn net.Conn) {
	const patience, most = 2 * time.Second, 64 << 10
	defer func() { _ = conn.Close() }()
	if err := conn.SetDeadline(time.Now().Add(patience)); err != nil {
		return
	}
	request := bufio.NewReader(io.LimitReader(conn, most))
	if _, err := http.ReadRequest(request); err != nil {
		return
	}
	if _, err := io.Copy(conn, bytes.NewReader(r.response)); err != nil {
		return
	}
	if half, ok := conn.(interface{ CloseWrite() error }); ok && half.CloseWrite() == nil {
		_, _ = io.Copy(io.Discard, request) // to close it with something unread would drop the response
	}
}
