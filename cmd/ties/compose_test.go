package main

import (
	"context"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/compose-spec/compose-go/v2/cli"
	"github.com/compose-spec/compose-go/v2/types"

	"ties/internal/server"
)

// compose reads docker-compose.yml as `docker compose config` does.
func compose(ctx context.Context, variables ...string) (*types.Project, error) {
	options, err := cli.NewProjectOptions([]string{"../../docker-compose.yml"}, cli.WithName("ties"), cli.WithEnv(variables))
	if err != nil {
		return nil, err
	}
	return options.LoadProject(ctx)
}

// The password is in a file, and in nothing that `docker inspect` shows.
func TestComposeRunsBothTogether(t *testing.T) {
	project, err := compose(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	database, service := project.Services["neo4j"], project.Services["ties"]
	if !strings.HasPrefix(database.Image, "neo4j:5.26") || !strings.Contains(database.Image, "@sha256:") {
		t.Errorf("the database is %s", database.Image)
	}
	for name, service := range project.Services {
		checkConfined(t, name, service)
	}
	if len(database.Volumes) != 1 || database.Volumes[0].Target != "/data" || len(database.Ports) != 0 {
		t.Errorf("the database keeps %v and listens at %v", database.Volumes, database.Ports)
	}
	if service.DependsOn["neo4j"].Condition != types.ServiceConditionHealthy || database.HealthCheck == nil || service.HealthCheck == nil {
		t.Error("the server does not wait until the database is healthy")
	}
	if !service.ReadOnly {
		t.Error("the server may change its files")
	}
	if len(service.Ports) != 1 || service.Ports[0].HostIP != "127.0.0.1" {
		t.Errorf("the server listens at %v", service.Ports)
	}
	if grace := service.StopGracePeriod; grace == nil || time.Duration(*grace) <= defaultShutdownDelay+server.StopTimeout {
		t.Errorf("the server has %v to stop", grace)
	}
	secret := project.Secrets["neo4j-auth"].File
	if ignored, err := os.ReadFile("../../.gitignore"); err != nil || !strings.Contains(string(ignored), "\n/secrets/\n") || filepath.Base(filepath.Dir(secret)) != "secrets" {
		t.Errorf("%s may be committed: %v", secret, err)
	}
	s := newShell(t)
	s.write("auth", "neo4j/correct-horse")
	for name, value := range service.Environment {
		s.env[name] = *value
	}
	if got := s.env["TIES_NEO4J_AUTH_FILE"]; got != *database.Environment["NEO4J_AUTH_FILE"] || got != "/run/secrets/neo4j-auth" {
		t.Errorf("the server reads the password from %s", got)
	}
	s.env["TIES_NEO4J_AUTH_FILE"] = "auth"
	// The host does not exist here, but ties reads the same environment.
	started := s.serve()
	if got := started.get("readyz"); got.status != http.StatusServiceUnavailable {
		t.Errorf("/readyz gave %d", got.status)
	}
	started.stops()
}

// checkConfined checks that a service may do no more than it has to, and takes no more than its share.
func checkConfined(t *testing.T, name string, service types.ServiceConfig) {
	t.Helper()
	if len(service.CapDrop) != 1 || service.CapDrop[0] != "ALL" || len(service.CapAdd) > 0 || len(service.SecurityOpt) != 1 || service.SecurityOpt[0] != "no-new-privileges:true" {
		t.Errorf("%s may do %v, but for %v, %v", name, service.CapAdd, service.CapDrop, service.SecurityOpt)
	}
	if service.MemLimit == 0 || service.MemSwapLimit != service.MemLimit || service.PidsLimit == 0 || service.CPUS == 0 {
		t.Errorf("%s takes %d bytes, %d with swap, %d processes, %v processors", name, service.MemLimit, service.MemSwapLimit, service.PidsLimit, service.CPUS)
	}
	if len(service.Secrets) != 1 || service.Secrets[0].Source != "neo4j-auth" {
		t.Errorf("%s has the secrets %v", name, service.Secrets)
	}
	for variable := range service.Environment {
		if strings.Contains(variable, "PASSWORD") || variable == "NEO4J_AUTH" {
			t.Errorf("%s has %s in its environment", name, variable)
		}
	}
}
