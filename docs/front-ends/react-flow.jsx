// How two are linked, `?path=ID,ID`: the shortest path as a row, with the sentence on each arrow.
import { BaseEdge, EdgeLabelRenderer, getStraightPath, ReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { createRoot } from 'react-dom/client';
import { ask, claimFields, kindWords, run, showClaims } from './ties.js';

const [from, to] = (new URLSearchParams(location.search).get('path') ?? 'project:kimi,company:google-brain').split(',');
const distance = 340;

const query = `
  query Path($from: ID!, $to: ID!) {
    paths(from: $from, to: $to, limit: 1) {
      nodes { id name }
      hops { from { id } to { id } relations { ...ClaimFields } }
    }
  }
  ${claimFields}`;

function Claim({ sourceX, sourceY, targetX, targetY, data: { relations } }) {
  const [path, x, y] = getStraightPath({ sourceX, sourceY, targetX, targetY });
  const [{ kind, citations }] = relations;
  return (
    <>
      <BaseEdge path={path} />
      <EdgeLabelRenderer>
        <button
          className="nodrag nopan"
          style={{ position: 'absolute', width: distance - 170, pointerEvents: 'all', transform: `translate(-50%, 8px) translate(${x}px, ${y}px)` }}
          onClick={() => showClaims(document.querySelector('#claims'), relations)}
        >
          {kindWords(kind)}
          {relations.length > 1 && ` (and ${relations.length - 1} more)`}: <q>{citations[0].quote}</q>
        </button>
      </EdgeLabelRenderer>
    </>
  );
}

const edgeTypes = { claim: Claim };

void run(async () => {
  const [path] = (await ask(query, { from, to })).paths;
  if (!path) {
    throw new Error('no path of at most six links is recorded');
  }
  const nodes = path.nodes.map(({ id, name }, i) => ({
    id,
    data: { label: name },
    position: { x: i * distance, y: 0 },
    sourcePosition: 'right',
    targetPosition: 'left',
  }));
  const edges = path.hops.map((hop, i) => ({ id: String(i), type: 'claim', source: hop.from.id, target: hop.to.id, data: { relations: hop.relations } }));
  createRoot(document.querySelector('#drawing')).render(<ReactFlow defaultNodes={nodes} defaultEdges={edges} edgeTypes={edgeTypes} fitView />);
  showClaims(document.querySelector('#claims'), path.hops.flatMap(({ relations }) => relations));
});
