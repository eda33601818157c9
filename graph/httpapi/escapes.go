package httpapi

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/lexer"

	"ties/graph/apierror"
)

// An escape such as \ud800 is half of a character, unless the other half follows. Decoders of JSON and GraphQL replace it by
// U+FFFD, so that another text would be looked for.

// halfCharacterError tells where a JSON text has half of a character.
type halfCharacterError struct{ at jsontext.Pointer }

func (e *halfCharacterError) Error() string {
	return fmt.Sprintf("%s: %s", strings.TrimPrefix(string(e.at), "/"), halfCharacter)
}

const halfCharacter = `an escape is half of a character (a lone surrogate, such as \ud800): want both halves, or the character itself`

// checkEscapes returns an error if a valid JSON text has an escape of half of a character.
func checkEscapes(text []byte) error {
	if !bytes.Contains(text, []byte(`\ud`)) && !bytes.Contains(text, []byte(`\uD`)) {
		return nil
	}
	d := jsontext.NewDecoder(bytes.NewReader(text), jsontext.AllowDuplicateNames(true))
	for {
		_, err := d.ReadToken()
		var at *jsontext.SyntacticError
		switch {
		case errors.As(err, &at):
			return &halfCharacterError{at.JSONPointer}
		case err != nil: // the end
			return nil
		}
	}
}

// badJSON returns the error of a request whose JSON is wrong in a particular way, or else in some.
func badJSON(err error, otherwise string) *gqlerror.Error {
	var half *halfCharacterError
	if errors.As(err, &half) {
		return apierror.BadInput(nil, "%s", half)
	}
	return apierror.BadInput(nil, "%s", otherwise)
}

// joinSurrogates returns a query in which escapes of both halves of a character are that character.
func joinSurrogates(query string) (string, *gqlerror.Error) {
	if !strings.Contains(query, `\ud`) && !strings.Contains(query, `\uD`) {
		return query, nil
	}
	var joined strings.Builder
	var fault *gqlerror.Error
	from, runes := 0, []rune(query)
	eachToken(query, func(token lexer.Token) bool {
		if token.Kind != lexer.String {
			return true
		}
		joined.WriteString(string(runes[from:token.Pos.Start]))
		text, ok := joinInString(string(runes[token.Pos.Start:token.Pos.End]))
		if !ok {
			fault = apierror.BadInput(nil, "%s", halfCharacter)
			fault.Locations = []gqlerror.Location{{Line: token.Pos.Line, Column: token.Pos.Column - 1}}
			return false
		}
		joined.WriteString(text)
		from = token.Pos.End
		return true
	})
	return joined.String() + string(runes[from:]), fault
}

// joinInString joins the surrogates in a string of GraphQL; ok is false if one is alone.
func joinInString(text string) (joined string, ok bool) {
	const escape = len(`\u0000`)
	var to strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] != '\\' {
			to.WriteByte(text[i])
			continue
		}
		first := surrogateAt(text[i:])
		if first == 0 { // another escape, of which the next byte may be a backslash
			to.WriteString(text[i:min(i+2, len(text))])
			i++
			continue
		}
		second := surrogateAt(text[i+escape:])
		both := utf16.DecodeRune(first, second)
		if second == 0 || both == '\ufffd' {
			return "", false
		}
		to.WriteRune(both)
		i += 2*escape - 1
	}
	return to.String(), true
}

// surrogateAt returns the surrogate whose escape a text begins with, 0 if there is none.
func surrogateAt(text string) rune {
	const escape = len(`\u0000`)
	if len(text) < escape || !strings.HasPrefix(text, `\u`) {
		return 0
	}
	code, err := strconv.ParseUint(text[2:escape], 16, 16)
	if err != nil || !utf16.IsSurrogate(rune(code)) {
		return 0
	}
	return rune(code)
}
