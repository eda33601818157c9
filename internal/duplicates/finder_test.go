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
	begun, goOn chan struct{}
}

// ExportStated implements store.Exporter.
func (s *slow) ExportStated(ctx context.Context, yield func(kg.Record) error) error {
	s.begun <- struct{}{}
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
	const often = 100
	s := &slow{naive.New(), make(chan struct{}, often), make(chan struct{})}
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

// list returns how many pairs are listed, and as of which revision.
func list(ctx context.Context, f *Finder) (asOf, pairs int64, err error) {
	page, err := f.Read(ctx, &query.Duplicates{Types: kg.Entities, Slice: query.Slice{Limit: query.NoRows, Count: true}}, &query.Selection{})
	if err != nil {
		return 0, 0, err
	}
	return page.AsOf, page.Total, nil
}

// wants asks until there is an answer as of a revision.
func wants(t *testing.T, f *Finder, asOf, pairs int64) {
	t.Helper()
	for {
		at, n, err := list(t.Context(), f)
		switch {
		case errors.As(err, new(*store.PreparingError)), err == nil && at < asOf:
			continue
		case err != nil || at != asOf || n != pairs:
			t.Fatalf("%d pairs as of %d, %v: want %d as of %d", n, at, err, pairs, asOf)
		}
		return
	}
}

// wantsAtOnce asks once.
func wantsAtOnce(t *testing.T, f *Finder, asOf, pairs int64) {
	t.Helper()
	if at, n, err := list(t.Context(), f); err != nil || at != asOf || n != pairs {
		t.Fatalf("%d pairs as of %d, %v: want %d as of %d", n, at, err, pairs, asOf)
	}
}

// Who does not wait is told when to ask again, and has the answer then; a change makes another one, and until then there is the one before,
// without what was decided.
func TestAnAnswerThatTakesLong(t *testing.T) {
	s, f := newSlow(t, 2)
	for range 2 {
		_, _, err := list(t.Context(), f)
		var preparing *store.PreparingError
		if !errors.As(err, &preparing) || !errors.Is(err, kg.ErrUnavailable) || preparing.RetryAfter < time.Second || preparing.RetryAfter > time.Minute {
			t.Fatalf("got %v", err)
		}
	}
	s.goOn <- struct{}{}
	wants(t, f, 2, 1)
	write(t, s, &kg.Entity{Type: kg.TypeCompany, ID: "company:c", Name: "Ouroboros Systems"})
	wantsAtOnce(t, f, 2, 1)
	s.goOn <- struct{}{}
	wants(t, f, 3, 3)
	write(t, s, kg.NewDistinction("company:c", "company:0"))
	wantsAtOnce(t, f, 3, 2)
	write(t, s, kg.NewMerge("company:1", "company:0"))
	wantsAtOnce(t, f, 3, 0)
	close(s.goOn)
	wants(t, f, 5, 0)
}

// Pairs are listed however often the store is changed.
func TestAStoreThatIsChangedAllTheTime(t *testing.T) {
	s, f := newSlow(t, 3)
	if _, _, err := list(t.Context(), f); !errors.Is(err, kg.ErrUnavailable) {
		t.Fatalf("got %v", err)
	}
	for i := range int64(3) {
		<-s.begun
		write(t, s, &kg.Entity{Type: kg.TypePerson, ID: "person:a", Name: fmt.Sprint("A", i)})
		s.goOn <- struct{}{}
		wants(t, f, 3+i, 3)
	}
	if err := store.Write(t.Context(), s, &kg.Batch{Delete: []string{"company:0"}}); err != nil {
		t.Fatal(err)
	}
	wantsAtOnce(t, f, 5, 1)
}

// What has been erased is in no list, nor what was found of another log.
func TestPairsOfWhatIsErased(t *testing.T) {
	s, f := newSlow(t, 3)
	if _, _, err := list(t.Context(), f); !errors.Is(err, kg.ErrUnavailable) {
		t.Fatalf("got %v", err)
	}
	s.goOn <- struct{}{}
	wants(t, f, 3, 3)
	if _, err := s.Erase(t.Context(), &kg.Erasure{IDs: []string{"company:0"}}); err != nil {
		t.Fatal(err)
	}
	if asOf, n, err := list(t.Context(), f); !errors.As(err, new(*store.PreparingError)) {
		t.Errorf("%d pairs as of %d, %v", n, asOf, err)
	}
	close(s.goOn)
	wants(t, f, 4, 1)
}

func TestClosingEndsWhatIsUnderWay(t *testing.T) {
	_, f := newSlow(t, 2)
	if _, _, err := list(t.Context(), f); !errors.Is(err, kg.ErrUnavailable) {
		t.Fatalf("got %v", err)
	}
	f.Close()
	if _, _, err := list(t.Context(), f); !errors.Is(err, kg.ErrUnavailable) || errors.As(err, new(*store.PreparingError)) {
		t.Errorf("got %v", err)
	}
}

// A question that ends does not end the search of others.
func TestAQuestionThatEnds(t *testing.T) {
	s, f := newSlow(t, 2)
	f.patience = time.Hour
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, _, err := list(ctx, f); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	close(s.goOn)
	wants(t, f, 2, 1)
}
