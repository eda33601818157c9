import type { Problem } from '../api/change';

/** What is wrong, a line for each fault. */
export function Problems({ problems }: { problems: readonly Problem[] }) {
  return (
    <ul class="problems plain" role="alert" hidden={problems.length === 0}>
      {problems.map(({ path, text }) => (
        <li key={`${path.join('.')} ${text}`}>
          <bdi>{text}</bdi>
        </li>
      ))}
    </ul>
  );
}
