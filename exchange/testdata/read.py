"""Reads an export with the tool that it is for, and prints what that has understood, a line a thing."""

import json
import sys


def drawing(read, path):
    graph = read(path)
    for node, data in sorted(graph.nodes(data=True)):
        print("node", node, data["kind"], data["label"])
    edges = ((data.get("id") or key, source, target, data) for source, target, key, data in multi(graph))
    for key, source, target, data in sorted(edges, key=lambda edge: edge[0]):
        print("edge", key, source, target, data["kind"], data["standing"])


def multi(graph):
    if graph.is_multigraph():
        return graph.edges(keys=True, data=True)
    return ((source, target, None, data) for source, target, data in graph.edges(data=True))


def graphml(path):
    import networkx

    drawing(lambda path: networkx.read_graphml(path, force_multigraph=True), path)


def gexf(path):
    import networkx

    drawing(networkx.read_gexf, path)


def cytoscape(path):
    import networkx

    with open(path) as file:
        drawing(networkx.cytoscape_graph, json.load(file))


def ftm(path):
    from followthemoney import model

    entities = {}
    with open(path) as file:
        for line in file:
            data = json.loads(line)
            schema = model.get(data["schema"])
            assert schema is not None, data
            schema.validate(data)
            unknown = set(data["properties"]) - set(schema.properties)
            assert not unknown, (data, unknown)
            missing = set(schema.required) - set(data["properties"])
            assert not missing, (data, missing)
            proxy = model.get_proxy(data, cleaned=False)
            assert proxy.id == data["id"], data
            entities[proxy.id] = proxy
    for proxy in entities.values():
        for prop, value in proxy.itervalues():
            raw = entities.get(value)
            if prop.range is not None:
                assert raw is not None, (proxy.id, prop.name, value)
                assert raw.schema.is_a(prop.range), (proxy.id, prop.name, raw.schema)
        kept = {prop.name: sorted(proxy.get(prop)) for prop in proxy.iterprops()}
        print(proxy.schema.name, proxy.id, json.dumps(kept, ensure_ascii=False, sort_keys=True))


def jsonld(path):
    from pyld import jsonld

    with open(path) as file:
        nodes = jsonld.flatten(json.load(file))
    for node in nodes:
        for prop, values in sorted(node.items()):
            for value in values if isinstance(values, list) else [values]:
                print(node["@id"], prop, value.get("@id", value.get("@value")) if isinstance(value, dict) else value)


globals()[sys.argv[1]](sys.argv[2])
