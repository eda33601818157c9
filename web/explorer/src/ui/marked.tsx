import { splitRange } from '../model/code-points';

/** A text with a marked range of code points. */
export function Marked({ text, start, end }: { text: string; start: number; end: number }) {
  const [before, inside, after] = splitRange(text, start, end);
  return (
    <bdi>
      {before}
      {inside && <mark>{inside}</mark>}
      {after}
    </bdi>
  );
}
