import type { MultiDirectedGraph } from 'graphology';
import type { Known } from '../model/graph-cache';
import type { Drawing } from '../model/drawing';
import type { View } from '../model/view';
import { type EdgeAttributes, edgeLook, type Emphasis, type NodeAttributes, nodeLook, shifts } from './styles';
import type { Palette } from '../ui/palette';

export type Graph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/** Makes the graph that sigma draws that of a drawing, and touches only what is different. */
export function sync(graph: Graph, drawing: Drawing, view: View, known: Known, palette: Palette): void {
  const emphasis = { selected: new Set(view.selected), lit: new Set(view.lit) };
  dropAbsent(graph, drawing);
  for (const id of drawing.entities) {
    const look = nodeLook(known.entities.get(id)!, view.spots.get(id)!, drawing.beyond.get(id) ?? 0, emphasis, palette);
    if (!graph.hasNode(id)) {
      graph.addNode(id, look);
    } else if (differs(graph.getNodeAttributes(id), look)) {
      graph.mergeNodeAttributes(id, look);
    }
  }
  syncLines(graph, drawing, emphasis, palette);
}

function dropAbsent(graph: Graph, drawing: Drawing): void {
  const lines = new Set(drawing.lines.map(({ relation }) => relation.id));
  for (const id of graph.edges()) {
    if (!lines.has(id)) {
      graph.dropEdge(id);
    }
  }
  for (const id of graph.nodes()) {
    if (!drawing.entities.has(id)) {
      graph.dropNode(id);
    }
  }
}

function syncLines(graph: Graph, drawing: Drawing, emphasis: Emphasis, palette: Palette): void {
  const shifted = shifts(drawing.lines);
  for (const line of drawing.lines) {
    const { id, source, target } = line.relation;
    const look = edgeLook(line, shifted.get(id) ?? 0, emphasis, palette);
    if (!graph.hasEdge(id)) {
      graph.addDirectedEdgeWithKey(id, source, target, look);
    } else if (differs(graph.getEdgeAttributes(id), look)) {
      graph.mergeEdgeAttributes(id, look);
    }
  }
}

function differs<T extends object>(old: T, look: T): boolean {
  for (const key in look) {
    if (old[key] !== look[key]) {
      return true;
    }
  }
  return false;
}
