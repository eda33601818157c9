package graphformats

import (
	"encoding/xml"
	"io"
	"strings"
)

// xmlText is XML in the making. The first error stays.
type xmlText struct {
	to  io.Writer
	err error
}

// raw writes markup.
func (x *xmlText) raw(parts ...string) {
	if x.err == nil {
		_, x.err = io.WriteString(x.to, strings.Join(parts, ""))
	}
}

// text writes a text, in which what XML cannot have (most control characters) becomes U+FFFD.
func (x *xmlText) text(text string) {
	if x.err == nil {
		x.err = xml.EscapeText(x.to, []byte(text))
	}
}

// attr writes an attribute.
func (x *xmlText) attr(name, value string) {
	x.raw(" ", name, `="`)
	x.text(value)
	x.raw(`"`)
}
