import { type ComponentChildren, Fragment } from 'preact';
import type { CitationPartsFragment, ClaimPartsFragment, RelationClaimPartsFragment } from '../api/generated';
import { truncate } from '../model/code-points';
import { periodText, standingWords, verdictWords } from '../model/words';
import { openCitation } from '../state/panels';
import { comparedVerdicts, nameOf, verdicts, view } from '../state/store';
import { CopyCitation } from './copy-citation';
import { LineSample } from './line-sample';
import { previewLength } from './long-text';
import { t } from '../words/messages';
import { relationVerb } from '../words/relations';

type Claim = Pick<ClaimPartsFragment, 'id' | 'standing' | 'period' | 'citations'>;

interface CardProps {
  claim: Claim;
  role?: string | null;
  /** What can be done with the claim. */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** A claim with its period, standing, verdict and citations; the children say what is claimed. */
export function ClaimCard({ claim, role, actions, children }: CardProps) {
  return (
    <article class="claim">
      <p class="claim-what">{children}</p>
      {role && (
        <p class="role">
          {t('as')} <bdi>{role}</bdi>
        </p>
      )}
      <p class="claim-facts">
        <span>{periodText(claim.period)}</span>
        <Standing standing={claim.standing} />
        <VerdictOnDate id={claim.id} />
      </p>
      <Citations citations={claim.citations} />
      {actions}
    </article>
  );
}

function Standing({ standing }: { standing: Claim['standing'] }) {
  const { name, meaning } = standingWords[standing];
  return (
    <span class={`standing standing-${standing.toLowerCase()}`} title={meaning}>
      <LineSample standing={standing} />
      {name}
    </span>
  );
}

/** The verdicts of a claim on the dates of the view. */
function VerdictOnDate({ id }: { id: string }) {
  const { asOf, comparedTo } = view.value;
  const found = [[asOf, verdicts.value.get(id)], [comparedTo, comparedVerdicts.value.get(id)]] as const;
  return found.map(
    ([date, verdict]) =>
      date && verdict && (
        <span key={date} class="held">
          {t('in {date}: {verdict}', { date, verdict: verdictWords[verdict] })}
        </span>
      ),
  );
}

export function Citations({ citations }: { citations: readonly CitationPartsFragment[] }) {
  return (
    <>
      {citations.map((citation, i) => (
        <Fragment key={i}>
          <button
            type="button"
            class="quote"
            title={t('Open “{title}” at these words', { title: citation.document.title })}
            onClick={() => (openCitation.value = citation)}
          >
            {citation.quote === null ? (
              <span class="quiet">
                {t('the whole of')} <bdi>{citation.document.title}</bdi>
              </span>
            ) : (
              <q lang={citation.document.language ?? undefined} dir="auto">
                {truncate(citation.quote, previewLength)}
              </q>
            )}
          </button>
          <CopyCitation citation={citation} />
        </Fragment>
      ))}
    </>
  );
}

/** A relation in words, from the point of view of one of its ends. */
export function RelationWords({ relation, from }: { relation: RelationClaimPartsFragment; from: string }) {
  const isSource = relation.source.id === from;
  const other = isSource ? relation.target.id : relation.source.id;
  return (
    <>
      {relationVerb(relation, isSource ? 'out' : 'in')} <bdi class="name">{nameOf(other)}</bdi>
    </>
  );
}
