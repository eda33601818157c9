import { type PageText, readPage } from '../model/html-text';
import { isUnnamed, textOfPages } from '../model/pdf-text';
import type { PDFFault } from './pdf-worker';
import { extractPDF } from './read-pdf';

/** A text as it is being brought in. */
export type TextDraft = PageText;

export const emptyText: TextDraft = { text: '', title: '', url: '', publisher: '', publishedOn: '', language: '' };

/** Why a file cannot be read: its characters are in no encoding that it names, or UTF-8; or it is a PDF file without a text that can be read. */
export type FileFault = 'not UTF-8' | PDFFault | 'pictures';

/** Reads a file: plain, HTML or PDF. */
export async function readTextFile(file: File): Promise<TextDraft | FileFault> {
  const bytes = await file.arrayBuffer();
  const name = file.name.replace(/\.\w+$/, '');
  if (isPDF(bytes)) {
    return readPDF(bytes, name);
  }
  const isPage = /\.x?html?$/i.test(file.name) || file.type === 'text/html';
  const text = decode(bytes, isPage ? charsetOf(bytes) : 'utf-8');
  if (text === null) {
    return 'not UTF-8';
  }
  if (!isPage) {
    return { ...emptyText, text, title: name };
  }
  const page = readPage(text);
  return { ...page, title: page.title || name };
}

/** Returns whether the bytes are those of a PDF file, which begins within the first thousand (PDF 1.7, appendix H, note 13). */
function isPDF(bytes: ArrayBuffer): boolean {
  return new TextDecoder('latin1').decode(bytes.slice(0, 1_024)).includes('%PDF-');
}

async function readPDF(bytes: ArrayBuffer, name: string): Promise<TextDraft | FileFault> {
  const found = await extractPDF(bytes);
  if ('fault' in found) {
    return found.fault;
  }
  const text = textOfPages(found.pages);
  if (isUnnamed(text)) {
    return 'encoding';
  }
  return text === '' ? 'pictures' : { ...emptyText, text, title: found.title || name, language: found.language };
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
