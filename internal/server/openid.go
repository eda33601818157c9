package server

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/url"

	"ties/graph/apierror"
	"ties/graph/httpapi"
	"ties/internal/openid"
	"ties/kg"
)

// The bounds of what a page sends in order to sign somebody in.
const (
	maxGrant  = 16 << 10 // bytes
	maxGrants = 4        // at a time
)

// tellSignIn serves GET /sign-in: where a page sends somebody who wants to sign in with an OpenID Connect provider. All of it is null
// without one.
func tellSignIn(with *openid.SignIn) http.Handler {
	type answer struct {
		Provider *string `json:"provider"` // its host
		Address  *string `json:"address"`
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		told := answer{}
		if with != nil {
			address, err := with.Address(r.Context())
			if err != nil {
				refuseSignIn(w, r, err)
				return
			}
			issuer, _ := url.Parse(with.Issuer()) // which was checked
			told = answer{&issuer.Host, &address}
		}
		writeJSON(w, http.StatusOK, told)
	})
}

// takeSignIn serves POST /sign-in: the access token for what a page has from the provider.
func takeSignIn(with *openid.SignIn) http.Handler {
	free := make(chan struct{}, maxGrants)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var grant struct{ Code, Verifier, RedirectURL string }
		err := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxGrant)).Decode(&grant)
		switch {
		case with == nil:
			writeAPIError(w, http.StatusNotFound, apierror.CodeNotFound, "this server signs nobody in: its operator has not set --oidc-client-id")
			return
		case err != nil || grant.Code == "" || grant.Verifier == "" || grant.RedirectURL == "":
			writeAPIError(w, http.StatusBadRequest, apierror.CodeBadUserInput, `want {"code": …, "verifier": …, "redirectURL": …}, as texts`)
			return
		}
		select {
		case free <- struct{}{}:
			defer func() { <-free }()
		default:
			w.Header().Set("Retry-After", "2")
			writeAPIError(w, http.StatusServiceUnavailable, apierror.CodeOverloaded, "many are signing in: try again in a moment")
			return
		}
		token, err := with.Token(r.Context(), openid.Grant(grant))
		if err != nil {
			refuseSignIn(w, r, err)
			return
		}
		writeJSON(w, http.StatusOK, map[string]string{"token": token})
	})
}

func refuseSignIn(w http.ResponseWriter, r *http.Request, err error) {
	switch {
	case errors.Is(err, openid.ErrRefused):
		writeAPIError(w, http.StatusForbidden, apierror.CodeForbidden, err.Error())
	case errors.Is(err, kg.ErrUnavailable):
		writeAPIError(w, http.StatusServiceUnavailable, apierror.CodeUnavailable, "the OpenID Connect provider cannot be reached now: try again later")
	default:
		httpapi.Refuse(w, r, err)
	}
}
