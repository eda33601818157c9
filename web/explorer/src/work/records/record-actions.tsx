import { useRef, useState } from 'preact/hooks';
import type { Outcome } from '../../api/change';
import type { Standing } from '../../model/graph';
import { Lazy } from '../../ui/lazy';
import { allowedManner } from '../../ui/use-change';
import { may } from '../../state/viewer';
import { t } from '../../words/messages';

type Open = 'correct' | 'retract' | 'history';

const loadForm = async () => (await import('./correction')).Correction;
const loadHistory = async () => (await import('./history')).History;
const loadWritten = async () => (await import('./written')).Written;

interface Props {
  id: string;
  /** Of a claim. */
  standing?: Standing;
}

/** What can be done with a record, by who looks at it: to correct it in place, to retract it, and to read its history. */
export function RecordActions({ id, standing }: Props) {
  const [open, setOpen] = useState<Open | null>(null);
  const [written, setWritten] = useState<Outcome | null>(null);
  const buttons = useRef<HTMLParagraphElement>(null);
  const toggle = (what: Open) => {
    setOpen(open === what ? null : what);
    setWritten(null);
  };
  const onDone = (outcome: Outcome | null) => {
    buttons.current?.querySelector<HTMLElement>('[aria-expanded=true]')?.focus(); // the form that had the focus goes
    setOpen(null);
    setWritten(outcome);
  };
  const isRetractable = standing !== undefined && standing !== 'RETRACTED';
  const button = (what: Open, name: string) => (
    <button type="button" class="small" aria-expanded={open === what} onClick={() => toggle(what)}>
      {name}
    </button>
  );
  return (
    <div class="record">
      <p ref={buttons} class="record-actions">
        {allowedManner() !== null && button('correct', t('Correct'))}
        {allowedManner() !== null && isRetractable && button('retract', t('Retract'))}
        {may('READ') && button('history', t('History'))}
      </p>
      {(open === 'correct' || open === 'retract') && <Lazy key={open} load={loadForm} props={{ id, retract: open === 'retract', onDone }} />}
      {open === 'history' && <Lazy load={loadHistory} props={{ id, withClaims: standing === undefined }} />}
      {written && <Lazy load={loadWritten} props={{ outcome: written, onClose: () => setWritten(null) }} />}
    </div>
  );
}
