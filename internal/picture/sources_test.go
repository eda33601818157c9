package picture

import (
	"fmt"
	"strings"
	"testing"
)

// A picture names the first documents, as many as it has room for, and says how many more there are.
func TestSourcesOfAPicture(t *testing.T) {
	for _, one := range []struct {
		width, documents int
		title            string
		want             string
	}{
		{960, 0, "", ""},
		{960, 1, "T", "Source: T0 (The Post); recorded by 2024-12-01"},
		{960, 3, "T", "Source: T0 (The Post); T1 (The Post); T2 (The Post); recorded by 2024-12-01"},
		{960, 5, "T", "Source: T0 (The Post); T1 (The Post); T2 (The Post) and 2 more; recorded by 2024-12-01"},
		{430, 5, "A report on ", "Source: A report on 0 (The Post) and 4 more; recorded by 2024-12-01"},
		{430, 1, strings.Repeat("名", 1000), "Source: 名名名名…名名名0 (The Post); recorded by 2024-12-01"},
	} {
		r := relation{RecordedAt: "2024-12-01T00:00:00Z"}
		for i := range one.documents {
			r.Citations = append(r.Citations, citation{Document: document{one.title + fmt.Sprint(i), "The Post"}})
		}
		d := newDrawing(one.width, 100, "", false)
		if got := d.sourcesOf([]relation{r, r}); got != one.want {
			t.Errorf("%d documents on %d pixels: got %q, want %q", one.documents, one.width, got, one.want)
		}
	}
}
