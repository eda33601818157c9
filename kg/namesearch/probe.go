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
	for _, spelling := range spellings(words) {
		a.whole(joined(spelling, 0))
	}
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

func (a *asking) add(family string, keys ...string) {
	list := make([]string, len(keys))
	for i, key := range keys {
		list[i] = family + key
	}
	a.probes = append(a.probes, Probe{keys: list})
}

// beginning asks for what begins with a text, and for what is just that.
func (a *asking) beginning(family, text string, short bool) {
	keys := []string{family + text}
	start := fewBegin
	if short {
		start = topLevel
	}
	a.probes = append(a.probes, Probe{keys: keys, prefix: true, Start: start}, Probe{keys: keys, Narrower: true})
}

func (a *asking) whole(text string) {
	if text != "" {
		a.beginning(wholeName, text, len(text) < longPrefix)
	}
}

func (a *asking) run(run []rune) {
	run = run[:min(len(run), maxRun)]
	a.beginning(syllables, string(run), len(run) == 1)
	if near := withoutOne(run); near != nil {
		a.add(phonetic, near...)
		a.last().typo = true
	}
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
		a.add(initialsOf, text)
	}
}

// sounds asks for what sounds so, up to a typo.
func (a *asking) sounds(words []nameWord) {
	last := len(words) - 1
	for i := range words {
		if bare := words[i].bare; bare != "" {
			a.add(phonetic, loosen(bare))
		}
		for _, form := range words[i].sounds {
			if near := withTypos(form); last == 0 || len(near) > 1 {
				a.sound(near, "", last == 0)
			}
			if len(form) > 1 {
				a.pairs(words, i, withTypos(form))
			}
		}
	}
}

// pairs asks for a word beside the initial of another one.
func (a *asking) pairs(words []nameWord, i int, near []string) {
	for j, other := range words {
		if j == i || j > 0 && j < len(words)-1 {
			continue
		}
		heads := other.heads()
		for h := range heads {
			a.sound(near, heads[h:h+1], true)
		}
	}
}

// sound asks for a word and, if typos is set, for it with a typo, behind the initial of another one where there is one.
func (a *asking) sound(near []string, initial string, typos bool) {
	family := phonetic
	if initial != "" {
		family = paired + initial
	}
	a.add(family, near[0])
	if typos && len(near) > 1 {
		a.add(family, near[1:]...)
		a.last().typo = true
	}
}

func (a *asking) last() *Probe { return &a.probes[len(a.probes)-1] }
