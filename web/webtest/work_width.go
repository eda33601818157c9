package webtest

import (
	"fmt"

	"github.com/chromedp/chromedp"
)

// workAtEveryWidth looks at each tab of the workbench on each size of screen: nothing covers anything, and on a phone fingers find what
// they look for.
func workAtEveryWidth(v judge) {
	v.makeTwin("person:wide", "Yuxin Wu")
	v.propose(`{reason: "a change", people: [{id: "person:wu-yuxin", description: "an engineer"}]}`)
	for _, tab := range []struct {
		place, shows string
		drop         bool
	}{
		{"#todo", ".lists .gaps", false},
		{"#texts", ".text-intake", false},
		{"#proposals", ".proposed", false},
		{"#twins", ".side-by-side", false},
		{"#import", ".drop", true},
		{"#changes", ".work h2", false},
	} {
		v.openWorkAt(v.Ed, tab.place)
		if tab.drop {
			drop(v.visitor, "people.csv", "id,name,description\nperson:ann,Ann,\nperson:wu-yuxin,Wu Yuxin,an engineer\nperson:x,\n")
			v.waitFor(`document.querySelector(".import-rows .row-bad")`)
		}
		v.waitFor(`document.querySelector("` + tab.shows + `") && !document.querySelector(".loading")`)
		for _, size := range sizes {
			where := fmt.Sprintf("%s at %d × %d", tab.place, size[0], size[1])
			do(v, v.page, "set the size", chromedp.EmulateViewport(size[0], size[1]))
			nothingCovers(v.visitor, where)
			if size[0] < 700 {
				fingersFindEverything(v.visitor, size)
			}
		}
	}
}
