import { useRef, useState } from 'preact/hooks';
import { questionLink } from '../share/links';
import { EntityPicker } from '../ui/entity-picker';
import { t } from '../words/messages';

/** "How is … linked to …?", which opens the answer once both are named. */
export function PathForm() {
  const [a, setA] = useState<string | null>(null);
  const [b, setB] = useState<string | null>(null);
  const second = useRef<HTMLDivElement>(null);
  const ask = (from: string | null, to: string | null) => {
    if (from !== null && to !== null && from !== to) {
      location.assign(questionLink({ kind: 'path', a: from, b: to }));
    }
  };
  const pickFirst = (id: string) => {
    setA(id);
    if (b === null) {
      second.current?.querySelector('input')?.focus();
    }
    ask(id, b);
  };
  const pickSecond = (id: string) => {
    setB(id);
    ask(a, id);
  };
  return (
    <form
      class="path-form"
      onSubmit={(event) => {
        event.preventDefault();
        ask(a, b);
      }}
    >
      <span>{t('How is')}</span>
      <EntityPicker label={t('From')} placeholder={t('A name…')} onPick={pickFirst} />
      <span>{t('linked to')}</span>
      <div ref={second}>
        <EntityPicker label={t('To')} placeholder={t('A name…')} onPick={pickSecond} />
      </div>
      <button type="submit" disabled={a === null || b === null || a === b}>
        {t('Show')}
      </button>
    </form>
  );
}
