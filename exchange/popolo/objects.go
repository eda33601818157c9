package popolo

// alternativeName is another name of a person or an organisation.
type alternativeName struct {
	Name     string `json:"name"`
	Language string `json:"lang"`
}

// link is an address in the web.
type link struct {
	URL string `json:"url"`
}

// object is what people, organisations, areas and events have in common.
type object struct {
	ID          string            `json:"id"`
	Name        string            `json:"name"`
	OtherNames  []alternativeName `json:"other_names"`
	Summary     string            `json:"summary"`
	Biography   string            `json:"biography"`
	Description string            `json:"description"`
	Abstract    string            `json:"abstract"`
	Links       []link            `json:"links"`

	Classification string `json:"classification"`
	ParentID       string `json:"parent_id"`
	AreaID         string `json:"area_id"`
	OrganizationID string `json:"organization_id"` // of an event
}

// membershipObject relates a person to an organisation, as the holder of a post or not.
type membershipObject struct {
	ID             string `json:"id"`
	Label          string `json:"label"`
	Role           string `json:"role"`
	PersonID       string `json:"person_id"`
	OrganizationID string `json:"organization_id"`
	PostID         string `json:"post_id"`
	StartDate      string `json:"start_date"`
	EndDate        string `json:"end_date"`
	Sources        []link `json:"sources"`
}

// postObject is a position in an organisation.
type postObject struct {
	ID             string `json:"id"`
	Label          string `json:"label"`
	Role           string `json:"role"`
	OrganizationID string `json:"organization_id"`
}
