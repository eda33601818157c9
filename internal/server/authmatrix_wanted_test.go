package server

import (
	"net/http"
	"strings"
)

// need is what something is open to.
type need string

const (
	everybody    need = "all, also of a private server"
	readers      need = "readers"
	proposers    need = "contributors, also where nothing can be changed"
	contributors need = "contributors"
	editors      need = "editors"
	admins       need = "admins"
)

// wanted returns the status of the refusal, or 0 for an answer.
func (n need) wanted(setup string, c caller) int {
	closed, readOnly := strings.Contains(setup, "private"), strings.Contains(setup, "read-only")
	least := map[need]int{everybody: 0, readers: 0, proposers: 1, contributors: 1, editors: 2, admins: 3}[n]
	if n == readers && closed {
		least = 1
	}
	switch {
	case c.refused != 0:
		return c.refused
	case readOnly && n != everybody && n != readers && n != proposers:
		return http.StatusForbidden
	case c.rank >= least:
		return 0
	case c.rank == 0 && !c.signedIn():
		return http.StatusUnauthorized
	default:
		return http.StatusForbidden
	}
}

// signedIn reports whether a caller who may do no more than the anonymous is known.
func (c caller) signedIn() bool { return len(c.authorization) > 0 }

// secretOfMatrix stands in answers to all the queries below but me, and in exports.
const secretOfMatrix = "Wu Yuxin"

// wantedOfField is a query for a root field.
type wantedOfField struct {
	need
	text string
}

const (
	wu       = `"person:wu-yuxin"`
	moonshot = `"company:moonshot-ai"`
)

// wantedOfFields are the root fields.
var wantedOfFields = map[string]wantedOfField{
	"Query.me":            {everybody, `me { role }`},
	"Query.node":          {readers, `node(id: ` + wu + `) { id ... on Person { name } }`},
	"Query.nodes":         {readers, `nodes(ids: [` + wu + `]) { id ... on Person { name } }`},
	"Query.person":        {readers, `person(id: ` + wu + `) { name }`},
	"Query.company":       {readers, `company(id: ` + moonshot + `) { founders { nodes { name } } }`},
	"Query.project":       {readers, `project(id: "project:kimi") { name }`},
	"Query.team":          {readers, `team(id: "team:gn06") { name }`},
	"Query.place":         {readers, `place(id: "place:san-francisco") { name }`},
	"Query.event":         {readers, `event(id: "event:biden-xi-lima") { name }`},
	"Query.document":      {readers, `document(id: "document:none") { text }`},
	"Query.documents":     {readers, `documents(first: 3) { nodes { title } }`},
	"Query.people":        {readers, `people(first: 3) { nodes { name } }`},
	"Query.companies":     {readers, `companies(first: 3) { nodes { name } }`},
	"Query.projects":      {readers, `projects(first: 3) { nodes { name } }`},
	"Query.teams":         {readers, `teams(first: 3) { nodes { name } }`},
	"Query.overlap":       {readers, `overlap(people: [` + wu + `, "person:andrew-ng"]) { __typename }`},
	"Query.talentFlows":   {readers, `talentFlows(to: [` + moonshot + `]) { totalCount }`},
	"Query.gaps":          {readers, `gaps(of: ` + wu + `, first: 1) { __typename }`},
	"Query.paths":         {readers, `paths(from: ` + wu + `, to: ` + moonshot + `, limit: 1) { __typename }`},
	"Query.sharedAlumni":  {readers, `sharedAlumni(of: ["company:meta", "company:cruise"]) { totalCount }`},
	"Query.neighbourhood": {readers, `neighbourhood(of: [` + wu + `], limit: 2) { __typename }`},
	"Query.subgraph":      {readers, `subgraph(ids: [` + wu + `]) { __typename }`},
	"Query.search":        {readers, `search(text: "wu yuxin", first: 1) { nodes { entity { name } } }`},
	"Query.byName":        {readers, `byName(name: "Wu Yuxin") { nodes { name } }`},
	"Query.byIdentifier":  {readers, `byIdentifier(scheme: "wikidata", value: "Q42") { totalCount }`},
	"Query.byUrl":         {readers, `byUrl(url: "https://www.moonshot.cn") { totalCount }`},
	"Query.similarNames":  {readers, `similarNames(of: ` + wu + `, first: 1) { __typename }`},
	"Query.uncited":       {readers, `uncited(document: "document:article", first: 1) { __typename }`},
	"Query.mentions":      {readers, `mentions(document: "document:article", first: 1) { nodes { entities { name } } }`},
	"Query.duplicates":    {readers, `duplicates(first: 1) { __typename }`},
	"Query.coMentions":    {readers, `coMentions(document: "document:article", first: 1) { __typename }`},
	"Query.revision":      {readers, `revision(number: 1) { changes { nodes { node { ... on Person { name } } } } }`},
	"Query.revisions":     {readers, `revisions(first: 1) { nodes { number } }`},
	"Query.history":       {readers, `history(of: ` + wu + `) { nodes { node { ... on Person { name } } } }`},
	"Query.changes":       {readers, `changes(since: 0) { nodes { node { ... on Person { name } } } }`},
	"Query.asKnown":       {readers, `asKnown(revision: 1) { person(id: ` + wu + `) { name } }`},
	"Query.proposal":      {proposers, `proposal(id: "proposal:1") { state }`},
	"Query.proposals":     {proposers, `proposals(first: 1) { nodes { changes { node { ... on Person { name } } } } }`},
	"Mutation.propose":    {contributors, `propose(input: {people: [{id: ` + wu + `, name: "W"}], dryRun: true}) { problems { current { ... on Person { name } } } }`},
	"Mutation.accept":     {editors, `accept(proposal: "proposal:1", dryRun: true) { problems { text } }`},
	"Mutation.reject":     {editors, `reject(proposal: "proposal:none", reason: "because") { problems { text } }`},
	"Mutation.withdraw":   {contributors, `withdraw(proposal: "proposal:none") { problems { text } }`},
	"Mutation.apply":      {editors, `apply(input: {people: [{id: ` + wu + `, name: "W"}], dryRun: true}) { replayed changes { node { ... on Person { name } } } }`},
	"Mutation.revert":     {editors, `revert(revision: 1, dryRun: true) { replayed }`},
	"Mutation.merge":      {editors, `merge(from: ["person:nobody"], into: ` + wu + `, dryRun: true) { moved entity { name } }`},
	"Mutation.unmerge":    {editors, `unmerge(id: ` + wu + `, dryRun: true) { moved entity { name } }`},
	"Mutation.keepApart":  {editors, `keepApart(ids: [` + wu + `, "person:nobody"], dryRun: true) { replayed }`},
	"Mutation.erase":      {admins, `erase(ids: [` + wu + `], dryRun: true) { changes { node { ... on Person { name } } } }`},
	"Query.__schema":      {readers, `__schema { queryType { name } }`},
	"Query.__type":        {readers, `__type(name: "Person") { name }`},
	"Query.__typename":    {readers, `__typename`},

	"Subscription.changes": {readers, `changes { upTo }`},
}

