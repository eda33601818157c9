package namesearch

import (
	"slices"
	"strings"

	"ties/kg"
)

// Most is the greatest number of candidates of one probe and type: if there would be more, only those of a higher level are.
// The top level has no limit.
const Most = 256

// Levels is the number of levels, from 0 on.
const Levels = topLevel + 1

// longPrefix is the length from which a prefix usually has few enough matches. Search begins with it at the level
// prefixLevel.
const (
	longPrefix  = 4
	prefixLevel = 2
)

// Probe finds the entities that have one of some keys.
type Probe struct {
	keys   []string // without their type and level
	prefix bool     // finds all keys with one of these prefixes

	// Narrower is set if the probe finds only entities that the preceding one would have found without its limit.
	Narrower bool
	// Start is the best level to begin at: not the lowest, if the probe may find too many.
	Start int

	typo bool // finds only names with a typo
}

// Prefix reports whether the probe finds all keys with one of its keys as prefix.
func (p Probe) Prefix() bool { return p.prefix }

// KeysAt returns the keys for some types and a level. An entity needs to have only one of them.
func (p Probe) KeysAt(types kg.TypeSet, level int) []string {
	var keys []string
	for _, t := range types.List() {
		head := typeLetters[t] + levelNames[level:level+1]
		for _, key := range p.keys {
			keys = append(keys, head+key)
		}
	}
	return keys
}

// Probes returns the probes of a text, those that find only typos last. There are none if it has no letters or digits.
func Probes(text string) []Probe {
	words := parseWord(text)
	if len(words) == 0 {
		return nil
	}
	a := &probeBuilder{}
	for _, run := range runs(words) {
		a.addRun(run)
	}
	a.addWhole(words)
	a.addInitials(words)
	a.addSounds(heavyWords(words))
	a.addSkeleton(words)
	slices.SortStableFunc(a.probes, func(p, q Probe) int {
		switch {
		case p.typo == q.typo:
			return 0
		case q.typo:
			return -1
		default:
			return 1
		}
	})
	return a.probes
}

// probeBuilder collects probes.
type probeBuilder struct{ probes []Probe }

// maxKeys is the greatest number of keys of a probe: with those of all types, an index still accepts the query.
const maxKeys = 100

// add adds probes for keys; typos says that they only find typos.
func (a *probeBuilder) add(keys []string, typos bool) {
	for part := range slices.Chunk(keys, maxKeys) {
		a.probes = append(a.probes, Probe{keys: part, typo: typos})
	}
}

// addPrefix adds a probe for keys with one of some prefixes, and one for these keys alone.
func (a *probeBuilder) addPrefix(keys []string, short bool) {
	start := prefixLevel
	if short {
		start = topLevel
	}
	a.probes = append(a.probes, Probe{keys: keys, prefix: true, Start: start}, Probe{keys: keys, Narrower: true})
}

func (a *probeBuilder) addWhole(words []nameWord) {
	var keys []string
	short := false
	for _, one := range spellings(words) {
		text := joined(one, 0)
		if key := wholeName + text; text != "" && !slices.Contains(keys, key) {
			keys, short = append(keys, key), short || len(text) < longPrefix
		}
	}
	if keys != nil {
		a.addPrefix(keys, short)
	}
}

func (a *probeBuilder) addRun(run []rune) {
	run = run[:min(len(run), maxRun)]
	a.addPrefix([]string{syllables + string(run)}, len(run) == 1)
	a.add(withFamilies([]string{phonetic}, withoutOne(run)), true)
}

// addInitials adds a probe for initials, if the text can be initials.
func (a *probeBuilder) addInitials(words []nameWord) {
	text := ""
	for _, w := range words {
		if len(words) > 1 && len(w.plain) > 1 {
			return
		}
		text += w.plain
	}
	if len(text) > 1 && len(text) <= maxWords && !strings.ContainsAny(text, "0123456789") {
		a.add([]string{initialsOf + text}, false)
	}
}

// addSounds adds probes for each word as it sounds, up to a typo: by itself, and with the initial of another one.
func (a *probeBuilder) addSounds(words []nameWord) {
	last := len(words) - 1
	for i := range words {
		exact, near := words[i].sounds, words[i].typos()
		if bare := words[i].bare; bare != "" {
			exact = append(exact[:len(exact):len(exact)], loosen(bare))
		}
		if last == 0 || len(near) > 0 {
			a.add(withFamilies([]string{phonetic}, exact), false)
		}
		if last == 0 {
			a.add(withFamilies([]string{phonetic}, near), true)
		}
		if slices.ContainsFunc(exact, func(sound string) bool { return len(sound) > 1 }) {
			a.addPairs(words, i, exact, near)
		}
	}
}

// addPairs adds probes for a word, as it sounds and with its typos, after the initial of the first or last other word.
func (a *probeBuilder) addPairs(words []nameWord, i int, exact, near []string) {
	for j := range words {
		if j == i || j > 0 && j < len(words)-1 {
			continue
		}
		var families []string
		for _, head := range words[j].heads() {
			families = append(families, paired+string(head))
		}
		a.add(withFamilies(families, exact), false)
		a.add(withFamilies(families, near), true)
	}
}

// typos returns the typos of a word as it sounds.
func (w *nameWord) typos() (list []string) {
	for _, sound := range w.sounds {
		list = append(list, withTypos(sound)[1:]...)
	}
	return list
}

// withFamilies returns the keys of some texts in some families.
func withFamilies(families, texts []string) (keys []string) {
	for _, family := range families {
		for _, text := range texts {
			keys = append(keys, family+text)
		}
	}
	return keys
}
