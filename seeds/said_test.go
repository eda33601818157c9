package seeds_test

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ties/seeds"
)

// headings are the article's own; like the advertisement in its last line, they make no claim.
var headings = []string{
	"Blitz dell'intelligenza artificiale di Alibaba a Sunnyvale",
	"La spinta silenziosa di Meituan",
	"Il vantaggio TikTok di ByteDance",
	"Moonshot AI e le startup in crescita",
	"Washington incontra Pechino",
}

const advertisement = "Ottieni un lavoro Web3 ben pagato in 90 giorni: la tabella di marcia definitiva"

// sentences returns the article's sentences, without headings and advertisement.
func sentences() []string {
	var all []string
	for line := range strings.SplitSeq(seeds.ArticleText(), "\n") {
		if line != advertisement && !slices.Contains(headings, line) {
			all = append(all, strings.Split(strings.TrimSuffix(line, "."), ". ")...)
		}
	}
	return all
}

func TestEverySentenceIsClaimed(t *testing.T) {
	var quotes []string
	for _, r := range article(t) {
		if r.isClaim() {
			for _, c := range r.Citations {
				quotes = append(quotes, c.Quote)
			}
		}
	}
	for _, s := range sentences() {
		if !slices.ContainsFunc(quotes, func(q string) bool { return strings.Contains(q, s) || strings.Contains(s, q) }) {
			t.Errorf("no claim cites %q", s)
		}
	}
}

func TestHeadingsAndAdvertisementProveNothing(t *testing.T) {
	for _, r := range article(t) {
		for _, c := range r.Citations {
			for _, noise := range append(headings, advertisement) {
				if strings.Contains(c.Quote, noise) || strings.Contains(noise, c.Quote) {
					t.Errorf("%s: cites %q", r.ID, c.Quote)
				}
			}
		}
	}
}

// described are the things that the article speaks of without a name; theirs describe them in its words.
var described = []string{"company:baidu-lab", "team:alibaba-ai", "team:bytedance-ai", "event:biden-xi-lima"}

func TestNamesAreAsWritten(t *testing.T) {
	for _, r := range article(t) {
		if !r.isEntity() || slices.Contains(described, r.ID) {
			continue
		}
		names := []string{r.Name}
		for _, a := range r.Aliases {
			if a.Language == "it" {
				names = append(names, a.Name)
			}
		}
		for _, name := range names {
			if !strings.Contains(seeds.ArticleText(), name) {
				t.Errorf("%s: the article does not write %q", r.ID, name)
			}
		}
	}
}

func TestWhoAndWhatThereIs(t *testing.T) {
	want := map[string]string{
		"Person": "Andrew Ng; Joe Biden; Wang Huiwen; Wang Xing; Wu Yuxin; Xi Jinping; Zhu Wenjia",
		"Company": "Alibaba; Alibaba International Digital Commerce Group; Baidu; ByteDance; Cruise; " +
			"Dipartimento del Commercio; Google Brain; Laboratorio di Baidu nella Silicon Valley; Meituan; " +
			"Meta; Moonshot AI; Nvidia; OpenAI",
		"Project": "Accio; Doubao; Kimi; TikTok; auto a guida autonoma; compagni AI; " +
			"grandi modelli multimodali; riconoscimento vocale; traduzioni dei menu",
		"Team": "GN06; Team di intelligenza artificiale di Alibaba; Team di intelligenza artificiale di ByteDance",
		"Place": "California; Cina; Lima; Pechino; Perù; San Francisco; Silicon Valley; Singapore; " +
			"Stati Uniti; Sunnyvale; Taiwan",
		"Event": "Incontro tra Joe Biden e Xi Jinping a Lima",
	}
	got := map[string][]string{}
	for _, r := range article(t) {
		if r.isEntity() {
			got[r.Kind] = append(got[r.Kind], r.Name)
		}
	}
	for _, kind := range slices.Sorted(maps.Keys(want)) {
		slices.Sort(got[kind])
		if names := strings.Join(got[kind], "; "); names != want[kind] {
			t.Errorf("%s: got  %s\nwant %s", kind, names, want[kind])
		}
	}
	if len(got) != len(want) {
		t.Errorf("kinds of entities: got %v", slices.Sorted(maps.Keys(got)))
	}
}

