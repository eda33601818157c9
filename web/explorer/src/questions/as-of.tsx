import { view } from '../state/store';
import { t } from '../words/messages';

/** Says on what date an answer is, if the view has one. */
export function AsOf() {
  const { asOf } = view.value;
  return asOf === null ? null : <>, {t('as of {date}', { date: asOf })}</>;
}

/** Says that an answer is about any time, where the view has a date that the question cannot have. */
export function AnyTime() {
  return view.value.asOf === null ? null : <p class="quiet">{t('This question has no date: the answer is about any time.')}</p>;
}
