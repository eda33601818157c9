import type { ComponentChildren } from 'preact';
import { t } from '../words/messages';
import type { Load } from './use-load';

/** What was loaded, that it is still being loaded, or what went wrong. */
export function Loaded<T>({ of: { value, error, reload }, children }: { of: Load<T>; children: (value: T) => ComponentChildren }) {
  if (error !== null) {
    return (
      <div class="failed" role="alert">
        <p>
          <bdi>{error}</bdi>
        </p>
        <button type="button" onClick={reload}>
          {t('Try again')}
        </button>
      </div>
    );
  }
  return value === null ? <p class="quiet loading">{t('Loading…')}</p> : <>{children(value)}</>;
}
