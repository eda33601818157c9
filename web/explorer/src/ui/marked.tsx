import { cut } from '../model/code-points';

/** A text of which a range of code points is marked. */
export function Marked({ text, start, end }: { text: string; start: number; end: number }) {
  const [before, inside, behind] = cut(text, start, end);
  return (
    <bdi>
      {before}
      {inside && <mark>{inside}</mark>}
      {behind}
    </bdi>
  );
}
