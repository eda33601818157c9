package picture

import (
	"bytes"
	"fmt"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// palette is the colours of a theme, as in the explorer.
type palette struct {
	paper, ink, quiet, faint, accent string
	types                            map[string]string
}

var light = palette{"#fbfaf7", "#1f2933", "#5a6672", "#c9ccd1", "#0b7285", map[string]string{
	"Person": "#0069a8", "Company": "#c4500a", "Project": "#00805e", "Team": "#a13d80", "Place": "#7d6608", "Event": "#4a4e57",
}}

var dark = palette{"#14181d", "#e6e9ec", "#a3adb7", "#3a424b", "#4fc3d6", map[string]string{
	"Person": "#56b4e9", "Company": "#f0913e", "Project": "#2fc39a", "Team": "#dd8fbd", "Place": "#e2c94a", "Event": "#aab2bb",
}}

// outlines are the shapes of the types of entities, around 0 with a radius of 8, as in the explorer.
var outlines = map[string]string{
	"Person":  "M-7.6 0a7.6 7.6 0 1 0 15.2 0a7.6 7.6 0 1 0 -15.2 0",
	"Company": "M-5.2 -6.7h10.4q1.5 0 1.5 1.5v10.4q0 1.5 -1.5 1.5h-10.4q-1.5 0 -1.5 -1.5v-10.4q0 -1.5 1.5 -1.5z",
	"Project": "M0 -8.8L8.8 0L0 8.8L-8.8 0z",
	"Team":    "M0 -7.9L6.9 -3.97V3.97L0 7.9L-6.9 3.97V-3.97z",
	"Place":   "M-8 -5.8H8L0 7.6z",
	"Event":   "M-3 -7.6h6v4.6h4.6v6h-4.6v4.6h-6v-4.6h-4.6v-6h4.6z",
}

// kindWords are what relations say, read from their source, as in the explorer.
var kindWords = map[string]string{
	"MEMBER_OF": "member of", "FOUNDED": "founded", "WORKS_ON": "works on", "PRODUCT_OF": "product of", "PART_OF": "part of",
	"BASED_IN": "based in", "RECRUITS_FROM": "tries to hire from", "RECRUITS_IN": "tries to hire in", "INVOLVED_IN": "took part in",
}

// verb returns what a relation says: of a job never that it has ended, unless that is known.
func verb(r relation) string {
	if r.Kind == "EMPLOYED_BY" {
		return map[string]string{"CURRENT": "works at", "ENDED": "worked at", "UNKNOWN": "works or worked at"}[r.Period.Status]
	}
	return kindWords[r.Kind]
}

// drawing is an SVG that is being written.
type drawing struct {
	bytes.Buffer
	palette
	width, height int
}

func newDrawing(width, height int, title string, isDark bool) *drawing {
	d := &drawing{palette: light, width: width, height: height}
	if isDark {
		d.palette = dark
	}
	d.printf(`<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %[1]d %[2]d" font-family="system-ui, sans-serif" role="img">`+"\n", width, height)
	d.printf("<title>%s</title>\n", escape(title))
	d.printf(`<rect width="%d" height="%d" fill="%s"/>`+"\n", width, height, d.paper)
	d.text(20, 34, 18, d.ink, "600", "start", title)
	return d
}

func (d *drawing) printf(format string, values ...any) {
	_, _ = fmt.Fprintf(d, format, values...) // writing to a buffer does not fail
}

// end writes where all of it comes from, and returns the SVG.
func (d *drawing) end(source, address string) []byte {
	d.text(20, float64(d.height-30), 11, d.quiet, "400", "start", source)
	d.text(20, float64(d.height-14), 11, d.quiet, "400", "start", address)
	d.WriteString("</svg>\n")
	return d.Bytes()
}

func (d *drawing) text(x, y, size float64, color, weight, anchor, text string) {
	d.printf(`<text x="%.1f" y="%.1f" font-size="%.0f" font-weight="%s" fill="%s" text-anchor="%s" stroke="%s" stroke-width="3" stroke-linejoin="round" paint-order="stroke">%s</text>`+"\n",
		x, y, size, weight, color, anchor, d.paper, escape(text))
}

// node writes an entity as a link to the explorer's view of it.
func (d *drawing) node(x, y, radius float64, e entity, name string, labelY float64) {
	d.printf(`<a href="explore/%s" data-id="%s"><title>%s</title>`, escape(pathOf(e.ID)), escape(e.ID), escape(e.Name+", "+strings.ToLower(e.Type)))
	d.printf(`<path d="%s" transform="translate(%.1f %.1f) scale(%.2f)" fill="%s"/>`, outlines[e.Type], x, y, radius/8, d.types[e.Type])
	d.text(x, y+labelY, 13, d.ink, "600", "middle", name)
	d.WriteString("</a>\n")
}

// line writes a line with an arrow head at its end.
func (d *drawing) line(x1, y1, x2, y2 float64, standing, title string) {
	dash := ""
	if standing != "STATED" {
		dash = ` stroke-dasharray="5 3"`
	}
	d.printf(`<g><title>%s</title><line x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f" stroke="%s" stroke-width="1.8"%s/>`, escape(title), x1, y1, x2, y2, d.quiet, dash)
	d.printf(`<path d="M0 0l-8 -4v8z" transform="translate(%.1f %.1f) rotate(%.1f)" fill="%s"/></g>`+"\n", x2, y2, degrees(x1, y1, x2, y2), d.quiet)
}

// pathOf returns an ID as a part of an address that people can read.
func pathOf(id string) string { return strings.ReplaceAll(url.PathEscape(id), "%3A", ":") }

// escape escapes a text for XML, without the characters that XML cannot hold.
func escape(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r == '\t' || r == '\n' || r == '\r':
			b.WriteByte(' ')
		case r < 0x20 || r == 0xFFFE || r == 0xFFFF || r == utf8.RuneError:
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// widthOf returns about how wide a text is, in units of a narrow letter: Chinese characters take two.
func widthOf(text string) (n int) {
	for _, r := range text {
		n++
		if unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana) {
			n++
		}
	}
	return n
}

// cut cuts a text in its middle to a width.
func cut(text string, most int) string {
	if widthOf(text) <= most {
		return text
	}
	runes := []rune(text)
	for keep := len(runes) - 1; keep > 2; keep-- {
		if short := string(runes[:(keep+1)/2]) + "…" + string(runes[len(runes)-keep/2:]); widthOf(short) <= most {
			return short
		}
	}
	return string(runes[:1]) + "…"
}

// wrap breaks a text into lines of a width; what does not fit into a number of lines is cut, and the last line says so.
func wrap(text string, most, lines int) (wrapped []string) {
	line := ""
	for _, word := range words(text, most) {
		if line != "" && widthOf(line)+widthOf(word) > most {
			wrapped = append(wrapped, strings.TrimSpace(line))
			line = ""
		}
		line += word
	}
	wrapped = append(wrapped, strings.TrimSpace(line))
	if len(wrapped) > lines {
		wrapped = append(wrapped[:lines-1:lines-1], cutEnd(wrapped[lines-1], most-1))
	}
	return wrapped
}

func cutEnd(line string, most int) string {
	runes := []rune(line)
	for len(runes) > 0 && widthOf(string(runes)) > most {
		runes = runes[:len(runes)-1]
	}
	return strings.TrimSpace(string(runes)) + "…"
}

// words returns the words of a text with the space behind them; one that is wider than a line is cut into letters.
func words(text string, most int) (all []string) {
	for word := range strings.FieldsSeq(text) {
		if widthOf(word) <= most {
			all = append(all, word+" ")
			continue
		}
		for _, r := range word {
			all = append(all, string(r))
		}
		all = append(all, " ")
	}
	return all
}
