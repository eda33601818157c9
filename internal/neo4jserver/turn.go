package neo4jserver

import (
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/gofrs/flock"
)

// turn is the lock of this process on one of the shared servers: file locks exclude other test processes.
var turn turnstile

type turnstile struct {
	sync.Mutex
	holders int
	lock    *flock.Flock
	which   int     // the index of the server; the same as last time, since it has this package's statements cached
	server  *Server // started by this process; without a reference its standard input would be closed, which stops it
}

// take waits until one of some servers is free and returns it; later calls of the process return the same one.
func (s *turnstile) take(all []Access) (Access, error) {
	s.Lock()
	defer s.Unlock()
	if s.holders == 0 {
		if err := s.choose(all); err != nil {
			return Access{}, err
		}
	}
	s.holders++
	return all[s.which], nil
}

// choose locks the first free server, beginning with last time's, or else waits for that.
func (s *turnstile) choose(all []Access) error {
	for i := range all {
		which := (s.which + i) % len(all)
		lock := flock.New(lockFile(all[which].URL))
		if locked, err := lock.TryLock(); err != nil {
			return err
		} else if locked {
			s.lock, s.which = lock, which
			return nil
		}
	}
	s.lock = flock.New(lockFile(all[s.which].URL))
	return s.lock.Lock()
}

func (s *turnstile) give(t testing.TB) {
	s.Lock()
	defer s.Unlock()
	s.holders--
	if s.holders > 0 {
		return
	}
	if err := s.lock.Unlock(); err != nil {
		t.Errorf("giving back the shared Neo4j: %v", err)
	}
}

func lockFile(url string) string {
	hash := fnv.New64a()
	_, _ = hash.Write([]byte(url))
	return filepath.Join(os.TempDir(), fmt.Sprintf("ties-neo4j-%x.lock", hash.Sum64()))
}
