package kg_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"ties/kg"
	"ties/kg/temporal"
)

func TestFoldedNamesThatAreAlike(t *testing.T) {
	for _, alike := range [][]string{
		{"Wu Yuxin", "WU YUXIN", "wu yuxin", "Ｗｕ Ｙｕｘｉｎ"},
		{"Straße", "STRASSE", "strasse"},
		{"Café", "Cafe\u0301", "CAFÉ"},
		{"Ångström", "\u212bngstro\u0308m"},
		{"ﬁne", "fine", "FINE"},
		{"ΟΔΟΣ", "οδος", "οδοσ"},
		{"Ⅳ", "iv"},
		{"ᏣᎳᎩ", "ꮳꮃꭹ"},
	} {
		for _, name := range alike {
			if kg.Fold(name) != kg.Fold(alike[0]) {
				t.Errorf("%q is folded to %q, %q to %q", name, kg.Fold(name), alike[0], kg.Fold(alike[0]))
			}
		}
	}
	for _, different := range [][2]string{{"Wang Xing", "Wang Xing Xing"}, {"Rene", "René"}, {"吴", "武"}, {"I", "ı"}} {
		if kg.Fold(different[0]) == kg.Fold(different[1]) {
			t.Errorf("%q and %q are both folded to %q", different[0], different[1], kg.Fold(different[0]))
		}
	}
}

// Names of ASCII and ideographs alone are folded in a way of their own.
func TestPlainNamesAreFoldedAsBesideOthers(t *testing.T) {
	plain := append([]rune("吴育昕\u4e00\u9fff\u3007\ua000\uf900"), ' ')
	for r := rune(0); r < unicode.MaxASCII+1; r++ {
		plain = append(plain, r)
	}
	rapid.Check(t, func(t *rapid.T) {
		name := string(rapid.SliceOf(rapid.SampledFrom(plain)).Draw(t, "name"))
		if got, want := kg.Fold(name)+" é", kg.Fold(name+" É"); got != want {
			t.Errorf("%q is folded to %q, want %q", name, got, want)
		}
	})
}

func TestFoldingAgainChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		once := kg.Fold(rapid.String().Draw(t, "name"))
		if twice := kg.Fold(once); twice != once {
			t.Errorf("%q is folded to %q", once, twice)
		}
	})
}

func TestTheCasesOfALetterAreFoldedAlike(t *testing.T) {
	const end = 0x20000 // no letter beyond has two cases
	for r := rune(0); r < end; r++ {
		if folded := kg.Fold(string(r)); !norm.NFKC.IsNormalString(folded) {
			t.Errorf("%c is folded to %q, which is not in normal form", r, folded)
		}
		for s := unicode.SimpleFold(r); s != r; s = unicode.SimpleFold(s) {
			if kg.Fold(string(r)) != kg.Fold(string(s)) {
				t.Errorf("%c is folded to %s, %c to %s", r, kg.Fold(string(r)), s, kg.Fold(string(s)))
			}
		}
	}
}

func TestSortKeysAreASCIIAndSortAsFoldedNamesDo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.String().Draw(t, "a"), rapid.String().Draw(t, "b")
		keyA, keyB := kg.SortKey(a), kg.SortKey(b)
		if strings.Trim(keyA, "0123456789abcdef") != "" || len(keyA) > 512 {
			t.Errorf("the sort key of %q is %q", a, keyA)
		}
		if cmp.Compare(keyA, keyB) != cmp.Compare(beginning(kg.Fold(a)), beginning(kg.Fold(b))) {
			t.Errorf("the keys of %q and %q do not sort as the names", a, b)
		}
	})
}

func beginning(folded string) string { return folded[:min(len(folded), 256)] }

func TestSortKeysOfLongNames(t *testing.T) {
	long := strings.Repeat("名", kg.MaxName)
	if key := kg.SortKey(long + "a"); key != kg.SortKey(long+"b") || len(key) != 512 {
		t.Errorf("got %d characters, want the first 256 bytes of the name and no more", len(key))
	}
}

// starts are first possible days: any that a date can mean, or unknown.
var starts = rapid.OneOf(
	rapid.Just(temporal.OpenPast),
	rapid.Map(rapid.IntRange(int(temporal.PartialDate("0001").First()), int(temporal.PartialDate("9999-12-31").First())),
		func(n int) temporal.Day { return temporal.Day(n) }),
	rapid.Map(rapid.IntRange(-3, 3), func(n int) temporal.Day { return temporal.Day(n) }),
)

type started struct {
	s0 temporal.Day
	id string
}

// before is relation order: latest start first, unknown last, then by ID.
func before(a, b started) int {
	if a.s0 != b.s0 {
		return -cmp.Compare(a.s0, b.s0)
	}
	return cmp.Compare(a.id, b.id)
}

func TestOrderKeysSortLatestFirstAndUnknownLast(t *testing.T) {
	one := rapid.Custom(func(t *rapid.T) started {
		return started{starts.Draw(t, "s0"), rapid.StringMatching(`fact:[A-Za-z0-9._~-]{1,5}`).Draw(t, "id")}
	})
	rapid.Check(t, func(t *rapid.T) {
		all := rapid.SliceOfN(one, 2, 20).Draw(t, "relations")
		byKey := slices.Clone(all)
		slices.SortFunc(byKey, func(a, b started) int {
			return strings.Compare(kg.OrderKey(a.s0, a.id), kg.OrderKey(b.s0, b.id))
		})
		slices.SortFunc(all, before)
		if !slices.Equal(all, byKey) {
			t.Errorf("by key %v, want %v", byKey, all)
		}
	})
}

func TestOrderKeysEndWithTheID(t *testing.T) {
	for key, want := range map[string]string{
		kg.OrderKey(0, "employment:a"):                   "employment:a",
		kg.OrderKey(temporal.OpenPast, "fact:headcount"): "fact:headcount",
		"0000000":              "",
		"0000000gemployment:a": "",
		"00000000nonsense":     "",
	} {
		if id, ok := kg.ParseOrderKey(key); ok != (want != "") || ok && id != want {
			t.Errorf("%s: got %q, %t", key, id, ok)
		}
	}
}
