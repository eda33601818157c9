package compare

import (
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"strings"
)

// pictured are the queries of the picture, and how it names them.
var pictured = [][2]string{
	{"profile", "a person's jobs"},
	{"nested", "where a person's colleagues worked"},
	{"list", "who had a role at a company"},
	{"worked at A and B", "who worked at both of two companies"},
}

// mark is how a service looks in the picture: a shape, so that it can be told without its colour.
type mark struct{ service, shown, shape string }

var marks = []mark{
	{OnSQLite, OnSQLite, `<circle cx="%[1]s" cy="%[2]s" r="7" fill="#0b6e4f"/>`},
	{OnNeo4j, OnNeo4j, `<circle cx="%[1]s" cy="%[2]s" r="6" fill="#fff" stroke="#0b6e4f" stroke-width="3"/>`},
	{OnPostgres, "PostGraphile on PostgreSQL", `<path d="M%[1]s %[2]s m-6 -6 l12 12 m0 -12 l-12 12" stroke="#8a4b00" stroke-width="3"/>`},
	{OnNeo4jJS, "@neo4j/graphql on Neo4j", `<path d="M%[1]s %[2]s m-7 0 h14 m-7 -7 v14" stroke="#555" stroke-width="3"/>`},
}

// The picture, in pixels.
const (
	pictureWidth  = 760
	rowHeight     = 46
	pictureTop    = 96
	pictureBottom = 44
	plotLeft      = 295.0
	plotRight     = 720.0
)

// Picture writes a picture of how many answers a second each service gives, as SVG: a row for each of some queries, on a scale of powers
// of ten.
func (r *Report) Picture(to io.Writer) error {
	p := &picture{run: r.Run, least: math.Inf(1)}
	p.scale()
	bottom := pictureTop + rowHeight*len(pictured)
	p.printf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="14" role="img">`, pictureWidth, bottom+pictureBottom)
	p.printf(`<title>Answers a second, by question and service</title><rect width="100%%" height="100%%" fill="#fff"/>`)
	p.printf(`<text x="20" y="28" font-size="18" font-weight="bold">Answers a second: further right is better</text>`)
	p.legend()
	p.axis(float64(bottom))
	for i, query := range pictured {
		p.row(query, float64(pictureTop+rowHeight*i+rowHeight/2))
	}
	p.printf(`<text x="20" y="%d" fill="#555">%s</text></svg>`, bottom+pictureBottom-10,
		escaped(fmt.Sprintf("%s people, %d clients at once; medians. The scale is one of powers of ten.", grouped(float64(r.Graph.People)), r.Run.Clients[0])))
	_, err := io.WriteString(to, p.text.String())
	return err
}

// picture draws a run.
type picture struct {
	run         *Run
	least, most float64 // powers of ten
	text        strings.Builder
}

func (p *picture) printf(format string, args ...any) {
	_, _ = fmt.Fprintf(&p.text, format+"\n", args...)
}

func escaped(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a strings.Builder has no errors
	return b.String()
}

// speed returns how many answers a second a service gives; 0 if that was not measured.
func (p *picture) speed(query, service string) float64 {
	c := p.run.find(query, service)
	if c == nil {
		return 0
	}
	return c.span(perSecond).Median
}

// scale finds the powers of ten between which everything is.
func (p *picture) scale() {
	for _, query := range pictured {
		for _, m := range marks {
			if speed := p.speed(query[0], m.service); speed > 0 {
				p.least, p.most = min(p.least, math.Floor(math.Log10(speed))), max(p.most, math.Ceil(math.Log10(speed)))
			}
		}
	}
	if p.least >= p.most {
		p.least, p.most = 0, max(p.most, 1)
	}
}

// at returns where so many answers a second are drawn.
func (p *picture) at(speed float64) float64 {
	return plotLeft + (plotRight-plotLeft)*(math.Log10(speed)-p.least)/(p.most-p.least)
}

func (p *picture) legend() {
	x := 28.0
	for _, m := range marks {
		p.shape(m, x, 54)
		p.printf(`<text x="%.0f" y="59">%s</text>`, x+14, escaped(m.shown))
		const perLetter, gap = 7.2, 46
		x += gap + perLetter*float64(len(m.shown))
	}
}

func (p *picture) shape(m mark, x, y float64) {
	p.printf(m.shape, fmt.Sprintf("%.1f", x), fmt.Sprintf("%.1f", y))
}

// axis draws a line for each power of ten.
func (p *picture) axis(bottom float64) {
	for power := p.least; power <= p.most; power++ {
		x := p.at(math.Pow(10, power))
		p.printf(`<path d="M%.1f %d V%.0f" stroke="#ddd"/>`, x, pictureTop, bottom)
		p.printf(`<text x="%.1f" y="%d" text-anchor="middle" fill="#555">%s</text>`, x, pictureTop-6, grouped(math.Pow(10, power)))
	}
}

// row draws what was measured of a query.
func (p *picture) row(query [2]string, y float64) {
	p.printf(`<text x="20" y="%.0f">%s</text><path d="M%.0f %.0f H%.0f" stroke="#eee"/>`, y+5, escaped(query[1]), plotLeft, y, plotRight)
	for _, m := range marks {
		if speed := p.speed(query[0], m.service); speed > 0 {
			p.printf(`<g><title>%s</title>`, escaped(fmt.Sprintf("%s: %s a second", m.shown, grouped(speed))))
			p.shape(m, p.at(speed), y)
			p.printf(`</g>`)
		}
	}
	if speed := p.speed(query[0], OnSQLite); speed > 0 {
		p.printf(`<text x="%.1f" y="%.0f" text-anchor="middle" font-size="12" fill="#0b6e4f">%s</text>`, p.at(speed), y-11, grouped(speed))
	}
}

// grouped writes a number with its thousands apart; one below 10 with a digit behind the point.
func grouped(n float64) string {
	if n < 10 {
		return strings.TrimSuffix(fmt.Sprintf("%.1f", n), ".0")
	}
	text := fmt.Sprintf("%.0f", n)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}
