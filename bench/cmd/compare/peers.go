package main

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"

	"ties/bench/compare"
)

// peersDir is the directory of the peers in JavaScript, each with its own lock file and its own Node.
const peersDir = "bench/peers"

func (st *stage) gqlgen(ctx context.Context) error {
	return st.serve(ctx, &compare.Contestant{
		Name: compare.InMemory, Dialect: compare.Gqlgen,
		Settings: []string{"gqlgen's own executor over plain structs in memory, a resolver per relation, no database: a limit", "a cache of 1,000 parsed queries"},
	}, nil, st.peer, "--data", st.data(), "--listen", "127.0.0.1:0")
}

// neo4jGraphQL serves the Neo4j that ties has filled, with its defaults and with TCP_NODELAY on its driver's sockets.
func (st *stage) neo4jGraphQL(ctx context.Context) error {
	if st.neo4j == nil {
		return errors.New("there is no Neo4j")
	}
	for _, v := range []struct{ name, noDelay, setting string }{
		{compare.OnNeo4jJS, "", "default options on the driver's sockets"},
		{compare.OnNeo4jFixed, "1", "the same with TCP_NODELAY on the driver's sockets, without which small packets wait for an acknowledgement"},
	} {
		c := &compare.Contestant{
			Name: v.name, Dialect: compare.Neo4jGraphQL, Has: st.neo4jProcess(),
			Settings: []string{v.setting, "@neo4j/graphql 7.6.3, neo4j-driver 6.3.0, Apollo Server 5.5.1 (its standalone server), Node 24.9.0, one process, NODE_ENV=production",
				"introspection off, one schema and one driver for all requests",
				"the same Neo4j as ties, with its indexes: all queries start at IDs, which are indexed"},
		}
		access := st.neo4j.Access
		if err := st.node(ctx, c, "neo4jgraphql", "NEO4J_URL="+access.URL, "NEO4J_USER="+access.Username,
			"NEO4J_PASSWORD="+access.Password, "TCP_NODELAY="+v.noDelay); err != nil {
			return err
		}
	}
	return nil
}

func (st *stage) postGraphile(ctx context.Context) error {
	server, err := startPostgres(ctx, st.heap)
	if err != nil {
		return err
	}
	st.atEnd(server.stop)
	if err := server.fill(ctx, st.graph); err != nil {
		return err
	}
	return st.node(ctx, &compare.Contestant{
		Name: compare.OnPostgres, Dialect: compare.PostGraphile,
		Has: []compare.Process{{Name: "PostgreSQL", PID: server.pid()}},
		Settings: []string{"PostGraphile 5.1.5 with the preset Amber and postgraphile-plugin-connection-filter 4.0.1 (filters through relations), Node 24.9.0, one process, NODE_ENV=production",
			"a pool of 20 connections, without GraphiQL and explain",
			server.describe(),
			"tables and indexes: bench/peers/postgraphile/*.sql; VACUUM ANALYZE after loading"},
	}, "postgraphile", "DATABASE_URL="+server.url())
}

// node runs a peer in JavaScript.
func (st *stage) node(ctx context.Context, c *compare.Contestant, peer string, env ...string) error {
	dir := filepath.Join(peersDir, peer)
	node, err := filepath.Abs(filepath.Join(dir, "node_modules", "node", "bin", "node"))
	if err != nil {
		return err
	}
	if _, err := os.Stat(node); err != nil {
		return errors.New("its packages are not there: run npm ci in " + dir)
	}
	set := func(command *exec.Cmd) {
		command.Dir = dir
		command.Env = append(append(os.Environ(), "NODE_ENV=production"), env...)
	}
	return st.serve(ctx, c, set, node, "server.js")
}
