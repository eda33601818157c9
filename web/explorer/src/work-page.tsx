import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { root } from './api/server';
import { session } from './api/session';
import { Account } from './panels/account';
import { Banner } from './panels/banner';
import { may, viewer } from './state/viewer';
import { LanguageSelect } from './ui/language-select';
import { useAsync } from './ui/use-async';
import { place, placeLink } from './work/place';
import { SignIn } from './work/sign-in';
import { tabs } from './work/tabs';
import { language, t } from './words/messages';

/** The page at /work: what who is signed in may do, a tab for each. */
export function WorkPage() {
  useEffect(() => {
    document.title = t('ties: the workbench');
  }, [language.value]);
  return (
    <>
      <header class="bar">
        <h1 class="brand">
          <a href={root} title={t('The front page')}>
            {t('ties')}
          </a>{' '}
          <span class="quiet">{t('workbench')}</span>
        </h1>
        <a href={`${root}explore`}>{t('Explore the whole graph')}</a>
        <Account />
        <LanguageSelect />
      </header>
      <Banner />
      {session.value.token === null ? (
        <main class="work">
          <SignIn />
        </main>
      ) : (
        viewer.value && <Tabs />
      )}
    </>
  );
}

function Tabs() {
  const allowed = tabs.filter(({ right }) => may(right));
  const open = allowed.find(({ id }) => id === place.value.tab) ?? allowed[0];
  return (
    <>
      <nav class="work-tabs" aria-label={t('The parts of the workbench')}>
        {allowed.map(({ id, name }) => (
          <a key={id} href={placeLink(id)} aria-current={id === open?.id ? 'page' : undefined}>
            {t(name)}
          </a>
        ))}
      </nav>
      <main class="work">{open && <Content key={open.id} load={open.load} />}</main>
    </>
  );
}

function Content({ load }: { load: () => Promise<ComponentType<{ item: string }>> }) {
  const Loaded = useAsync(load, []);
  return Loaded && <Loaded item={place.value.item} />;
}
