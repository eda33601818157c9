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

// turn is this process's turn to use one of the shared servers; file locks keep other test processes off it.
var turn turnstile

type turnstile struct {
	sync.Mutex
	holders int
	lock    *flock.Flock
	which   int     // of the servers; the one whose turn was last has planned this package's statements
	server  *Server // that this process has started: unreferenced, its standard input would be closed, which ends it
}

// take waits until one of some servers is free and returns it; a process that has one already gets the same.
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

// choose locks the first server that is free, beginning with the one of last time, or else waits for that.
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
