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
const path = given.get('path');
link.href = path ? `./explore?path=${encodeURIComponent(path)}` : given.get('of')?.includes(',') === false ? `./explore/${encodeURIComponent(given.get('of')!)}` : './explore';
link.target = '_blank';
link.rel = 'noopener';
link.textContent = 'Open in ties';
page.append(graph, link);
