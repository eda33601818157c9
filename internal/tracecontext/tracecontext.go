// Package tracecontext reads the header traceparent (W3C Trace Context), by which the parts of one trace through several
// systems are found.
package tracecontext

import (
	"net/http"
	"strings"
)

// Header is the header of requests.
const Header = "Traceparent"

// Parent is the position of a request in a trace. The zero value is in none.
type Parent struct {
	TraceID string // 32 hexadecimal digits
	SpanID  string // 16 hexadecimal digits: of the caller's span
	flags   string
}

// IsZero reports whether the request is in no trace.
func (p Parent) IsZero() bool { return p.TraceID == "" }

// String returns the parent as in the header, in the version that is known here.
func (p Parent) String() string { return "00-" + p.TraceID + "-" + p.SpanID + "-" + p.flags }

// Of returns the parent that a request names, the zero value if it names none, or several, or if that cannot be read: as the
// specification wants, a request is answered all the same.
func Of(r *http.Request) Parent {
	given := r.Header[Header]
	if len(given) != 1 {
		return Parent{}
	}
	p, _ := Parse(given[0])
	return p
}

// The lengths of the parts of the header.
const (
	versionLength = 2
	traceLength   = 32
	spanLength    = 16
	flagsLength   = 2
	fullLength    = versionLength + 1 + traceLength + 1 + spanLength + 1 + flagsLength
)

// Parse parses the value of the header. Versions that are not known yet may have more behind it.
func Parse(text string) (p Parent, ok bool) {
	if len(text) < fullLength || len(text) > fullLength && text[fullLength] != '-' {
		return Parent{}, false
	}
	parts := strings.Split(text[:fullLength], "-")
	if len(parts) != 4 {
		return Parent{}, false
	}
	version := parts[0]
	p = Parent{TraceID: parts[1], SpanID: parts[2], flags: parts[3]}
	switch {
	case !isHex(version, versionLength), version == "ff", version == "00" && len(text) > fullLength:
	case !isHex(p.TraceID, traceLength), isZero(p.TraceID), !isHex(p.SpanID, spanLength), isZero(p.SpanID), !isHex(p.flags, flagsLength):
	default:
		return p, true
	}
	return Parent{}, false
}

func isHex(text string, length int) bool {
	return len(text) == length && strings.Trim(text, "0123456789abcdef") == ""
}

func isZero(id string) bool { return strings.Trim(id, "0") == "" }
