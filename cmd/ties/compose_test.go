package main

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/compose-spec/compose-go/v2/cli"
	"github.com/compose-spec/compose-go/v2/types"
)

// compose reads docker-compose.yml as `docker compose config` does.
func compose(ctx context.Context, variables ...string) (*types.Project, error) {
	options, err := cli.NewProjectOptions([]string{"../../docker-compose.yml"}, cli.WithName("ties"), cli.WithEnv(variables))
	if err != nil {
		return nil, err
	}
	return options.LoadProject(ctx)
}

func TestComposeHasNoPasswordOfItsOwn(t *testing.T) {
	for _, variables := range [][]string{nil, {"NEO4J_PASSWORD="}} {
		if _, err := compose(t.Context(), variables...); err == nil || !strings.Contains(err.Error(), "NEO4J_PASSWORD") {
			t.Errorf("with %q: %v, want it to ask for NEO4J_PASSWORD", variables, err)
		}
	}
}

func TestComposeRunsBothTogether(t *testing.T) {
	const password = "correct-horse"
	project, err := compose(t.Context(), "NEO4J_PASSWORD="+password)
	if err != nil {
		t.Fatal(err)
	}
	database, server := project.Services["neo4j"], project.Services["ties"]
	if !strings.HasPrefix(database.Image, "neo4j:5.26") || *database.Environment["NEO4J_AUTH"] != "neo4j/"+password {
		t.Errorf("the database is %s, with %s", database.Image, *database.Environment["NEO4J_AUTH"])
	}
	if len(database.Volumes) != 1 || database.Volumes[0].Target != "/data" || len(database.Ports) != 0 {
		t.Errorf("the database keeps %v and listens at %v", database.Volumes, database.Ports)
	}
	if server.DependsOn["neo4j"].Condition != types.ServiceConditionHealthy || database.HealthCheck == nil || server.HealthCheck == nil {
		t.Error("the server does not wait until the database is healthy")
	}
	if len(server.Ports) != 1 || server.Ports[0].HostIP != "127.0.0.1" {
		t.Errorf("the server listens at %v", server.Ports)
	}
	if grace := server.StopGracePeriod; grace == nil || time.Duration(*grace) <= defaultShutdownDelay+finishTimeout+abortTimeout {
		t.Errorf("the server has %v to stop", grace)
	}
	s := newShell(t)
	for name, value := range server.Environment {
		s.env[name] = *value
	}
	if s.env["TIES_NEO4J_PASSWORD"] != password {
		t.Error("the server has another password than the database")
	}
	// The host does not exist here, but ties reads the same environment.
	started := s.serve()
	if got := started.get("readyz"); got.status != http.StatusServiceUnavailable {
		t.Errorf("/readyz gave %d", got.status)
	}
	started.stops()
}
