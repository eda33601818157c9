// Serves tables of people, companies and employments by PostGraphile, to measure ties beside it. Takes
// DATABASE_URL.
import { createServer } from "node:http";
import { grafserv } from "postgraphile/grafserv/node";
import { postgraphile } from "postgraphile";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { makePgService } from "postgraphile/adaptors/pg";
import { PostGraphileConnectionFilterPreset } from "postgraphile-plugin-connection-filter";

const preset = {
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset],
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE_URL,
      schemas: ["public"],
      poolConfig: { max: 20 },
    }),
  ],
  schema: { defaultBehavior: "-update -delete", connectionFilterRelations: true },
  grafast: { explain: false },
  grafserv: { graphiql: false, watch: false, graphqlPath: "/graphql" },
};
const pgl = postgraphile(preset);
const serv = pgl.createServ(grafserv);
const server = createServer();
await serv.addTo(server);
await serv.ready();
server.listen(0, "127.0.0.1", () => console.error(`url=http://127.0.0.1:${server.address().port}/`));

process.on("SIGTERM", async () => {
  server.closeAllConnections();
  await pgl.release();
  process.exit(0);
});
