package tools

// All are the tools, in the order in which agents see them.
func All() []*Tool {
	return []*Tool{
		&searchTool, &entityTool, &overlapTool, &colleaguesTool, &alumniTool, &flowsTool, &pathsTool, &neighbourhoodTool,
		&gapsTool, &documentTool,
	}
}

// Entity returns the tool that tells what is recorded of an entity.
func Entity() *Tool { return &entityTool }
