package args

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Parse reads the arguments of a tool. An argument that is null, or an empty text, is not given.
func Parse(raw json.RawMessage, list []Arg) (Values, error) {
	given := map[string]json.RawMessage{}
	if text := bytes.TrimSpace(raw); len(text) > 0 && !bytes.Equal(text, []byte("null")) {
		if !utf8.Valid(text) || json.Unmarshal(text, &given) != nil {
			return nil, errNotObject
		}
	}
	values := Values{}
	for _, a := range list {
		text := bytes.TrimSpace(given[a.Name])
		delete(given, a.Name)
		if len(text) > 0 && !bytes.Equal(text, []byte("null")) && !bytes.Equal(text, []byte(`""`)) {
			value, err := a.parse(text)
			if err != nil {
				return nil, err
			}
			values[a.Name] = value
		} else if a.Required {
			return nil, wrong(a.Name, "it is missing: %s", a.Doc)
		}
	}
	if unknown := slices.Sorted(maps.Keys(given)); len(unknown) > 0 {
		return nil, wrong(strconv.Quote(shorten(unknown[0])), "there is no such argument: want %s", argNames(list))
	}
	return values, nil
}

func (a Arg) parse(raw json.RawMessage) (any, error) {
	switch a.Kind {
	case KindNames:
		return a.parseNames(raw)
	case KindDate:
		return parseDate(a.Name, raw)
	case KindPeriod:
		return parsePeriod(a.Name, raw)
	case KindNumber:
		return a.parseNumber(raw)
	case KindEnum:
		text, err := parseText(a.Name, raw, "want "+strings.Join(a.Values, ", "))
		if err != nil {
			return nil, err
		}
		return a.parseEnum(text)
	case KindEnums:
		return a.parseEnums(raw)
	case KindFlag:
		return a.parseFlag(raw)
	default:
		return a.parseLimited(raw)
	}
}

// maxText is the most characters of a text whose argument has no limit of its own: an ID has at most 200, a name 1000.
const maxText = 1_000

func (a Arg) parseLimited(raw json.RawMessage) (any, error) {
	text, err := parseText(a.Name, raw, "want a text")
	if err != nil {
		return nil, err
	}
	longest := maxText
	if a.Max > 0 {
		longest = a.Max
	}
	if n := utf8.RuneCountInString(text); n > longest {
		return nil, wrong(a.Name, "it has %d characters: want at most %d", n, longest)
	}
	if text == "" {
		return nil, wrong(a.Name, "it is empty: %s", a.Doc)
	}
	return text, nil
}

// parseText returns a text without the spaces around it.
func parseText(name string, raw json.RawMessage, want string) (string, error) {
	var text string
	if json.Unmarshal(raw, &text) != nil {
		return "", wrong(name, "%s is no text: %s", shorten(string(raw)), want)
	}
	return strings.TrimSpace(text), nil
}

// parseList returns a list, also of one text that is given without one.
func parseList(name string, raw json.RawMessage) (texts []string, err error) {
	if raw[0] != '[' {
		text, err := parseText(name, raw, "want a list of texts")
		return []string{text}, err
	}
	if json.Unmarshal(raw, &texts) != nil {
		return nil, wrong(name, "%s is no list of texts", shorten(string(raw)))
	}
	return texts, nil
}

func (a Arg) parseNames(raw json.RawMessage) (any, error) {
	texts, err := parseList(a.Name, raw)
	if err != nil {
		return nil, err
	}
	if len(texts) < a.Min || len(texts) > a.Max {
		return nil, wrong(a.Name, "%d are given: want %d to %d names or IDs", len(texts), a.Min, a.Max)
	}
	for i, text := range texts {
		texts[i] = strings.TrimSpace(text)
		if n := utf8.RuneCountInString(text); n > maxText || texts[i] == "" {
			return nil, wrong(a.Name+"["+strconv.Itoa(i)+"]", "it has %d characters: want a name or an ID, of at most %d", n, maxText)
		}
	}
	return texts, nil
}

func (a Arg) parseNumber(raw json.RawMessage) (any, error) {
	number, err := strconv.Atoi(strings.Trim(string(raw), `"`))
	if err != nil || number < a.Min || number > a.Max {
		return nil, wrong(a.Name, "%s is out of range: want a whole number from %d to %d", shorten(string(raw)), a.Min, a.Max)
	}
	return number, nil
}

func (a Arg) parseFlag(raw json.RawMessage) (any, error) {
	on, err := strconv.ParseBool(strings.Trim(string(raw), `"`))
	if err != nil {
		return nil, wrong(a.Name, "%s is neither true nor false", shorten(string(raw)))
	}
	return on, nil
}

func (a Arg) parseEnum(text string) (string, error) {
	folded := strings.ToUpper(strings.NewReplacer(" ", "_", "-", "_").Replace(strings.TrimSpace(text)))
	if !slices.Contains(a.Values, folded) {
		return "", wrong(a.Name, "%q is none of them: want %s", shorten(text), strings.Join(a.Values, ", "))
	}
	return folded, nil
}

func (a Arg) parseEnums(raw json.RawMessage) (any, error) {
	texts, err := parseList(a.Name, raw)
	if err != nil {
		return nil, err
	}
	for i, text := range texts {
		if texts[i], err = a.parseEnum(text); err != nil {
			return nil, err
		}
	}
	return texts, nil
}

// argNames lists what there is.
func argNames(list []Arg) string {
	all := make([]string, len(list))
	for i, a := range list {
		all[i] = a.Name
	}
	return strings.Join(all, ", ")
}

// shorten returns what is repeated of a wrong argument.
func shorten(text string) string {
	const longest = 60
	if runes := []rune(text); len(runes) > longest {
		return string(runes[:longest]) + "…"
	}
	return text
}
