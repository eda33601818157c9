package neo4jserver

import (
	"os"
	"strings"
)

// The environment of a test run with running servers: their URLs, separated by commas, and the user name and password of all
// of them. The user name is neo4j by default.
const (
	EnvURL      = "TIES_TEST_NEO4J"
	EnvUsername = "TIES_TEST_NEO4J_USER"
	EnvPassword = "TIES_TEST_NEO4J_PASSWORD"
)

// FromEnvironment returns the servers that the environment names, if any.
func FromEnvironment() (all []Access) {
	username := os.Getenv(EnvUsername)
	if username == "" {
		username = "neo4j"
	}
	for url := range strings.SplitSeq(os.Getenv(EnvURL), ",") {
		if url != "" {
			all = append(all, Access{URL: url, Username: username, Password: os.Getenv(EnvPassword)})
		}
	}
	return all
}

// Environment returns the variables from which FromEnvironment reads servers with one password, for a child process.
func Environment(all []*Server) []string {
	if len(all) == 0 {
		return nil
	}
	urls := make([]string, len(all))
	for i, s := range all {
		urls[i] = s.URL
	}
	return []string{
		EnvURL + "=" + strings.Join(urls, ","),
		EnvUsername + "=" + all[0].Username, EnvPassword + "=" + all[0].Password,
	}
}
