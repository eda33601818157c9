import type { ComponentChildren } from 'preact';
import type { CitationPartsFragment, ClaimPartsFragment, RelationClaimPartsFragment } from '../api/generated';
import { shortened } from '../model/code-points';
import { kindWords, periodText, standingWords, verdictWords } from '../model/words';
import { nameOf, verdicts, view } from '../state/store';
import { openCitation } from '../panels/document';
import { LineSample } from './line-sample';
import { much } from './long-text';

type Claim = Pick<ClaimPartsFragment, 'id' | 'standing' | 'period' | 'citations'>;

/** A claim with all that is known of it: what, when, how the source puts it, and the words. */
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
        <Held id={claim.id} />
      </p>
      <Citations citations={claim.citations} />
    </article>
  );
}

export function Standing({ standing }: { standing: Claim['standing'] }) {
  const { name, meaning } = standingWords[standing];
  return (
    <span class={`standing standing-${standing.toLowerCase()}`} title={meaning}>
      <LineSample standing={standing} />
      {name}
    </span>
  );
}

/** Whether it held on the date of the view. */
function Held({ id }: { id: string }) {
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
        <button
          type="button"
          class="quote"
          key={i}
          title={`Open “${citation.document.title}” at these words`}
          onClick={() => (openCitation.value = citation)}
        >
          {citation.quote === null ? (
            <span class="quiet">
              the whole of <bdi>{citation.document.title}</bdi>
            </span>
          ) : (
            <q lang={citation.document.language ?? undefined} dir="auto">
              {shortened(citation.quote, much)}
            </q>
          )}
        </button>
      ))}
    </>
  );
}

/** A relation as a sentence, seen from one of its ends. */
export function RelationWords({ relation, from }: { relation: RelationClaimPartsFragment; from: string }) {
  const outwards = relation.source.id === from;
  const other = outwards ? relation.target.id : relation.source.id;
  return (
    <>
      {outwards ? kindWords[relation.kind].out : kindWords[relation.kind].in} <bdi class="name">{nameOf(other)}</bdi>
    </>
  );
}

