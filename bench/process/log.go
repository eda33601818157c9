package process

import (
	"sync"
	"syscall"
)

// tail keeps the end of what is written to it.
type tail struct {
	mu   sync.Mutex
	text []byte
}

// kept is enough for the stacks of many goroutines.
const kept = 8 << 20

func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.text = append(t.text, p...)
	if len(t.text) > 2*kept {
		t.text = append(t.text[:0], t.text[len(t.text)-kept:]...)
	}
	return len(p), nil
}

// Log returns what the program has written to its standard error after its address.
func (s *Server) Log() string {
	s.log.mu.Lock()
	defer s.log.mu.Unlock()
	return string(s.log.text)
}

// Signal sends the program a signal.
func (s *Server) Signal(signal syscall.Signal) error { return s.command.Process.Signal(signal) }

// Wait waits until the program has ended by itself or by a signal, and returns how.
func (s *Server) Wait() error {
	<-s.drained
	return s.command.Wait()
}
