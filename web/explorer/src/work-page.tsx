import { useEffect } from 'preact/hooks';
import { root } from './api/server';
import { followChanges } from './commands/follow-changes';
import { Account } from './panels/account';
import { Banner } from './panels/banner';
import { isSignedIn, may, viewer } from './state/viewer';
import { LanguageSelect } from './ui/language-select';
import { Lazy } from './ui/lazy';
import { NewsBar } from './work/news-bar';
import { place, placeLink } from './work/parts/place';
import { SignIn } from './work/sign-in';
import { tabs } from './work/tabs';
import { language, t } from './words/messages';
import { rightWords } from './words/rights';

/** The page at /work: what who is signed in may do, a tab for each. */
export function WorkPage() {
  useEffect(() => {
    document.title = t('ties: the workbench');
  }, [language.value]);
  useEffect(followChanges, []);
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
      <Banner>
        <NewsBar />
      </Banner>
      {viewer.value && <Tabs />}
    </>
  );
}

function Tabs() {
  const allowed = tabs.filter(({ right }) => may(right));
  const open = allowed.find(({ id }) => id === place.value.tab) ?? allowed[0];
  return (
    <>
      {open && (
        <nav class="work-tabs" aria-label={t('The parts of the workbench')}>
          {allowed.map(({ id, name }) => (
            <a key={id} href={placeLink(id)} aria-current={id === open.id ? 'page' : undefined}>
              {t(name)}
            </a>
          ))}
        </nav>
      )}
      <main class="work">
        {isSignedIn() ? <Rights /> : <SignIn />}
        {open && <Lazy key={open.id} load={open.load} props={{ item: place.value.item }} />}
      </main>
    </>
  );
}

/** What who is signed in may do, and for how long. */
function Rights() {
  const { rights, expires } = viewer.value!;
  return (
    <p class="quiet">
      {t('You may {rights}.', { rights: rights.map((right) => rightWords[right]).join(', ') })}
      {expires && <> {t('The token is valid until {time}.', { time: expires.slice(0, 16).replace('T', ' ') + ' UTC' })}</>}
    </p>
  );
}
