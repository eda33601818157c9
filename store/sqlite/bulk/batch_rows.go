package bulk

import (
	"errors"
	"strings"
	"sync"

	"ties/kg"
	"ties/store/sqlite/db"
	"ties/store/sqlite/write"
)

// batchRows are those of a batch of new records, value after value.
type batchRows struct {
	documents, entities, relations, facts []any
	names                                 []write.NameKeys
}

// The rows of new records, whose keys are known before where others may refer to them.
var (
	newDocument = bulkInsertOf("documents", "pk", write.DocumentRow)
	newEntity   = bulkInsertOf("entities", "pk", write.EntityRow)
	newRelation = bulkInsertOf("relations", "", write.RelationRow)
	newFact     = bulkInsertOf("facts", "", write.FactRow)
)

// add makes the row of a record, whose key and those of what it refers to are known.
func (to *batchRows) add(w *write.Writing, r kg.Record) error {
	switch r := r.(type) {
	case *kg.Document:
		to.documents = append(append(to.documents, w.Keys[r.ID]), w.DocumentValues(r)...)
	case *kg.Entity:
		values, aliases := w.EntityValues(r)
		to.entities = append(append(to.entities, w.Keys[r.ID]), values...)
		w.Rename(r, aliases)
	case *kg.Relation:
		values, err := w.RelationValues(r)
		if err != nil {
			return err
		}
		to.relations = append(to.relations, values...)
		w.Gain(w.Keys[r.Source], w.Keys[r.Target], 1)
	case *kg.Fact:
		values, err := w.FactValues(r)
		if err != nil {
			return err
		}
		to.facts = append(to.facts, values...)
	}
	return nil
}

// rowsAtOnce is how many rows one statement writes: to begin and to end one costs as much as a few values.
const rowsAtOnce = 16

// bulkInsert is the statements that write rows, many at once and one alone.
type bulkInsert struct {
	width     int // values of a row
	many, one string
}

// bulkInsertOf says how rows of new records are written, which begin with their key where there is a column for it.
func bulkInsertOf(table, key string, of write.Upsert) bulkInsert {
	width := strings.Count(of.Values, "?")
	columns, row := of.Columns, of.Values
	if key != "" {
		width++
		columns = key + ", " + columns
		row = "?, " + row
	}
	head := "INSERT INTO " + table + " (" + columns + ") VALUES "
	row = "(" + row + ")"
	return bulkInsert{width: width, one: head + row, many: head + row + strings.Repeat(", "+row, rowsAtOnce-1)}
}

// insertAll writes rows.
func insertAll(c *db.Conn, to bulkInsert, values []any) error {
	for size := to.width * rowsAtOnce; len(values) >= size; values = values[size:] {
		if err := c.Exec(to.many, values[:size]...); err != nil {
			return err
		}
	}
	for ; len(values) > 0; values = values[to.width:] {
		if err := c.Exec(to.one, values[:to.width]...); err != nil {
			return err
		}
	}
	return nil
}

// rowWriter writes rows behind the back of the one that makes them. Its connection is its own, but while wait has returned.
type rowWriter struct {
	*db.Conn
	todo chan *batchRows
	busy sync.WaitGroup

	mu  sync.Mutex // guards err
	err error
}

func startRowWriter(c *db.Conn) *rowWriter {
	w := &rowWriter{Conn: c, todo: make(chan *batchRows, 1)}
	go func() {
		for some := range w.todo {
			if w.failed() == nil {
				if err := db.Protect(func() error { return w.write(some) }); err != nil {
					w.fail(err)
				}
			}
			w.busy.Done()
		}
	}()
	return w
}

// hand has rows written, some time. It returns the error of those before them.
func (w *rowWriter) hand(some *batchRows) error {
	w.busy.Add(1)
	w.todo <- some
	return w.failed()
}

// wait waits until all rows are written.
func (w *rowWriter) wait() error {
	w.busy.Wait()
	return w.failed()
}

// stop ends it, and leaves what was handed to it.
func (w *rowWriter) stop() {
	w.fail(errStopped)
	close(w.todo)
	w.busy.Wait()
}

var errStopped = errors.New("nothing more is written")

func (w *rowWriter) failed() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.err
}

func (w *rowWriter) fail(err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.err == nil {
		w.err = err
	}
}

func (w *rowWriter) write(some *batchRows) error {
	for _, part := range []struct {
		to     bulkInsert
		values []any
	}{{newDocument, some.documents}, {newEntity, some.entities}, {newRelation, some.relations}, {newFact, some.facts}} {
		if err := insertAll(w.Conn, part.to, part.values); err != nil {
			return err
		}
	}
	return write.PutNames(w.Conn, some.names)
}
