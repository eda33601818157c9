import { type ComponentChildren, Fragment } from 'preact';
import type { CitationPartsFragment, ClaimPartsFragment, RelationClaimPartsFragment } from '../api/generated';
import { truncate } from '../model/code-points';
import { periodText, standingWords, verdictWords } from '../model/words';
import { kindWords } from '../model/kinds';
import { openCitation } from '../state/panels';
import { nameOf, verdicts, view } from '../state/store';
import { CopyCitation } from './copy-citation';
import { LineSample } from './line-sample';
import { previewLength } from './long-text';

type Claim = Pick<ClaimPartsFragment, 'id' | 'standing' | 'period' | 'citations'>;

/** A claim with its period, standing, verdict and citations; the children say what is claimed. */
export function ClaimCard({ claim, role, children }: { claim: Claim; role?: string | null; children: ComponentChildren }) {
  return (
    <article class="claim">
      <p class="claim-what">{children}</p>
      {role && (
        <p class="role">
          as <bdi>{role}</bdi>
        </p>
      )}
      <p class="claim-facts">
        <span>{periodText(claim.period)}</span>
        <Standing standing={claim.standing} />
        <VerdictOnDate id={claim.id} />
      </p>
      <Citations citations={claim.citations} />
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

/** The verdict of a claim on the date of the view. */
function VerdictOnDate({ id }: { id: string }) {
  const { asOf } = view.value;
  const verdict = verdicts.value.get(id);
  return asOf && verdict ? (
    <span class="held">
      in {asOf}: {verdictWords[verdict]}
    </span>
  ) : null;
}

export function Citations({ citations }: { citations: readonly CitationPartsFragment[] }) {
  return (
    <>
      {citations.map((citation, i) => (
        <Fragment key={i}>
          <button
            type="button"
            class="quote"
            title={`Open “${citation.document.title}” at these words`}
            onClick={() => (openCitation.value = citation)}
          >
            {citation.quote === null ? (
              <span class="quiet">
                the whole of <bdi>{citation.document.title}</bdi>
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
      {isSource ? kindWords[relation.kind].out : kindWords[relation.kind].in} <bdi class="name">{nameOf(other)}</bdi>
    </>
  );
}
