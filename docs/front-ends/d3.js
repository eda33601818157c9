// What surrounds an entity, `?of=ID`, as a force-directed drawing.
import { create, drag, forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, groups } from 'd3';
import { ask, claimFields, make, run, showClaims } from './ties.js';

const of = new URLSearchParams(location.search).get('of') ?? 'person:wu-yuxin';
const [width, height] = [700, 500];

const query = `
  query Around($of: [ID!]!) {
    neighbourhood(of: $of, hops: 2, limit: 40) {
      nodes { id name degree }
      edges { ...ClaimFields }
      edgesLeftOut
      leftOut { entity { id } neighbours }
    }
  }
  ${claimFields}`;

void run(async () => {
  const { nodes, edges, edgesLeftOut, leftOut } = (await ask(query, { of: [of] })).neighbourhood;
  const more = new Map(leftOut.map(({ entity, neighbours }) => [entity.id, ` +${neighbours}`]));
  // One line for all relations between the same two: drawn over each other, only the last could be clicked on.
  const links = groups(edges, ({ source, target }) => [source.id, target.id].sort().join(' ')).map(([, claims]) => ({
    claims,
    source: claims[0].source.id,
    target: claims[0].target.id,
  }));
  const claimsOf = ({ id }) => edges.filter(({ source, target }) => source.id === id || target.id === id);
  const show = (claims) => showClaims(document.querySelector('#claims'), claims);

  const svg = create('svg').attr('viewBox', [-width / 2, -height / 2, width, height]).attr('role', 'img').attr('aria-label', `What surrounds ${nodes[0].name}`);
  const line = svg
    .selectAll('line')
    .data(links)
    .join('line')
    .attr('stroke', '#7a828e')
    .attr('stroke-width', ({ claims }) => 1.5 + claims.length)
    .attr('stroke-dasharray', ({ claims }) => (claims.some(({ standing }) => standing === 'STATED') ? null : '4 3'))
    .on('click', (event, { claims }) => show(claims));
  const node = svg.selectAll('g').data(nodes).join('g').on('click', (event, entity) => show(claimsOf(entity)));
  node.append('circle').attr('r', ({ degree }) => 5 + Math.sqrt(degree)).attr('fill', ({ id }) => (id === of ? '#b5432f' : '#2f6db5'));
  node.append('text').attr('x', 10).attr('dy', '0.35em').attr('font-size', 11).text(({ id, name }) => name + (more.get(id) ?? ''));

  const simulation = forceSimulation(nodes)
    .force('link', forceLink(links).id(({ id }) => id).distance(70))
    .force('charge', forceManyBody().strength(-220))
    .force('collide', forceCollide(16))
    .force('center', forceCenter())
    .on('tick', () => {
      line.attr('x1', ({ source }) => source.x).attr('y1', ({ source }) => source.y).attr('x2', ({ target }) => target.x).attr('y2', ({ target }) => target.y);
      node.attr('transform', ({ x, y }) => `translate(${x},${y})`);
    });
  node.call(
    drag()
      .on('start', () => simulation.alphaTarget(0.3).restart())
      .on('drag', (event, entity) => Object.assign(entity, { fx: event.x, fy: event.y }))
      .on('end', () => simulation.alphaTarget(0)),
  );
  document.querySelector('#drawing').append(svg.node());
  if (edgesLeftOut > 0) {
    document.querySelector('main').append(make('p', `${edgesLeftOut} relations are not drawn.`));
  }
  show(claimsOf(nodes[0]));
});
