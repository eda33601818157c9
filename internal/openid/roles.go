package openid

import (
	"fmt"
	"strings"

	"ties/internal/access"
)

// Roles says which role a token has.
type Roles struct {
	claim  string
	values map[string]access.Role // by the values of the claim
}

// NewRoles returns the roles by the values of a claim: those of texts such as "staff=editor", or the names of the roles
// themselves if there are none.
func NewRoles(claim string, mapping []string) (Roles, error) {
	r := Roles{claim: claim, values: map[string]access.Role{}}
	if len(mapping) == 0 {
		mapping = []string{"contributor=contributor", "editor=editor", "admin=admin"}
	}
	for _, text := range mapping {
		value, name := text, ""
		if i := strings.LastIndexByte(text, '='); i >= 0 {
			value, name = text[:i], text[i+1:]
		}
		role, ok := access.ParseRole(name)
		if !ok || role == access.Anonymous || value == "" {
			return Roles{}, fmt.Errorf("%q: want VALUE=ROLE, where the role is contributor, editor or admin", text)
		}
		r.values[value] = role
	}
	return r, nil
}

// of returns the greatest role of a token: that of the anonymous if it has none.
func (r Roles) of(claims claimSet) access.Role {
	value := find(claims, r.claim)
	values := textsOf(value)
	if text, ok := value.(string); ok && (r.claim == "scope" || r.claim == "scp") {
		values = strings.Fields(text) // as OAuth writes lists of scopes
	}
	greatest := access.Anonymous
	for _, value := range values {
		greatest = max(greatest, r.values[value])
	}
	return greatest
}

// find returns the claim of a name, which may have dots, or at a path of names with dots between them.
func find(claims map[string]any, path string) any {
	if value, ok := claims[path]; ok {
		return value
	}
	for i, c := range path {
		if c != '.' {
			continue
		}
		if inner, ok := claims[path[:i]].(map[string]any); ok {
			if value := find(inner, path[i+1:]); value != nil {
				return value
			}
		}
	}
	return nil
}
