// The web component <ties-graph>, a file of its own at /ties-graph.js: see docs/front-ends.md. It draws what /picture.svg
// answers, in the page that it stands in, so that names can be selected and entities opened.

const style = new CSSStyleSheet();
style.replaceSync(`
  :host { display: block; }
  svg { display: block; height: auto; max-width: 100%; }
  a { cursor: pointer; outline-offset: 3px; }
  a:hover text { text-decoration: underline; }
  p { font: 15px/1.5 system-ui, sans-serif; margin: 0; padding: 1rem; }
`);

/** The address of the server that this file came from. */
const home = import.meta.url.replace(/[^/]*$/, '');
const parameters = ['path', 'of', 'hops', 'asOf', 'theme'] as const;
const attributes = ['src', 'path', 'of', 'hops', 'as-of', 'theme'];

class TiesGraph extends HTMLElement {
  static readonly observedAttributes = attributes;
  #request = new AbortController();
  #isScheduled = false;

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [style];
  }

  connectedCallback(): void {
    this.#schedule();
  }

  disconnectedCallback(): void {
    this.#request.abort();
  }

  attributeChangedCallback(): void {
    this.#schedule();
  }

  /** Draws once all attributes that are set together are there. */
  #schedule(): void {
    if (this.isConnected && !this.#isScheduled) {
      this.#isScheduled = true;
      queueMicrotask(() => {
        this.#isScheduled = false;
        void this.#draw();
      });
    }
  }

  async #draw(): Promise<void> {
    this.#request.abort();
    const { signal } = (this.#request = new AbortController());
    const source = new URL(this.getAttribute('src') || home, location.href).href.replace(/\/*$/, '/');
    try {
      const svg = await fetchPicture(source, this, signal);
      if (!signal.aborted) {
        this.#show(svg, source);
        this.dispatchEvent(new CustomEvent('ties-load', { bubbles: true }));
      }
    } catch (error) {
      if (!signal.aborted) {
        this.#fail(error instanceof Error ? error.message : String(error));
      }
    }
  }

  #show(svg: Element, source: string): void {
    for (const link of svg.querySelectorAll('a')) {
      link.setAttribute('href', new URL(link.getAttribute('href') ?? '', source).href);
      link.setAttribute('target', '_blank');
      link.setAttribute('rel', 'noopener');
      link.addEventListener('click', (event) => {
        const picked = new CustomEvent('ties-select', { bubbles: true, cancelable: true, detail: { id: link.getAttribute('data-id') } });
        if (!this.dispatchEvent(picked)) {
          event.preventDefault();
        }
      });
    }
    svg.setAttribute('role', 'group');
    svg.setAttribute('aria-label', svg.querySelector('title')?.textContent ?? '');
    this.shadowRoot!.replaceChildren(svg);
  }

  #fail(message: string): void {
    const text = document.createElement('p');
    text.setAttribute('role', 'alert');
    text.textContent = message;
    this.shadowRoot!.replaceChildren(text);
    this.dispatchEvent(new CustomEvent('ties-error', { bubbles: true, detail: { message } }));
  }
}

/** Fetches a picture; rejects with what the server says if it has none. */
async function fetchPicture(source: string, element: Element, signal: AbortSignal): Promise<Element> {
  const query = new URLSearchParams();
  for (const name of parameters) {
    const value = element.getAttribute(name === 'asOf' ? 'as-of' : name);
    if (value) {
      query.set(name, value);
    }
  }
  const response = await fetch(`${source}picture.svg?${query}`, { signal, credentials: 'omit' });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(messageOf(text) ?? `the server answers ${response.status}`);
  }
  const svg = document.importNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement, true);
  if (svg.localName !== 'svg') {
    throw new Error('the server answers no picture');
  }
  removeScripts(svg);
  return svg;
}

function messageOf(text: string): string | undefined {
  try {
    return (JSON.parse(text) as { errors?: { message: string }[] }).errors?.[0]?.message;
  } catch {
    return undefined;
  }
}

/** Removes what runs: a picture of ties has nothing of the kind, but src may name any server. */
function removeScripts(svg: Element): void {
  for (const element of svg.querySelectorAll('*')) {
    if (!/^(a|circle|g|line|path|rect|text|title|tspan)$/.test(element.localName)) {
      element.remove();
      continue;
    }
    for (const { name, value } of [...element.attributes]) {
      if (/^on/i.test(name) || (/href$/i.test(name) && !/^(https?:|explore\/)/i.test(value))) {
        element.removeAttribute(name);
      }
    }
  }
}

customElements.define('ties-graph', TiesGraph);
