package server

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"ties/internal/access"
	"ties/kg"
	"ties/store/storetest/naive"
)

// A text is sent as it is, and never changes.
func TestDocumentsAreSentAsText(t *testing.T) {
	to := naive.New()
	mux := http.NewServeMux()
	mux.Handle("PUT /documents/{id}", documentRoute(to))
	put := func(target, media, text string) string {
		request := httptest.NewRequest(http.MethodPut, target, strings.NewReader(text))
		request.Header.Set("Content-Type", media)
		response := httptest.NewRecorder()
		mux.ServeHTTP(response, request.WithContext(access.NewContext(t.Context(), access.Identity{Name: "ann", Role: access.Editor})))
		return http.StatusText(response.Code) + " " + response.Body.String()
	}
	long := strings.Repeat("Zhāng ", 1_000_000)
	for _, c := range []struct{ target, media, text, want string }{
		{"/documents/document:d?title=D&language=zh&reason=new", "text/plain; charset=UTF-8", long, `OK {"revision":1,"problems":[]}`},
		{"/documents/document:d", "text/plain", long, `OK {"revision":null,"problems":[]}`},
		{"/documents/document:d?title=E", "text/plain", long, `OK {"revision":2,"problems":[]}`},
		{"/documents/document:d?publisher=Il+Corriere&publishedOn=2024-12", "text/plain", long, `OK {"revision":3,"problems":[]}`},
		{"/documents/document:d?publishedOn=", "text/plain", long, `OK {"revision":4,"problems":[]}`},
		{"/documents/document:d?publishedOn=yesterday", "text/plain", long, `Unprocessable Entity {"revision":null,"problems":[{"code":"INVALID","path":["publishedOn"],`},
		{"/documents/document:d", "text/plain", "other", `Unprocessable Entity {"revision":null,"problems":[{"code":"TEXT_CHANGED","path":["text"],`},
		{"/documents/document:e", "text/plain", "x", `Unprocessable Entity {"revision":null,"problems":[{"code":"INVALID","path":["title"],`},
		{"/documents/person:e?title=E", "text/plain", "x", `Unprocessable Entity {"revision":null,"problems":[{"code":"INVALID","path":["id"],`},
		{"/documents/document:e?title=E", "text/plain", "\xff", `Unprocessable Entity {"revision":null,"problems":[{"code":"INVALID","path":["text"],`},
		{"/documents/document:e?title=E", "application/pdf", "x", `Bad Request {"errors":[{"message":"Content-Type: want text/plain, in UTF-8"`},
		{"/documents/document:e?name=E", "text/plain", "x", `Bad Request {"errors":[{"message":"\"name\": no such parameter: want title,`},
		{"/documents/new:1?title=E", "text/plain", "x", `Bad Request {"errors":[{"message":"id: want an ID such as document:report"`},
	} {
		if got := put(c.target, c.media, c.text); !strings.HasPrefix(got, c.want) {
			t.Errorf("%s: %.300s, want %s", c.target, got, c.want)
		}
	}
	if d, ok := to.Graph()["document:d"].(*kg.Document); !ok || d.Text != long || d.Title != "E" || d.Language != "zh" || d.Publisher != "Il Corriere" || d.PublishedOn != "" || len(to.Graph()) != 1 {
		t.Errorf("the document is %.100v", d)
	}
}
