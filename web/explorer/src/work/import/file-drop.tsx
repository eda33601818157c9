import { useState } from 'preact/hooks';
import { t } from '../../words/messages';

/** Where files are dropped, or chosen. */
export function FileDrop({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    if (files && files.length > 0) {
      onFiles([...files]);
    }
  };
  return (
    <div>
      <label
        class={`drop ${over ? 'over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        {t('Drop files here, or choose them')}
        <input
          type="file"
          multiple
          accept=".csv,.tsv,.jsonl,.ndjson,.json,.zip,.gz"
          onChange={({ currentTarget }) => {
            take(currentTarget.files);
            currentTarget.value = ''; // so that the same file, corrected, can be chosen again
          }}
        />
      </label>
      <p class="quiet">{t('CSV (people.csv, companies.csv, employments.csv…), JSON Lines, FollowTheMoney or Popolo, each may be gzipped. At most 16 MB; “ties import” takes more.')}</p>
    </div>
  );
}
