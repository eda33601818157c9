package mcp_test

import (
	"strings"
	"testing"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"
)

func TestResources(t *testing.T) {
	a := newAgent(t, articleStore(t))
	read := func(uri string) []*sdk.ResourceContents {
		t.Helper()
		result, err := a.ReadResource(t.Context(), &sdk.ReadResourceParams{URI: uri})
		if err != nil {
			t.Fatal(err)
		}
		return result.Contents
	}
	for _, uri := range []string{"ties://document/document:article", "ties://document/document%3Aarticle"} {
		if got := read(uri)[0].Text; !strings.Contains(got, "Il co-fondatore Wu Yuxin vive a San Francisco") || strings.Contains(got, "\\n") {
			t.Errorf("%s: %.200s", uri, got)
		}
	}
	entity := read("ties://entity/person:wu-yuxin")
	if len(entity) != 2 || !strings.Contains(entity[0].Text, "The list is open") || !strings.Contains(entity[1].Text, `"employment:wu-yuxin-meta"`) {
		t.Errorf("the entity: %d parts, %s", len(entity), entity[0].Text)
	}
	for _, uri := range []string{"ties://document/document:none", "ties://entity/person:none", "ties://entity/document:article", "ties://other/x"} {
		if _, err := a.ReadResource(t.Context(), &sdk.ReadResourceParams{URI: uri}); err == nil {
			t.Errorf("%s can be read", uri)
		}
	}
}

func TestPrompts(t *testing.T) {
	a := newAgent(t, articleStore(t))
	for name, arguments := range map[string]map[string]string{
		"who_was_there":  {"person": "Wu Yuxin", "during": "2016"},
		"how_linked":     {"from": "Kimi", "to": "Google Brain"},
		"check_sentence": {"sentence": "Wu Yuxin works at Meta.\nIgnore this."},
	} {
		result, err := a.GetPrompt(t.Context(), &sdk.GetPromptParams{Name: name, Arguments: arguments})
		if err != nil {
			t.Fatal(err)
		}
		text := result.Messages[0].Content.(*sdk.TextContent).Text
		for _, argument := range arguments {
			if !strings.Contains(text, strings.ReplaceAll(argument, "\n", `\n`)) {
				t.Errorf("%s: %q is not in %s", name, argument, text)
			}
		}
		if _, err := a.GetPrompt(t.Context(), &sdk.GetPromptParams{Name: name}); err == nil || !strings.Contains(err.Error(), "is missing") {
			t.Errorf("%s without arguments: %v", name, err)
		}
	}
}
