import { signIn } from '../../../shared/session';
import { serverErrorOf, type ResponseError } from './client';
import { t } from '../words/messages';
import { root } from './server';

/** An OpenID Connect provider with which the server signs people in. */
export interface Provider {
  /** Its host. */
  provider: string;
  /** Where to send them. */
  address: string;
}

/** What is kept in this tab while somebody is at the provider. */
interface Pending {
  state: string;
  verifier: string;
  /** The place of the page to come back to. */
  hash: string;
}

const storageKey = 'ties-sign-in';

/** Returns the provider; null if the server has none. */
export async function fetchProvider(): Promise<Provider | null> {
  const answer = await fetchJSON<Provider | { provider: null }>({});
  return answer.provider === null ? null : answer;
}

/** Leaves the page for the provider, which sends whoever signs in back to it (RFC 7636). */
export async function goToProvider({ address }: Provider): Promise<void> {
  if (!isSecureContext) {
    throw new Error(t('that needs a page that is served over https'));
  }
  const pending: Pending = { state: randomText(), verifier: randomText(), hash: location.hash };
  sessionStorage.setItem(storageKey, JSON.stringify(pending));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(pending.verifier));
  const url = new URL(address);
  url.searchParams.set('redirect_uri', pageURL());
  url.searchParams.set('state', pending.state);
  url.searchParams.set('code_challenge', base64URL(new Uint8Array(digest)));
  location.assign(url);
}

/** Returns whether the provider has sent somebody to this page. */
export function isBack(): boolean {
  const { searchParams } = new URL(location.href);
  return searchParams.has('state') && (searchParams.has('code') || searchParams.has('error'));
}

/** Signs in whom the provider has sent back, and takes what it said out of the address. Rejects with what went wrong. */
export async function comeBack(): Promise<void> {
  const { searchParams } = new URL(location.href);
  const kept = sessionStorage.getItem(storageKey);
  sessionStorage.removeItem(storageKey);
  const pending = kept === null ? null : (JSON.parse(kept) as Pending);
  history.replaceState(history.state, '', pageURL() + (pending?.hash ?? ''));
  if (pending?.state !== searchParams.get('state')) {
    throw new Error(t('this tab has not asked the provider for it'));
  }
  const code = searchParams.get('code');
  if (code === null) {
    throw new Error(searchParams.get('error_description') ?? searchParams.get('error') ?? '');
  }
  const { token } = await fetchJSON<{ token: string }>({
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code, verifier: pending!.verifier, redirectURL: pageURL() }),
  });
  signIn(token);
}

/** The page's address, without what it shows. */
function pageURL(): string {
  return location.origin + location.pathname;
}

async function fetchJSON<T>(init: RequestInit): Promise<T> {
  const response = await fetch(`${root}sign-in`, init);
  const answer = (await response.json()) as T & { errors?: ResponseError[] };
  if (!response.ok) {
    throw serverErrorOf(answer.errors?.[0]);
  }
  return answer;
}

/** Returns 256 random bits, as RFC 7636, section 4.1, recommends. */
function randomText(): string {
  return base64URL(crypto.getRandomValues(new Uint8Array(32)));
}

function base64URL(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
