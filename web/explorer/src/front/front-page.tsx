import { useEffect, useState } from 'preact/hooks';
import { answered, query } from '../api/client';
import { entityOf } from '../api/convert';
import { type EntityPartsFragment, Front, type FrontQuery } from '../api/generated';
import { hasPlayground, root } from '../api/server';
import { Account } from '../panels/account';
import { Banner } from '../panels/banner';
import { QuestionText, sampleIDs, sampleQuestions } from '../questions/samples';
import { entityLink, questionLink } from '../share/links';
import { addToCache, cache } from '../state/store';
import { EntityPicker } from '../ui/entity-picker';
import { useAsync } from '../ui/use-async';
import { LanguageSelect } from '../ui/language-select';
import { language, t } from '../words/messages';
import { Changes } from './changes';
import { EmptyStore } from './empty-store';
import { PathForm } from './path-form';

const revisions = 5;
const changesOfEach = 4;

/** The page at /: a box to find somebody, a question to ask, and what is new. */
export function FrontPage() {
  const [version, setVersion] = useState(0);
  const content = useAsync((signal) => fetchFront(signal), [version]);
  useEffect(() => {
    document.title = t('ties: who is linked to whom');
  }, [language.value]);
  return (
    <>
      <header class="bar">
        <p class="brand">ties</p>
        <Account />
        <LanguageSelect />
      </header>
      <Banner />
      <main class="front">
        <h1>{t('Who is linked to whom, and who says so?')}</h1>
        <p class="lead">{t('Who worked where and when, who was there at the same time, and how two people are connected: each answer with the sentence that proves it.')}</p>
        {content && isEmpty(content) ? (
          <EmptyStore onFilled={() => setVersion(version + 1)} />
        ) : (
          <>
            <EntityPicker class="find" label={t('Find')} placeholder={t('A person, a company, a project…')} onPick={(id) => location.assign(entityLink(id))} />
            <PathForm />
            {content && <Questions content={content} />}
            <p>
              <a href={`${root}explore`}>{t('Explore the whole graph')}</a> · <a href={`${root}work`}>{t('Correct, and see what has been changed')}</a>
            </p>
            {content && <Changes revisions={answered(content.revisions).nodes} />}
          </>
        )}
        <Developers />
      </main>
    </>
  );
}

async function fetchFront(signal: AbortSignal): Promise<FrontQuery> {
  const content = await query('Opening', Front, { samples: sampleIDs, revisions, changes: changesOfEach }, signal);
  addToCache({ entities: [...answered(content.samples).filter(isEntity), ...bestConnected(content)].map(entityOf) });
  return content;
}

function isEntity(node: object | null): node is EntityPartsFragment {
  return node !== null && 'degree' in node;
}

function bestConnected({ people, companies }: FrontQuery): EntityPartsFragment[] {
  return [...answered(people).nodes, ...answered(companies).nodes];
}

function isEmpty({ people, companies, projects, teams }: FrontQuery): boolean {
  return [people, companies, projects, teams].every((list) => answered(list).totalCount === 0);
}

function Questions({ content }: { content: FrontQuery }) {
  const questions = sampleQuestions(bestConnected(content).map(({ id }) => cache.entities.get(id)!));
  return questions.length === 0 ? null : (
    <section>
      <h2>{t('Three questions to start from')}</h2>
      <ul class="questions">
        {questions.map((question) => (
          <li key={questionLink(question)}>
            <a href={questionLink(question)}>
              <QuestionText question={question} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Developers() {
  return (
    <section>
      <h2>{t('For developers')}</h2>
      <ul class="plain">
        {hasPlayground && (
          <li>
            <a href={`${root}playground`}>{t('Playground: queries, with the documentation of the schema')}</a>
          </li>
        )}
        <li>
          {t('GraphQL endpoint')}: <code>{root}graphql</code>
        </li>
        <li>
          {t('Endpoint for agents (Model Context Protocol)')}: <code>{root}mcp</code>
        </li>
        <li>
          <a href={`${root}export?format=jsonl`} download="ties.jsonl">
            {t('Everything as JSON Lines')}
          </a>
        </li>
      </ul>
    </section>
  );
}
