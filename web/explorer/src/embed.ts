import './style/embed.css';

/** The page at /embed: a view of the graph for the pages of others, by the parameters of /picture.svg. */
const page = document.getElementById('embed')!;
const given = new URLSearchParams(location.search);
const graph = document.createElement('ties-graph');
const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
graph.setAttribute('theme', given.get('theme') ?? (isDark ? 'dark' : 'light'));
document.documentElement.dataset.theme = graph.getAttribute('theme')!;
for (const [parameter, attribute] of [['path', 'path'], ['of', 'of'], ['hops', 'hops'], ['asOf', 'as-of']] as const) {
  const value = given.get(parameter);
  if (value !== null) {
    graph.setAttribute(attribute, value);
  }
}
graph.addEventListener('ties-load', () => {
  const title = graph.shadowRoot?.querySelector('title')?.textContent;
  document.title = title ? `${title} · ties` : document.title;
});

const link = document.createElement('a');
link.href = exploreAddress();
link.target = '_blank';
link.rel = 'noopener';
link.textContent = 'Open in ties';
page.append(graph, link);

/** Returns the address of the same in the explorer, on the same date. */
function exploreAddress(): string {
  const search = new URLSearchParams();
  for (const name of ['path', 'asOf']) {
    const value = given.get(name);
    if (value) {
      search.set(name, value);
    }
  }
  const of = search.has('path') ? null : given.get('of');
  const only = of && !of.includes(',') ? `/${encodeURIComponent(of)}` : '';
  return `./explore${only}${search.size > 0 ? `?${search}` : ''}`;
}
