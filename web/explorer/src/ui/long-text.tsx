import { useState } from 'preact/hooks';
import { truncate } from '../model/code-points';
import { formatNumber, t } from '../words/messages';

/** The number of code points of a long text that are shown at first. */
export const previewLength = 600;

/** The beginning of a text, and the rest on request. */
export function LongText({ text }: { text: string }) {
  const [expanded, setExpanded] = useState(false);
  const beginning = truncate(text, previewLength);
  return (
    <>
      <bdi>{expanded ? text : beginning}</bdi>
      {beginning !== text && !expanded && (
        <button type="button" class="more" onClick={() => setExpanded(true)}>
          {t('all {n} characters', { n: formatNumber([...text].length) })}…
        </button>
      )}
    </>
  );
}
