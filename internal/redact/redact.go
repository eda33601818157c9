// Package redact takes passwords and other secrets out of what people read.
package redact

import (
	"regexp"
	"strings"
)

var (
	userinfo    = regexp.MustCompile(`([A-Za-z][A-Za-z0-9+.-]*:/{2,})[^\s/?#"'@]*@`)
	secretValue = regexp.MustCompile(`(?i)([?&;][a-z0-9_.-]*(?:pass|pwd|secret|token|apikey|api_key|credential|auth)[a-z0-9_.-]*=)[^\s&;#"']+`)
)

const hidden = "…"

// Text returns a text without the users and passwords in its URLs, and without the values of parameters that are secret by
// their names.
func Text(text string) string {
	if !strings.Contains(text, "@") && !strings.Contains(text, "=") {
		return text
	}
	text = userinfo.ReplaceAllString(text, "${1}"+hidden+"@")
	return secretValue.ReplaceAllString(text, "${1}"+hidden)
}

// URL returns a URL, or what was given instead of one, without what may be a secret: user, password and parameters.
func URL(address string) string {
	if strings.HasPrefix(address, "sqlite:") { // a file
		return address
	}
	scheme, rest, isURL := strings.Cut(address, "://")
	if !isURL {
		rest = address
	}
	if end := strings.IndexAny(rest, "?#"); end >= 0 {
		rest = rest[:end]
	}
	if at := strings.LastIndex(rest, "@"); at >= 0 {
		rest = hidden + rest[at:]
	}
	if !isURL {
		return rest
	}
	return scheme + "://" + rest
}
