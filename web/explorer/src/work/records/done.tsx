import { RevisionLink } from './revision-link';

interface Props {
  /** What was done last, and the revision that it made, if it made one; null for nothing yet. */
  of: { text: string; revision: number | null } | null;
}

/** Tells what was done; it is there before, so that screen readers hear of it. */
export function Done({ of }: Props) {
  return (
    <p role="status" class="done">
      {of && (
        <>
          {of.text} {of.revision !== null && <RevisionLink number={of.revision} />}
        </>
      )}
    </p>
  );
}
