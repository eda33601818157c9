package namesearch

import "slices"

// maxAsked is how many names of an entity others are compared with.
const maxAsked = 10

// Similar returns an entity, then so many at most of those that a search for one of its names finds, in order.
func Similar[Key any](self *Candidate[Key], limit int, look Lookup[Key]) ([]Hit[Key], error) {
	all := []Hit[Key]{{Candidate: self}}
	if limit <= 0 {
		return all, nil
	}
	var names []string
	for _, name := range self.Names[:min(len(self.Names), maxAsked)] {
		if !slices.Contains(names, name.Name) {
			names = append(names, name.Name)
		}
	}
	hits, err := find(names, otherNames(self.Names[0].Name), true, look)
	hits = slices.DeleteFunc(hits, func(h Hit[Key]) bool { return h.ID == self.ID })
	return append(all, hits[:min(len(hits), limit)]...), err
}
