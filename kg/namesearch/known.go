package namesearch

import (
	"crypto/sha256"
	"encoding/base32"

	"ties/kg/query"
)

// knownFamily is the family of keys of what entities are known by, in place of the type and level.
const knownFamily = "x"

// kindLetters are the letters of the kinds of query.EntityKey, behind the family.
var kindLetters = [...]string{query.KeyName: "n", query.KeyAlias: "a", query.KeyIdentifier: "i", query.KeyURL: "u"}

const digestBytes = 15 // of a digest that no two texts have in common

var lettersAndDigits = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// KnownKey returns the key that exactly those entities have which are known by a text. It is equal only for equal texts.
func KnownKey(k query.EntityKey) string {
	digest := sha256.Sum256([]byte(k.Text))
	return knownFamily + kindLetters[k.Kind] + lettersAndDigits.EncodeToString(digest[:digestBytes])
}

// KnownKeys returns the keys of a condition.
func KnownKeys(by *query.KnownBy) []string {
	keys := make([]string, len(by.Keys))
	for i, k := range by.Keys {
		keys[i] = KnownKey(k)
	}
	return keys
}
