package server

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"strings"

	"ties/graph/apierror"
	"ties/graph/httpapi"
	"ties/internal/picture"
	"ties/kg/temporal"
	"ties/web"
)

// pictureRoute serves GET /picture.svg?path=ID,ID and ?of=ID&hops=1.
func pictureRoute(graph picture.Graph) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		query, err := picture.Parse(r.URL.Query())
		if err != nil {
			httpapi.Refuse(w, r, err)
			return
		}
		query.Address = r.Host + "/" + exploreAddress(query)
		svg, err := picture.Draw(r.Context(), graph, query)
		if fault := (*picture.FaultError)(nil); errors.As(err, &fault) {
			writeAPIError(w, statusOf(fault.Code), fault.Code, fault.Message)
			return
		}
		if err != nil {
			httpapi.Refuse(w, r, err)
			return
		}
		picture.Write(w, svg)
	})
}

// exploreAddress returns the address of the explorer's view of a picture, from the root of the server.
func exploreAddress(q picture.Query) string {
	asOf := ""
	if q.AsOf != "" {
		asOf = "asOf=" + url.QueryEscape(q.AsOf)
	}
	switch {
	case q.Path != nil:
		return "explore?path=" + readable(strings.Join(q.Path, ",")) + after("&", asOf)
	case len(q.Of) == 1:
		return "explore/" + strings.ReplaceAll(url.PathEscape(q.Of[0]), "%3A", ":") + after("?", asOf)
	default:
		return "explore" + after("?", asOf)
	}
}

// after returns a text behind a separator; nothing for none.
func after(separator, text string) string {
	if text == "" {
		return ""
	}
	return separator + text
}

// readable returns IDs as a value of a parameter that people can read.
func readable(ids string) string {
	return strings.NewReplacer("%3A", ":", "%2C", ",").Replace(url.QueryEscape(ids))
}

// statusOf returns the status of a response with an error of the API.
func statusOf(code string) int {
	switch code {
	case apierror.CodeBadUserInput:
		return http.StatusBadRequest
	case apierror.CodeNotFound:
		return http.StatusNotFound
	case apierror.CodeTimeout:
		return http.StatusGatewayTimeout
	case apierror.CodeUnavailable, apierror.CodeOverloaded:
		return http.StatusServiceUnavailable
	default:
		return http.StatusUnprocessableEntity
	}
}

// describer describes what an address of the explorer shows, to those who link to it: as far as the anonymous may know.
type describer struct{ graph picture.Graph }

// describe returns the description of a request for the explorer, nil for one that names nothing.
func (d describer) describe(r *http.Request) *web.Description {
	described := d.subject(r)
	if asOf, err := temporal.ParseDate(r.URL.Query().Get("asOf")); described != nil && err == nil {
		described.Title += " (in " + string(asOf) + ")"
		described.Picture += "&asOf=" + string(asOf)
	}
	return described
}

// subject describes what an address is about, at any time.
func (d describer) subject(r *http.Request) *web.Description {
	if id, below := strings.CutPrefix(r.URL.Path, "/explore/"); below {
		names := d.names(r.Context(), id)
		if len(names) == 1 {
			return &web.Description{Title: names[0], Picture: "../picture.svg?of=" + readable(id)}
		}
		return nil
	}
	ids := strings.Split(r.URL.Query().Get("path"), ",")
	if len(ids) != 2 {
		return nil
	}
	if names := d.names(r.Context(), ids...); len(names) == 2 {
		return &web.Description{Title: "How is " + names[0] + " linked to " + names[1] + "?", Picture: "picture.svg?path=" + readable(strings.Join(ids, ","))}
	}
	return nil
}

// names returns the names of entities; fewer where the anonymous may not know them, or there is no such entity.
func (d describer) names(ctx context.Context, ids ...string) (names []string) {
	ctx, cancel := d.graph.Limit(ctx)
	defer cancel()
	data, faults := d.graph.Execute(ctx, `query Names($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { name } } }`, map[string]any{"ids": ids})
	var answer struct{ Nodes []*struct{ Name string } }
	if len(faults) > 0 || json.Unmarshal(data, &answer) != nil {
		return nil
	}
	for _, n := range answer.Nodes {
		if n != nil && n.Name != "" {
			names = append(names, n.Name)
		}
	}
	return names
}
