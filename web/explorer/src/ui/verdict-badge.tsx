import type { Verdict } from '../model/graph';
import { verdictWords } from '../model/words';

export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  return <span class={`verdict verdict-${verdict.toLowerCase()}`}>{verdictWords[verdict]}</span>;
}
