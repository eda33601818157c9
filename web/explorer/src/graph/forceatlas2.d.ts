declare module 'graphology-layout-forceatlas2/iterate.js' {
  /** One round of ForceAtlas2, which moves the nodes in their matrix (10 columns) along the edges' (3 columns). */
  export default function iterate(settings: Record<string, unknown>, nodes: Float32Array, edges: Float32Array): object;
}
