import type { Drawing } from '../model/drawing';
import type { GraphCache } from '../model/graph-cache';
import type { View } from '../model/view';
import type { Palette } from '../ui/palette';
import { edgeAttributes, type Emphasis, lineOffsets, nodeAttributes } from './styles';
import type { Renderer } from './types';

type Graph = ReturnType<Renderer['getGraph']>;

/** Makes sigma's graph that of a drawing; nodes and edges that are up to date are left alone. */
export function sync(graph: Graph, drawing: Drawing, view: View, cache: GraphCache, palette: Palette): void {
  const emphasis = { selected: new Set(view.selected), highlighted: new Set(view.highlighted) };
  dropHidden(graph, drawing);
  for (const id of drawing.entities) {
    const attributes = nodeAttributes(cache.entities.get(id)!, view.nodes.get(id)!, drawing.hiddenDegree.get(id) ?? 0, emphasis, palette);
    if (!graph.hasNode(id)) {
      graph.addNode(id, attributes);
    } else if (differs(graph.getNodeAttributes(id), attributes)) {
      graph.mergeNodeAttributes(id, attributes);
    }
  }
  syncEdges(graph, drawing, emphasis, palette);
}

function dropHidden(graph: Graph, drawing: Drawing): void {
  const edges = new Set(drawing.lines.map(({ relation }) => relation.id));
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
  const offsets = lineOffsets(drawing.lines);
  for (const line of drawing.lines) {
    const { id, source, target } = line.relation;
    const attributes = edgeAttributes(line, offsets.get(id) ?? 0, emphasis, palette);
    if (!graph.hasEdge(id)) {
      graph.addDirectedEdgeWithKey(id, source, target, attributes);
    } else if (differs(graph.getEdgeAttributes(id), attributes)) {
      graph.mergeEdgeAttributes(id, attributes);
    }
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
