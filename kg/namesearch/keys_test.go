package namesearch_test

import (
	"regexp"
	"strings"
	"testing"

	"ties/kg"
	"ties/kg/namesearch"
)

// hostile are names with characters that indexes read as a query, beside and between those of words.
var hostile = []string{
	"王'王", "王`王", "王’王", "王\"王", "王*王", "王 OR 王", "王\u200d王", "葛\U000e0100城", "神\ufa19", "김'철수", "김\u200b철수", "각\u1100\u1161\u11a8", "O'Brien", "C++", "C#", "F#+",
	"a~b^c", "(a)", "\\", "''", "AND", "王-王", "王:王", "ﷺ", "ｱﾞ", "𞤀𞤣𞤤𞤢𞤥", "ㅋㅋ", "〇〇", "々", "⺀", "İ", "ß", "x\u0301\u0302", "1/2", "½", "أل", "ال", "الا", "+#", "a+b", "ё", "Жё'Ж",
}

// A key is a type, a level, a kind, and letters that no index takes for anything else; or a digest of what an entity is known by.
var keyForm = regexp.MustCompile(`^([pcjtle][0-5][whidp][a-z0-9\p{Han}\p{Hangul}]+|x[naiu][a-z2-7]{24})$`)

// FuzzKeys holds keys and probes of any name to that: no character in them means something in a query.
func FuzzKeys(f *testing.F) {
	for _, name := range hostile {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		for _, key := range strings.Fields(namesearch.Keys(&kg.Entity{Type: kg.TypePerson, ID: "person:1", Name: name})) {
			if !keyForm.MatchString(key) {
				t.Errorf("%q has the key %q", name, key)
			}
		}
		for _, probe := range namesearch.Probes(name) {
			for _, key := range probe.KeysAt(kg.Types(kg.TypePerson), 0) {
				if !keyForm.MatchString(key) {
					t.Errorf("%q asks for the key %q", name, key)
				}
			}
		}
	})
}
