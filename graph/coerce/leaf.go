package coerce

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/vektah/gqlparser/v2/ast"

	"ties/kg/temporal"
)

// leafValue is a scalar or enum value before it is coerced.
type leafValue struct {
	value    any  // bool, string, enumName, int64, float64, json.Number, or a value that no leaf can have
	variable bool // a variable may have an enum value as a string
}

// enumName is a name in a query without quotes.
type enumName string

func leafOfLiteral(v *ast.Value) leafValue {
	switch v.Kind {
	case ast.IntValue, ast.FloatValue:
		return leafValue{value: json.Number(v.Raw)}
	case ast.StringValue, ast.BlockValue:
		return leafValue{value: v.Raw}
	case ast.BooleanValue:
		return leafValue{value: v.Raw == "true"}
	case ast.EnumValue:
		return leafValue{value: enumName(v.Raw)}
	default:
		return leafValue{}
	}
}

func (in *argumentCoercer) leaf(def *ast.Definition, l leafValue, at inputPath) (any, bool) {
	if !in.withinLimits(at) {
		return nil, false
	}
	if def.Kind == ast.Enum {
		return in.enum(def, l, at)
	}
	switch def.Name {
	case "Int":
		return in.int(l, at)
	case "Boolean":
		if b, ok := l.value.(bool); ok {
			return b, true
		}
	case "ID":
		if n, ok := wholeNumber(l.value); ok && !isFloat(l.value) {
			return strconv.FormatInt(n, 10), true
		}
		return in.text(def.Name, l, at)
	case "String":
		return in.text(def.Name, l, at)
	case "Date":
		return in.date(l, at)
	case "DateTime":
		return in.instant(l, at)
	}
	return in.bad(at, "want a value of type %s", def.Name)
}

func (in *argumentCoercer) enum(def *ast.Definition, l leafValue, at inputPath) (any, bool) {
	name, ok := l.value.(enumName)
	if text, isText := l.value.(string); isText && l.variable {
		name, ok = enumName(text), true
	}
	if ok && def.EnumValues.ForName(string(name)) != nil {
		return string(name), true
	}
	var names []string
	for _, v := range def.EnumValues {
		names = append(names, v.Name)
	}
	return in.bad(at, "want one of %s", strings.Join(names, ", "))
}

func (in *argumentCoercer) int(l leafValue, at inputPath) (any, bool) {
	n, ok := wholeNumber(l.value)
	if isFloat(l.value) && !l.variable {
		ok = false
	}
	if !ok || n < math.MinInt32 || n > math.MaxInt32 {
		return in.bad(at, "want a whole number of 32 bits")
	}
	return n, true
}

// wholeNumber reads a number without a fraction.
func wholeNumber(value any) (int64, bool) {
	switch v := value.(type) {
	case int64:
		return v, true
	case int:
		return int64(v), true
	case json.Number:
		if n, err := v.Int64(); err == nil {
			return n, true
		}
		f, err := v.Float64()
		return int64(f), err == nil && f == math.Trunc(f) && math.Abs(f) < 1<<53
	case float64:
		return int64(v), v == math.Trunc(v) && math.Abs(v) < 1<<53
	default:
		return 0, false
	}
}

// isFloat reports whether a number is written with a fraction or an exponent.
func isFloat(value any) bool {
	n, ok := value.(json.Number)
	return ok && strings.ContainsAny(n.String(), ".eE")
}

func (in *argumentCoercer) text(typeName string, l leafValue, at inputPath) (any, bool) {
	s, ok := l.value.(string)
	switch {
	case !ok:
		return in.bad(at, "want a value of type %s", typeName)
	case !utf8.ValidString(s):
		return in.bad(at, "is not valid UTF-8")
	case strings.IndexByte(s, 0) >= 0:
		return in.bad(at, "holds a NUL character, which no text may")
	}
	return s, true
}

func (in *argumentCoercer) date(l leafValue, at inputPath) (any, bool) {
	text, ok := l.value.(string)
	if n, isNumber := l.value.(json.Number); isNumber {
		return in.bad(at, "want a date in quotes, such as %q", n)
	}
	if !ok {
		return in.bad(at, "want a date in quotes, such as \"2017\", \"2017-05\" or \"2017-05-03\"")
	}
	date, err := temporal.ParseDate(text)
	if err != nil {
		return in.bad(at, "%s", err)
	}
	return date, true
}

func (in *argumentCoercer) instant(l leafValue, at inputPath) (any, bool) {
	const example = "2024-12-01T00:00:00Z"
	text, _ := l.value.(string)
	t, err := time.Parse(time.RFC3339, text)
	if err != nil || t.Nanosecond() != 0 {
		return in.bad(at, "%s is not a time: want whole seconds, such as %q", quotedValue(l.value), example)
	}
	return t.UTC().Format(time.RFC3339), true
}

func quotedValue(value any) string {
	const most = 40
	text := fmt.Sprintf("%q", fmt.Sprint(value))
	if len(text) > most {
		text = text[:most] + "…"
	}
	return text
}
