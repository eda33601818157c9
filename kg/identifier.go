package kg

import "strings"

// Identifier is the ID that an entity has in a register, such as its number in Wikidata.
type Identifier struct {
	Scheme string // of a known register its name in SchemeNames, of any other as the source writes it
	Value  string
}

// Canonical returns the identifier in the form in which it is stored, in which two identifiers are equal if they mean the
// same: of a known scheme by its name, with the value as the register writes it, whether it was given as an address, without
// its hyphens or in small letters. Other schemes and their values are kept as they are. The error says why the value cannot
// be one of its scheme.
func (i Identifier) Canonical() (Identifier, error) {
	s := schemeNamed(i.Scheme)
	if s == nil {
		return i, nil
	}
	value, err := s.canonical(i.Value)
	return Identifier{Scheme: s.name, Value: value}, err
}

// CanonicalScheme returns the name of a known register, and any other scheme as it is.
func CanonicalScheme(name string) string {
	if s := schemeNamed(name); s != nil {
		return s.name
	}
	return name
}

// URL returns the address of the register's page; "" if there is none, or the scheme is not known.
func (i Identifier) URL() string {
	if s := schemeNamed(i.Scheme); s != nil && s.address != "" {
		return s.address + i.Value
	}
	return ""
}

// IdentifierOfURL returns the identifier that an address of a known register is for; ok is false for any other address.
func IdentifierOfURL(address string) (i Identifier, ok bool) {
	rest := withoutProtocol(strings.TrimSpace(address))
	if rest == "" {
		return i, false
	}
	for _, s := range schemes {
		if value, ok := s.cut(rest); ok {
			if value, err := s.canonical(value); err == nil {
				return Identifier{Scheme: s.name, Value: value}, true
			}
		}
	}
	return i, false
}

// ParseIdentifier returns the identifier that a text writes: an address of a known register, or a scheme and a value with a
// colon between them, such as "wikidata:Q42". It is not canonical yet. ok is false for any other text.
func ParseIdentifier(text string) (i Identifier, ok bool) {
	text = strings.TrimSpace(text)
	if i, ok := IdentifierOfURL(text); ok {
		return i, true
	}
	scheme, value, ok := strings.Cut(text, ":")
	if !ok || scheme == "" || value == "" || strings.HasPrefix(value, "//") {
		return i, false
	}
	return Identifier{Scheme: strings.TrimSpace(scheme), Value: strings.TrimSpace(value)}, true
}

// CanonicalURL returns an address in the form by which addresses are compared: without the protocol, if it is http or https,
// without "www.", the fragment, a slash at the end and the standard port, and with the host in small letters. Any other text
// is kept as it is.
func CanonicalURL(address string) string {
	address = strings.TrimSpace(address)
	rest := withoutProtocol(address)
	if rest == "" {
		return address
	}
	rest, _, _ = strings.Cut(rest, "#")
	at := strings.IndexAny(rest, "/?")
	if at < 0 {
		at = len(rest)
	}
	host := rest[:at]
	for _, port := range []string{":80", ":443"} {
		host = strings.TrimSuffix(host, port)
	}
	return host + strings.TrimRight(rest[at:], "/")
}

// withoutProtocol returns an address without "http://" or "https://" and "www.", and with its host in small letters; "" if it
// is no such address.
func withoutProtocol(address string) string {
	protocol, rest, ok := strings.Cut(address, "://")
	if !ok || !strings.EqualFold(protocol, "http") && !strings.EqualFold(protocol, "https") {
		return ""
	}
	at := strings.IndexAny(rest, "/?#")
	if at < 0 {
		at = len(rest)
	}
	return strings.TrimPrefix(strings.ToLower(rest[:at]), "www.") + rest[at:]
}
