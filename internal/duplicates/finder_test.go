package duplicates

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"ties/kg"
	"ties/kg/query"
	"ties/store"
	"ties/store/storetest/naive"
)

// slow is a store whose records are read when it may go on.
type slow struct {
	*naive.Store
	goOn chan struct{}
}

// ExportStated implements store.Exporter.
func (s *slow) ExportStated(ctx context.Context, yield func(kg.Record) error) error {
	select {
	case <-s.goOn:
		return s.Store.ExportStated(ctx, yield)
	case <-ctx.Done():
		return ctx.Err()
	}
}

// newSlow returns a store in which some companies have the same name, and its finder, of which nobody waits for an answer.
func newSlow(t *testing.T, companies int) (*slow, *Finder) {
	t.Helper()
	s := &slow{naive.New(), make(chan struct{})}
	for i := range companies {
		write(t, s, &kg.Entity{Type: kg.TypeCompany, ID: fmt.Sprintf("company:%d", i), Name: "Ouroboros Systems"})
	}
	f := New(s)
	f.patience = 0
	t.Cleanup(f.Close)
	return s, f
}

func write(t *testing.T, to store.Writer, r kg.Record) {
	t.Helper()
	if err := store.Write(t.Context(), to, &kg.Batch{Put: []kg.Record{r}}); err != nil {
		t.Fatal(err)
	}
}

func count(ctx context.Context, f *Finder) (int64, error) {
	page, err := f.Read(ctx, &query.Duplicates{Types: kg.Entities, Slice: query.Slice{Limit: query.NoRows, Count: true}}, &query.Selection{})
	if err != nil {
		return 0, err
	}
	return page.Total, nil
}

// awaited asks until there is an answer.
func awaited(t *testing.T, f *Finder) int64 {
	t.Helper()
	for {
		n, err := count(t.Context(), f)
		var preparing *store.PreparingError
		if !errors.As(err, &preparing) {
			if err != nil {
				t.Fatal(err)
			}
			return n
		}
	}
}

// Who does not wait is told when to ask again, and has the answer then; a change makes another one.
func TestAnAnswerThatTakesLong(t *testing.T) {
	s, f := newSlow(t, 2)
	for range 2 {
		_, err := count(t.Context(), f)
		var preparing *store.PreparingError
		if !errors.As(err, &preparing) || !errors.Is(err, kg.ErrUnavailable) || preparing.RetryAfter < time.Second || preparing.RetryAfter > time.Minute {
			t.Fatalf("got %v", err)
		}
	}
	close(s.goOn)
	if n := awaited(t, f); n != 1 {
		t.Errorf("%d pairs, want 1", n)
	}
	write(t, s, &kg.Entity{Type: kg.TypeCompany, ID: "company:c", Name: "Ouroboros Systems"})
	if n := awaited(t, f); n != 3 {
		t.Errorf("%d pairs of three, want 3", n)
	}
	write(t, s, kg.NewDistinction("company:c", "company:0"))
	if n := awaited(t, f); n != 2 {
		t.Errorf("%d pairs, want the 2 that nobody has said to be two", n)
	}
}

func TestClosingEndsWhatIsUnderWay(t *testing.T) {
	_, f := newSlow(t, 2)
	if _, err := count(t.Context(), f); !errors.Is(err, kg.ErrUnavailable) {
		t.Fatalf("got %v", err)
	}
	f.Close()
	if _, err := count(t.Context(), f); !errors.Is(err, kg.ErrUnavailable) || errors.As(err, new(*store.PreparingError)) {
		t.Errorf("got %v", err)
	}
}

// A question that ends does not end the search of others.
func TestAQuestionThatEnds(t *testing.T) {
	s, f := newSlow(t, 2)
	f.patience = time.Hour
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := count(ctx, f); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	close(s.goOn)
	if n := awaited(t, f); n != 1 {
		t.Errorf("%d pairs, want 1", n)
	}
}
