// Package grafana checks the dashboard beside it.
package grafana

import (
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"
)

// Each panel asks for metrics that docs/operating.md names, which another test compares with those that are served.
func TestTheDashboardAsksForMetricsThatThereAre(t *testing.T) {
	text, err := os.ReadFile("ties.json")
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile("../../docs/operating.md")
	if err != nil {
		t.Fatal(err)
	}
	var dashboard struct {
		Panels []struct {
			Title   string
			Targets []struct{ Expr string }
		}
	}
	if err := json.Unmarshal(text, &dashboard); err != nil {
		t.Fatal(err)
	}
	metric := regexp.MustCompile(`\b(ties|go|process)_\w+`)
	for _, panel := range dashboard.Panels {
		found := 0
		for _, target := range panel.Targets {
			for _, name := range metric.FindAllString(target.Expr, -1) {
				found++
				if strings.HasPrefix(name, "ties_") && !strings.Contains(string(page), "\n| `"+strings.TrimSuffix(name, "_bucket")+"` ") {
					t.Errorf("%s: there is no metric %s", panel.Title, name)
				}
			}
		}
		if found == 0 {
			t.Errorf("%s asks for nothing", panel.Title)
		}
	}
	if len(dashboard.Panels) < 10 {
		t.Errorf("there are only %d panels", len(dashboard.Panels))
	}
}
