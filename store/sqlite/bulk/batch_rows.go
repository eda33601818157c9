package bulk

import (
	"errors"
	"strings"
	"sync"

	"ties/kg"
	"ties/store/sqlite/db"
	"ties/store/sqlite/write"
)

// batchRows are the rows of a batch of new records: the values of all rows in one list for each table.
type batchRows struct {
	documents, entities, relations, facts []any
	names                                 []write.NameKeys
}

// The inserts of new records. Documents and entities have a key that was assigned before, since others refer to it.
var (
	newDocument = bulkInsertOf("documents", "pk", write.DocumentRow)
	newEntity   = bulkInsertOf("entities", "pk", write.EntityRow)
	newRelation = bulkInsertOf("relations", "", write.RelationRow)
	newFact     = bulkInsertOf("facts", "", write.FactRow)
)

// add adds the row of a record of a revision. Its key and those of the records that it refers to are assigned.
func (to *batchRows) add(w *write.Writing, r kg.Record, revision int64) error {
	switch r := r.(type) {
	case *kg.Document:
		to.documents = append(append(to.documents, w.Keys[r.ID]), w.DocumentValues(r, revision)...)
	case *kg.Entity:
		to.entities = append(append(to.entities, w.Keys[r.ID]), w.EntityValues(r, revision)...)
		w.Rename(r, nil)
	case *kg.Relation:
		values, err := w.RelationValues(r, revision)
		if err != nil {
			return err
		}
		to.relations = append(to.relations, values...)
		w.AddToDegrees(w.Keys[r.Source], w.Keys[r.Target], 1)
	case *kg.Fact:
		values, err := w.FactValues(r, revision)
		if err != nil {
			return err
		}
		to.facts = append(to.facts, values...)
	}
	return nil
}

// rowsAtOnce is how many rows one statement inserts: to begin and end a statement costs as much as several values.
const rowsAtOnce = 16

// bulkInsert is the statements that insert rows: rowsAtOnce of them, or one.
type bulkInsert struct {
	width     int // values per row
	many, one string
}

// bulkInsertOf returns the statements that insert new records. Their rows begin with the key, if a column is named for it.
func bulkInsertOf(table, key string, of write.Row) bulkInsert {
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

// insertAll inserts rows.
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

// rowWriter writes rows asynchronously. Only after wait has returned may others use its connection.
type rowWriter struct {
	*db.Conn
	queue   chan *batchRows
	pending sync.WaitGroup

	mu  sync.Mutex // guards err
	err error
}

func startRowWriter(c *db.Conn) *rowWriter {
	w := &rowWriter{Conn: c, queue: make(chan *batchRows, 1)}
	go func() {
		for rows := range w.queue {
			if w.failed() == nil {
				if err := db.Protect(func() error { return w.write(rows) }); err != nil {
					w.fail(err)
				}
			}
			w.pending.Done()
		}
	}()
	return w
}

// enqueue adds rows to be written. It returns the error of earlier ones.
func (w *rowWriter) enqueue(rows *batchRows) error {
	w.pending.Add(1)
	w.queue <- rows
	return w.failed()
}

// wait waits until all rows are written.
func (w *rowWriter) wait() error {
	w.pending.Wait()
	return w.failed()
}

// stop ends the goroutine, and drops the rows that are not written yet.
func (w *rowWriter) stop() {
	w.fail(errStopped)
	close(w.queue)
	w.pending.Wait()
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

func (w *rowWriter) write(rows *batchRows) error {
	for _, part := range []struct {
		to     bulkInsert
		values []any
	}{{newDocument, rows.documents}, {newEntity, rows.entities}, {newRelation, rows.relations}, {newFact, rows.facts}} {
		if err := insertAll(w.Conn, part.to, part.values); err != nil {
			return err
		}
	}
	return write.PutNames(w.Conn, rows.names)
}
