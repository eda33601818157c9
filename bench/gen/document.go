package gen

import (
	"fmt"
	"strings"
	"time"

	"ties/kg"
)

// LongDocument returns a document of 1 MB with names of the people that are generated; of less where they are few.
func LongDocument(o Options) (*kg.Document, error) {
	var text strings.Builder
	n, last := 0, ""
	err := Each(o, func(r kg.Record) error {
		if e, ok := r.(*kg.Entity); ok && e.Type == kg.TypePerson && n%7 == 0 && text.Len() < 1<<20 {
			fmt.Fprintf(&text, "Then %s met %s at the place of word%d, which they liked. ", e.Name, last, n%20_000)
			last = e.Name
		}
		n++
		return nil
	})
	return &kg.Document{ID: "document:long", Title: "Long", Text: text.String(), RecordedAt: time.Unix(0, 0)}, err
}
