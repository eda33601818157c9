"""Follows the changes with gql: prints the records of the first events."""

import asyncio
import sys

from gql import Client, gql
from gql.transport.websockets import WebsocketsTransport

QUERY = "subscription ($since: Int) { changes(since: $since) { changes { id } upTo } }"


async def main(url: str, token: str, count: int) -> None:
    transport = WebsocketsTransport(
        url.replace("http", "ws", 1),
        subprotocols=[WebsocketsTransport.GRAPHQLWS_SUBPROTOCOL],
        init_payload={"Authorization": f"Bearer {token}"},
    )
    request = gql(QUERY)
    request.variable_values = {"since": 1}
    ids: list[str] = []
    async with Client(transport=transport) as session:
        async for event in session.subscribe(request):
            ids += [change["id"] for change in event["changes"]["changes"]]
            if len(ids) >= count:
                break
    print("gql:", *ids)


asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))
