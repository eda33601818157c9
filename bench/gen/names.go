package gen

import (
	"strings"

	"ties/kg"
)

// script is how people of one origin are named.
type script struct {
	given, family []word
	familyFirst   bool
	space         string // between the two
	latin         bool
}

// word is a part of a name, and how it is spelt in ASCII.
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

// personName is what somebody is called, also in plain letters, which an ID wants.
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

// aliases spells a name in Latin letters; of those who have such a name already, some are called otherwise.
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
