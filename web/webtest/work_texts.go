package webtest

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Texts tests what the workbench of the server at url, which holds the article, does with texts, for an editor and a contributor.
func Texts(t *testing.T, url string, who Writers) {
	browser := newBrowser(t)
	takeWalks(t, browser, url, func(v *visitor) { openWork(v, who.Ed) }, []walk{
		{"a claim by keyboard", claimByKeyboard},
		{"marks that come later", breakLinesAlike},
		{"reading while marks go", readWhileMarksGo},
		{"words that stand twice", quoteTheSecond},
		{"somebody new with likely twins", claimOfSomebodyNew},
		{"what is wrong", claimWrongly},
		{"an HTML page", dropPage},
		{"a PDF file", dropPDF},
		{"PDF files without a text", dropPDFWithoutText},
		{"a long text", bringInLong},
		{"hostile texts", bringInHostile},
		{"from a citation in the explorer", openFromCitation},
		{"on a phone", readOnAPhone},
		{"accessibility", textAccessibility},
	})
	takeWalks(t, browser, url, func(v *visitor) { openWork(v, who.Ann) }, []walk{
		{"a claim is proposed", proposeClaim},
		{"a text is proposed", proposeText},
		{"a text that is too long to be proposed", proposeLong},
		{"a text is proposed with what it says", func(v *visitor) { proposeTextWithNotes(v, who) }},
	})
}

// openArticle opens the article to be read.
func openArticle(v *visitor) {
	v.Helper()
	do(v, v.page, "open the article", chromedp.Navigate(v.url+"work#texts/document:article"))
	v.waitForText(".text-desk", "82 names are known here.")
	v.waitForText(".text-desk", "have no claim yet")
}

// claimByKeyboard makes a claim with nothing but keys, from the text and back to it.
func claimByKeyboard(v *visitor) {
	openArticle(v)
	do(v, v.page, "focus the text", chromedp.Focus(".reading"))
	strike(v, kb.ArrowDown)
	v.waitFor(`getSelection().toString().startsWith("Le aziende tecnologiche") && getSelection().toString().endsWith("Silicon Valley.")`)
	strike(v, kb.ArrowRight)
	v.waitFor(`getSelection().toString() === "Alibaba"`)
	strike(v, kb.ArrowRight, chromedp.ModifierShift)
	strike(v, kb.ArrowRight, chromedp.ModifierShift)
	strike(v, kb.ArrowLeft, chromedp.ModifierShift)
	v.waitFor(`getSelection().toString() === "Alibaba, ByteDance"`)
	strike(v, kb.Enter)
	v.waitForText(".quotes li", "Alibaba, ByteDance")
	v.waitForText(`.party[aria-label="Who"]`, "Alibaba")
	v.waitForText(`.party[aria-label="Whom or what"]`, "ByteDance")
	v.waitFor(`document.activeElement.matches("select.step")`)
	v.typeText("tries")
	v.waitFor(`document.activeElement.value === "RECRUITS_FROM out"`)
	v.press(kb.Tab, kb.Tab)
	v.typeText("engineers")
	v.press(kb.Tab)
	v.typeText("2017")
	v.waitForText(".dates", "some day in 2017")
	strike(v, kb.Enter, chromedp.ModifierCtrl)
	waitUntilSaved(v, "recruits-from:alibaba-bytedance")
	strike(v, "o")
	v.waitFor(`document.querySelectorAll(".offered-sentences button").length > 0`)
	v.waitFor(`[...document.querySelectorAll(".offered-sentences button")].some(one => one.textContent === getSelection().toString())`)
}

