/** What an HTML page says. */
export interface PageText {
  text: string;
  title: string;
  language: string;
  /** Its address, where it names one. */
  url: string;
  publisher: string;
  /** A partial date. */
  publishedOn: string;
}

const skipped = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'SVG', 'IFRAME', 'OBJECT', 'NAV', 'BUTTON', 'SELECT', 'TEXTAREA']);
const inline = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I IMG INS KBD LABEL MARK Q RP RT RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(' '),
);

/** Reads an HTML page: its words, with each block on a line of its own. Nothing of it is run or loaded. */
export function readPage(html: string): PageText {
  const page = new DOMParser().parseFromString(withoutStyles(html), 'text/html');
  const lines = [''];
  addLines(page.body, lines);
  const property = (name: string) => page.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? '';
  const address = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? property('og:url');
  return {
    text: lines.map(folded).filter(Boolean).join('\n'),
    title: folded(property('og:title') || page.title),
    language: page.documentElement.lang.trim(),
    publisher: folded(property('og:site_name')),
    publishedOn: /^\d{4}-\d\d-\d\d/.exec(property('article:published_time'))?.[0] ?? '',
    url: /^https?:\/\//.test(address) ? address : '',
  };
}

/** Renames styles: the browser complains of what the page's policy forbids, even where nothing is shown. */
function withoutStyles(html: string): string {
  return html.replace(/<(\/?)style\b/gi, '<$1script').replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ' data-style='));
}

/** Adds the words below a node to the last of some lines, and begins another one at each block and break. */
function addLines(node: Node, lines: string[]): void {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      lines.push(lines.pop() + (child.textContent ?? ''));
    } else if (child.nodeName === 'BR') {
      lines.push('');
    } else if (child.nodeType === Node.ELEMENT_NODE && !skipped.has(child.nodeName.toUpperCase())) {
      addElement(child, lines);
    }
  }
}

function addElement(element: Node, lines: string[]): void {
  if (inline.has(element.nodeName)) {
    addLines(element, lines);
    return;
  }
  lines.push('');
  addLines(element, lines);
  lines.push('');
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
