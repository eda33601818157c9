import type { Selected } from '../../model/stepping';

/** Selects words of a text: of an element whose children say in `data-start` where in the text they begin. Returns where they end. */
export function selectIn(box: Element, { anchor, focus }: Selected): Element | null {
  const [from, to] = [positionOf(box, anchor), positionOf(box, focus)];
  if (from && to) {
    getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }
  return to?.node.parentElement ?? null;
}

/** Returns which words of such an element are selected, or null where none are. */
export function selectedIn(box: Element, length: number): Selected | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !box.contains(selection.anchorNode) || !box.contains(selection.focusNode)) {
    return null;
  }
  return {
    anchor: offsetOf(box, selection.anchorNode!, selection.anchorOffset, length),
    focus: offsetOf(box, selection.focusNode!, selection.focusOffset, length),
  };
}

function startOf(child: Element | null | undefined): number | null {
  const start = child?.getAttribute('data-start');
  return start == null ? null : Number(start);
}

/** Returns where in the text a position in the element is. */
function offsetOf(box: Element, node: Node, offset: number, length: number): number {
  const element = node instanceof Element ? node : node.parentElement;
  const child = element?.closest('[data-start]');
  if (!child) {
    return startOf(box.children[offset]) ?? length;
  }
  const before = document.createRange();
  before.selectNodeContents(child);
  before.setEnd(node, offset);
  return startOf(child)! + before.toString().length;
}

/** Returns the position in the element of an offset in the text. */
function positionOf(box: Element, offset: number): { node: Node; offset: number } | null {
  const child = [...box.children].findLast((child) => startOf(child)! <= offset);
  if (!child) {
    return null;
  }
  let rest = offset - startOf(child)!;
  const texts = document.createTreeWalker(child, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const { length } = text as Text;
    if (rest <= length) {
      return { node: text, offset: rest };
    }
    rest -= length;
  }
  return null;
}
