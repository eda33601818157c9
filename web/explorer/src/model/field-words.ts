import { statusWords } from '../words/fields';
import { t } from '../words/messages';
import { kindWords, type RelationKind } from './kinds';
import { standingWords } from './words';
import type { Standing } from './graph';

/** Returns the value of a field in words, as changes tell it. */
export function valueWord(field: string, value: string): string {
  switch (field) {
    case 'status':
      return statusWords[value as keyof typeof statusWords];
    case 'standing':
      return standingWords[value as Standing].name;
    case 'inferred':
      return value === 'true' ? t('yes') : t('no');
    case 'kind':
    case 'openLists':
      return kindWords[value as RelationKind].out;
    default:
      return value;
  }
}
