package query

import (
	"slices"

	"ties/kg"
)

// Find starts with the entities of some types that have one of some keys, in the order of FindOrder.
type Find struct {
	Keys  []EntityKey
	Types kg.TypeSet // of entities
	Slice Slice      // never backward
}

// FindOrder is the order of the entities of a Find.
func FindOrder() []Key { return []Key{{PropSortKey, false}, {PropID, false}} }

// KnownBy holds for an entity that has one of some keys; never, if there are none.
type KnownBy struct{ Keys []EntityKey }

func (*Find) start()     {}
func (*KnownBy) filter() {}

// EntityKey is a text by which an entity is known, in the form in which such texts are compared.
type EntityKey struct {
	Kind KeyKind
	Text string
}

// KeyKind is what a key is made of.
type KeyKind uint8

// The kinds of keys.
const (
	KeyName       KeyKind = iota + 1 // the folded name
	KeyAlias                         // a folded alias
	KeyIdentifier                    // the scheme and the value of an identifier, with a tab between them
	KeyURL                           // kg.CanonicalURL
)

// NameKey returns the key of a name.
func NameKey(name string) EntityKey { return EntityKey{KeyName, kg.Fold(name)} }

// AliasKey returns the key of an alias.
func AliasKey(name string) EntityKey { return EntityKey{KeyAlias, kg.Fold(name)} }

// IdentifierKey returns the key of a canonical identifier.
func IdentifierKey(i kg.Identifier) EntityKey {
	return EntityKey{KeyIdentifier, i.Scheme + "\t" + i.Value}
}

// URLKey returns the key of an address.
func URLKey(address string) EntityKey { return EntityKey{KeyURL, kg.CanonicalURL(address)} }

// KeysOf returns the keys of an entity, each once.
func KeysOf(e *kg.Entity) []EntityKey {
	keys := []EntityKey{NameKey(e.Name)}
	add := func(key EntityKey) {
		if !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	for _, a := range e.Aliases {
		add(AliasKey(a.Name))
	}
	for _, i := range e.Identifiers {
		add(IdentifierKey(i))
	}
	if e.URL != "" {
		add(URLKey(e.URL))
	}
	return keys
}
