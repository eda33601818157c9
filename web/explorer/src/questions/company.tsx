import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { query } from '../api/client';
import { entityOf, relationOf } from '../api/convert';
import { UnitsOf } from '../api/generated';
import { show } from '../commands/select';
import { comparedDates } from '../model/compare';
import { reportErrors } from '../state/errors';
import { addToCache, nameOf, view } from '../state/store';
import { ClaimCard } from '../ui/claim';
import { Shape } from '../ui/shape';
import { useAsync } from '../ui/use-async';
import { t } from '../words/messages';
import { AsOf } from './as-of';
import { Flows } from './flows';
import { Headcount } from './headcount';
import { Alumni, People } from './people';
import { PeopleBetween } from './people-between';
import { Headline } from './headline';

/** All about a company: who is there, who has left, flows, units. What is closed is not asked for. */
export function CompanyPage({ id }: { id: string }) {
  const dates = comparedDates(view.value);
  return (
    <section aria-label={t('Answer')} class="answer company-page">
      <Headline>
        <bdi>{nameOf(id)}</bdi>
        <AsOf />
      </Headline>
      <Section title={t('Over the years')} open>
        <Headcount id={id} />
      </Section>
      <Section title={t('People')} open>
        {dates ? <PeopleBetween id={id} dates={dates} /> : <People id={id} />}
      </Section>
      <Section title={t('Alumni, and where they are now')}>
        <Alumni id={id} />
      </Section>
      <Section title={t('Where people came from and went')}>
        <Flows id={id} />
      </Section>
      <Section title={t('Teams and units')}>
        <Units id={id} />
      </Section>
    </section>
  );
}

function Section({ title, open = false, children }: { title: string; open?: boolean; children: ComponentChildren }) {
  const [opened, setOpened] = useState(open);
  return (
    <details class="meeting" open={opened} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>
        <strong>{title}</strong>
      </summary>
      {opened && children}
    </details>
  );
}

function Units({ id }: { id: string }) {
  const { asOf } = view.value;
  const company = useAsync(async (signal) => {
    const found = (await query('Looking for teams and units', UnitsOf, { id, asOf }, signal)).company;
    const edges = found ? [...found.teams.edges, ...found.subsidiaries.edges] : [];
    addToCache({ entities: edges.map(({ node }) => entityOf(node)), relations: edges.map(({ link }) => relationOf(link)) });
    return { parent: found?.parent ?? null, edges };
  }, [id, asOf]);
  if (!company) {
    return null;
  }
  const { parent, edges } = company;
  return (
    <>
      {parent && (
        <p>
          {t('part of')} <bdi class="name">{nameOf(parent.id, parent.name)}</bdi>
        </p>
      )}
      {edges.length === 0 && <p class="quiet">{t('None is recorded.')}</p>}
      {edges.map(({ link, node }) => (
        <ClaimCard key={link.id} claim={link} role={link.role}>
          <Shape type={node.__typename} />{' '}
          <button type="button" class="words name" onClick={() => void reportErrors(show([node.id]))}>
            <bdi>{nameOf(node.id, node.name)}</bdi>
          </button>
        </ClaimCard>
      ))}
    </>
  );
}
