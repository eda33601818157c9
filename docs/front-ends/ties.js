// What all three pages share: how to ask, and how to say what a claim says. Copy it.

/** The address of the server: that of the parameter `server`, or one on this machine. Write yours here. */
export const server = new URLSearchParams(location.search).get('server') ?? 'http://127.0.0.1:8080/';

/** Sends a query; fails with what the server says if any part of it fails. */
export async function ask(query, variables) {
  const response = await fetch(new URL('graphql', server), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) {
    throw new Error(errors.map(({ message }) => message).join('; '));
  }
  return data;
}

/** A fragment with what a page must show of a relation: who, when, how sure the source is, and its words. */
export const claimFields = `
  fragment ClaimFields on Relation {
    id
    kind
    role
    standing
    recordedAt
    period { start end status inferred }
    source { id name }
    target { id name }
    citations { quote document { title url } }
  }`;

/** Returns what a relation says, as a line. */
export function sentence({ kind, role, source, target }) {
  return `${source.name} – ${kindWords(kind)}${role ? ` as ${role}` : ''} – ${target.name}`;
}

/** Returns a kind of relation in words. */
export function kindWords(kind) {
  return kind.toLowerCase().replaceAll('_', ' ');
}

/** Returns a period in words. What is missing is not known: it is neither "for ever" nor "until today". */
export function when({ start, end, status, inferred }, recordedAt) {
  const ends = { CURRENT: `went on when it was recorded, on ${recordedAt.slice(0, 10)}`, ENDED: 'ended, nothing says when', UNKNOWN: 'nothing says whether it ended' };
  return `${start ? `from ${start}` : 'start not known'}; ${end ? `until ${end}` : ends[status]}${inferred ? ' (inferred)' : ''}`;
}

/** Shows claims in an element, each with the words behind it. */
export function showClaims(element, relations) {
  element.replaceChildren(
    ...relations.map((relation) => {
      const article = make('article');
      article.append(make('h2', sentence(relation)), make('p', `${when(relation.period, relation.recordedAt)}; ${relation.standing.toLowerCase()}`));
      article.append(...relation.citations.map(citation));
      return article;
    }),
  );
}

function citation({ quote, document: { title, url } }) {
  const figure = make('figure');
  const source = make('figcaption');
  // Addresses come from whoever wrote the data: "javascript:…" would run in this page.
  const link = url?.match(/^https?:/) ? Object.assign(make('a', title), { href: url }) : make('span', title);
  source.append(link);
  figure.append(make('blockquote', quote ?? 'The document as a whole.'), source);
  return figure;
}

/** Returns an element with a text, which is never taken for HTML. */
export function make(name, text = '') {
  return Object.assign(document.createElement(name), { textContent: text });
}

/** Runs a page, which says what went wrong instead of staying empty. */
export async function run(page) {
  try {
    await page();
  } catch (error) {
    document.querySelector('#claims').replaceChildren(make('p', `This cannot be shown: ${error.message}`));
  }
}