// relations lists every relation: source, kind, target, standing, status and "inferred" where it is marked so.
const relations = `
person:wang-xing EMPLOYED_BY company:meituan STATED CURRENT
person:wang-huiwen EMPLOYED_BY company:meituan INFERRED CURRENT inferred
person:zhu-wenjia EMPLOYED_BY company:bytedance STATED CURRENT
person:wu-yuxin EMPLOYED_BY company:meta STATED ENDED inferred
person:wu-yuxin EMPLOYED_BY company:cruise STATED ENDED inferred
person:wu-yuxin EMPLOYED_BY company:google-brain STATED ENDED inferred
person:wu-yuxin EMPLOYED_BY company:moonshot-ai INFERRED CURRENT inferred
person:andrew-ng EMPLOYED_BY company:baidu-lab INFERRED ENDED inferred
person:wang-huiwen MEMBER_OF team:gn06 INFERRED CURRENT inferred
person:wang-huiwen FOUNDED company:meituan STATED UNKNOWN
person:wu-yuxin FOUNDED company:moonshot-ai STATED UNKNOWN
team:alibaba-ai WORKS_ON project:accio STATED CURRENT
team:gn06 WORKS_ON project:ai-companions STATED CURRENT
team:gn06 WORKS_ON project:menu-translations STATED CURRENT
team:bytedance-ai WORKS_ON project:tiktok STATED CURRENT
team:bytedance-ai WORKS_ON project:doubao STATED CURRENT
person:zhu-wenjia WORKS_ON project:tiktok INFERRED CURRENT inferred
person:zhu-wenjia WORKS_ON project:doubao INFERRED CURRENT inferred
person:wu-yuxin WORKS_ON project:large-multimodal-models STATED CURRENT
company:baidu-lab WORKS_ON project:speech-recognition STATED UNKNOWN
company:baidu-lab WORKS_ON project:self-driving-cars STATED UNKNOWN
project:accio PRODUCT_OF company:alibaba-international-digital-commerce-group STATED CURRENT
project:tiktok PRODUCT_OF company:bytedance STATED CURRENT
project:doubao PRODUCT_OF company:bytedance INFERRED CURRENT inferred
project:kimi PRODUCT_OF company:moonshot-ai STATED CURRENT
company:alibaba-international-digital-commerce-group PART_OF company:alibaba INFERRED CURRENT inferred
company:baidu-lab PART_OF company:baidu STATED UNKNOWN
team:alibaba-ai PART_OF company:alibaba STATED CURRENT
team:gn06 PART_OF company:meituan STATED CURRENT
team:bytedance-ai PART_OF company:bytedance STATED CURRENT
person:zhu-wenjia BASED_IN place:beijing STATED CURRENT
person:wu-yuxin BASED_IN place:san-francisco STATED CURRENT
company:bytedance BASED_IN place:california INFERRED CURRENT inferred
company:baidu-lab BASED_IN place:silicon-valley STATED UNKNOWN
team:alibaba-ai BASED_IN place:sunnyvale STATED CURRENT
team:alibaba-ai BASED_IN place:california STATED CURRENT
team:alibaba-ai BASED_IN place:united-states STATED CURRENT
team:gn06 BASED_IN place:california STATED CURRENT
team:bytedance-ai BASED_IN place:united-states STATED CURRENT
team:bytedance-ai BASED_IN place:singapore STATED CURRENT
place:sunnyvale BASED_IN place:california STATED UNKNOWN
place:lima BASED_IN place:peru STATED UNKNOWN
event:biden-xi-lima BASED_IN place:lima STATED ENDED
event:biden-xi-lima BASED_IN place:peru STATED ENDED
company:alibaba RECRUITS_FROM company:openai REPORTED UNKNOWN
company:alibaba RECRUITS_IN place:united-states STATED CURRENT
company:bytedance RECRUITS_IN place:united-states STATED CURRENT
company:meituan RECRUITS_IN place:united-states STATED CURRENT
company:moonshot-ai RECRUITS_IN place:united-states INFERRED CURRENT inferred
person:joe-biden INVOLVED_IN event:biden-xi-lima STATED ENDED
person:xi-jinping INVOLVED_IN event:biden-xi-lima STATED ENDED
`

func (r record) summary() string {
	source, relation, target, _ := r.ends()
	status := r.Status
	if status == "" {
		status = "UNKNOWN"
	}
	line := strings.Join([]string{source, relation, target, r.Standing, status}, " ")
	if r.Inferred {
		line += " inferred"
	}
	return line
}

