declare module 'graphology-layout-forceatlas2/iterate.js' {
  /** One iteration of ForceAtlas2: moves the nodes of a matrix of 10 columns, by edges in a matrix of 3 columns. */
  export default function iterate(settings: Record<string, unknown>, nodes: Float32Array, edges: Float32Array): object;
}
