package picture

import (
	"fmt"
)

// How sources are named below a picture.
const (
	maxNamed    = 3
	sourceWidth = 80 // in letters, of one of them
	letterWidth = 6  // in pixels, of a letter there
	restWidth   = 44 // in letters, of what is around them: "Source: … and 9 more; recorded by 2024-12-01"
)

// sourcesOf returns what the relations of a picture rest on: the first documents with their publishers, as many as there is room for,
// how many more there are, and the latest day on which one of the relations was recorded. It is empty where nothing is cited.
func (d *drawing) sourcesOf(relations []relation) string {
	room := d.width/letterWidth - restWidth
	names, last := citedBy(relations, min(sourceWidth, room))
	if len(names) == 0 {
		return ""
	}
	end := "; recorded by " + last
	named := names[0]
	for i, name := range names[1:] {
		next := named + "; " + name
		if i+2 > maxNamed || widthOf(next) > room {
			return "Source: " + named + fmt.Sprintf(" and %d more", len(names)-i-1) + end
		}
		named = next
	}
	return "Source: " + named + end
}

// citedBy returns the names of the documents that relations cite, each once and of at most a width, and the latest day on which one of these was recorded.
func citedBy(relations []relation, width int) (names []string, last string) {
	seen := map[document]bool{}
	for _, r := range relations {
		for _, c := range r.Citations {
			if !seen[c.Document] {
				seen[c.Document] = true
				names = append(names, c.Document.name(width))
			}
		}
		if len(r.RecordedAt) >= 10 {
			last = max(last, r.RecordedAt[:10])
		}
	}
	return names, last
}

// name returns the title of a document with its publisher, if that is known.
func (d document) name(width int) string {
	if d.Publisher == "" {
		return cut(d.Title, width)
	}
	publisher := cut(d.Publisher, width/3)
	return cut(d.Title, width-widthOf(publisher)-3) + " (" + publisher + ")"
}