func TestRelations(t *testing.T) {
	want := strings.Split(strings.TrimSpace(relations), "\n")
	var got []string
	for _, r := range article(t) {
		if _, _, _, ok := r.ends(); ok {
			got = append(got, r.summary())
		}
	}
	for _, line := range want {
		if !slices.Contains(got, line) {
			t.Errorf("missing: %s", line)
		}
	}
	for _, line := range got {
		if !slices.Contains(want, line) {
			t.Errorf("not said: %s", line)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d relations, want %d", len(got), len(want))
	}
}

func TestRoles(t *testing.T) {
	known := byID(article(t))
	for id, want := range map[string]string{
		"employment:wang-xing-meituan":    "CEO",
		"employment:zhu-wenjia-bytedance": "head of AI",
		"employment:wu-yuxin-meta":        "",
		"membership:wang-huiwen-gn06":     "leader",
		"founded:wu-yuxin-moonshot-ai":    "co-founder",
		"product-of:kimi-moonshot-ai":     "flagship product",
	} {
		if r, ok := known[id]; !ok || r.Role != want {
			t.Errorf("%s: role %q, want %q", id, r.Role, want)
		}
	}
}

func TestFacts(t *testing.T) {
	known := byID(article(t))
	for id, want := range map[string]string{
		"fact:baidu-lab-headcount":                  "company:baidu-lab hundreds STATED",
		"fact:baidu-lab-reputation":                 "company:baidu-lab a powerhouse OPINION",
		"fact:kimi-adoption":                        "project:kimi gaining ground in China STATED",
		"fact:alibaba-recruiting-strategy":          "company:alibaba bold OPINION",
		"fact:joe-biden-office":                     "person:joe-biden president STATED",
		"fact:united-states-loopholes":              "place:united-states remain open for now STATED",
		"fact:bytedance-position-in-california":     "company:bytedance already strong STATED",
		"fact:baidu-operation-in-the-united-states": "company:baidu today a shadow of its former glory OPINION",
	} {
		r := known[id]
		if got := fmt.Sprintf("%s %s %s", r.Entity, r.Value, r.Standing); got != want {
			t.Errorf("%s: got %q, want %q", id, got, want)
		}
	}
}

func TestPlansAndHearsayHaveTheirStanding(t *testing.T) {
	want := map[string]string{
		"fact:alibaba-planned-spin-off":             "PLANNED",
		"fact:alibaba-ai-planned-spin-off":          "PLANNED",
		"fact:department-of-commerce-proposed-rule": "PLANNED",
		"fact:openai-former-researchers":            "REPORTED",
		"fact:gn06-where-its-members-work":          "REPORTED",
		"fact:china-concern-of-joe-biden":           "REPORTED",
		"fact:taiwan-military-activities":           "REPORTED",
		"recruits-from:alibaba-openai":              "REPORTED",
	}
	for _, r := range article(t) {
		if expected := want[r.ID]; expected != "" || r.Standing == "PLANNED" || r.Standing == "REPORTED" {
			if r.Standing != expected {
				t.Errorf("%s: standing %q, want %q", r.ID, r.Standing, expected)
			}
			delete(want, r.ID)
		}
	}
	for id := range want {
		t.Errorf("%s: missing", id)
	}
}

func TestOpenLists(t *testing.T) {
	want := map[string]string{
		"person:wu-yuxin":     "EMPLOYED_BY",
		"company:baidu-lab":   "EMPLOYED_BY WORKS_ON",
		"company:meituan":     "FOUNDED",
		"company:moonshot-ai": "FOUNDED",
		"company:openai":      "RECRUITS_FROM",
		"place:united-states": "RECRUITS_IN",
		"team:bytedance-ai":   "WORKS_ON",
		"team:gn06":           "WORKS_ON",
	}
	for _, r := range article(t) {
		if got := strings.Join(r.OpenLists, " "); got != want[r.ID] {
			t.Errorf("%s: open lists %q, want %q", r.ID, got, want[r.ID])
		}
	}
}

func TestTheOnlyDateIs2017AndTheLabs(t *testing.T) {
	dated := 0
	for _, r := range article(t) {
		if r.Start == "" && r.End == "" {
			continue
		}
		dated++
		if r.Kind != "Fact" || r.Entity != "company:baidu-lab" || r.Start != "2017" || r.End != "2017" {
			t.Errorf("%s: has the dates %q to %q; only facts about Baidu's lab have one, 2017", r.ID, r.Start, r.End)
		}
	}
	if dated == 0 {
		t.Error("nothing is dated, but the lab's facts are of 2017")
	}
}

// unsaid lists what no name may contain: what is only planned, what the article does not name, what is noise.
var unsaid = regexp.MustCompile(`(?i)^google$|^alphabet|spin-?off|startup|linkedin|web3|ricercator|reclutator|researcher|recruiter`)

func TestNothingElseIsNamed(t *testing.T) {
	for _, r := range article(t) {
		if !r.isEntity() {
			continue
		}
		names := []string{r.Name}
		for _, a := range r.Aliases {
			names = append(names, a.Name)
		}
		for _, name := range names {
			if unsaid.MatchString(name) {
				t.Errorf("%s: %q is not named in the article", r.ID, name)
			}
		}
	}
}

func TestNobodyIsHiredFromOpenAI(t *testing.T) {
	for _, r := range article(t) {
		source, relation, target, ok := r.ends()
		if ok && relation != "RECRUITS_FROM" && (source == "company:openai" || target == "company:openai") {
			t.Errorf("%s: the article tells of offers to people who had been at OpenAI, of nothing else", r.ID)
		}
	}
}

func TestTheTwoWangsStayTwo(t *testing.T) {
	known := byID(article(t))
	for _, id := range []string{"person:wang-xing", "person:wang-huiwen"} {
		if r, ok := known[id]; !ok || len(r.Aliases) > 0 {
			t.Errorf("%s: want a person of this one name, got %v", id, r.Aliases)
		}
	}
}
