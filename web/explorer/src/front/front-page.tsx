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
import { words } from '../words/front';
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
    document.title = words.title;
  }, []);
  return (
    <>
      <header class="bar">
        <p class="brand">ties</p>
        <Account />
      </header>
      <Banner />
      <main class="front">
        <h1>{words.headline}</h1>
        <p class="lead">{words.lead}</p>
        {content && isEmpty(content) ? (
          <EmptyStore onFilled={() => setVersion(version + 1)} />
        ) : (
          <>
            <EntityPicker class="find" label={words.find} placeholder={words.findHint} onPick={(id) => location.assign(entityLink(id))} />
            <PathForm />
            {content && <Questions content={content} />}
            <p>
              <a href={`${root}explore`}>{words.explore}</a>
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
      <h2>{words.questions}</h2>
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
      <h2>{words.developers}</h2>
      <ul class="plain">
        {hasPlayground && (
          <li>
            <a href={`${root}playground`}>{words.playground}</a>
          </li>
        )}
        <li>
          {words.endpoint}: <code>{root}graphql</code>
        </li>
        <li>
          {words.agents}: <code>{root}mcp</code>
        </li>
        <li>
          <a href={`${root}export?format=jsonl`} download="ties.jsonl">
            {words.export}
          </a>
        </li>
      </ul>
    </section>
  );
}
