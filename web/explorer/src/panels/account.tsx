import { fetchViewer, signOut } from '../../../shared/session';
import { session } from '../api/session';
import { useAsync } from '../ui/use-async';
import { t } from '../words/messages';

/** Who is signed in, with a token of the address. */
export function Account() {
  const { token, refused } = session.value;
  const viewer = useAsync(async () => (token === null ? null : fetchViewer()), [token]);
  if (token === null) {
    return refused ? (
      <p class="account" role="status">
        {t('Signed out: the token is no longer valid.')}
      </p>
    ) : null;
  }
  return (
    <p class="account">
      {viewer && (
        <>
          <bdi>{viewer.name}</bdi> <span class="quiet">{t(viewer.role.toLowerCase())}</span>
        </>
      )}
      <button type="button" class="small" onClick={signOut}>
        {t('Sign out')}
      </button>
    </p>
  );
}
