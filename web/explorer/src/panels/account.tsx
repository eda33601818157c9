import { signOut } from '../../../shared/session';
import { root } from '../api/server';
import { session } from '../api/session';
import { isSignedIn, may, viewer } from '../state/viewer';
import { t } from '../words/messages';

/** Who is signed in, with a token of the address, and the way to what they may do. */
export function Account() {
  const { token, refused } = session.value;
  if (token === null) {
    return refused ? (
      <p class="account" role="status">
        {t('Signed out: the token is no longer valid.')}
      </p>
    ) : null;
  }
  const who = isSignedIn() ? viewer.value : undefined;
  return (
    <p class="account">
      {who && (
        <>
          <bdi>{who.name}</bdi> <span class="quiet">{t(who.role.toLowerCase())}</span>
        </>
      )}
      {may('PROPOSE') && !location.pathname.endsWith('/work') && <a href={`${root}work`}>{t('Workbench')}</a>}
      <button type="button" class="small" onClick={signOut}>
        {t('Sign out')}
      </button>
    </p>
  );
}
