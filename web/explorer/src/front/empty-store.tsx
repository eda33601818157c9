import { useEffect, useState } from 'preact/hooks';
import { fetchSigned } from '../../../shared/session';
import { runTask } from '../api/client';
import { formOf } from '../api/import-files';
import { root } from '../api/server';
import { session } from '../api/session';
import { FileDrop } from '../work/import/file-drop';
import { t, tn } from '../words/messages';

/** What the server answers to an import. */
interface ImportAnswer {
  written?: number;
  problems?: string[];
  errors?: { message: string }[];
}

/** What to do with a store that holds nothing. */
export function EmptyStore({ onFilled }: { onFilled: () => void }) {
  const store = useStoreName();
  const [outcome, setOutcome] = useState<string[]>([]);
  const canWrite = store !== null;
  const send = async (path: string, body: FormData | null) => {
    setOutcome([]);
    const { written = 0, problems = [], errors = [] } = await runTask('Importing', undefined, (signal) => post(path, body, signal));
    const faults = [...problems, ...errors.map(({ message }) => message)];
    setOutcome(faults.length > 0 ? [t('Nothing was written:'), ...faults] : [tn(written, '{n} record written.', '{n} records written.')]);
    if (faults.length === 0) {
      onFilled();
    }
  };
  return (
    <section class="empty" aria-labelledby="empty">
      <h2 id="empty">{t('There is nothing here yet')}</h2>
      <p>{t('This store is empty. Put something in:')}</p>
      {canWrite ? (
        <ul class="plain">
          <li>
            <button type="button" onClick={() => void send('import/article', null)}>
              {t('Load the article')}
            </button>
            <p class="quiet">{t('A magazine article about who builds AI in China, with all that it says as data: the example of the documentation.')}</p>
          </li>
          <li>
            <FileDrop onFiles={(files) => void send('import', formOf(files))} />
          </li>
        </ul>
      ) : (
        <p class="note">{t('To write from here, open the address that the server printed when it started (“to edit, open …”).')}</p>
      )}
      <div role="status">
        {outcome.map((line) => (
          <p key={line}>
            <bdi>{line}</bdi>
          </p>
        ))}
      </div>
      <h3>{t('Or import from a terminal')}</h3>
      <p>
        <code>ties import --store {store ?? 'STORE'} people.csv companies.csv employments.csv</code>
      </p>
      <p class="quiet">{canWrite ? t('For what is large: this is the store of this server.') : t('For what is large, or when nobody may write over the web. STORE is what the server was started with.')}</p>
    </section>
  );
}

/** Returns the store's name, which the server tells those who may write, or null. */
function useStoreName(): string | null {
  const { token } = session.value;
  const [store, setStore] = useState<string | null>(null);
  useEffect(() => {
    setStore(null);
    if (token !== null) {
      void fetchStoreName().then(setStore);
    }
  }, [token]);
  return store;
}

async function fetchStoreName(): Promise<string | null> {
  try {
    const response = await fetchSigned(`${root}import`);
    return response.ok ? ((await response.json()) as { store: string }).store : null;
  } catch {
    return null;
  }
}

async function post(path: string, body: FormData | null, signal: AbortSignal): Promise<ImportAnswer> {
  try {
    const response = await fetchSigned(root + path, { method: 'POST', body, signal });
    return (await response.json()) as ImportAnswer;
  } catch (error) {
    return { errors: [{ message: String(error) }] };
  }
}
