package load

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"net"
	"net/http"
	"time"
)

// patience limits the time of an answer.
const patience = 30 * time.Second

// client keeps one connection open. It does little, since its work takes time from the server on the same machine: net/http's
// client costs as much as a small answer.
type client struct {
	conn  net.Conn
	from  *bufio.Reader
	body  bytes.Buffer
	times []time.Duration
	bytes int64
}

func dial(ctx context.Context, host string) (*client, error) {
	conn, err := new(net.Dialer).DialContext(ctx, "tcp", host)
	if err != nil {
		return nil, err
	}
	return &client{conn: conn, from: bufio.NewReaderSize(conn, 1<<16)}, nil
}

// request returns the request with a body.
func (r *run) request(body []byte) []byte {
	head := fmt.Sprintf("POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n",
		r.to.RequestURI(), r.to.Host, len(body))
	if r.plan.Token != "" {
		head += "Authorization: Bearer " + r.plan.Token + "\r\n"
	}
	return append([]byte(head+"\r\n"), body...)
}

// ask sends a request, and reads the whole answer, which must have a text in it.
func (c *client) ask(request []byte, want string) error {
	start := time.Now()
	if err := c.conn.SetDeadline(start.Add(patience)); err != nil {
		return err
	}
	if _, err := c.conn.Write(request); err != nil {
		return err
	}
	response, err := http.ReadResponse(c.from, nil)
	if err != nil {
		return err
	}
	defer func() { _ = response.Body.Close() }() // read to its end, or the error is returned
	c.body.Reset()
	if _, err := c.body.ReadFrom(response.Body); err != nil {
		return err
	}
	c.times = append(c.times, time.Since(start))
	c.bytes += int64(c.body.Len())
	if err := check(response.StatusCode, c.body.Bytes(), want); err != nil {
		_, asked, _ := bytes.Cut(request, []byte("\r\n\r\n"))
		return fmt.Errorf("%.*s: %w", shown, asked, err)
	}
	return nil
}

const shown = 300 // bytes of a request or an answer in an error

// check searches an answer for errors and data. Errors come first, also with data.
func check(status int, body []byte, want string) error {
	if status == http.StatusOK && bytes.HasPrefix(body, []byte(`{"data":{`)) && !bytes.Contains(body, []byte(`"errors":`)) &&
		!bytes.HasSuffix(body, []byte(`:null}}`)) && bytes.Contains(body, []byte(want)) {
		return nil
	}
	return fmt.Errorf("status %d: %.*s", status, shown, body)
}
