// Asks ties by the Model Context Protocol, with the official TypeScript client.
//
//     node ask.mjs CALLS COMMAND…            over standard input and output: ask.mjs calls.json ties mcp --store sqlite:ties.db
//     node ask.mjs CALLS http://HOST/mcp     over HTTP
//
// CALLS is a JSON file of lists [tool, arguments]. It prints a JSON line for each call: text, data, and whether it failed.
import { readFile } from "node:fs/promises";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";

const [calls, command, ...args] = process.argv.slice(2);
const transport = command.startsWith("http")
  ? new StreamableHTTPClientTransport(new URL(command))
  : new StdioClientTransport({ command, args, env: process.env });

const client = new Client({ name: "ask", version: "1.0.0" });
await client.connect(transport);
await client.listTools(); // afterwards the client checks the data against the tools' output schemas
for (const [name, args] of JSON.parse(await readFile(calls, "utf8"))) {
  const result = await client.callTool({ name, arguments: args });
  console.log(JSON.stringify({ text: result.content[0].text, data: result.structuredContent ?? null, failed: result.isError === true }));
}
await client.close();
