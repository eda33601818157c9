// What surrounds an entity, `?of=ID`: each click on a node brings in more. The server's export for Cytoscape is what
// Cytoscape.js takes. For those without a token the operator allows it with --export.
import cytoscape from 'cytoscape';
import { kindWords, make, run, server } from './ties.js';

const of = new URLSearchParams(location.search).get('of') ?? 'person:wu-yuxin';
const claims = document.querySelector('#claims');

/** Returns what is linked to an entity, as elements of Cytoscape.js. */
async function around(id) {
  const response = await fetch(new URL(`export?${new URLSearchParams({ format: 'cytoscape', of: id })}`, server));
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(answer.errors[0].message);
  }
  const note = response.headers.get('Ties-Note'); // says so if something is left out
  claims.replaceChildren(...(note ? [make('p', note)] : []));
  return answer.elements;
}

/** Adds what is not drawn yet. */
async function expand(graph, id) {
  const elements = await around(id);
  const added = graph.add([...elements.nodes, ...elements.edges].filter(({ data }) => graph.getElementById(data.id).empty()));
  if (added.nonempty()) {
    graph.layout({ name: 'cose', animate: false, randomize: false, nodeDimensionsIncludeLabels: true }).run();
  }
}

/** Shows an edge: its quotes stand one a line. */
function show(edge) {
  const { kind, role = '', standing = '', start, end, status, inferred, quotes = '' } = edge.data();
  const dates = [`start ${start ?? 'not known'}`, `end ${end ?? 'not known'}`, status, inferred && 'inferred'].filter(Boolean).join('; ').toLowerCase();
  claims.replaceChildren(
    make('h2', [edge.source().data('name'), kindWords(kind), edge.target().data('name')].join(' – ')),
    make('p', [role, dates, standing.toLowerCase()].filter(Boolean).join('; ')),
    ...quotes.split('\n').map((quote) => make('blockquote', quote)),
  );
}

void run(async () => {
  const graph = cytoscape({
    container: document.querySelector('#drawing'),
    style: [
      { selector: 'node', style: { label: 'data(name)', 'font-size': 11, width: 18, height: 18, 'background-color': '#2f6db5' } },
      { selector: 'node[kind = "Person"]', style: { 'background-color': '#b5432f' } },
      { selector: 'edge', style: { width: 2, 'curve-style': 'bezier', 'line-color': '#7a828e', 'target-arrow-color': '#7a828e', 'target-arrow-shape': 'triangle' } },
      { selector: 'edge[standing = "INFERRED"]', style: { 'line-style': 'dashed' } },
    ],
  });
  graph.on('tap', 'node', ({ target }) => run(() => expand(graph, target.id())));
  graph.on('tap', 'edge', ({ target }) => show(target));
  await expand(graph, of);
  window.graph = graph; // to be tried in the console
});
