// Reads the text layer of PDF files in a thread of its own: it takes a PDFRequest and answers with an ExtractedPDF.
import { getDocument, VerbosityLevel } from 'unpdf/pdfjs';
import type { Piece } from '../model/pdf-text';

/** Why a PDF file cannot be read. */
export type PDFFault = 'broken' | 'locked' | 'encoding';

/** What is in a PDF file. */
export interface PDFContent {
  pages: Piece[][];
  title: string;
  language: string;
}

export type ExtractedPDF = PDFContent | { fault: PDFFault };

/** Whether the characters of a file are named by a table that only its readers have. */
let lacksTable = false;

/** Tables of character codes are not shipped: few files need them. */
class NoTables {
  fetch(): Promise<never> {
    lacksTable = true;
    return Promise.reject(new Error('there are no tables'));
  }
}

async function extract(data: ArrayBuffer): Promise<ExtractedPDF> {
  const file = await getDocument({
    data, disableFontFace: true, useSystemFonts: false, useWorkerFetch: false, isEvalSupported: false, verbosity: VerbosityLevel.ERRORS,
    BinaryDataFactory: NoTables, CMapReaderFactory: NoTables,
  } as object).promise;
  const pages: Piece[][] = [];
  for (let i = 1; i <= file.numPages; i++) {
    const { items } = await (await file.getPage(i)).getTextContent();
    pages.push(items.flatMap((item) => ('str' in item ? [pieceOf(item)] : [])));
  }
  const { info } = (await file.getMetadata()) as { info: { Title?: string; Language?: string } };
  return lacksTable ? { fault: 'encoding' } : { pages, title: (info.Title ?? '').trim(), language: info.Language ?? '' };
}

function pieceOf({ str, transform, width, height, hasEOL }: { str: string; transform: number[]; width: number; height: number; hasEOL: boolean }): Piece {
  return { text: str, x: transform[4]!, y: transform[5]!, width, height, endsLine: hasEOL };
}

/** What a worker is asked: to read a file, and to answer at a port. What it is sent elsewhere, and sends itself, is pdf.js's. */
export interface PDFRequest {
  file: ArrayBuffer;
  port: MessagePort;
}

addEventListener('message', ({ data: { file, port } }: MessageEvent<Partial<PDFRequest>>) => {
  if (file && port) {
    extract(file)
      .catch((error: unknown): ExtractedPDF => ({ fault: (error as Error).name === 'PasswordException' ? 'locked' : 'broken' }))
      .then((extracted) => port.postMessage(extracted));
  }
});
