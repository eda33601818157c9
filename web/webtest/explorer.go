package webtest

import (
	"testing"
)

// Explorer tries out the explorer of the server at url, which ends in a slash and holds the article: each walk
// does what a person would do, in a profile of its own. In each of them no request leaves the machine, and
// nothing is complained about on the console.
//
// Without Chromium it skips the test with the reason, or fails it under TIES_REQUIRE_ALL=1.
func Explorer(t *testing.T, url string) {
	browser := newBrowser(t)
	for _, walk := range []struct {
		name string
		walk func(v *visitor)
	}{
		{"begin with the article", beginWithTheArticle},
		{"find by keyboard", findByKeyboard},
		{"find in spite of typos", findInspite},
		{"expand and collapse", expandAndCollapse},
		{"undo and redo", undoAndRedo},
		{"what is there stays", whatIsThereStays},
		{"hide, pin and keep", hidePinAndKeep},
		{"walk by keyboard", walkByKeyboard},
		{"arrange by keyboard", arrangeByKeyboard},
		{"read the evidence", readTheEvidence},
		{"how two are linked", howTwoAreLinked},
		{"other ways", otherWays},
		{"were two together", wereTwoTogether},
		{"who were the colleagues", whoWereTheColleagues},
		{"flows of a company", flowsOfACompany},
		{"what happened when", whatHappenedWhen},
		{"as of a date", asOfADate},
		{"leave out by the legend", leaveOutByTheLegend},
		{"the table is in step", theTableIsInStep},
		{"take away", takeAway},
		{"copy the link", copyTheLink},
		{"open as a query", openAsAQuery},
		{"light and dark", lightAndDark},
		{"without motion", withoutMotion},
		{"on a phone", onAPhone},
		{"accessibility", accessibility},
	} {
		t.Run(walk.name, func(t *testing.T) {
			v := visit(t, browser, url)
			v.TB = t
			walk.walk(v)
			v.leaves()
		})
	}
	t.Run("share", func(t *testing.T) { share(t, browser, url) })
	t.Run("the picture", func(t *testing.T) { samePicture(t, browser, url) })
	t.Run("the portrait", func(t *testing.T) { portrait(t, browser, url) })
}
