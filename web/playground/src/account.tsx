import { useEffect, useState, useSyncExternalStore } from 'react';
import { currentSession, fetchViewer, onSession, signOut, type Viewer } from '../../shared/session';

/** Who is signed in, with a token of the address. */
export function Account() {
  const { token, refused } = useSyncExternalStore(onSession, currentSession);
  const [viewer, setViewer] = useState<Viewer | null>(null);
  useEffect(() => {
    let current = true;
    setViewer(null);
    if (token !== null) {
      void fetchViewer().then(found => current && setViewer(found));
    }
    return () => {
      current = false;
    };
  }, [token]);
  if (token === null) {
    return refused ? <span className="account">Signed out: the token is no longer valid.</span> : null;
  }
  return (
    <span className="account">
      {viewer && (
        <>
          <bdi>{viewer.name}</bdi> <span className="role">{viewer.role.toLowerCase()}</span>{' '}
        </>
      )}
      <button type="button" className="sign-out" onClick={signOut}>
        Sign out
      </button>
    </span>
  );
}
