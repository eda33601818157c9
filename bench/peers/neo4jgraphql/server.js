// Serves the graph that ties has written into a Neo4j, by @neo4j/graphql on Apollo Server, to measure ties
// beside it. Takes NEO4J_URL, NEO4J_USER and NEO4J_PASSWORD; with TCP_NODELAY=1, small packets of the driver do
// not wait for the database's acknowledgement.
import net from "node:net";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";
import { typeDefs } from "./schema.js";

if (process.env.TCP_NODELAY === "1") {
  const connect = net.connect;
  net.connect = (...args) => connect(...args).setNoDelay(true);
}

const { NEO4J_URL, NEO4J_USER, NEO4J_PASSWORD } = process.env;
const driver = neo4j.driver(NEO4J_URL, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const server = new ApolloServer({ schema, introspection: false });
const { url } = await startStandaloneServer(server, {
  context: async () => ({ sessionConfig: { database: "neo4j" } }),
  listen: { host: "127.0.0.1", port: 0 },
});
console.error(`url=${url}`);

process.on("SIGTERM", async () => {
  await server.stop();
  await driver.close();
  process.exit(0);
});
