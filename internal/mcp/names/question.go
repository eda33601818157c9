package names

import (
	"fmt"
	"strings"

	"ties/internal/mcp/answer"
	"ties/internal/mcp/claims"
)

// AmbiguousError asks which entities are meant.
type AmbiguousError struct{ Parts []Part }

// Part is the question about one name.
type Part struct {
	Wanted
	Candidates []candidate
	Alike      bool // whether nothing is called exactly so
	more       int  // further candidates that are counted
	open       bool // whether there are others that are not counted
}

func (q *AmbiguousError) Error() string {
	of := make([]string, len(q.Parts))
	for i, p := range q.Parts {
		of[i] = fmt.Sprintf("%s %q", p.Argument, p.Text)
	}
	return "it is not clear who or what is meant: " + strings.Join(of, ", ")
}

func (w Wanted) part(of []candidate, more int, open bool) *Part {
	return &Part{Wanted: w, Candidates: of, more: more, open: open}
}

// Items returns the question as parts of an answer.
func (q *AmbiguousError) Items(w *claims.Writer) answer.List {
	list := answer.List{Key: "questions", Noun: answer.Noun{One: "question", Many: "questions"}}
	for _, p := range q.Parts {
		list.Items = append(list.Items, p.item(w))
	}
	return list
}

func (p Part) item(w *claims.Writer) *answer.Item {
	line := fmt.Sprintf("Who or what is meant by %s %s? Several have this name. Ask again with one of these IDs:", p.Argument, answer.Quote(p.Text))
	if p.Alike {
		line = fmt.Sprintf("Who or what is meant by %s %s? Nothing is called exactly so. If one of these is meant, ask again with its ID:",
			p.Argument, answer.Quote(p.Text))
	}
	candidates := answer.List{Key: "candidates", Noun: answer.Noun{One: "candidate", Many: "candidates"}, More: p.more, Open: p.open}
	for _, c := range p.Candidates {
		candidates.Items = append(candidates.Items, c.item(w))
	}
	return &answer.Item{
		Lines: []string{line},
		Data:  answer.Member("argument", p.Argument).With("given", p.Text).With("text", line),
		Lists: []answer.List{candidates},
	}
}

// item returns a candidate with what tells it from others.
func (c candidate) item(w *claims.Writer) *answer.Item {
	kind := strings.ToLower(c.Type)
	item := &answer.Item{
		Lines: []string{"- " + c.Known() + ", " + article(kind)},
		Data:  c.Data().With("kind", strings.ToUpper(c.Type)),
	}
	w.AddText(item, "category", "category", c.Category)
	w.AddText(item, "description", "description", c.Description)
	if len(c.Aliases) > 0 {
		aliases := make([]string, len(c.Aliases))
		for i, a := range c.Aliases {
			aliases[i] = answer.Name(a.Name)
		}
		w.AddText(item, "aliases", "also called", strings.Join(aliases, "; "))
	}
	jobs := w.List("employments", "", c.Employments.Nodes)
	jobs.More = c.Employments.TotalCount - len(c.Employments.Nodes)
	item.Lists = []answer.List{jobs}
	return item
}
