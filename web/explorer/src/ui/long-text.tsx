import { useState } from 'preact/hooks';
import { shortened } from '../model/code-points';

/** Code points of a text that are shown at once. */
export const much = 600;

/** A text that may be long: its beginning, and the rest on request. */
export function LongText({ text }: { text: string }) {
  const [whole, setWhole] = useState(false);
  const beginning = shortened(text, much);
  return (
    <>
      <bdi>{whole ? text : beginning}</bdi>
      {beginning !== text && !whole && (
        <button type="button" class="more" onClick={() => setWhole(true)}>
          all {[...text].length.toLocaleString('en')} characters…
        </button>
      )}
    </>
  );
}
