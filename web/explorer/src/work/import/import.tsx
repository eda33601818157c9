import { useRef, useState } from 'preact/hooks';
import { newKey } from '../../api/change';
import { type ImportAnswer, type ImportProgress, importFiles } from '../../api/import-files';
import { errorText } from '../../state/errors';
import { allowedManner } from '../../ui/use-change';
import { t, tn, tx } from '../../words/messages';
import { stageWords } from '../../words/import';
import { FileDrop } from './file-drop';
import { ImportTable } from './import-table';
import { placeLink } from '../parts/place';
import { RevisionLink } from '../records/revision-link';
import '../../style/judge.css';

/** What is happening to the files. */
type State =
  | { is: 'empty' }
  | { is: 'running'; dryRun: boolean; progress: ImportProgress | null }
  | { is: 'tried'; answer: ImportAnswer }
  | { is: 'done'; answer: ImportAnswer }
  | { is: 'failed'; text: string; dryRun: boolean };

const maxReason = 900;

/** Brings in files: first a dry run tells what would become of each record, then they are written or proposed. */
export function Import() {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [state, setState] = useState<State>({ is: 'empty' });
  const [reason, setReason] = useState('');
  const [manner, setManner] = useState(allowedManner() ?? 'propose');
  const running = useRef<AbortController | null>(null);
  const key = useRef('');

  const send = async (chosen: readonly File[], dryRun: boolean) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setState({ is: 'running', dryRun, progress: null });
    const options = { manner, dryRun, reason: reason.trim(), key: key.current };
    const onProgress = (progress: ImportProgress) => controller.signal.aborted || setState({ is: 'running', dryRun, progress });
    try {
      const answer = await importFiles(chosen, options, onProgress, controller.signal);
      setState({ is: dryRun || answer.problems.length > 0 ? 'tried' : 'done', answer });
    } catch (error) {
      if (running.current === controller) {
        setState({ is: 'failed', dryRun, text: errorText(error) ?? cancelled(dryRun) });
      }
    }
  };
  const choose = (chosen: readonly File[]) => {
    key.current = newKey();
    setFiles(chosen);
    void send(chosen, true);
  };
  const canWrite = allowedManner() === 'apply';
  return (
    <section class="import" aria-label={t('Import')}>
      <h2>{t('Bring in files')}</h2>
      <FileDrop onFiles={choose} />
      {files.length > 0 && (
        <p class="quiet">
          <bdi>{files.map(({ name }) => name).join(', ')}</bdi>
        </p>
      )}
      {state.is === 'running' && <Running {...state} onCancel={() => running.current?.abort()} />}
      {state.is === 'failed' && (
        <div class="failed" role="alert">
          <p>
            <bdi>{state.text}</bdi>
          </p>
          <button type="button" onClick={() => void send(files, state.dryRun)}>
            {t('Try again')}
          </button>
        </div>
      )}
      {state.is === 'done' && <Done answer={state.answer} />}
      {(state.is === 'tried' || state.is === 'done') && <ImportTable answer={state.answer} />}
      {state.is === 'tried' && state.answer.problems.length > 0 && <p class="note">{t('Nothing can be written before what is bad is put right: correct the files, and drop them again.')}</p>}
      {state.is === 'tried' && state.answer.problems.length === 0 && state.answer.written === 0 && <p class="note">{t('All of this is here already.')}</p>}
      {state.is === 'tried' && state.answer.problems.length === 0 && state.answer.written > 0 && (
        <form
          class="decision"
          onSubmit={(event) => {
            event.preventDefault();
            void send(files, false);
          }}
        >
          <label class="field">
            <span class="field-name">{t('Reason')}</span>
            <input type="text" maxLength={maxReason} value={reason} onInput={({ currentTarget }) => setReason(currentTarget.value)} />
          </label>
          {canWrite && (
            <label class="field">
              <span class="field-name">{t('What to do')}</span>
              <select value={manner} onChange={({ currentTarget }) => setManner(currentTarget.value as typeof manner)}>
                <option value="apply">{t('write it')}</option>
                <option value="propose">{t('propose it (1,000 records at most)')}</option>
              </select>
            </label>
          )}
          <div class="actions">
            <button type="submit" class="primary">
              {manner === 'apply' ? tn(state.answer.written, 'Write {n} record', 'Write {n} records') : tn(state.answer.written, 'Propose {n} record', 'Propose {n} records')}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}

function cancelled(dryRun: boolean): string {
  return dryRun ? t('Cancelled. Nothing was written.') : t('Cancelled. The changes tell whether it was written before; importing the same again changes nothing twice.');
}

function Running({ dryRun, progress, onCancel }: { dryRun: boolean; progress: ImportProgress | null; onCancel: () => void }) {
  return (
    <div class="running" role="status">
      <label>
        {progress === null ? t('Sending') : dryRun ? t('Checking') : stageWords[progress.stage]}… <progress {...(progress && { value: progress.done, max: Math.max(progress.total, 1) })} />
      </label>
      <button type="button" onClick={onCancel}>
        {t('Cancel')}
      </button>
    </div>
  );
}

function Done({ answer: { written, revisions, proposal } }: { answer: ImportAnswer }) {
  return (
    <p class="done" role="status">
      {proposal
        ? tx('Proposed: {link}.', { link: <a href={placeLink('proposals', proposal)}>{t('the proposal')}</a> })
        : written === 0
          ? t('All of this is here already.')
          : tn(written, '{n} record written.', '{n} records written.')}{' '}
      {revisions.map((number) => (
        <RevisionLink key={number} number={number} />
      ))}
    </p>
  );
}
