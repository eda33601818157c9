import type { CitationPartsFragment } from '../api/generated';
import { announcement } from '../state/store';
import { t } from '../words/messages';

/** A button that copies a quote with where it stands, to be cited elsewhere. */
export function CopyCitation({ citation }: { citation: CitationPartsFragment }) {
  const copy = async () => {
    const text = citationText(citation);
    try {
      await navigator.clipboard.writeText(text);
      announcement.value = t('The citation is in the clipboard.');
    } catch {
      announcement.value = t('This browser gives no way to the clipboard. The citation is: {text}', { text });
    }
  };
  return (
    <button type="button" class="small copy-citation" title={t('Copy the words with their source')} onClick={() => void copy()}>
      {t('copy as a citation')}
    </button>
  );
}

/** Returns the words, the document, who published it and when, its address, and the page on which they prove something. */
function citationText({ quote, document }: CitationPartsFragment): string {
  const source = [document.title, document.publisher, document.publishedOn, document.url, t('read at {address}', { address: location.href })].filter(Boolean).join(', ');
  return quote === null ? source : `“${quote}” (${source})`;
}
