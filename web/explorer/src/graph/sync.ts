import type { Drawing } from '../model/drawing';
import { flowID } from '../model/flow';
import type { GraphCache } from '../model/graph-cache';
import type { View } from '../model/view';
import type { Palette } from '../ui/palette';
import { labelSide } from './label-sides';
import { edgeAttributes, type Emphasis, flowAttributes, lineBends, nodeAttributes, straight } from './styles';
import type { EdgeAttributes, Renderer } from './types';

type Graph = ReturnType<Renderer['getGraph']>;

/** Makes sigma's graph that of a drawing; nodes and edges that are up to date are left alone. */
export function sync(graph: Graph, drawing: Drawing, view: View, cache: GraphCache, palette: Palette): void {
  const emphasis = { selected: new Set(view.selected), highlighted: new Set(view.highlighted) };
  dropHidden(graph, drawing);
  for (const id of drawing.entities) {
    const attributes = nodeAttributes(cache.entities.get(id)!, view.nodes.get(id)!, drawing, emphasis, palette, labelSide(view, id));
    if (!graph.hasNode(id)) {
      graph.addNode(id, attributes);
    } else if (differs(graph.getNodeAttributes(id), attributes)) {
      graph.mergeNodeAttributes(id, attributes);
    }
  }
  syncEdges(graph, drawing, emphasis, palette);
}

function dropHidden(graph: Graph, drawing: Drawing): void {
  const edges = new Set([...drawing.lines.map(({ relation }) => relation.id), ...drawing.flows.map(flowID)]);
  for (const id of graph.edges()) {
    if (!edges.has(id)) {
      graph.dropEdge(id);
    }
  }
  for (const id of graph.nodes()) {
    if (!drawing.entities.has(id)) {
      graph.dropNode(id);
    }
  }
}

function syncEdges(graph: Graph, drawing: Drawing, emphasis: Emphasis, palette: Palette): void {
  const bends = lineBends(drawing.lines);
  for (const line of drawing.lines) {
    const { id, source, target } = line.relation;
    syncEdge(graph, id, source, target, edgeAttributes(line, bends.get(id) ?? straight, emphasis, palette));
  }
  const maxPeople = drawing.flows.reduce((max, { people }) => Math.max(max, people), 1);
  for (const flow of drawing.flows) {
    syncEdge(graph, flowID(flow), flow.from, flow.to, flowAttributes(flow, maxPeople, emphasis, palette));
  }
}

function syncEdge(graph: Graph, id: string, source: string, target: string, attributes: EdgeAttributes): void {
  if (graph.hasEdge(id) && graph.getEdgeAttribute(id, 'type') !== attributes.type) {
    graph.dropEdge(id);
  }
  if (!graph.hasEdge(id)) {
    graph.addDirectedEdgeWithKey(id, source, target, attributes);
  } else if (differs(graph.getEdgeAttributes(id), attributes)) {
    graph.mergeEdgeAttributes(id, attributes);
  }
}

function differs<T extends object>(before: T, after: T): boolean {
  for (const key in after) {
    if (before[key] !== after[key]) {
      return true;
    }
  }
  return false;
}