// quoteTheSecond cites words that stand more than once in the text.
func quoteTheSecond(v *visitor) {
	openArticle(v)
	selectWords(v, "TikTok", 3)
	strike(v, kb.Enter)
	findParty(v, "Who", "TikTok")
	choose(v, `.claim-form select.step`, "a fact")
	fillIn(v, `.claim-form input[name=fact]`, "second")
	fillIn(v, `.claim-form input[name=value]`, "place")
	v.press(kb.Enter)
	waitUntilSaved(v, "fact:tiktok-second")
	evaluate[bool](v, `(fetch("graphql", { method: "POST", headers: { "Content-Type": "application/json" },
		body: JSON.stringify({ query: "{ node(id: \"fact:tiktok-second\") { ... on Claim { citations { start } } } }" }) })
		.then(response => response.json()).then(({ data }) => { window.begins = data.node.citations[0].start; }), true)`)
	v.waitFor(`window.begins !== undefined`)
	const want = `[...document.querySelector(".reading").textContent.split("TikTok").slice(0, 3).join("TikTok")].length`
	if got := evaluate[int](v, `begins`); got != evaluate[int](v, want) {
		v.Errorf("the quote begins at %d, want that of the third place, %d", got, evaluate[int](v, want))
	}
}

// breakLinesAlike compares the heights of paragraphs with marks to those of the same words without, at many widths: marks that come
// while words are being selected move none.
func breakLinesAlike(v *visitor) {
	openArticle(v)
	differ := evaluate[[]string](v, `(() => {
		const marked = document.querySelector(".reading");
		const plain = marked.cloneNode(true);
		for (const paragraph of plain.children) paragraph.textContent = paragraph.textContent;
		marked.after(plain);
		const differ = [];
		for (let width = 300; width < 900; width++) {
			marked.style.width = plain.style.width = width + "px";
			[...marked.children].forEach((paragraph, i) => {
				if (paragraph.offsetHeight !== plain.children[i].offsetHeight) differ.push("paragraph " + i + " at " + width + " px");
			});
		}
		return differ;
	})()`)
	if len(differ) > 0 {
		v.Errorf("lines break elsewhere because of marks: %s", strings.Join(differ, ", "))
	}
}

// readWhileMarksGo takes a mark away from a paragraph whose end is being read: its words stay where they are.
func readWhileMarksGo(v *visitor) {
	openArticle(v)
	selectWords(v, " nella ricerca", 1)
	strike(v, kb.Enter)
	v.waitForText(".quotes li", "nella ricerca")
	const top = `document.querySelector(".reading").scrollTop`
	before := evaluate[float64](v, `(() => {
		const box = document.querySelector(".reading"), paragraph = box.querySelector("mark.quoted").closest("[data-start]");
		box.scrollTop = paragraph.offsetTop - box.offsetTop + 2 * parseFloat(getComputedStyle(box).lineHeight);
		return box.scrollTop;
	})()`)
	waitUntilDrawn(v)
	v.clickButton("Start again")
	v.waitFor(`!document.querySelector("mark.quoted")`)
	waitUntilDrawn(v)
	if after := evaluate[float64](v, top); after != before {
		v.Errorf("the text was at %.0f, and is at %.0f without the mark", before, after)
	}
}

// waitUntilDrawn waits until the page has been laid out and drawn as it is now.
func waitUntilDrawn(v *visitor) {
	v.Helper()
	evaluate[bool](v, `(window.drawn = false, requestAnimationFrame(() => requestAnimationFrame(() => { window.drawn = true; })), true)`)
	v.waitFor(`window.drawn`)
}

func claimOfSomebodyNew(v *visitor) {
	openArticle(v)
	selectWords(v, "Anche Meituan", 1)
	strike(v, kb.Enter)
	v.waitForText(`.party[aria-label="Who"]`, "Meituan")
	v.click(`.party[aria-label="Who"] button`)
	v.waitFor(`document.activeElement.matches("input[aria-label=Who]")`)
	inventParty(v, "Who", "Wang Xin")
	v.waitForText(".party .twins", "Wang Xing")
	choose(v, `.claim-form select.step`, "worked at")
	findParty(v, "Whom or what", "Meituan")
	v.clickButton("Save, and another from these words")
	v.waitForText(".record [role=status]", "employment:wang-xin-meituan")
	v.waitForText(".record [role=status]", "person:wang-xin")
	v.waitForText(".quotes li", "Anche Meituan")
	v.waitFor(`document.activeElement.matches("input[aria-label=Who]")`)
}

