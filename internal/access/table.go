package access

import "maps"

// Table says which right each root field ("Query.node"), route (the pattern of the mux) and command ("ties serve") needs.
// What it does not have is refused.
type Table map[string]Right

// DefaultTable returns the table of this program.
func DefaultTable() Table { return maps.Clone(table) }

// table is that of this program. Tests compare it with the schema, the mux and the commands.
var table = Table{
	"Query.me":            Public,
	"Query.node":          Read,
	"Query.nodes":         Read,
	"Query.person":        Read,
	"Query.company":       Read,
	"Query.project":       Read,
	"Query.team":          Read,
	"Query.place":         Read,
	"Query.event":         Read,
	"Query.document":      Read,
	"Query.documents":     Read,
	"Query.people":        Read,
	"Query.companies":     Read,
	"Query.projects":      Read,
	"Query.teams":         Read,
	"Query.overlap":       Read,
	"Query.talentFlows":   Read,
	"Query.gaps":          Read,
	"Query.paths":         Read,
	"Query.sharedAlumni":  Read,
	"Query.neighbourhood": Read,
	"Query.subgraph":      Read,
	"Query.search":        Read,
	"Query.byName":        Read,
	"Query.byIdentifier":  Read,
	"Query.byUrl":         Read,
	"Query.similarNames":  Read,
	"Query.uncited":       Read,
	"Query.mentions":      Read,
	"Query.coMentions":    Read,
	"Query.duplicates":    Read,
	"Query.revision":      Read,
	"Query.revisions":     Read,
	"Query.history":       Read,
	"Query.changes":       Read,
	"Query.proposal":      ReadProposals,
	"Query.proposals":     ReadProposals,
	"Query.asKnown":       Read, // and what is asked below it
	"Mutation.apply":      Write,
	"Mutation.revert":     Write,
	"Mutation.propose":    Propose,
	"Mutation.accept":     Write,
	"Mutation.reject":     Write,
	"Mutation.withdraw":   Propose,
	"Mutation.merge":      Write,
	"Mutation.unmerge":    Write,
	"Mutation.keepApart":  Write,
	"Mutation.erase":      Administer,
	"Mutation.__typename": Read,

	"Subscription.changes":    Read,
	"Subscription.__typename": Read,
	"Query.__schema":          Read,
	"Query.__type":            Read,
	"Query.__typename":        Read,

	"/graphql":              Public, // each root field is asked for
	"/mcp":                  Read,
	"PUT /documents/{id}":   Write,
	"GET /import":           Write,
	"POST /import":          Write,
	"POST /import/proposal": Propose,
	"POST /import/article":  Write,
	"GET /sign-in":          Public, // says where to sign in
	"POST /sign-in":         Public,
	"GET /export":           Read,
	"OPTIONS /export":       Public, // says which methods there are
	"/":                     Public, // pages hold no data
	"/{$}":                  Public,
	"/embed":                Public,
	"/ties-graph.js":        Public,
	"GET /picture.svg":      Read,
	"/playground":           Public,
	"/favicon.svg":          Public,
	"/explore":              Public,
	"/explore/":             Public,
	"/work":                 Public,
	"/docs":                 Public,
	"/docs/":                Public,
	"GET /healthz":          Public,
	"GET /readyz":           Public,

	// Commands open the store themselves. Who can do that is its operator, an admin.
	"ties":              Public,
	"ties health":       Public,
	"ties version":      Public,
	"ties licenses":     Public,
	"ties serve":        Write, // fills an empty store
	"ties mcp":          Write, // fills an empty store with --seed
	"ties sample":       Write,
	"ties import":       Write,
	"ties restore":      Write,
	"ties copy":         Write,
	"ties export":       Read,
	"ties log":          Read,
	"ties follow":       Read,
	"ties show":         Read,
	"ties verify":       Read,
	"ties erase":        Administer,
	"ties backup":       Administer, // it holds what the tokens are known by
	"ties token":        Public,     // tells of those below
	"ties token create": Administer,
	"ties token list":   Administer,
	"ties token revoke": Administer,
}
