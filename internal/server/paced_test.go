package server

import (
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"time"
)

const megabytes = 64 // of an answer: more than the system keeps for a client that does not read

// pacedServer answers with megabytes, and says how each answer ended.
func pacedServer(t *testing.T, keep pace) (url string, ends <-chan error) {
	ended := make(chan error, 1)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		paced := newPacedWriter(w, keep)
		text := []byte(strings.Repeat("x", 1<<20))
		var err error
		for range megabytes {
			if _, err = paced.Write(text); err != nil {
				break
			}
		}
		ended <- err
	}))
	t.Cleanup(server.Close)
	return server.URL, ended
}

// askFor sends a request and returns the connection.
func askFor(t *testing.T, url string) net.Conn {
	t.Helper()
	conn, err := net.Dial("tcp", strings.TrimPrefix(url, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	closeLater(t, conn)
	if _, err := io.WriteString(conn, "GET / HTTP/1.0\r\n\r\n"); err != nil {
		t.Fatal(err)
	}
	return conn
}

func TestAClientThatDoesNotReadIsCutOff(t *testing.T) {
	url, ends := pacedServer(t, pace{chunk: 50 * time.Millisecond, credit: time.Hour, rate: 1 << 20})
	askFor(t, url)
	if err := <-ends; !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Errorf("it ended with %v", err)
	}
}

func TestAClientThatReadsTooSlowlyIsCutOff(t *testing.T) {
	url, ends := pacedServer(t, pace{chunk: time.Hour, credit: 50 * time.Millisecond, rate: 1 << 40})
	conn := askFor(t, url)
	for buf := make([]byte, 1); len(ends) == 0; { // reads a byte at a time
		if _, err := conn.Read(buf); err != nil {
			break
		}
	}
	if err := <-ends; !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Errorf("it ended with %v", err)
	}
}

func TestAClientThatReadsGetsAll(t *testing.T) {
	url, ends := pacedServer(t, exportPace)
	response, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	n, err := io.Copy(io.Discard, response.Body)
	if err != nil || n != megabytes<<20 {
		t.Errorf("%d bytes, %v", n, err)
	}
	if err := <-ends; err != nil {
		t.Error(err)
	}
}
