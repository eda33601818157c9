package namesearch

import "slices"

// maxSearchedNames is how many names of an entity are searched for.
const maxSearchedNames = 10

// Similar returns an entity, and then at most limit others that a search for one of its names finds, in order.
func Similar[Key any](self *Candidate[Key], limit int, look Lookup[Key]) ([]Hit[Key], error) {
	all := []Hit[Key]{{Candidate: self}}
	if limit <= 0 {
		return all, nil
	}
	var names []string
	for _, name := range self.Names[:min(len(self.Names), maxSearchedNames)] {
		if !slices.Contains(names, name.Name) {
			names = append(names, name.Name)
		}
	}
	hits, err := find(names, translations(self.Names[0].Name), true, look)
	hits = slices.DeleteFunc(hits, func(h Hit[Key]) bool { return h.ID == self.ID })
	return append(all, hits[:min(len(hits), limit)]...), err
}
