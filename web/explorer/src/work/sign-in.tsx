import { useEffect, useState } from 'preact/hooks';
import { signIn } from '../../../shared/session';
import { comeBack, fetchProvider, goToProvider, isBack } from '../api/openid';
import { useAsync } from '../ui/use-async';
import { t } from '../words/messages';

/** For who is not signed in: with the server's OpenID Connect provider, where it has one, or by a token. */
export function SignIn() {
  return (
    <div class="sign-in">
      <h2>{t('Sign in to change something')}</h2>
      <WithProvider />
      <ByToken />
      <p class="quiet">{t('It is kept in this tab alone, and forgotten when that is closed. Reading needs no token, unless the server is private.')}</p>
    </div>
  );
}

/** Sends whoever signs in to the provider, and takes them when they are back. */
function WithProvider() {
  const [said, setSaid] = useState('');
  const provider = useAsync(fetchProvider, []);
  const start = (step: Promise<void>) => {
    setSaid(t('Signing in…'));
    step.catch((error: unknown) => setSaid(t('Nobody is signed in: {reason}', { reason: (error as Error).message })));
  };
  useEffect(() => {
    if (isBack()) {
      start(comeBack());
    }
  }, []);
  return (
    <>
      {provider && (
        <div class="actions">
          <button type="button" onClick={() => start(goToProvider(provider))}>
            {t('Sign in with {provider}', { provider: provider.provider })}
          </button>
        </div>
      )}
      <p role="status">{said}</p>
    </>
  );
}

function ByToken() {
  const [token, setToken] = useState('');
  const [wrong, setWrong] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setWrong(!signIn(token.trim()));
      }}
    >
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
    </form>
  );
}
