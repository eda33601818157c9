import type { Question } from '../model/question';
import { noFilters, type View, type ViewNode } from '../model/view';
import type { Camera } from '../state/viewport';

/** What the address holds. */
export interface PageState {
  view: View;
  camera: Camera | null;
  question: Question;
  tab: string;
}

/** The encoded form: names are short, since an address with many nodes is long. Shared links depend on it. */
interface EncodedState {
  v: 1;
  /** By node: ID, x, y, flags (1 pinned, 2 expanded), index of the node that added it or -1. */
  s: [string, number, number, number, number][];
  sel: readonly string[];
  at: string | null;
  w: View['filters'];
  lit: readonly string[];
  cam: [number, number, number] | null;
  q: Question;
  tab: string;
  /** What is hidden; missing in links from before it was kept. */
  hid?: readonly string[];
}

export async function encode({ view, camera, question, tab }: PageState): Promise<string> {
  const index = new Map([...view.nodes.keys()].map((id, i) => [id, i]));
  const encoded: EncodedState = {
    v: 1,
    s: [...view.nodes].map(([id, node]) => [id, node.x, node.y, flagsOf(node), index.get(node.addedBy ?? '') ?? -1]),
    sel: view.selected,
    at: view.asOf,
    w: view.filters,
    lit: view.highlighted,
    cam: camera && [camera.x, camera.y, camera.ratio],
    q: question,
    tab,
    ...(view.hidden.length > 0 && { hid: view.hidden }),
  };
  return base64url(await pipe(new TextEncoder().encode(JSON.stringify(encoded)), new CompressionStream('deflate-raw')));
}

/** Returns what an address holds, or null if it is damaged. */
export async function decode(text: string): Promise<PageState | null> {
  try {
    const compressed = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    const json = new TextDecoder().decode(await pipe(compressed, new DecompressionStream('deflate-raw')));
    return fromEncoded(JSON.parse(json) as EncodedState);
  } catch {
    return null;
  }
}

function fromEncoded(encoded: EncodedState): PageState | null {
  if (encoded.v !== 1) {
    return null;
  }
  const nodes = new Map(
    encoded.s.map(([id, x, y, flags, addedBy]) => {
      const node: ViewNode = { x: Number(x), y: Number(y), pinned: (flags & 1) > 0, expanded: (flags & 2) > 0, addedBy: encoded.s[addedBy]?.[0] ?? null };
      return [String(id), node];
    }),
  );
  const [x, y, ratio] = encoded.cam ?? [];
  return {
    view: { nodes, selected: encoded.sel, asOf: encoded.at, filters: { ...noFilters, ...encoded.w }, highlighted: encoded.lit, hidden: encoded.hid ?? [] },
    camera: x === undefined || y === undefined || ratio === undefined ? null : { x, y, ratio },
    question: encoded.q,
    tab: encoded.tab,
  };
}

function flagsOf({ pinned, expanded }: ViewNode): number {
  return (pinned ? 1 : 0) + (expanded ? 2 : 0);
}

async function pipe(bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream): Promise<Uint8Array> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

function base64url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    text += String.fromCharCode(byte);
  }
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
