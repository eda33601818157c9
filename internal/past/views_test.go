package past_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"ties/internal/past"
	"ties/kg"
	"ties/kg/query"
	"ties/store"
	"ties/store/storetest/naive"
)

// four returns a store with four revisions, each of which names a company anew.
func four(t *testing.T) *naive.Store {
	t.Helper()
	of := naive.New()
	revisions(t, of, "one", "two", "three", "four")
	return of
}

// expect checks the name of the company at a revision.
func expect(t *testing.T, views *past.Views, revision int64, want string) {
	t.Helper()
	if got, err := nameAt(t, views, revision); err != nil || got != want {
		t.Errorf("revision %d: got %q, %v, want %q", revision, got, err, want)
	}
}

// files returns the files of views in a folder.
func files(t *testing.T, folder string) []string {
	t.Helper()
	list, err := filepath.Glob(filepath.Join(folder, "*", "*.db"))
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestTheNewestRevisionIsThePresent(t *testing.T) {
	o := inTime(t)
	views := open(t, four(t), o)
	expect(t, views, 4, "four")
	if left, err := os.ReadDir(o.Folder); err != nil || len(left) > 0 || views.Stats().Made > 0 {
		t.Errorf("there are %v, %v, %+v", left, err, views.Stats())
	}
	for _, revision := range []int64{0, 5} {
		if _, err := nameAt(t, views, revision); !errors.Is(err, kg.ErrInvalid) {
			t.Errorf("revision %d: got %v", revision, err)
		}
	}
}

// writesWhileRead is a store that is written when it is read for the first time.
type writesWhileRead struct {
	*naive.Store
	write func()
}

func (s *writesWhileRead) Read(ctx context.Context, plan *query.Plan) (*query.Page, error) {
	s.write()
	return s.Store.Read(ctx, plan)
}

func TestTheNewestRevisionIsNotTheNextOne(t *testing.T) {
	of := four(t)
	views := open(t, &writesWhileRead{of, sync.OnceFunc(func() { revisions(t, of, "five") })}, inTime(t))
	expect(t, views, 4, "four")
}

func TestFewViewsAreKept(t *testing.T) {
	o := inTime(t)
	o.Kept = 2
	views := open(t, four(t), o)
	for i, c := range []struct {
		revision int64
		name     string
		made     int
	}{{1, "one", 1}, {2, "two", 2}, {1, "one", 2}, {3, "three", 3}, {1, "one", 3}, {2, "two", 4}} {
		expect(t, views, c.revision, c.name)
		if got := views.Stats(); got.Made != c.made || got.Kept > 2 || got.Bytes == 0 {
			t.Errorf("question %d: %+v", i, got)
		}
	}
}

// A view that is read goes only afterwards, and its files with it.
func TestAViewInUseStays(t *testing.T) {
	o := inTime(t)
	o.Kept = 1
	views := past.New(four(t), o)
	view, release, err := views.At(t.Context(), 1)
	if err != nil {
		t.Fatal(err)
	}
	expect(t, views, 2, "two")
	if name := nameIn(t, view); name != "one" || len(files(t, o.Folder)) != 2 {
		t.Errorf("got %q, %v", name, files(t, o.Folder))
	}
	closed := make(chan error)
	go func() { closed <- views.Close() }()
	if name := nameIn(t, view); name != "one" {
		t.Errorf("while it is closed: %q", name)
	}
	release()
	if err := <-closed; err != nil {
		t.Error(err)
	}
	if left, err := os.ReadDir(o.Folder); err != nil || len(left) > 0 {
		t.Errorf("%v is left, %v", left, err)
	}
	if _, err := nameAt(t, views, 1); !errors.Is(err, kg.ErrUnavailable) {
		t.Errorf("closed: got %v", err)
	}
}

func TestFilesAreForThisUserAlone(t *testing.T) {
	o := inTime(t)
	views := open(t, four(t), o)
	expect(t, views, 1, "one")
	err := filepath.WalkDir(o.Folder, func(path string, entry os.DirEntry, err error) error {
		if err != nil || path == o.Folder {
			return err
		}
		if info, err := entry.Info(); err != nil || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: %v, %v", path, info.Mode(), err)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

// Once something is erased, it is in no view, and in none of their files.
func TestWhatIsErasedIsInNoView(t *testing.T) {
	o, of := inTime(t), four(t)
	revisions(t, of, "five")
	if err := store.Write(t.Context(), of, &kg.Batch{Put: []kg.Record{&kg.Entity{Type: kg.TypePerson, ID: "person:p", Name: "Somebody"}}}); err != nil {
		t.Fatal(err)
	}
	revisions(t, of, "seven")
	views := open(t, of, o)
	for _, revision := range []int64{1, 6} {
		if _, err := nameAt(t, views, revision); err != nil {
			t.Fatal(err)
		}
	}
	if !isInFiles(t, o.Folder, "Somebody") {
		t.Error("the search finds nothing")
	}
	erasing := past.Store{Store: of, Views: views}
	if _, err := erasing.Erase(t.Context(), &kg.Erasure{IDs: []string{"person:p"}}); err != nil {
		t.Fatal(err)
	}
	views.AwaitRemovals()
	if left := files(t, o.Folder); len(left) > 0 {
		t.Errorf("there are %v", left)
	}
	expect(t, views, 6, "five")
	view, release, err := views.At(t.Context(), 6)
	if err != nil {
		t.Fatal(err)
	}
	defer release()
	page, err := view.Read(t.Context(), &query.Plan{
		Start: &query.Lookup{IDs: []string{"person:p"}, Types: kg.Entities}, Selection: &query.Selection{Types: kg.Entities},
	})
	if err != nil || page.Rows[0].Type != 0 || isInFiles(t, o.Folder, "Somebody") {
		t.Errorf("%+v, %v", page, err)
	}
}

// isInFiles reports whether a text is in a file of a folder.
func isInFiles(t *testing.T, folder, text string) (found bool) {
	t.Helper()
	for _, name := range files(t, folder) {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		found = found || bytes.Contains(content, []byte(text))
	}
	return found
}

// Views go, too, when another process has erased something.
func TestAnotherProcessErases(t *testing.T) {
	of := four(t)
	views := open(t, of, inTime(t))
	expect(t, views, 2, "two")
	if _, err := of.Erase(t.Context(), &kg.Erasure{IDs: []string{"company:c"}}); err != nil {
		t.Fatal(err)
	}
	view, release, err := views.At(t.Context(), 2)
	if err != nil {
		t.Fatal(err)
	}
	defer release()
	page, err := view.ReadLog(t.Context(), &query.LogPlan{Start: &query.Changes{Of: "company:c", Slice: query.LogSlice{Limit: 10}}})
	if err != nil || len(page.Changes) > 0 || page.Newest != 2 || views.Stats().Made != 2 {
		t.Errorf("%+v, %v, %+v", page, err, views.Stats())
	}
}

// A view that is in the making when something is erased is not kept.
func TestErasingDropsWhatIsInTheMaking(t *testing.T) {
	o, of := inTime(t), four(t)
	makes := o.Open
	erase := sync.OnceFunc(func() {
		if err := store.Write(t.Context(), of, &kg.Batch{Delete: []string{"company:c"}, Origin: kg.Origin{Kind: kg.RevisionErase}}); err != nil {
			t.Error(err)
		}
	})
	o.Open = func(ctx context.Context, path string) (store.Store, error) {
		made, err := makes(ctx, path)
		return &erasesWhenLoaded{made, erase}, err
	}
	views := open(t, of, o)
	expect(t, views, 1, "one")
	if got := views.Stats(); got.Made != 2 || got.Kept != 1 {
		t.Errorf("%+v", got)
	}
}

// erasesWhenLoaded is a store during whose load something is erased elsewhere.
type erasesWhenLoaded struct {
	store.Store
	erase func()
}

func (s *erasesWhenLoaded) Apply(ctx context.Context, batch *kg.Batch) (*kg.Receipt, error) {
	s.erase()
	return s.Store.Apply(ctx, batch)
}

// Views of a log that was replaced by another one, as by a restore, answer nothing.
func TestAnotherLogDropsViews(t *testing.T) {
	of := four(t)
	views := open(t, of, inTime(t))
	expect(t, views, 1, "one")
	if err := of.Clear(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := store.Write(t.Context(), of, &kg.Batch{
		Put:    []kg.Record{&kg.Entity{Type: kg.TypeCompany, ID: "company:c", Name: "another"}},
		Origin: kg.Origin{At: noon.Add(-time.Hour)},
	}); err != nil {
		t.Fatal(err)
	}
	revisions(t, of, "two", "three", "four", "five")
	expect(t, views, 1, "another")
}

// slow makes views only when it is told to.
type slow struct {
	past.Options
	opened atomic.Int32
	began  chan struct{} // has a value for each time
	goOn   chan struct{}
}

func slowly(t *testing.T) *slow {
	t.Helper()
	s := &slow{Options: inTime(t), goOn: make(chan struct{}), began: make(chan struct{}, 10)}
	makes := s.Open
	s.Open = func(ctx context.Context, path string) (store.Store, error) {
		s.opened.Add(1)
		s.began <- struct{}{}
		select {
		case <-s.goOn:
			return makes(ctx, path)
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
	return s
}

// One that takes long is an error that says when to ask again, and is there then.
func TestAViewThatTakesLong(t *testing.T) {
	s := slowly(t)
	s.Wait = 0
	views := open(t, four(t), s.Options)
	for _, revision := range []int64{1, 1, 2} { // of which there is only one at a time
		_, err := nameAt(t, views, revision)
		var preparing *store.PreparingError
		if !errors.As(err, &preparing) || preparing.What != fmt.Sprintf("what was known at revision %d", revision) || preparing.RetryAfter < time.Second || preparing.RetryAfter > time.Minute {
			t.Fatalf("got %v", err)
		}
	}
	close(s.goOn)
	for {
		name, err := nameAt(t, views, 1)
		if errors.As(err, new(*store.PreparingError)) {
			continue
		}
		if made := views.Stats().Made; err != nil || name != "one" || made != 1 {
			t.Errorf("got %q, %v, made %d times", name, err, made)
		}
		break
	}
}

func TestManyWaitForOneView(t *testing.T) {
	s := slowly(t)
	views := open(t, four(t), s.Options)
	var asking sync.WaitGroup
	for range 20 {
		asking.Go(func() { expect(t, views, 1, "one") })
	}
	close(s.goOn)
	asking.Wait()
	if made := views.Stats().Made; made != 1 {
		t.Errorf("it was made %d times", made)
	}
}

func TestAClientThatGoesDoesNotWait(t *testing.T) {
	s := slowly(t)
	views := open(t, four(t), s.Options)
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		<-s.began
		cancel()
	}()
	if _, _, err := views.At(ctx, 1); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestClosingStopsWhatIsInTheMaking(t *testing.T) {
	s := slowly(t)
	views := past.New(four(t), s.Options)
	asked := make(chan error)
	go func() {
		_, _, err := views.At(context.Background(), 1)
		asked <- err
	}()
	<-s.began
	if err := views.Close(); err != nil {
		t.Error(err)
	}
	if err := <-asked; !errors.Is(err, kg.ErrUnavailable) {
		t.Errorf("got %v", err)
	}
	if left, err := os.ReadDir(s.Folder); err != nil || len(left) > 0 {
		t.Errorf("%v is left, %v", left, err)
	}
}

// A view that takes too long, or too much room, is not tried again and again.
func TestAViewThatCannotBeKept(t *testing.T) {
	late := slowly(t)
	late.Timeout = time.Millisecond
	large := slowly(t)
	large.Size = 1
	close(large.goOn)
	for name, s := range map[string]*slow{"late": late, "large": large} {
		views := open(t, four(t), s.Options)
		for range 3 {
			if _, err := nameAt(t, views, 1); !errors.Is(err, kg.ErrTooLarge) {
				t.Errorf("%s: got %v", name, err)
			}
		}
		if got := views.Stats(); s.opened.Load() != 1 || got.Failed != 1 || len(files(t, s.Folder)) > 0 {
			t.Errorf("%s: tried %d times, %+v, and there are %v", name, s.opened.Load(), got, files(t, s.Folder))
		}
	}
}

// What is wrong once may be right the next time.
func TestAViewThatFails(t *testing.T) {
	o := inTime(t)
	broken := errors.New("broken")
	makes, times := o.Open, 0
	o.Open = func(ctx context.Context, path string) (store.Store, error) {
		if times++; times == 1 {
			return nil, broken
		}
		return makes(ctx, path)
	}
	views := open(t, four(t), o)
	if _, err := nameAt(t, views, 1); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
	expect(t, views, 1, "one")
}

// The files of a process that was killed go, those of one that lives stay.
func TestFilesThatAreLeftAreRemoved(t *testing.T) {
	o := inTime(t)
	living := open(t, four(t), o)
	expect(t, living, 1, "one")
	left := filepath.Join(o.Folder, "ties-past-1")
	if err := os.Mkdir(left, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"lock", "1-2.db", "1-2.db-wal"} {
		if err := os.WriteFile(filepath.Join(left, name), []byte("left"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	open(t, four(t), o)
	if now := files(t, o.Folder); len(now) != 1 || filepath.Dir(now[0]) == left {
		t.Errorf("there are %v", now)
	}
	expect(t, living, 1, "one")
}
