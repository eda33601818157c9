package namesearch

import (
	"slices"
	"strings"

	"ties/kg"
)

// Most is how many candidates there are of one probe, at most, of one type: fewer by a level's share where there
// would be more. At the top level there may be any number.
const Most = 256

// Levels is how many levels there are, from 0 on.
const Levels = topLevel + 1

// longPrefix is how much of a name has to be there for not too many names to begin so, usually. What begins with it is
// looked for from the level fewBegin on.
const (
	longPrefix = 4
	fewBegin   = 2
)

// Probe asks for the entities that have one of some keys.
type Probe struct {
	keys   []string // without their type and level
	prefix bool     // asks for all keys that begin so

	// Narrower is set where the probe finds nothing that the one before it would not have found, but for its bound.
	Narrower bool
	// Start is the level at which it is best to begin: where more may be found than is worth reading, not the lowest.
	Start int

	typo bool // finds names with a typo alone
}

// Prefix reports whether the probe asks for all keys that begin with one of Keys.
func (p Probe) Prefix() bool { return p.prefix }

// KeysAt returns the keys of some types and a level, any of which will do.
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

// Probes returns the probes of a text, those that find nothing but typos last. There are none where it has no letters or
// digits.
func Probes(text string) []Probe {
	words := parseWord(text)
	if len(words) == 0 {
		return nil
	}
	a := &asking{}
	for _, run := range runs(words) {
		a.run(run)
	}
	a.whole(words)
	a.initials(words)
	a.sounds(heavyWords(words))
	a.skeleton(words)
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

// asking collects probes.
type asking struct{ probes []Probe }

// maxKeys is how many keys a probe has, at most: with those of all types, a query is still one that an index takes.
const maxKeys = 100

// add asks for keys, perhaps of typos alone.
func (a *asking) add(keys []string, typos bool) {
	for part := range slices.Chunk(keys, maxKeys) {
		a.probes = append(a.probes, Probe{keys: part, typo: typos})
	}
}

// beginning asks for what begins with one of some keys, and for what is just one of them.
func (a *asking) beginning(keys []string, short bool) {
	start := fewBegin
	if short {
		start = topLevel
	}
	a.probes = append(a.probes, Probe{keys: keys, prefix: true, Start: start}, Probe{keys: keys, Narrower: true})
}

func (a *asking) whole(words []nameWord) {
	var keys []string
	short := false
	for _, one := range spellings(words) {
		text := joined(one, 0)
		if key := wholeName + text; text != "" && !slices.Contains(keys, key) {
			keys, short = append(keys, key), short || len(text) < longPrefix
		}
	}
	if keys != nil {
		a.beginning(keys, short)
	}
}

func (a *asking) run(run []rune) {
	run = run[:min(len(run), maxRun)]
	a.beginning([]string{syllables + string(run)}, len(run) == 1)
	a.add(withFamilies([]string{phonetic}, withoutOne(run)), true)
}

// initials asks for initials, of what can be some.
func (a *asking) initials(words []nameWord) {
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

// sounds asks for what sounds so, up to a typo: a word by itself, and beside the initial of another one.
func (a *asking) sounds(words []nameWord) {
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
			a.pairs(words, i, exact, near)
		}
	}
}

// pairs asks for a word, as it sounds and with its typos, behind the initial of another one: the first or the last.
func (a *asking) pairs(words []nameWord, i int, exact, near []string) {
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
