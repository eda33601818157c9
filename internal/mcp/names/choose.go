package names

import (
	"context"
	"fmt"
	"strings"

	"ties/internal/mcp/answer"
	"ties/internal/mcp/ask"
)

// choose returns the entity that is meant, or what is to be asked back. Those that have exactly the name are meant before all
// others.
func (w Wanted) choose(ctx context.Context, graph ask.Graph, exact matches) (Found, *Part, error) {
	switch {
	case exact.TotalCount == 1:
		return w.take(exact.Nodes[0], "which has exactly this name"), nil, nil
	case exact.TotalCount > 1:
		return Found{}, w.part(exact.Nodes, exact.TotalCount-len(exact.Nodes), false), nil
	}
	hits, more, err := search(ctx, graph, w.Text)
	if err != nil {
		return Found{}, nil, err
	}
	var fit, others []candidate
	var best []hit
	for _, h := range hits {
		if w.allows(strings.ToUpper(h.Entity.Type)) {
			best, fit = append(best, h), append(fit, h.Entity)
		} else {
			others = append(others, h.Entity)
		}
	}
	if len(fit) == 0 {
		return Found{}, nil, w.notFound(others)
	}
	if same := equalNames(best); len(same) == 1 {
		return w.take(same[0], "which has this name, but for case, accents or spaces"), nil, nil
	} else if len(same) > 1 {
		return Found{}, w.part(same, 0, more), nil
	}
	if len(fit) == 1 && !more && isSafe(best[0]) {
		return w.take(fit[0], fmt.Sprintf("the only one that it may mean, by its name %s", answer.Name(best[0].Name))), nil, nil
	}
	part := w.part(fit, 0, more)
	part.Alike = true
	return Found{}, part, nil
}

// equalNames returns the entities of the hits whose whole name it was.
func equalNames(hits []hit) (same []candidate) {
	for _, h := range hits {
		if h.Reason == "EXACT" {
			same = append(same, h.Entity)
		}
	}
	return same
}

// isSafe reports whether the only hit is meant: a person by a part of their name, or anything in another script. A part of the
// name of something else is often the name of another thing, as Google is not Google Brain; a typo may be the right name of
// somebody who is not recorded.
func isSafe(h hit) bool {
	switch h.Reason {
	case "TRANSLITERATION":
		return true
	case "PREFIX", "TOKEN":
		return h.Entity.Type == "Person"
	default:
		return false
	}
}

func (w Wanted) take(c candidate, how string) Found {
	return Found{c.ID, fmt.Sprintf("%s %s is taken as %s, %s.", w.Argument, answer.Quote(w.Text), c.Known(), how)}
}
