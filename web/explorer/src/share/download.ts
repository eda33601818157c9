import { root } from '../../../shared/root';
import { fetchFile } from '../api/fetch-file';
import { fetchSources } from '../api/fetch-graph';
import { cache, drawing, view } from '../state/store';
import { viewport } from '../state/viewport';
import { palette } from '../ui/palette';
import { pictureOf } from './picture';
import { t } from '../words/messages';
import { sourcesText } from './sources';
import { pageTitle } from './title';

/** Returns what the canvas shows as SVG, with the sources that it rests on, as they are given. */
export function renderSVG(sources = ''): string {
  const current = viewport.value;
  if (!current) {
    throw new Error(t('this browser draws no picture'));
  }
  const { toScreen, scale } = current;
  return pictureOf({
    drawing: drawing.value,
    view: view.value,
    entities: cache.entities,
    palette: palette(),
    toScreen,
    scale,
    caption: captionLines(sources),
    ...current.dimensions(),
  });
}

/** Returns the picture to take away: it names its sources. */
export async function sourcedSVG(): Promise<string> {
  return renderSVG(sourcesText(await fetchSources(drawing.value.lines.map(({ relation }) => relation.id))));
}

/** Returns what is shown, its sources, the day by which all of it was recorded, and the address of the server. */
function captionLines(sources: string): string[] {
  const recorded = drawing.value.lines.map(({ relation }) => relation.recordedAt.slice(0, 10)).sort().at(-1);
  const address = location.href.length > 120 ? `${root}explore` : location.href;
  return [pageTitle(), ...(sources === '' ? [] : [sources]), [recorded && t('recorded by {date}', { date: recorded }), address].filter(Boolean).join(' · ')];
}

export async function renderPNG(): Promise<Blob> {
  const pixelRatio = 2;
  const picture = new Image();
  const url = URL.createObjectURL(new Blob([await sourcedSVG()], { type: 'image/svg+xml' }));
  try {
    picture.src = url;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = picture.width * pixelRatio;
    canvas.height = picture.height * pixelRatio;
    canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture cannot be written'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The server's limit on entities of an export. */
export const maxExported = 1_000;

/** Fetches a file with some entities and the relations between them. */
export async function fetchExport(format: 'csv' | 'graphml' | 'gexf' | 'cytoscape', ids: readonly string[]): Promise<Blob> {
  const parameters = new URLSearchParams({ format, ids: ids.join(',') });
  return fetchFile('Exporting', `${root}export?${parameters}`);
}

/** Saves a file as a download. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // when the browser has read it
}
