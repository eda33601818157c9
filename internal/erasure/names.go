package erasure

import (
	"slices"
	"strings"

	"ties/kg"
	"ties/kg/jsonline"
	"ties/store"
)

// Names are the IDs and the names of what is erased, by which texts that mention it are found.
type Names struct{ folded []string }

// AddID adds an ID.
func (n *Names) AddID(id string) { n.add(id) }

// AddNames adds the names of a record, which may be nil, if it is an entity.
func (n *Names) AddNames(r kg.Record) {
	e, ok := r.(*kg.Entity)
	if !ok {
		return
	}
	n.add(e.Name)
	for _, a := range e.Aliases {
		n.add(a.Name)
	}
}

func (n *Names) add(name string) {
	if name = kg.Fold(name); name != "" {
		n.folded = append(n.folded, name)
	}
}

// In reports whether a text mentions one of them, however it is capitalised.
func (n *Names) In(text string) bool {
	if text == "" {
		return false
	}
	text = kg.Fold(text)
	for _, name := range n.folded {
		if mentions(text, name) {
			return true
		}
	}
	return false
}

// mentions reports whether a name stands in a text, not as a part of a longer word of the Latin alphabet.
func mentions(text, name string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], name)
		if i < 0 {
			return false
		}
		begin, end := at+i, at+i+len(name)
		if !isInWord(text, begin) && !isInWord(text, end) {
			return true
		}
		at = begin + 1
	}
}

// isInWord reports whether a position in a folded text is between two letters or digits of ASCII.
func isInWord(text string, at int) bool {
	return at > 0 && at < len(text) && isWord(text[at-1]) && isWord(text[at])
}

func isWord(c byte) bool { return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' }

// TakeOut takes out of a revision the reason and the key that mention one of them. It reports whether there was one.
func (n *Names) TakeOut(r *store.LoggedRevision) bool {
	before := *r
	if n.In(r.Reason) {
		r.Reason = ""
	}
	if n.In(r.Key) {
		r.Key, r.Input = "", [32]byte{}
	}
	return r.Reason != before.Reason || r.Key != before.Key
}

// TakeOutOfProposal erases a proposal that mentions one of them, and takes the reason of a decision out that does. It reports
// whether there was one.
func (n *Names) TakeOutOfProposal(p *kg.Proposal) bool {
	if n.In(p.Reason) || n.In(p.Key) || n.In(string(p.Input)) || slices.ContainsFunc(p.Touches, n.In) || n.In(jsonline.EncodeChanges(p.Changes)) {
		p.Erase()
		return true
	}
	if n.In(p.Decision.Reason) {
		p.Decision.Reason = ""
		return true
	}
	return false
}
