package gen

import (
	"strings"

	"ties/kg"
)

// script is the parts of names of people of one origin.
type script struct {
	given, family []word
	familyFirst   bool
	space         string // between the two
	latin         bool
}

// word is a part of a name, and its spelling in ASCII.
type word struct{ written, plain string }

// parseWords parses pairs such as "Zoë/zoe".
func parseWords(pairs string) []word {
	var list []word
	for _, pair := range strings.Fields(pairs) {
		written, plain, _ := strings.Cut(pair, "/")
		list = append(list, word{written, plain})
	}
	return list
}

// personName is a person's name, also in plain letters, for IDs.
type personName struct {
	written, plain, slug string
	latin                bool
}

func (g *generator) randomName() personName {
	s := pick(g, scripts)
	first, second := pick(g, s.given), pick(g, s.family)
	if s.familyFirst {
		first, second = second, first
	}
	return personName{
		written: first.written + s.space + second.written,
		plain:   capital(first.plain) + " " + capital(second.plain),
		slug:    first.plain + "-" + second.plain,
		latin:   s.latin,
	}
}

func capital(plain string) string { return strings.ToUpper(plain[:1]) + plain[1:] }

// aliases spells a name in Latin letters; some people with a Latin name have another alias.
func (g *generator) aliases(n personName) []kg.Alias {
	first, last, _ := strings.Cut(n.plain, " ")
	switch {
	case !n.latin:
		return []kg.Alias{{Name: n.plain, Language: "en"}}
	case g.chance(20):
		return []kg.Alias{{Name: first[:1] + ". " + last}}
	default:
		return nil
	}
}
