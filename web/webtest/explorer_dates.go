package webtest

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Careers returns data in the native format for Dates: people who left and came back, some before 2007 and some after.
func Careers() string {
	return `{"kind":"Document","id":"document:careers","title":"Careers","publisher":"The Gazette","text":"All of them worked there."}
{"kind":"Company","id":"company:anvil","name":"Anvil"}
{"kind":"Company","id":"company:bolt","name":"Bolt"}
{"kind":"Person","id":"person:ada","name":"Ada"}
{"kind":"Person","id":"person:bob","name":"Bob"}
{"kind":"Person","id":"person:cem","name":"Cem"}
{"kind":"Person","id":"person:dee","name":"Dee"}
{"kind":"Person","id":"person:eve","name":"Eve"}
{"kind":"Team","id":"team:forge","name":"Forge"}
` + careers(`"person":"person:ada","company":"company:anvil","start":"2000","end":"2005"`,
		`"person":"person:ada","company":"company:bolt","start":"2006","end":"2010"`,
		`"person":"person:ada","company":"company:anvil","start":"2012","status":"CURRENT"`,
		`"person":"person:bob","company":"company:anvil","start":"2001","end":"2009"`,
		`"person":"person:bob","company":"company:bolt","start":"2010","status":"CURRENT"`,
		`"person":"person:cem","company":"company:bolt","start":"2003","status":"CURRENT"`,
		`"person":"person:dee","company":"company:anvil","start":"2014","status":"CURRENT"`,
		`"person":"person:eve","company":"company:anvil","start":"2002","end":"2004"`,
		`"person":"person:eve","company":"company:bolt","start":"2005","status":"CURRENT"`) +
		`{"kind":"Link","id":"part-of:forge","relation":"PART_OF","source":"team:forge","target":"company:anvil","start":"2010","status":"CURRENT","recordedAt":"2024-12-01T00:00:00Z","citations":[{"document":"document:careers","quote":"All of them worked there."}]}
{"kind":"Membership","id":"membership:cem","person":"person:cem","team":"team:forge","start":"2001","end":"2002","recordedAt":"2024-12-01T00:00:00Z","citations":[{"document":"document:careers","quote":"All of them worked there."}]}
`
}

func careers(employments ...string) (lines string) {
	for i, fields := range employments {
		lines += `{"kind":"Employment","id":"employment:` + string(rune('a'+i)) + `",` + fields +
			`,"recordedAt":"2024-12-01T00:00:00Z","citations":[{"document":"document:careers","quote":"All of them worked there."}]}` + "\n"
	}
	return lines
}

// Dates tests that the date of the view goes into all that is shown and asked at the server at url, which ends in a slash and
// holds Careers.
func Dates(t *testing.T, url string) {
	takeWalks(t, newBrowser(t), url, seeExplorer, []walk{
		{"an address with a date", openOnDate},
		{"what surrounds somebody", expandOnDate},
		{"who was where", askOnDate},
		{"two dates of a company", compareCompany},
		{"pictures and frames", embedOnDate},
	})
}

// navigate opens an address below that of the server.
func navigate(v *visitor, address string) {
	v.Helper()
	do(v, v.page, "open "+address, chromedp.Navigate(v.url+address))
}

// setYear types a year into the box for the date.
func setYear(v *visitor, year string) {
	v.Helper()
	v.click(".time .date")
	do(v, v.page, "type a year", chromedp.KeyEvent("a", chromedp.KeyModifiers(2)), chromedp.KeyEvent(year), chromedp.KeyEvent(kb.Enter))
	v.waitFor(`document.querySelector(".time .date").value === "` + year + `"`)
}

// openOnDate opens addresses that say a date in words; one that is none is said to be none.
func openOnDate(v *visitor) {
	navigate(v, "explore?asOf=2002")
	v.waitFor(`document.querySelector(".time .date")?.value === "2002"`)
	v.waitForText(".status", "links that did not hold in 2002")
	navigate(v, "explore?alumni=company:anvil&asOf=2007")
	v.waitForText(".headline", "1 person left Anvil, as of 2007.")
	navigate(v, "explore/company:anvil?asOf=soon")
	v.waitForText(".banner", "The date of this link is none")
	v.waitForText(".entity-name", "Anvil")
	v.waitFor(`document.querySelector(".time .any input")?.checked`)
}

