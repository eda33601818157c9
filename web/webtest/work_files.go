package webtest

import (
	"context"
	"encoding/base64"
	"fmt"
	"strings"

	"github.com/chromedp/cdproto/cdp"
	pagedomain "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// dropPage drops an HTML page, of which the words are taken.
func dropPage(v *visitor) {
	v.clickButton("Texts")
	v.waitFor(`document.querySelector(".text-intake")`)
	dropText(v, "page.html", `<!doctype html><html lang=it><head><title> A  page </title><link rel=canonical href="https://example.org/a"><meta property="og:site_name" content="The Paper"><meta property="article:published_time" content="2024-12-01T08:00:00Z"><style>p{}</style></head>`+
		`<body><h1>Kimi</h1><p style="color: red">Moonshot AI makes <b>Kimi</b>.<br>It grows.</p><script>harmed = true</script></body></html>`)
	v.waitFor(`document.querySelector(".text-intake textarea").value === "Kimi\nMoonshot AI makes Kimi.\nIt grows."`)
	v.waitFor(`["title", "url", "publisher", "language"].map(name => document.querySelector(".text-intake input[name=" + name + "]").value).join() === "A page,https://example.org/a,The Paper,it"`)
	v.waitForText(".text-intake", "December 1, 2024")
	v.clickButton("Save the text")
	v.waitForText("#text-title", "A page")
	v.waitForText(".text-desk", "Published by The Paper, 2024-12-01.")
	v.waitForText(".reading mark.known", "Moonshot AI")
	v.waitForText(".offered-sentences", "Moonshot AI makes Kimi.")
	v.click(".offered-sentences button")
	v.waitFor(`getSelection().toString() === "Moonshot AI makes Kimi."`)
	strike(v, kb.Enter)
	findParty(v, "Who", "Moonshot AI")
	findParty(v, "Whom or what", "Kimi")
}

// dropPDF drops a PDF file of several pages, of which the paragraphs are taken.
func dropPDF(v *visitor) {
	var long strings.Builder
	for i := range 150 {
		fmt.Fprintf(&long, "Wu Yuxin e altri andarono via da %c%c perché era un'azienda di Pechino. ", 'A'+i/26, 'A'+i%26)
	}
	long.WriteString("Poi crebbe.")
	paragraphs := []string{
		"Chi se ne va",
		long.String(),
		"Kimi is theirs.",
	}
	file := v.print("<html lang=it><title>Una fuga</title><p>" + strings.Join(paragraphs, "<p>"))
	v.clickButton("Texts")
	v.waitFor(`document.querySelector(".text-intake")`)
	dropFile(v, ".text-intake", "file.pdf", file)
	v.waitFor(`document.querySelector(".text-intake textarea").value !== ""`)
	if got, want := evaluate[string](v, `document.querySelector(".text-intake textarea").value`), strings.Join(paragraphs, "\n"); got != want {
		at := 0
		for at < min(len(got), len(want)) && got[at] == want[at] {
			at++
		}
		v.Errorf("its text goes on with %.200q, want %.200q", got[at:], want[at:])
	}
	v.waitFor(`["title", "language"].map(name => document.querySelector(".text-intake input[name=" + name + "]").value).join() === "Una fuga,it"`)
	v.clickButton("Save the text")
	v.waitForText("#text-title", "Una fuga")
	v.waitForText(".reading mark.known", "Wu Yuxin")
}

// print returns a page as a PDF file with numbers of pages.
func (v *visitor) print(html string) (file []byte) {
	v.Helper()
	yes := true
	do(v, v.page, "print a page", chromedp.Navigate("about:blank"), chromedp.Func(func(ctx context.Context, page *chromedp.Target) error {
		tree, err := cdp.Call(ctx, page, pagedomain.GetFrameTree, cdp.Empty{})
		if err != nil {
			return err
		}
		if _, err = cdp.Call(ctx, page, pagedomain.SetDocumentContent, pagedomain.SetDocumentContentParams{FrameID: tree.FrameTree.Frame.ID, HTML: html}); err != nil {
			return err
		}
		printed, err := cdp.Call(ctx, page, pagedomain.PrintToPDF, pagedomain.PrintToPDFParams{
			DisplayHeaderFooter: &yes, HeaderTemplate: "<p>", FooterTemplate: `<p style="font-size: 12px; margin: auto"><span class=pageNumber></span>`,
		})
		if err == nil {
			file = printed.Data
		}
		return err
	}))
	do(v, v.page, "go back", chromedp.Navigate(v.url+"work"))
	return file
}

// dropPDFWithoutText drops files of which nothing can be taken, and says why.
func dropPDFWithoutText(v *visitor) {
	v.clickButton("Texts")
	v.waitFor(`document.querySelector(".text-intake")`)
	const page = "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj " +
		"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj "
	key := strings.Repeat("k", 32)
	for _, one := range []struct{ name, objects, trailer, want string }{
		{"half.pdf", "1 0 obj<</Type/Cat", "", "not a whole PDF file"},
		{"scan.pdf", page + "4 0 obj<</Length 11>>stream\n0 0 9 9 re f\nendstream endobj ", "", "pictures of pages"},
		{
			"locked.pdf", page + "6 0 obj<</Filter/Standard/V 1/R 2/O(" + key + ")/U(" + key + ")/P -4>>endobj ", "/Encrypt 6 0 R/ID[(a)(b)]",
			"protected by a password",
		},
		{
			"coded.pdf", page + "4 0 obj<</Length 30>>stream\nBT /F 9 Tf 9 9 Td <D4C2> Tj ET \nendstream endobj " +
				"5 0 obj<</Type/Font/Subtype/Type0/BaseFont/S/Encoding/GBK-EUC-H/DescendantFonts[6 0 R]>>endobj " +
				"6 0 obj<</Type/Font/Subtype/CIDFontType0/BaseFont/S/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>" +
				"/FontDescriptor<</Type/FontDescriptor/FontName/S/Flags 4>>>>endobj ", "",
			"does not say which characters it shows",
		},
	} {
		dropFile(v, ".text-intake", one.name, []byte("%PDF-1.4\n"+one.objects+"trailer<</Root 1 0 R"+one.trailer+">>"))
		v.waitForText(".text-intake [role=status]", one.want)
	}
	dropText(v, "plain.txt", "Kimi")
	v.waitFor(`document.querySelector(".text-intake [role=status]").textContent === ""`)
}

// longText is longer than a request of GraphQL may be.
var longText = strings.Repeat("Much was said of it, again and again, and more was to come.\n", 17_000) + "Moonshot AI makes Kimi."

// bringInLong brings in a text of more than a megabyte.
func bringInLong(v *visitor) {
	v.clickButton("Texts")
	v.waitFor(`document.querySelector(".text-intake")`)
	dropText(v, "Long, ünd long.txt", longText)
	v.waitFor(`document.querySelector(".text-intake input[name=title]").value === "Long, ünd long"`)
	fillIn(v, `.text-intake input[inputmode=numeric]`, "2017-5")
	v.clickButton("Save the text")
	v.waitForText("#text-title", "Long, ünd long")
	v.waitForText(".text-desk .quiet", "2017-05")
	v.waitForText(".text-desk .quiet", "2 names are known here.")
	v.waitFor(`/^#texts\/document:long-und-long-[0-9a-f]{8}$/.test(decodeURIComponent(location.hash))`)
}

// proposeLong tries to propose a text of more than a megabyte.
func proposeLong(v *visitor) {
	v.clickButton("Texts")
	v.waitFor(`document.querySelector(".text-intake")`)
	dropText(v, "long.txt", longText)
	v.waitFor(`document.querySelector(".text-intake input[name=title]").value === "long"`)
	v.clickButton("Propose the text")
	v.waitForText(".text-intake [role=status]", "too long to be proposed")
}

// proposeTextWithNotes brings in a text, makes claims of it, and proposes all of it at once: an editor accepts it.
func proposeTextWithNotes(v *visitor, who Writers) {
	recordOperations(v)
	v.clickButton("Texts")
	paste(v, `.text-intake textarea`, "Nina Tan worked at Meituan until 2019. Nina Tan is a cook, and <b>no</b> markup.")
	v.clickButton("Record what it says first")
	v.waitForText(".text-intake [role=status]", "Give it a title.")
	fillIn(v, `.text-intake input[name=title]`, "About Nina")
	v.clickButton("Record what it says first")
	v.waitForText("#text-title", "About Nina")
	v.waitForText(".notes", "Nothing yet.")

	selectWords(v, "Nina Tan worked at Meituan", 1)
	strike(v, kb.Enter)
	inventParty(v, "Who", "Nina Tan")
	choose(v, `.claim-form select.step`, "worked at")
	findParty(v, "Whom or what", "Meituan")
	v.clickButton("Add to the proposal")
	v.waitForText(".notes li", "Nina Tan worked at Meituan")
	v.clickButton("Other texts")
	v.clickButton("Record what it says first")
	v.waitForText(".text-intake [role=status]", "Propose or discard the other text first.")
	v.clickButton("About Nina")
	do(v, v.page, "load the page again", chromedp.Reload())
	v.waitForText(".notes li", "Nina Tan worked at Meituan")
	loadAxe(v)
	checkAxe(v)
	recordOperations(v)
	selectWords(v, "Nina Tan is a cook", 1)
	strike(v, kb.Enter)
	inventParty(v, "Who", "Nina Tan")
	choose(v, `.claim-form select.step`, "a fact")
	fillIn(v, `.claim-form input[name=fact]`, "profession")
	fillIn(v, `.claim-form input[name=value]`, "cook")
	v.clickButton("Add to the proposal")
	v.waitForText(".notes li:last-child", "Nina Tan: profession: cook")
	onlyProposed(v, "")
	v.clickButton("Propose the text with these 2")
	v.waitForText(".proposal", "Editors decide on it")
	onlyProposed(v, "Propose")
	v.clickButton("Texts")
	v.waitFor(`document.querySelector(".text-intake") && !document.querySelector(".text-intake a")`)

	j := judge{visitor: v, Writers: who}
	id := j.request(who.Ann, `{ proposals(first: 1) { nodes { id } } }`)["proposals"].(map[string]any)["nodes"].([]any)[0].(map[string]any)["id"].(string)
	j.request(who.Ed, `mutation { accept(proposal: "`+id+`") { problems { text } } }`)
	j.state(id, "ACCEPTED")
	j.sees(`person(id: "person:nina-tan") { citations { document { title } } employments { nodes { company { id } citations { quote document { title } } } }
		facts { nodes { value citations { quote } } } }`,
		`{"citations":[{"document":{"title":"About Nina"}},{"document":{"title":"About Nina"}}],`+
			`"employments":{"nodes":[{"citations":[{"document":{"title":"About Nina"},"quote":"Nina Tan worked at Meituan"}],"company":{"id":"company:meituan"}}]},`+
			`"facts":{"nodes":[{"citations":[{"quote":"Nina Tan is a cook"}],"value":"cook"}]}}`)
}

// dropText drops a text as a file where a text can be brought in.
func dropText(v *visitor, name, text string) {
	v.Helper()
	dropFile(v, ".text-intake", name, []byte(text))
}

// dropFile drops a file on an element.
func dropFile(v *visitor, selector, name string, content []byte) {
	v.Helper()
	evaluate[bool](v, `(() => {
		const dataTransfer = new DataTransfer();
		dataTransfer.items.add(new File([Uint8Array.from(atob("`+base64.StdEncoding.EncodeToString(content)+`"), c => c.charCodeAt())], "`+name+`"));
		document.querySelector("`+selector+`").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
		return true;
	})()`)
}
