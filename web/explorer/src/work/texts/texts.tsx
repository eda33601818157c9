import { fetchText } from '../../api/texts';
import { useAsync } from '../../ui/use-async';
import { t } from '../../words/messages';
import { TextDesk } from './text-desk';
import { TextIntake } from './text-intake';
import { TextList } from './text-list';
import { Unproposed, unproposedItem } from './unproposed-text';

/** Texts: to bring one in, and to read one and record what it says. */
export function Texts({ item }: { item: string }) {
  if (item === unproposedItem) {
    return <Unproposed />;
  }
  return item === '' ? <Choice /> : <Opened key={item} id={item} />;
}

function Choice() {
  return (
    <>
      <TextIntake />
      <TextList />
    </>
  );
}

function Opened({ id }: { id: string }) {
  const loaded = useAsync(async (signal) => ({ document: await fetchText(id, signal) }), [id]);
  if (loaded === null) {
    return null;
  }
  const { document } = loaded;
  if (document === null) {
    return <p>{t('There is no such text.')}</p>;
  }
  return document.text === null ? <p>{t('The text of this document is not stored.')}</p> : <TextDesk document={document} text={document.text} />;
}
