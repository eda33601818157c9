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
func takeWalks(t *testing.T, browser context.Context, url string, open func(v *visitor), walks []walk) {
	for _, one := range walks {
		t.Run(one.name, func(t *testing.T) {
			v := newVisitor(t, browser, url)
			open(v)
			one.take(v)
			v.leave()
		})
	}
}

// Explorer tests the explorer of the server at url, which ends in a slash and holds the article: each walk does what a
// user would do, in a profile of its own. No request leaves the machine, and the console shows no errors or warnings.
//
// Without Chromium the test is skipped, or fails if TIES_REQUIRE_ALL=1 is set.
func Explorer(t *testing.T, url string) {
	browser := newBrowser(t)
	takeWalks(t, browser, url, seeExplorer, []walk{
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
