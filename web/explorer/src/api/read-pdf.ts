import type { ExtractedPDF, PDFRequest } from './pdf-worker';

/** Reads the text layer of a PDF file. What is in it runs in a thread of its own, which ends with it. */
export function extractPDF(file: ArrayBuffer): Promise<ExtractedPDF> {
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  const { port1, port2 } = new MessageChannel();
  const extracted = new Promise<ExtractedPDF>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    worker.onerror = () => resolve({ fault: 'broken' });
  });
  worker.postMessage({ file, port: port2 } satisfies PDFRequest, [file, port2]);
  return extracted.finally(() => worker.terminate());
}
