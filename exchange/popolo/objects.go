package popolo

// name is another name of a person or an organisation.
type name struct {
	Name     string `json:"name"`
	Language string `json:"lang"`
}

// link is an address in the web.
type link struct {
	URL string `json:"url"`
}

// thing is what people, organisations, areas and events have in common.
type thing struct {
	ID          string `json:"id"`
	Name        string `json:"name"`
	OtherNames  []name `json:"other_names"`
	Summary     string `json:"summary"`
	Biography   string `json:"biography"`
	Description string `json:"description"`
	Abstract    string `json:"abstract"`
	Links       []link `json:"links"`

	Classification string `json:"classification"`
	ParentID       string `json:"parent_id"`
	AreaID         string `json:"area_id"`
	OrganizationID string `json:"organization_id"` // of an event
}

// membership relates a person to an organisation, as the holder of a post or not.
type membership struct {
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

// post is a position in an organisation.
type post struct {
	ID             string `json:"id"`
	Label          string `json:"label"`
	Role           string `json:"role"`
	OrganizationID string `json:"organization_id"`
}
