package web_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/99designs/gqlgen/graphql/handler/transport"

	"ties/graph/generated"
	"ties/graph/model"
	"ties/web"
	"ties/web/webtest"
)

func TestPlaygroundInABrowser(t *testing.T) {
	webtest.Playground(t, serve(t))
}

// serve runs the playground beside the schema's own server, which knows one project.
func serve(t *testing.T) (url string) {
	t.Helper()
	api := handler.New(generated.NewExecutableSchema(generated.Config{Resolvers: oneProject{}}))
	api.AddTransport(transport.POST{})
	api.Use(extension.Introspection{})
	mux := http.NewServeMux()
	mux.Handle("/graphql", api)
	mux.Handle("/", web.Playground())
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server.URL + "/"
}

type oneProject struct{ generated.QueryResolver }

func (p oneProject) Query() generated.QueryResolver { return p }

func (oneProject) Project(_ context.Context, id string) (*model.Project, error) {
	return &model.Project{ID: id, Name: "Kimi", Contributors: &model.EntityLinkConnection{}}, nil
}