// wantedOfRoute is requests for a route.
type wantedOfRoute struct {
	need
	targets []string
	page    bool // which looks at no token
}

// wanted returns the status of the refusal.
func (r wantedOfRoute) wanted(setup string, c caller) int {
	if r.page {
		return 0
	}
	return r.need.wanted(setup, c)
}

// wantedOfRoutes are the routes, by the pattern of the mux.
var wantedOfRoutes = map[string]wantedOfRoute{
	"GET /export":           {readers, []string{"GET /export?format=jsonl", "HEAD /export?format=jsonl", "GET /export?format=csv&ids=person:wu-yuxin"}, false},
	"PUT /documents/{id}":   {editors, []string{"PUT /documents/document:new?title=New"}, false},
	"GET /import":           {editors, []string{"GET /import"}, false},
	"POST /import":          {editors, []string{"POST /import?dryRun=true"}, false},
	"POST /import/proposal": {contributors, []string{"POST /import/proposal?dryRun=true"}, false},
	"POST /import/article":  {editors, []string{"POST /import/article"}, false},
	"GET /sign-in":          {everybody, []string{"GET /sign-in"}, false},
	"POST /sign-in":         {everybody, []string{"POST /sign-in"}, false},
	"OPTIONS /export":       {everybody, []string{"OPTIONS /export"}, false},
	"/":                     {everybody, []string{"GET /nowhere", "GET /licenses.md"}, true},
	"/{$}":                  {everybody, []string{"GET /"}, true},
	"/favicon.svg":          {everybody, []string{"GET /favicon.svg"}, true},
	"/embed":                {everybody, []string{"GET /embed?of=person:wu-yuxin"}, true},
	"/ties-graph.js":        {everybody, []string{"GET /ties-graph.js"}, true},
	"GET /picture.svg":      {readers, []string{"GET /picture.svg?of=person:wu-yuxin", "GET /picture.svg?path=person:wu-yuxin,company:meta"}, false},
	"/playground":           {everybody, []string{"GET /playground"}, true},
	"/explore":              {everybody, []string{"GET /explore"}, true},
	"/explore/":             {everybody, []string{"GET /explore/licenses.md", "GET /explore/person:wu-yuxin"}, true},
	"/work":                 {everybody, []string{"GET /work"}, true},
	"/docs":                 {everybody, []string{"GET /docs"}, true},
	"/docs/":                {everybody, []string{"GET /docs/cookbook"}, true},
	"/mcp":                  {readers, []string{"POST /mcp", "GET /mcp"}, false},
	"GET /healthz":          {everybody, []string{"GET /healthz"}, true},
	"GET /readyz":           {everybody, []string{"GET /readyz"}, true},
}
