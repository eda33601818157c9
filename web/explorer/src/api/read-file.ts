import { type PageText, readPage } from '../model/html-text';

/** A text as it is being brought in. */
export type TextDraft = PageText;

export const emptyText: TextDraft = { text: '', title: '', url: '', publisher: '', publishedOn: '', language: '' };

/** Reads a file, plain or HTML; null where its characters are in no encoding that it names, or UTF-8. */
export async function readTextFile(file: File): Promise<TextDraft | null> {
  const bytes = await file.arrayBuffer();
  const isPage = /\.x?html?$/i.test(file.name) || file.type === 'text/html';
  const text = decode(bytes, isPage ? charsetOf(bytes) : 'utf-8');
  if (text === null) {
    return null;
  }
  const name = file.name.replace(/\.\w+$/, '');
  if (!isPage) {
    return { ...emptyText, text, title: name };
  }
  const page = readPage(text);
  return { ...page, title: page.title || name };
}

/** Returns the encoding that an HTML page says it is in. */
function charsetOf(page: ArrayBuffer): string {
  const head = new TextDecoder('latin1').decode(page.slice(0, 4_096));
  return /<meta[^>]*charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? 'utf-8';
}

function decode(bytes: ArrayBuffer, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