func claimWrongly(v *visitor) {
	openArticle(v)
	selectWords(v, "Wu Yuxin", 1)
	strike(v, kb.Enter)
	v.clickButton("Save")
	v.waitForText(".record [role=alert]", "Say what is said of them.")
	choose(v, `.claim-form select.step`, "worked at")
	v.clickButton("Save")
	v.waitForText(".record [role=alert]", "Say whom or what it leads to.")
	findParty(v, "Whom or what", "Meta")
	fillIn(v, `.dates input`, "2017-13")
	v.clickButton("Save")
	v.waitForText(".record .wrong[role=alert]", "A date is a year")
	v.click(".quotes button")
	v.waitFor(`document.querySelectorAll(".quotes li").length === 0`)
	do(v, v.page, "select the date", chromedp.Focus(`.dates input`))
	evaluate[bool](v, `(document.activeElement.select(), true)`)
	v.typeText("2017")
	v.clickButton("Save")
	v.waitForText(".record [role=alert]", "Select the words that say so in the text.")
	strike(v, kb.Escape)
	v.waitFor(`document.activeElement.matches(".reading")`)
}

func bringInHostile(v *visitor) {
	v.clickButton("Texts")
	bringIn(v, element+" works at "+script+" "+backward+".\n"+megabyte[:100_000], script, "it")
	selectWords(v, element, 1)
	strike(v, "n")
	v.waitForText(".quotes li", element)
	fillIn(v, `.claim-form input[name=name]`, element)
	v.press(kb.Enter)
	v.waitForText(".record [role=status]", "Saved: person:")
	v.waitForText(".reading mark.known", element)
	selectWords(v, script, 1)
	strike(v, kb.Enter)
	findParty(v, "Who", element)
	choose(v, `.claim-form select.step`, "a fact")
	fillIn(v, `.claim-form input[name=fact]`, script)
	fillIn(v, `.claim-form input[name=value]`, backward)
	v.press(kb.Enter)
	v.waitForText(".record [role=status]", "Saved: fact:")
	if evaluate[bool](v, `Boolean(window.harmed) || document.querySelectorAll("#work :is(img, script, b, iframe)").length > 0`) {
		v.Error("what is only text has become part of the page")
	}
}

func openFromCitation(v *visitor) {
	v.open(v.url + "explore/person:wu-yuxin")
	v.click(".claim button.quote")
	v.clickButton("Record what it says")
	v.waitForText(".text-desk", "names are known here.")
}

func readOnAPhone(v *visitor) {
	do(v, v.page, "set the width", chromedp.EmulateViewport(320, 640))
	v.clickButton("Texts")
	v.waitFor(`document.querySelector(".text-intake")`)
	v.waitFor(`document.documentElement.scrollWidth <= innerWidth`)
	openArticle(v)
	selectWords(v, "Wu Yuxin", 1)
	v.clickButton("Make a claim of the selected words")
	v.waitForText(".quotes li", "Wu Yuxin")
	v.waitFor(`document.documentElement.scrollWidth <= innerWidth`)
	v.waitFor(`[...document.querySelectorAll(".text-desk button, .claim-form input:not([type=checkbox]), .claim-form select")].filter(one => one.offsetHeight > 0).every(one => one.offsetHeight >= 44)`)
}

func textAccessibility(v *visitor) {
	loadAxe(v)
	openArticle(v)
	checkAxe(v)
	selectWords(v, "Wu Yuxin", 1)
	strike(v, kb.Enter)
	v.waitFor(`document.querySelector(".party")`)
	checkAxe(v)
	v.clickButton("Somebody or something new")
	v.click(".claim-form summary")
	checkAxe(v)
	evaluate[bool](v, `(document.documentElement.dataset.theme = "dark", true)`)
	checkAxe(v)
}

