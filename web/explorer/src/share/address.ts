import type { Question } from '../questions/forms';
import type { Camera } from '../state/viewport';
import { nothingLeftOut, type Spot, type View } from '../model/view';

/** What the address holds: everything that makes the page look as it does. */
export interface Place {
  view: View;
  camera: Camera | null;
  question: Question;
  tab: string;
}

/** A view as it is written: short names, since many spots make a long address. */
interface Written {
  v: 1;
  /** id, x, y, flags (1 pinned, 2 expanded), index of the one that brought it in or -1. */
  s: [string, number, number, number, number][];
  sel: readonly string[];
  at: string | null;
  w: View['without'];
  lit: readonly string[];
  cam: [number, number, number] | null;
  q: Question;
  tab: string;
}

export async function encode({ view, camera, question, tab }: Place): Promise<string> {
  const index = new Map([...view.spots.keys()].map((id, i) => [id, i]));
  const written: Written = {
    v: 1,
    s: [...view.spots].map(([id, spot]) => [id, spot.x, spot.y, flagsOf(spot), index.get(spot.by ?? '') ?? -1]),
    sel: view.selected,
    at: view.asOf,
    w: view.without,
    lit: view.lit,
    cam: camera && [camera.x, camera.y, camera.ratio],
    q: question,
    tab,
  };
  return base64url(await through(new TextEncoder().encode(JSON.stringify(written)), new CompressionStream('deflate-raw')));
}

/** The place that an address holds, or null where it holds none that can be read. */
export async function decode(text: string): Promise<Place | null> {
  try {
    const packed = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    const json = new TextDecoder().decode(await through(packed, new DecompressionStream('deflate-raw')));
    return read(JSON.parse(json) as Written);
  } catch {
    return null;
  }
}

function read(written: Written): Place | null {
  if (written.v !== 1) {
    return null;
  }
  const spots = new Map(
    written.s.map(([id, x, y, flags, by]) => {
      const spot: Spot = { x: Number(x), y: Number(y), pinned: (flags & 1) > 0, expanded: (flags & 2) > 0, by: written.s[by]?.[0] ?? null };
      return [String(id), spot];
    }),
  );
  const [x, y, ratio] = written.cam ?? [];
  return {
    view: { spots, selected: written.sel, asOf: written.at, without: { ...nothingLeftOut, ...written.w }, lit: written.lit },
    camera: x === undefined || y === undefined || ratio === undefined ? null : { x, y, ratio },
    question: written.q,
    tab: written.tab,
  };
}

function flagsOf({ pinned, expanded }: Spot): number {
  return (pinned ? 1 : 0) + (expanded ? 2 : 0);
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream): Promise<Uint8Array> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

function base64url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    text += String.fromCharCode(byte);
  }
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
