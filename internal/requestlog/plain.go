package requestlog

import (
	"log/slog"
	"strconv"
	"time"
)

// plainLine is a line that is written as slog does it.
type plainLine struct {
	text   []byte
	asJSON bool
	plain  bool // whether nothing needed quoting so far
}

const decimal = 10

// format returns a line, until the next one is formatted; false if it is not plain. Keys are.
func (l *plainLine) format(line *requestLine) (text []byte, ok bool) {
	l.begin(line.at, line.message)
	for i := range line.attrs {
		l.attr(&line.attrs[i])
	}
	return l.end(), l.plain
}

// begin begins a line with what each has.
func (l *plainLine) begin(at time.Time, message string) {
	const milliseconds = "2006-01-02T15:04:05.000Z07:00"
	l.text, l.plain = l.text[:0], !at.IsZero()
	if l.asJSON {
		l.text = append(at.AppendFormat(append(l.text, `{"time":"`...), time.RFC3339Nano), '"')
	} else {
		l.text = at.AppendFormat(append(l.text, "time="...), milliseconds)
	}
	l.string(slog.LevelKey, slog.LevelInfo.String())
	l.string(slog.MessageKey, message)
}

// attr appends an attribute.
func (l *plainLine) attr(a *slog.Attr) {
	switch a.Value.Kind() {
	case slog.KindString:
		l.string(a.Key, a.Value.String())
	case slog.KindInt64:
		l.key(a.Key)
		l.text = strconv.AppendInt(l.text, a.Value.Int64(), decimal)
	case slog.KindBool:
		l.key(a.Key)
		l.text = strconv.AppendBool(l.text, a.Value.Bool())
	default:
		l.plain = false
	}
}

func (l *plainLine) key(key string) {
	if l.asJSON {
		l.text = append(append(append(l.text, `,"`...), key...), `":`...)
	} else {
		l.text = append(append(append(l.text, ' '), key...), '=')
	}
}

func (l *plainLine) string(key, value string) {
	l.plain = l.plain && isPlain(value)
	l.key(key)
	if l.asJSON {
		l.text = append(append(append(l.text, '"'), value...), '"')
	} else {
		l.text = append(l.text, value...)
	}
}

func (l *plainLine) end() []byte {
	if l.asJSON {
		l.text = append(l.text, '}')
	}
	l.text = append(l.text, '\n')
	return l.text
}

// unquoted has the characters that are written as they are, in both formats.
var unquoted = func() (all [256]bool) {
	for c := '!'; c <= '~'; c++ {
		all[c] = c != '"' && c != '\\' && c != '='
	}
	return all
}()

func isPlain(text string) bool {
	for i := range len(text) {
		if !unquoted[text[i]] {
			return false
		}
	}
	return text != ""
}