// proposeClaim makes a claim as somebody who may only propose.
func proposeClaim(v *visitor) {
	openArticle(v)
	recordOperations(v)
	selectWords(v, "Wu Yuxin", 1)
	strike(v, kb.Enter)
	findParty(v, "Who", "Wu Yuxin")
	choose(v, `.claim-form select.step`, "worked at")
	findParty(v, "Whom or what", "OpenAI")
	v.clickButton("Propose")
	v.waitForText(".record [role=status]", "Proposed: employment:wu-yuxin-openai")
	onlyProposed(v, "Propose")
}

func proposeText(v *visitor) {
	recordOperations(v)
	v.clickButton("Texts")
	paste(v, `.text-intake textarea`, "Ann works here.")
	v.clickButton("Propose the text")
	v.waitForText(".text-intake [role=status]", "Give it a title.")
	fillIn(v, `.text-intake input[name=title]`, "Here")
	v.clickButton("Propose the text")
	v.waitForText(".text-intake [role=status]", "Once somebody has accepted it")
	onlyProposed(v, "Propose")
}

// recordOperations keeps the operations that the page sends from now on.
func recordOperations(v *visitor) {
	v.Helper()
	evaluate[bool](v, `(() => {
		const send = window.fetch;
		window.sent = [];
		window.fetch = (address, init) => (sent.push(init?.body ?? String(address)), send(address, init));
		return true;
	})()`)
}

// onlyProposed asserts that the page has sent some changes, and nothing that a contributor may not.
func onlyProposed(v *visitor, want string) {
	v.Helper()
	if sent := evaluate[string](v, `sent.filter(body => body.includes("mutation")).map(body => JSON.parse(body).operationName).join()`); sent != want {
		v.Errorf("the page has sent %q, want %q", sent, want)
	}
}

// bringIn brings in a text by pasting it, and waits until it is open.
func bringIn(v *visitor, text, title, language string) {
	v.Helper()
	v.clickButton("Texts")
	paste(v, `.text-intake textarea`, text)
	fillIn(v, `.text-intake input[name=title]`, title)
	fillIn(v, `.text-intake input[name=language]`, language)
	v.clickButton("Save the text")
	v.waitForText("#text-title", title)
	v.waitForText(".text-desk", "sentences have no claim yet")
}

// paste puts a text into a box, as from the clipboard.
func paste(v *visitor, selector, text string) {
	v.Helper()
	v.click(selector)
	do(v, v.page, "paste into "+selector, chromedp.Func(func(ctx context.Context, page *chromedp.Target) error {
		_, err := cdp.Call(ctx, page, input.InsertText, input.InsertTextParams{Text: text})
		return err
	}))
}

// fillIn clicks into a box and types; what is long is pasted.
func fillIn(v *visitor, selector, text string) {
	v.Helper()
	if len(text) > 40 {
		paste(v, selector, text)
		return
	}
	v.click(selector)
	v.typeText(text)
}

// choose takes the option of a select box that begins with a text: types its first word, and goes on with arrows.
func choose(v *visitor, selector, text string) {
	v.Helper()
	do(v, v.page, "focus "+selector, chromedp.WaitVisible(selector), chromedp.Focus(selector))
	word, _, _ := strings.Cut(text, " ")
	v.typeText(word)
	chosen := fmt.Sprintf(`document.querySelector(%q).selectedOptions[0].text`, selector)
	for range evaluate[int](v, fmt.Sprintf(`document.querySelector(%q).length`, selector)) {
		if strings.HasPrefix(evaluate[string](v, chosen), text) {
			break
		}
		v.press(kb.ArrowDown)
	}
	v.waitFor(fmt.Sprintf(`%s.startsWith(%q)`, chosen, text))
}

