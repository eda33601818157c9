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
	clock  clock
}

const decimal = 10

// format appends a line; ok is false if it is not plain. Keys are.
func (l *plainLine) format(to []byte, at time.Time, message string, attrs []slog.Attr) (text []byte, ok bool) {
	l.text = to
	l.begin(at, message)
	for i := range attrs {
		l.attr(&attrs[i])
	}
	return l.end(), l.plain
}

// begin begins a line with what each has.
func (l *plainLine) begin(at time.Time, message string) {
	l.plain = !at.IsZero()
	if l.asJSON {
		l.text = append(at.AppendFormat(append(l.text, `{"time":"`...), time.RFC3339Nano), '"')
	} else {
		l.text = l.clock.append(append(l.text, "time="...), at)
	}
	l.string(slog.LevelKey, "INFO")
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

// clock writes times to the millisecond. It keeps what all of one second have in common, which takes longest.
type clock struct {
	second int64 // of Unix
	zone   *time.Location
	text   []byte // 0 digits for the milliseconds
}

func (c *clock) append(to []byte, at time.Time) []byte {
	const layout, digits = "2006-01-02T15:04:05.000Z07:00", len("2006-01-02T15:04:05.")
	const fiveDigits = 253_000_000_000 // has a year that may be of five
	if at.Unix() < 0 || at.Unix() > fiveDigits {
		return at.AppendFormat(to, layout)
	}
	if second := at.Unix(); c.text == nil || second != c.second || at.Location() != c.zone {
		c.second, c.zone, c.text = second, at.Location(), at.Truncate(time.Second).AppendFormat(c.text[:0], layout)
	}
	from := len(to)
	to = append(to, c.text...)
	ms := at.Nanosecond() / int(time.Millisecond)
	to[from+digits], to[from+digits+1], to[from+digits+2] = '0'+byte(ms/100), '0'+byte(ms/10%10), '0'+byte(ms%10)
	return to
}
