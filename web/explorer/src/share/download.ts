import { fetchFile } from '../api/fetch-file';
import { palette } from '../ui/palette';
import { drawing, known, view } from '../state/store';
import { stage } from '../state/viewport';
import { pictureOf } from './picture';

/** The drawing as it is seen. */
export function svg(): string {
  const shown = stage.value;
  if (!shown) {
    throw new Error('this browser draws no picture');
  }
  const { toScreen, scale } = shown;
  return pictureOf({
    drawing: drawing.value,
    view: view.value,
    entities: known.entities,
    palette: palette(),
    toScreen,
    scale,
    ...shown.dimensions(),
  });
}

export async function png(): Promise<Blob> {
  const sharpness = 2;
  const picture = new Image();
  const url = URL.createObjectURL(new Blob([svg()], { type: 'image/svg+xml' }));
  try {
    picture.src = url;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = picture.width * sharpness;
    canvas.height = picture.height * sharpness;
    canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture cannot be written'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** As many entities as the server exports as one view. */
export const mostExported = 1_000;

/** The entities and all that links them, as a file of a format that the server exports. */
export async function data(format: 'csv' | 'graphml', ids: readonly string[]): Promise<Blob> {
  const query = new URLSearchParams({ format, ids: ids.join(',') });
  return fetchFile('Exporting', `./export?${query}`);
}

/** Has the browser keep a file. */
export function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // once the browser has surely read it
}
