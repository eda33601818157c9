import type { Flow } from '../model/flow';
import type { EntityType } from '../model/graph';
import type { Question } from '../model/question';
import { type Group, noFilters, type Scene, type View, type ViewNode } from '../model/view';
import type { Camera } from '../state/viewport';

/** What the address holds. */
export interface PageState {
  view: View;
  camera: Camera | null;
  question: Question;
  tab: string;
}

type EncodedNode = [id: string, x: number, y: number, flags: number, addedBy: number];
type EncodedGroup = [id: string, of: string, type: EntityType, members: readonly string[], x: number, y: number];
type EncodedFlow = [from: string, to: string, people: number, certain: number, possible: number];

/** The encoded form: names are short, since an address with many nodes is long. Shared links depend on it. */
export interface EncodedState {
  v: 1;
  /** By node: ID, x, y, flags (1 pinned, 2 expanded), index of the node that added it or -1. */
  s: EncodedNode[];
  sel: readonly string[];
  at: string | null;
  /** The date that it is compared with; missing where it is with none. */
  vs?: string;
  w: View['filters'];
  lit: readonly string[];
  cam: [number, number, number] | null;
  /** By flow: IDs of the ends, people, of them certain and possible. Absent where none is drawn. */
  f?: EncodedFlow[];
  /** By group: ID, of what, type, members, x, y. Absent where none is drawn. */
  g?: EncodedGroup[];
  /** The layout of an answer that is shown by itself. */
  sc?: Scene;
  /** What was shown before it, as `s` and `f`. */
  as?: { s: EncodedNode[]; f: EncodedFlow[]; g?: EncodedGroup[] };
  q: Question;
  tab: string;
  /** What is hidden; missing in links from before it was kept. */
  hid?: readonly string[];
}

export async function encode(state: PageState): Promise<string> {
  return pack(toEncoded(state));
}

/** Returns what an address holds, or null if it is damaged. */
export async function decode(text: string): Promise<PageState | null> {
  const encoded = await unpack<EncodedState>(text);
  try {
    return encoded && fromEncoded(encoded);
  } catch {
    return null;
  }
}

export function toEncoded({ view, camera, question, tab }: PageState): EncodedState {
  return {
    v: 1,
    s: encodeNodes(view.nodes),
    sel: view.selected,
    at: view.asOf,
    w: view.filters,
    lit: view.highlighted,
    cam: camera && [camera.x, camera.y, camera.ratio],
    q: question,
    tab,
    ...(view.comparedTo !== null && { vs: view.comparedTo }),
    ...(view.hidden.length > 0 && { hid: view.hidden }),
    ...(view.flows.length > 0 ? { f: view.flows.map(encodeFlow) } : {}),
    ...(view.groups.length > 0 ? { g: view.groups.map(encodeGroup) } : {}),
    ...(view.scene ? { sc: view.scene } : {}),
    ...(view.aside ? { as: { s: encodeNodes(view.aside.nodes), f: view.aside.flows.map(encodeFlow), g: view.aside.groups.map(encodeGroup) } } : {}),
  };
}

/** Returns a value as a part of an address. */
export async function pack(value: unknown): Promise<string> {
  return base64url(await pipe(new TextEncoder().encode(JSON.stringify(value)), new CompressionStream('deflate-raw')));
}

/** Returns the value of a part of an address, or null if it is damaged. */
export async function unpack<T>(text: string): Promise<T | null> {
  try {
    const compressed = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(await pipe(compressed, new DecompressionStream('deflate-raw')))) as T;
  } catch {
    return null;
  }
}

/** Returns the state of its encoded form; fails, or returns null, where that is damaged. */
export function fromEncoded(encoded: EncodedState): PageState | null {
  if (encoded.v !== 1) {
    return null;
  }
  const [x, y, ratio] = encoded.cam ?? [];
  return {
    view: {
      nodes: decodeNodes(encoded.s),
      selected: encoded.sel,
      asOf: encoded.at,
      comparedTo: encoded.vs ?? null,
      filters: { ...noFilters, ...encoded.w },
      highlighted: encoded.lit,
      hidden: encoded.hid ?? [],
      flows: (encoded.f ?? []).map(decodeFlow),
      groups: (encoded.g ?? []).map(decodeGroup),
      scene: encoded.sc ?? null,
      aside: encoded.as ? { nodes: decodeNodes(encoded.as.s), flows: encoded.as.f.map(decodeFlow), groups: (encoded.as.g ?? []).map(decodeGroup) } : null,
    },
    camera: x === undefined || y === undefined || ratio === undefined ? null : { x, y, ratio },
    question: encoded.q,
    tab: encoded.tab,
  };
}

/** Returns a state with the IDs that merged entities have now. */
export function redirected(state: PageState, merged: ReadonlyMap<string, string>): PageState {
  const encoded = JSON.parse(JSON.stringify(toEncoded(state)), (_, value: unknown) => merged.get(value as string) ?? value) as EncodedState;
  return fromEncoded({ ...encoded, sel: [...new Set(encoded.sel)] })!;
}

function encodeNodes(nodes: View['nodes']): EncodedNode[] {
  const index = new Map([...nodes.keys()].map((id, i) => [id, i]));
  return [...nodes].map(([id, node]) => [id, node.x, node.y, flagsOf(node), index.get(node.addedBy ?? '') ?? -1]);
}

function decodeNodes(encoded: readonly EncodedNode[]): View['nodes'] {
  return new Map(
    encoded.map(([id, x, y, flags, addedBy]) => {
      const node: ViewNode = { x: Number(x), y: Number(y), pinned: (flags & 1) > 0, expanded: (flags & 2) > 0, addedBy: encoded[addedBy]?.[0] ?? null };
      return [String(id), node];
    }),
  );
}

function encodeGroup({ id, of, type, members, x, y }: Group): EncodedGroup {
  return [id, of, type, members, x, y];
}

function decodeGroup([id, of, type, members, x, y]: EncodedGroup): Group {
  return { id: String(id), of: String(of), type, members: members.map(String), x: Number(x), y: Number(y) };
}

function encodeFlow({ from, to, people, certain, possible }: Flow): EncodedFlow {
  return [from, to, people, certain, possible];
}

function decodeFlow([from, to, people, certain, possible]: EncodedFlow): Flow {
  return { from: String(from), to: String(to), people: Number(people), certain: Number(certain), possible: Number(possible) };
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
