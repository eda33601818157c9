/** A piece of the text layer of a page, in points from its lower left corner. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
  endsLine: boolean;
}

interface Line {
  text: string;
  left: number;
  right: number;
  y: number;
  height: number;
}

/** What stands for a character that a file shows and does not name. */
const unnamed = '\ufffd';

/** Returns the text of pages, a paragraph a line: their lines are joined. What is at the edge of most pages is left out: heads and numbers. */
export function textOfPages(pages: readonly (readonly Piece[])[]): string {
  const lines = withoutHeads(pages.map(linesOf));
  const edgeOf = rightEdges(lines);
  const paragraphs: string[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before && goesOn(before, line, edgeOf(before))) {
      paragraphs.push(joined(paragraphs.pop()!, line.text));
    } else {
      paragraphs.push(line.text);
    }
  });
  return paragraphs.join('\n');
}

/** Returns whether a text has many characters that its file does not name. */
export function isUnnamed(text: string): boolean {
  return text.split(unnamed).length - 1 > text.length / 20;
}

/** Returns the lines of a page, without those that are empty. */
function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const { text, x, y, width, height, endsLine } of pieces) {
    if (line && height > 0 && Math.abs(line.y - y) > Math.max(line.height, height) / 2) {
      lines.push(line);
      line = null;
    }
    line ??= { text: '', left: x, right: x, y, height };
    line.text += text;
    line.right = Math.max(line.right, x + width);
    line.height = Math.max(line.height, height);
    if (endsLine) {
      lines.push(line);
      line = null;
    }
  }
  if (line) {
    lines.push(line);
  }
  return lines.map((one) => ({ ...one, text: one.text.replaceAll('\0', unnamed).replace(/\s+/g, ' ').trim() })).filter(({ text }) => text !== '');
}

/** Returns the lines of all pages without the highest and lowest ones that are the same on half of the pages or more, but for numbers. */
function withoutHeads(pages: readonly (readonly Line[])[]): Line[] {
  const edges = pages.map((lines) => {
    const heights = lines.map(({ y }) => y);
    return new Set(lines.filter(({ y }) => y === Math.max(...heights) || y === Math.min(...heights)));
  });
  const keyOf = ({ y, text }: Line) => `${Math.round(y)} ${text.replace(/\p{Nd}+/gu, '0')}`;
  const count = new Map<string, number>();
  for (const key of edges.flatMap((lines) => [...new Set([...lines].map(keyOf))])) {
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  const isHead = (line: Line) => count.get(keyOf(line))! >= Math.max(2, pages.length / 2);
  return pages.flatMap((lines, i) => lines.filter((line) => !edges[i]!.has(line) || !isHead(line)));
}

/** How far the lines of a column may be indented, in points. */
const maxIndent = 36;

/** Returns how far to the right the lines go that begin about where a line does. */
function rightEdges(lines: readonly Line[]): (line: Line) => number {
  const edges = new Map<number, number>();
  const columnOf = ({ left }: Line) => Math.round(left / maxIndent);
  for (const line of lines) {
    edges.set(columnOf(line), Math.max(edges.get(columnOf(line)) ?? 0, line.right));
  }
  return (line) => Math.max(...[-1, 0, 1].map((beside) => edges.get(columnOf(line) + beside) ?? 0));
}

/** How far apart lines of one paragraph are, and how much their letters may differ in height. */
const maxPitch = 1.8;
const maxHeightRatio = 1.15;

/** Returns whether a line goes on with the paragraph of the line before it, in a column that is as wide as it is to the right. */
function goesOn(before: Line, line: Line, right: number): boolean {
  const ratio = before.height / line.height;
  if (ratio > maxHeightRatio || ratio < 1 / maxHeightRatio || /^[•●▪–—*]\s/.test(line.text)) {
    return false;
  }
  const down = before.y - line.y;
  if (down <= 0) {
    return !endsSentence.test(before.text); // it is in the next column, or on the next page
  }
  return down <= maxPitch * line.height && before.right + widthOfFirst(line) > right;
}

/** Returns about how much room the first word of a line would have taken in the line before it. */
function widthOfFirst({ text, left, right }: Line): number {
  const first = beginsWide.test(text) ? 1 : text.split(' ')[0]!.length + 1;
  return (first * (right - left)) / text.length;
}

const endsSentence = /[.!?:…。！？：]["”’»）)]?$/;

/** Signs that are written without spaces between them. */
const wide = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}　-〿！-｠]';
const endsWide = new RegExp(`${wide}$`, 'u');
const beginsWide = new RegExp(`^${wide}`, 'u');

/** Returns two lines as one: without the hyphen of a word that goes on, and without a space between signs that have none. */
function joined(a: string, b: string): string {
  if (/\p{Ll}[-‐\u00ad]$/u.test(a) && /^\p{Ll}/u.test(b)) {
    return a.slice(0, -1) + b;
  }
  const isOne = /[\p{L}\p{N}][-‐]$/u.test(a) || (endsWide.test(a) && beginsWide.test(b));
  return isOne ? a + b : `${a} ${b}`;
}
