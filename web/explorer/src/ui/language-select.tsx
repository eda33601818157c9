import { setLanguage } from '../state/language';
import { type Language, languages } from '../words/language';
import { language, t } from '../words/messages';

/** The languages, each by its own name. */
const names: Record<Language, string> = { en: 'English', it: 'Italiano', zh: '中文' };

export function LanguageSelect() {
  return (
    <select class="language" aria-label={t('Language')} value={language.value} onChange={({ currentTarget }) => setLanguage(currentTarget.value as Language)}>
      {languages.map((name) => (
        <option key={name} value={name} lang={name}>
          {names[name]}
        </option>
      ))}
    </select>
  );
}
