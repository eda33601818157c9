"""Asks ties by the Model Context Protocol, with the official Python client.

    python ask.py CALLS COMMAND…             over standard input and output: ask.py calls.json ties mcp --store sqlite:ties.db
    python ask.py CALLS http://HOST/mcp      over HTTP

CALLS is a JSON file of lists [tool, arguments]. It prints a JSON line for each call: text, data, and whether it failed.
"""

import asyncio
import json
import os
import sys

from mcp import Client, StdioServerParameters, stdio_client


async def main(calls: str, *server: str) -> None:
    if server[0].startswith("http"):
        to = server[0]
    else:
        to = stdio_client(StdioServerParameters(command=server[0], args=list(server[1:]), env=dict(os.environ)))
    with open(calls, encoding="utf-8") as file:
        questions = json.load(file)
    async with Client(to) as client:
        for tool, arguments in questions:
            # The client checks the data against the tool's output schema.
            result = await client.call_tool(tool, arguments)
            print(json.dumps({
                "text": result.content[0].text,
                "data": result.structured_content,
                "failed": bool(result.is_error),
            }, ensure_ascii=False))


asyncio.run(main(*sys.argv[1:]))
