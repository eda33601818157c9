import type { ClaimDraft } from '../../model/claim-draft';
import { type Standing, standings } from '../../model/graph';
import { standingWords } from '../../model/words';
import { t } from '../../words/messages';

interface Props {
  draft: ClaimDraft;
  set: (part: Partial<ClaimDraft>) => void;
}

/** Whether it goes on, how the source puts it, and what was read out of the context. */
export function CertaintyFields({ draft, set }: Props) {
  return (
    <div class="dates">
      <label class="field">
        <span class="field-name">{t('Does it go on?')}</span>
        <select name="status" value={draft.status} onChange={({ currentTarget }) => set({ status: currentTarget.value as ClaimDraft['status'] })}>
          <option value="">{t('as the dates say')}</option>
          <option value="CURRENT">{t('it goes on')}</option>
          <option value="ENDED">{t('it has ended')}</option>
          <option value="UNKNOWN">{t('not known')}</option>
        </select>
      </label>
      <label class="field">
        <span class="field-name">{t('Standing')}</span>
        <select name="standing" value={draft.standing} onChange={({ currentTarget }) => set({ standing: currentTarget.value as Standing })}>
          {standings.map((standing) => (
            <option key={standing} value={standing}>
              {standingWords[standing].name}: {standingWords[standing].meaning}
            </option>
          ))}
        </select>
      </label>
      <label class="check">
        <input type="checkbox" checked={draft.inferred} onChange={({ currentTarget }) => set({ inferred: currentTarget.checked })} />{' '}
        {t('When it was is read out of the context')}
      </label>
    </div>
  );
}
