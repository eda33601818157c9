// The session of a page: the token by which it asks, for this tab alone.
import { root } from './root';

/** Whose requests these are. */
export interface Session {
  /** Null for the anonymous. */
  readonly token: string | null;
  /** Whether the server has refused the token that was there before. */
  readonly refused: boolean;
}

const storageKey = 'ties-token';
const tokenPattern = /^[\w.~+/=-]+$/;
const listeners = new Set<() => void>();
let session: Session = { token: storedToken(), refused: false };

/** Returns the session; another one is another object. */
export function currentSession(): Session {
  return session;
}

/** Calls a function whenever the session becomes another one; returns a function that ends this. */
export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Takes a token out of the address (`#token=…`), where it would be kept in bookmarks and links, now and whenever there is
 * one. Call it before anything else reads the address.
 */
export function signInByAddress(): void {
  takeToken();
  addEventListener('hashchange', ({ oldURL }) => {
    if (takeToken()) {
      if (location.hash === '') {
        history.replaceState(history.state, '', oldURL);
      }
      location.reload(); // the page as somebody else sees it
    }
  });
}

/** Takes a token that was typed or pasted; returns false for a text that cannot be one. */
export function signIn(token: string): boolean {
  if (!tokenPattern.test(token)) {
    return false;
  }
  setSession({ token, refused: false });
  return true;
}

/** Forgets the token, and all that was read with it. */
export function signOut(): void {
  setSession({ token: null, refused: false });
  location.reload();
}

/** What the IDs of this page's requests begin with: by it the page knows its own changes again. */
export const pageID = crypto.getRandomValues(new Uint32Array(3)).join('-');
let requests = 0;

/** Fetches with the token, if there is one: without it where the server takes it no longer. */
export async function fetchSigned(address: string, init: RequestInit = {}): Promise<Response> {
  const { token } = session;
  const headers = new Headers(init.headers);
  if (token === null || headers.has('Authorization')) {
    return fetch(address, init);
  }
  headers.set('Authorization', `Bearer ${token}`);
  headers.set('X-Request-Id', `${pageID}.${++requests}`);
  const response = await fetch(address, { ...init, headers });
  if (response.status !== 401) {
    return response;
  }
  if (session.token === token) {
    setSession({ token: null, refused: true });
  }
  return fetch(address, init);
}

/** Who asks, as the server knows them. */
export interface Viewer {
  name: string | null;
  role: string;
}

/** Asks the server who asks; null if it does not say. */
export async function fetchViewer(): Promise<Viewer | null> {
  try {
    const response = await fetchSigned(`${root}graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: '{ me { name role } }' }),
    });
    const answer = (await response.json()) as { data?: { me: Viewer } | null };
    return answer.data?.me ?? null;
  } catch {
    return null;
  }
}

/** Reports whether there was a token in the address. */
function takeToken(): boolean {
  const prefix = 'token=';
  const parts = location.hash.slice(1).split('&');
  const part = parts.find((part) => part.startsWith(prefix));
  if (part === undefined) {
    return false;
  }
  const rest = parts.filter((other) => other !== part).join('&');
  history.replaceState(history.state, '', location.pathname + location.search + (rest && `#${rest}`));
  const token = part.slice(prefix.length);
  signIn(token);
  return true;
}

function setSession(next: Session): void {
  session = next;
  try {
    if (next.token === null) {
      sessionStorage.removeItem(storageKey);
    } else {
      sessionStorage.setItem(storageKey, next.token);
    }
  } catch {
    // storage is disabled: the token is gone with the page
  }
  listeners.forEach((listener) => listener());
}

function storedToken(): string | null {
  try {
    return sessionStorage.getItem(storageKey);
  } catch {
    return null; // storage is disabled
  }
}
