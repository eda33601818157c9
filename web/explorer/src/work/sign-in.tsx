import { useState } from 'preact/hooks';
import { signIn } from '../../../shared/session';
import { t } from '../words/messages';

/** For who is not signed in: takes a token. */
export function SignIn() {
  const [token, setToken] = useState('');
  const [wrong, setWrong] = useState(false);
  return (
    <form
      class="sign-in"
      onSubmit={(event) => {
        event.preventDefault();
        setWrong(!signIn(token.trim()));
      }}
    >
      <h2>{t('Sign in to change something')}</h2>
      <p>{t('On your own machine, open the address that the server printed when it started (“to edit, open …”).')}</p>
      <p>{t('Elsewhere, paste a token: one that an administrator made for you (“ties token create”), or one of your OpenID provider where the server takes those.')}</p>
      <label class="field">
        <span class="field-name">{t('Token')}</span>
        <input type="password" autocomplete="off" value={token} aria-invalid={wrong} onInput={({ currentTarget }) => setToken(currentTarget.value)} />
      </label>
      {wrong && (
        <p class="wrong" role="alert">
          {t('That is no token: one has letters, digits and the signs . _ ~ + / = - only.')}
        </p>
      )}
      <div class="actions">
        <button type="submit" disabled={token.trim() === ''}>
          {t('Sign in')}
        </button>
      </div>
      <p class="quiet">{t('It is kept in this tab alone, and forgotten when that is closed. Reading needs no token, unless the server is private.')}</p>
    </form>
  );
}