// expandOnDate opens a company on a date: only who may have been there then surrounds it, also after all of its links have been
// read as evidence.
func expandOnDate(v *visitor) {
	navigate(v, "explore/company:anvil?asOf=2007")
	v.waitForStatus("2 entities, 1 link")
	v.waitForText(".details .claim", "Dee")
	v.waitForText(".kinds li", "1")
	v.clickButton("Expand")
	v.waitForText(".said", "All neighbours of Anvil are shown already.")
	v.waitForStatus("2 entities, 1 link")
	v.waitFor(`!document.querySelector(".kinds .note, .kinds button")`)
	setYear(v, "2013")
	v.waitForText(".kinds .note", "2 links to what is not drawn, as of 2013.")
	v.waitForText(".kinds button", "show 1 more")
	v.click(".time .any input")
	v.waitForText(".kinds .note", "5 links to what is not drawn.")
}

// askOnDate asks about a company on a date; what has no date says so.
func askOnDate(v *visitor) {
	setYear(v, "2007")
	v.askQuestion("alumni", "Anvil")
	v.waitForText(".headline", "1 person left Anvil, as of 2007.")
	v.waitForText(".meeting summary", "in 2007 at Bolt")
	v.waitForText(".answer", "Who came back later is not listed")
	v.askQuestion("headcount", "Anvil")
	v.waitForText(".headline", "At Anvil in 2007: 1 for certain")
	v.askQuestion("flows", "Anvil")
	v.waitForText(".headline", "0 people moved to Anvil, 2 from it, as far as is recorded, as of 2007.")
	v.click(`.sankey [role=button]`)
	v.waitForText("h3", "Anvil to Bolt: 2 people, as of 2007")
	// Who was in a team that was no part of the company yet had not left it.
	v.askQuestion("alumni", "Anvil")
	v.click(`//label[contains(., "with its units and teams")]/input`)
	v.waitForText(".headline", "1 person left Anvil, as of 2007.")
	setYear(v, "2011")
	v.waitForText(".headline", "3 people left Anvil, as of 2011.")
	v.askQuestion("gaps", "Anvil")
	v.waitForText(".answer", "This question has no date: the answer is about any time.")
	v.askQuestion("similar", "Anvil")
	v.waitForText(".answer", "This question has no date: the answer is about any time.")
}

// compareCompany compares two dates on the page of a company.
func compareCompany(v *visitor) {
	setYear(v, "2013")
	v.click(`input[placeholder="compare with"]`)
	do(v, v.page, "type another year", chromedp.KeyEvent("2007"), chromedp.KeyEvent(kb.Enter))
	v.askQuestion("company", "Anvil")
	v.waitForText(".headline", "At Anvil between 2007 and 2013: 1 came, 1 left, 0 stayed, 0 nothing says.")
	v.waitForText(".meeting summary", "came")
}

// embedOnDate takes the code that embeds what is shown on a date, and opens the page that it holds.
func embedOnDate(v *visitor) {
	navigate(v, "explore?path=person:ada,person:cem&asOf=2007")
	v.waitForText(".headline", "1 path from Ada to Cem that may have held in 2007.")
	v.waitFor(`document.querySelector('meta[property="og:title"]').content === "How is Ada linked to Cem? (in 2007)"`)
	v.waitFor(`document.querySelector('meta[property="og:image"]').content.endsWith("path=person:ada,person:cem&asOf=2007")`)
	evaluate[bool](v, `(() => {
		Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: async text => { window.copied = text; } } });
		return true;
	})()`)
	evaluate[bool](v, interceptDownloads)
	v.click(`button[title="Share and take away"]`)
	v.clickButton("Picture (SVG)")
	v.waitFor(`window.files["ties.svg"]?.includes("Source: Careers (The Gazette)")`)
	v.click(`button[title="Share and take away"]`)
	v.clickButton("Copy the code to embed this")
	v.waitFor(`window.copied?.includes("embed?path=person:ada,person:cem&amp;asOf=2007")`)
	navigate(v, "embed?path=person:ada,person:cem&asOf=2007")
	v.waitFor(`document.title === "How is Ada linked to Cem? (in 2007) · ties"`)
	v.waitFor(`document.querySelector("#embed > a").href.endsWith("explore?path=person%3Aada%2Cperson%3Acem&asOf=2007")`)
	v.waitFor(`document.querySelector("ties-graph").shadowRoot.textContent.includes("/explore?path=person:ada,person:cem&asOf=2007")`)
	v.waitFor(`document.querySelector("ties-graph").shadowRoot.textContent.includes("Source: Careers (The Gazette); recorded by 2024")`)
	navigate(v, "embed?of=company:anvil&asOf=2007")
	v.waitFor(`document.querySelector("#embed > a").href.endsWith("explore/company%3Aanvil?asOf=2007")`)
}
