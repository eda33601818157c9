package httpguard

import (
	"net/http"
	"net/url"
	"slices"
)

// AnyOrigin stands for all origins.
const AnyOrigin = "*"

// Origins are the origins whose pages may send requests, beside the server's own.
type Origins struct {
	any        bool
	protection *http.CrossOriginProtection
}

// NewOrigins returns some origins. It returns an error if one of them is none.
func NewOrigins(origins ...string) (*Origins, error) {
	o := &Origins{any: slices.Contains(origins, AnyOrigin), protection: http.NewCrossOriginProtection()}
	for _, origin := range origins {
		if origin == AnyOrigin {
			continue
		}
		if err := o.protection.AddTrustedOrigin(origin); err != nil {
			return nil, err
		}
	}
	return o, nil
}

// Allow reports whether a request comes from an allowed page, or from no page at all.
func (o *Origins) Allow(r *http.Request) bool {
	if o.any || !isOfPage(r) {
		return true
	}
	strict := *r
	strict.Method = http.MethodPost // Check lets GET pass, which changes nothing, but reads here
	if origin := refererOrigin(r); origin != "" {
		strict.Header = r.Header.Clone()
		strict.Header.Set("Origin", origin)
	}
	return o.protection.Check(&strict) == nil
}

// isOfPage reports whether a request may come from a page: its browser says from which one.
func isOfPage(r *http.Request) bool {
	return len(r.Header["Sec-Fetch-Site"]) > 0 || len(r.Header["Origin"]) > 0 || len(r.Header["Referer"]) > 0
}

// refererOrigin returns the origin in the Referer of a request that has no better header: browsers send these to loopback
// and by HTTPS alone.
func refererOrigin(r *http.Request) string {
	if r.Header.Get("Sec-Fetch-Site") != "" || r.Header.Get("Origin") != "" {
		return ""
	}
	referer, err := url.Parse(r.Header.Get("Referer"))
	if err != nil || referer.Host == "" {
		return ""
	}
	return referer.Scheme + "://" + referer.Host
}

// IsNavigation reports whether a browser may be opening a page: by a link, a bookmark or its address bar.
func IsNavigation(r *http.Request) bool {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		return false
	}
	if r.Header.Get("Sec-Fetch-Site") == "" {
		return true // an older browser does not say
	}
	destination := r.Header.Get("Sec-Fetch-Dest")
	return r.Header.Get("Sec-Fetch-Mode") == "navigate" && (destination == "" || destination == "document")
}
