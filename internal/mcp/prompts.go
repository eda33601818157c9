package mcp

import (
	"context"
	"fmt"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"ties/internal/mcp/answer"
)

// prompt is a prompt for a user to choose.
type prompt struct {
	name, title, description string
	arguments                []*sdk.PromptArgument
	text                     func(given map[string]string) string
}

// howToReport ends each prompt.
const howToReport = " For each claim give the verdict, the standing, the quote with its document and offsets, and why it is not certain. Keep apart " +
	"what is recorded, what is ruled out by dates, and what is only not recorded. If an answer is a question, put it to me."

var prompts = []prompt{
	{
		name: "who_was_there", title: "Who was there with …",
		description: "Who was at the same companies or teams as a person, how sure, and by which words.",
		arguments: []*sdk.PromptArgument{
			{Name: "person", Description: "Who.", Required: true},
			{Name: "at", Description: "A company or team; all of theirs unless given."},
			{Name: "during", Description: "A time, such as 2016 or 2014/2016."},
		},
		text: func(given map[string]string) string {
			text := "Who was there with " + answer.Quote(given["person"])
			if given["at"] != "" {
				text += " at " + answer.Quote(given["at"])
			}
			if given["during"] != "" {
				text += " during " + answer.Quote(given["during"])
			}
			return text + "? Ask the tool colleagues, and overlap for single people."
		},
	},
	{
		name: "how_linked", title: "How are … linked",
		description: "How two people, companies or projects are linked, by which claims.",
		arguments: []*sdk.PromptArgument{
			{Name: "from", Description: "Who or what.", Required: true}, {Name: "to", Description: "And who or what.", Required: true},
		},
		text: func(given map[string]string) string {
			return fmt.Sprintf("How are %s and %s linked? Ask the tool paths, also with together: true.", answer.Quote(given["from"]), answer.Quote(given["to"]))
		},
	},
	{
		name: "check_sentence", title: "Check this sentence against the graph",
		description: "Which parts of a sentence are recorded, contradicted, or not recorded.",
		arguments:   []*sdk.PromptArgument{{Name: "sentence", Description: "The sentence.", Required: true}},
		text: func(given map[string]string) string {
			return fmt.Sprintf("Check this sentence against the graph: %s. Split it into single claims; find the entities with search, then ask entity, overlap or "+
				"paths for each. Say of each part whether it is recorded, ruled out by what is recorded, or not recorded.", answer.Quote(given["sentence"]))
		},
	},
}

func (s *Server) addPrompts() {
	for _, p := range prompts {
		s.sdk.AddPrompt(&sdk.Prompt{Name: p.name, Title: p.title, Description: p.description, Arguments: p.arguments},
			func(_ context.Context, r *sdk.GetPromptRequest) (*sdk.GetPromptResult, error) {
				for _, a := range p.arguments {
					if a.Required && r.Params.Arguments[a.Name] == "" {
						return nil, fmt.Errorf("the argument %s is missing: %s", a.Name, a.Description)
					}
				}
				return &sdk.GetPromptResult{Description: p.description, Messages: []*sdk.PromptMessage{
					{Role: "user", Content: &sdk.TextContent{Text: p.text(r.Params.Arguments) + howToReport}},
				}}, nil
			})
	}
}
