package mcp

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"runtime/debug"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"ties/graph/apierror"
	"ties/internal/mcp/answer"
	"ties/internal/mcp/args"
	"ties/internal/mcp/ask"
	"ties/internal/mcp/tools"
	"ties/internal/observe"
	"ties/internal/printable"
)

func (s *Server) addTool(t *tools.Tool) {
	closed := false
	s.sdk.AddTool(&sdk.Tool{
		Name: t.Name, Title: t.Title, Description: t.Description,
		InputSchema: args.Schema(t.Args), OutputSchema: t.Output,
		Annotations: &sdk.ToolAnnotations{ReadOnlyHint: true, IdempotentHint: true, OpenWorldHint: &closed},
	}, func(ctx context.Context, r *sdk.CallToolRequest) (*sdk.CallToolResult, error) {
		found, err := s.call(ctx, t, r.Params.Arguments)
		if err != nil {
			return &sdk.CallToolResult{IsError: true, Content: []sdk.Content{&sdk.TextContent{Text: errorText(err)}}}, nil
		}
		return &sdk.CallToolResult{
			Content:           []sdk.Content{&sdk.TextContent{Text: found.Text}},
			StructuredContent: json.RawMessage(found.Data),
		}, nil
	})
}

// errorText returns an error as agents read it.
func errorText(err error) string { return printable.Text(err.Error()) }

// call answers a call of a tool. Its errors are for agents: nothing internal is in them.
func (s *Server) call(ctx context.Context, t *tools.Tool, arguments json.RawMessage) (found answer.Answer, err error) {
	defer func() {
		if value := recover(); value != nil {
			err = fmt.Errorf("panic: %v\n%s", value, debug.Stack())
		}
		if err = s.present(ctx, t.Name, err); err != nil {
			noteError(ctx, err)
		}
	}()
	ctx, cancel := withRequest(ctx)
	defer cancel()
	observe.From(ctx).SetOperation("mcp "+t.Name, 0)
	return t.Call(observe.Part(ctx), s.graph, arguments)
}

// present returns an error as an agent sees it.
func (s *Server) present(ctx context.Context, name string, err error) error {
	var known *ask.APIError
	switch {
	case err == nil || errors.As(err, &known):
		return err
	case ctx.Err() != nil:
		return ask.Errorf(apierror.CodeTimeout, "the request was cancelled")
	default:
		s.log.ErrorContext(ctx, "a tool failed", "tool", name, "error", err)
		return ask.Errorf(apierror.CodeInternal, "a fault of the server's own")
	}
}

// noteError notes the error for the log of requests.
func noteError(ctx context.Context, err error) {
	var known *ask.APIError
	if errors.As(err, &known) {
		observe.From(ctx).AddError(observe.Error{Code: known.Code})
	}
}
