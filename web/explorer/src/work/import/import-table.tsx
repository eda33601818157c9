import { useState } from 'preact/hooks';
import { type ImportAnswer, type ImportOutcome, type ImportRow, outcomes } from '../../api/import-files';
import { LongText } from '../../ui/long-text';
import { fieldName } from '../../words/fields';
import { outcomeWordsOfImport } from '../../words/import';
import { formatNumber, t } from '../../words/messages';

/** What becomes of each record of the files, with its line; a count of each outcome chooses those that are shown. */
export function ImportTable({ answer: { counts, rows, document } }: { answer: ImportAnswer }) {
  const present = outcomes.filter((outcome) => counts[outcome] > 0);
  const [only, setOnly] = useState<ImportOutcome | null>(null);
  const shown = rows.filter(({ outcome }) => only === null || outcome === only);
  const total = present.filter((outcome) => outcome !== 'REPEATED' && (only === null || outcome === only)).reduce((sum, outcome) => sum + counts[outcome], 0);
  return (
    <>
      <p class="counts" role="group" aria-label={t('Show')}>
        {present.map((outcome) => (
          <button key={outcome} type="button" class={`small outcome-${outcome.toLowerCase()}`} aria-pressed={only === outcome} onClick={() => setOnly(only === outcome ? null : outcome)}>
            {formatNumber(counts[outcome])} {outcomeWordsOfImport[outcome]}
          </button>
        ))}
      </p>
      {document && <p class="quiet">{t('Claims without a source cite {document}, which stands for these files.', { document })}</p>}
      {shown.length > 0 && (
        <div class="scrolls" tabIndex={0} role="region" aria-label={t('What becomes of each record')}>
          <table class="import-rows">
            <thead>
              <tr>
                <th scope="col">{t('File')}</th>
                <th scope="col">{t('Line')}</th>
                <th scope="col">{t('What becomes of it')}</th>
                <th scope="col">{t('Record')}</th>
                <th scope="col">{t('Why, or what changes')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row, i) => (
                <Row key={i} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.length > 0 && total > shown.length && <p class="quiet">{t('Of each kind only the first are listed.')}</p>}
    </>
  );
}

function Row({ row: { file, line, outcome, kind, id, field, text, fields, times } }: { row: ImportRow }) {
  return (
    <tr class={`row-${outcome.toLowerCase()}`}>
      <td>
        <bdi>{file}</bdi>
      </td>
      <td class="number">{formatNumber(line)}</td>
      <td>{outcomeWordsOfImport[outcome]}</td>
      <td>
        <bdi>{id ?? kind}</bdi>
        {times !== undefined && times > 1 && ` ×${formatNumber(times)}`}
      </td>
      <td>
        {field && <strong>{field}: </strong>}
        {text && <LongText text={text} />}
        {fields?.map(({ name, before, after }) => (
          <span key={name} class="difference">
            {fieldName(name)}: {before && <del>{before}</del>} {after && <ins>{after}</ins>}
          </span>
        ))}
      </td>
    </tr>
  );
}
