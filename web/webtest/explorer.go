package webtest

import (
	"context"
	"testing"
)

// walk is what a user does in a page.
type walk struct {
	name string
	take func(v *visitor)
}

// takeWalks takes each walk as a subtest, in a profile of its own, from the page that open opens.
func takeWalks(t *testing.T, url string, open func(v *visitor), walks []walk) (browser context.Context) {
	browser = newBrowser(t)
	for _, one := range walks {
		t.Run(one.name, func(sub *testing.T) {
			if again := true; one.in(newVisitor(sub, browser, url), open, again) {
				return
			}
			sub.Log("the browser stood still: the walk is taken again, in a new one")
			browser = newBrowser(t)
			one.in(newVisitor(sub, browser, url), open, false)
		})
	}
	return browser
}

// in takes the walk. With again, it reports whether the browser did not stand still; without, that is a failure.
func (w walk) in(v *visitor, open func(v *visitor), again bool) (ended bool) {
	defer func() {
		switch reason := recover(); reason {
		case nil:
		case standstill{}:
			ended = false
		default:
			panic(reason)
		}
	}()
	v.again = again
	open(v)
	w.take(v)
	v.leave()
	return true
}

// Explorer tests the explorer of the server at url, which ends in a slash and holds the article: each walk does what a
// user would do, in a profile of its own. No request leaves the machine, and the console shows no errors or warnings.
//
// Without Chromium the test is skipped, or fails if TIES_REQUIRE_ALL=1 is set.
func Explorer(t *testing.T, url string) {
	browser := takeWalks(t, url, seeExplorer, []walk{
		{"begin with the article", startWithArticle},
		{"find by keyboard", findByKeyboard},
		{"find in spite of typos", findFuzzily},
		{"find by what it is", findByMeaning},
		{"expand and collapse", expandAndCollapse},
		{"undo and redo", undoAndRedo},
		{"what is there stays", keepPositions},
		{"hide, pin and keep", hideAndPin},
		{"walk by keyboard", walkByKeyboard},
		{"arrange by keyboard", arrangeByKeyboard},
		{"read the evidence", readTheEvidence},
		{"read beside the drawing", readBesideTheDrawing},
		{"in other languages", speakLanguages},
		{"play the years", playYears},
		{"how two are linked", askForPaths},
		{"other ways", alternativePaths},
		{"were two together", askForOverlap},
		{"who were the colleagues", askForColleagues},
		{"flows of a company", askForFlows},
		{"all about companies", askAboutCompanies},
		{"what happened when", askForCareer},
		{"as of a date", setDate},
		{"leave out by the legend", filterByLegend},
		{"the table is in step", followInTable},
		{"take away", downloadFiles},
		{"copy the link", copyLink},
		{"open as a query", openAsQuery},
		{"light and dark", switchTheme},
		{"without motion", reduceMotion},
		{"on a phone", usePhone},
		{"every width", useEveryWidth},
		{"print", printView},
		{"back and forward", goBack},
		{"what is hidden", listHidden},
		{"links that are no good", openBadLinks},
		{"accessibility", accessibility},
	})
	t.Run("stop", func(t *testing.T) { stopLoading(t, browser, url) })
	t.Run("share", func(t *testing.T) { shareView(t, browser, url) })
	t.Run("a story", func(t *testing.T) { tellStory(t, browser, url) })
	t.Run("the picture", func(t *testing.T) { comparePicture(t, browser, url) })
	t.Run("the portrait", func(t *testing.T) { updateREADMEPicture(t, browser, url) })
}