// selectWords selects the words of the open text from the nth place where they stand on, with the mouse.
func selectWords(v *visitor, words string, nth int) {
	v.Helper()
	at := evaluate[struct{ FromX, FromY, ToX, ToY float64 }](v, fmt.Sprintf(`(() => {
		const words = %q;
		const box = document.querySelector(".reading");
		let start = -1;
		for (let n = 0; n < %d; n++) start = box.textContent.indexOf(words, start + 1);
		const place = (offset, atEnd) => {
			const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
			for (let node = walker.nextNode(), rest = offset; node; rest -= node.length, node = walker.nextNode())
				if (atEnd ? rest <= node.length : rest < node.length) return [node, rest];
		};
		const range = new Range();
		range.setStart(...place(start, false));
		range.setEnd(...place(start + words.length, true));
		range.startContainer.parentElement.scrollIntoView({ block: "center", behavior: "instant" });
		const first = range.getClientRects()[0], last = [...range.getClientRects()].at(-1);
		return { FromX: first.left + 1, FromY: first.top + first.height / 2, ToX: last.right - 1, ToY: last.top + last.height / 2 };
	})()`, words, nth))
	do(v, v.page, "select "+words, chromedp.DragAndDropXY(at.FromX, at.FromY, at.ToX, at.ToY, 4))
	if got := evaluate[string](v, `getSelection().toString()`); got != words {
		v.Fatalf("selected %q, want %q", got, words)
	}
}

// quoteWords selects words, and takes them for what is being made with a key: Enter for a claim, n for something new.
func quoteWords(v *visitor, key string, quotes ...string) {
	v.Helper()
	for i, words := range quotes {
		selectWords(v, words, 1)
		strike(v, key)
		v.waitFor(fmt.Sprintf(`document.querySelectorAll(".quotes li").length === %d`, i+1))
	}
}

// strike presses a key as a keyboard does: a page that takes it for itself is not sent what it writes.
func strike(v *visitor, key string, modifiers ...chromedp.Modifier) {
	v.Helper()
	do(v, v.page, "strike "+key, chromedp.KeyEvent(key, chromedp.KeyModifiers(modifiers...), func(event *input.DispatchKeyEventParams) {
		if event.Type == input.DispatchKeyEventTypeKeyDown {
			event.Type = input.DispatchKeyEventTypeRawKeyDown
		}
	}))
}

// waitUntilSaved waits until something with an ID is said to be saved.
func waitUntilSaved(v *visitor, id string) {
	v.Helper()
	v.waitForText(".record [role=status]", "Saved: ")
	if got := evaluate[string](v, `document.querySelector(".record [role=status]").textContent`); !strings.HasSuffix(got, id) {
		v.Fatalf("the page says %q, want %q", got, id)
	}
	v.waitFor(`document.querySelectorAll(".quotes li").length === 0 && document.activeElement.matches(".reading")`)
}

// inventParty makes an end of a claim something new.
func inventParty(v *visitor, label, name string) {
	v.Helper()
	fillIn(v, fmt.Sprintf(`.picker input[aria-label=%q]`, label), name)
	v.waitForText(`.record [role=option]`, "Something new: "+name)
	v.press(kb.ArrowUp)
	v.waitForText(`.record [role=option][aria-selected=true]`, "Something new")
	strike(v, kb.Enter)
	v.waitForText(fmt.Sprintf(`.party[aria-label=%q] .party-name`, label), name)
}

// findParty fills in an end of a claim, which may be there already because the words name it.
func findParty(v *visitor, label, name string) {
	v.Helper()
	chosen := fmt.Sprintf(`document.querySelector('.party[aria-label="%s"] bdi')?.textContent`, label)
	switch evaluate[string](v, chosen+` ?? ""`) {
	case name:
		return
	case "":
	default:
		v.click(fmt.Sprintf(`.party[aria-label=%q] button`, label))
	}
	fillIn(v, fmt.Sprintf(`.picker input[aria-label=%q]`, label), name)
	v.waitForText(`.record [role=option][aria-selected=true] bdi, .record [role=option][aria-selected=true] .hit-name`, name)
	strike(v, kb.Enter)
	v.waitFor(fmt.Sprintf(`%s === %q`, chosen, name))
}
