package kg

import (
	"encoding/hex"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"ties/kg/temporal"
)

// sortKeyBytes is how many bytes of a folded name determine its position in a list.
const sortKeyBytes = 256

// Fold returns the form in which names are compared: NFKC, case folded.
func Fold(name string) string {
	if folded, ok := foldPlain(name); ok {
		return folded
	}
	// Folding can undo composition, and composition can produce characters that fold again: Unicode's toNFKC_Casefold
	// normalises on both sides for the same reason.
	return norm.NFKC.String(cases.Fold().String(strings.Map(oneCherokee, norm.NFKC.String(name))))
}

// foldPlain is a fast path for names of only ASCII and the common ideographs, which are unchanged by folding: most names. ok
// is false for any other name.
func foldPlain(name string) (folded string, ok bool) {
	capital := false
	for _, r := range name {
		if r >= utf8.RuneSelf && (r < '\u4e00' || r > '\u9fff') {
			return "", false
		}
		capital = capital || r >= 'A' && r <= 'Z'
	}
	if !capital {
		return name, true
	}
	return strings.ToLower(name), true
}

// oneCherokee converts Cherokee letters to upper case, the only case that Unicode had for a long time: cases.Fold swaps their
// two cases instead of folding them into one.
func oneCherokee(r rune) rune {
	if unicode.Is(unicode.Cherokee, r) {
		return unicode.ToUpper(r)
	}
	return r
}

// SortKey returns the key by which entities are listed: the hex form of the first 256 bytes of the folded
// name, plain ASCII, so that every database sorts it alike.
func SortKey(name string) string { return SortKeyOfFolded(Fold(name)) }

// SortKeyOfFolded is SortKey of a folded name.
func SortKeyOfFolded(folded string) string {
	return hex.EncodeToString([]byte(folded[:min(len(folded), sortKeyBytes)]))
}

// OrderKey returns the key by which relations and facts are listed: the first possible day of the start,
// latest first and unknown last, then the ID. It is ASCII and unique.
func OrderKey(s0 temporal.Day, id string) string {
	return fmt.Sprintf("%08x%s", uint32(int64(temporal.OpenFuture)-int64(s0)), id)
}

const orderKeyDays = 8 // hex digits, before the ID

// ParseOrderKey returns the ID at the end of an order key; ok is false for any other text.
func ParseOrderKey(key string) (id string, ok bool) {
	if len(key) < orderKeyDays {
		return "", false
	}
	_, err := hex.DecodeString(key[:orderKeyDays])
	id = key[orderKeyDays:]
	_, ok = TypeOfID(id)
	return id, ok && err == nil
}
