import { t } from './messages';

interface Published {
  publisher: string | null;
  publishedOn: string | null;
}

/** Returns who published a document, and when; "" where neither is known. */
export function publicationText({ publisher, publishedOn: date }: Published): string {
  if (publisher !== null) {
    return date === null ? t('Published by {publisher}.', { publisher }) : t('Published by {publisher}, {date}.', { publisher, date });
  }
  return date === null ? '' : t('Published {date}.', { date });
}
