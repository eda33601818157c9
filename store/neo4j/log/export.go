package log

import (
	"ties/kg"
	"ties/store"
	"ties/store/neo4j/client"
	"ties/store/neo4j/cypher"
)

// exportPage is how many revisions, or changes, are read at a time, and exportBytes about how many bytes of these.
const (
	exportPage  = 1_000
	exportBytes = 16 << 20
)

// Export yields the whole log, in a transaction that blocks all writers.
func Export(t *client.Transaction, yield func(store.LoggedRevision) error) error {
	changes := &changeReader{Transaction: t, more: true}
	for after := int64(0); ; {
		page, err := revisionsAfter(t, after)
		if err != nil {
			return err
		}
		for _, r := range page {
			after = r.Number
			if r.Changes, err = changes.of(r.Number); err != nil {
				return err
			}
			if err := yield(*r); err != nil {
				return err
			}
		}
		if len(page) < exportPage {
			return nil
		}
	}
}

// revisionsAfter returns the first revisions after a number, without their changes.
func revisionsAfter(t *client.Transaction, number int64) (page []*store.LoggedRevision, err error) {
	rows, err := t.Run("MATCH (r:TiesRevision)"+cypher.Using("r", "TiesRevision", "number")+" WHERE r.number > $after RETURN "+revisionColumns+
		" ORDER BY r.number LIMIT $limit", map[string]any{"after": number, "limit": exportPage})
	for _, row := range rows {
		r, err := decodeRevision(row)
		if err != nil {
			return nil, err
		}
		page = append(page, r)
	}
	return page, err
}

// changeReader reads all changes, by position.
type changeReader struct {
	*client.Transaction
	read  []kg.Change // and not returned yet
	after int64       // the position of the last one
	more  bool        // whether there may be more
}

// of returns the changes of the next revision.
func (c *changeReader) of(revision int64) (list []kg.Change, err error) {
	for {
		for len(c.read) > 0 && c.read[0].Revision == revision {
			list, c.read = append(list, c.read[0]), c.read[1:]
		}
		if len(c.read) > 0 || !c.more {
			return list, nil
		}
		if err := c.next(); err != nil {
			return nil, err
		}
	}
}

// skipTo skips the changes of earlier revisions than one, unless some of a later one were read.
func (c *changeReader) skipTo(revision int64) {
	if c.after < positionOf(revision, 0) {
		c.read, c.after, c.more = nil, positionOf(revision, 0)-1, true
	}
}

// next reads the next page.
func (c *changeReader) next() error {
	rows, more, err := c.RunPart("MATCH (c:TiesChange)"+cypher.Using("c", "TiesChange", "position")+" WHERE c.position > $after RETURN "+changeColumns+
		", c.before ORDER BY c.position LIMIT $limit", map[string]any{"after": c.after, "limit": exportPage}, exportBytes)
	if err != nil {
		return err
	}
	c.more = more || len(rows) == exportPage
	for _, row := range rows {
		one, err := decodeWholeChange(row)
		if err != nil {
			return err
		}
		c.read, c.after = append(c.read, one), positionOf(one.Revision, one.Sequence)
	}
	return nil
}
