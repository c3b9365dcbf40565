import { randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Who may talk to the loopback server. Any program on this machine and any web page in its browser can reach a loopback
 * port, so reaching it proves nothing: the one-time token opens a session for one browser, and the Host and Origin checks
 * keep other pages of this browser out (DNS rebinding, cross-site WebSocket).
 */
export interface Access {
  /** Good for one exchange. */
  readonly token: string;
  readonly cookieName: string;
  /** The session cookie for a token that has not been used yet, null otherwise. The token is dead afterwards. */
  exchange(token: string): string | null;
  hasSession(cookieHeader: string | undefined): boolean;
}

/** 256 bits: not to be guessed. */
const SECRET_BYTES = 32;

export function createAccess(port: number): Access {
  const token = secret();
  const session = secret();
  // Cookies do not know ports: without this, a second server on the machine would overwrite the session of the first.
  const cookieName = `switchyard-${port}`;
  let used = false;
  return {
    token,
    cookieName,
    exchange(offered) {
      if (used || !equal(offered, token)) return null;
      used = true;
      return `${cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict`;
    },
    hasSession: (header) => used && cookiesNamed(cookieName, header).some((value) => equal(value, session)),
  };
}

/** Whether the Host header names this server by a loopback name: with a rebound DNS name it is that name. */
export function isOwnHost(host: string | undefined, port: number): host is string {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

/** Whether a page of this very server makes the request. */
export function isOwnOrigin(origin: string | undefined, host: string): boolean {
  return origin === `http://${host}`;
}

/**
 * Whether the browser says that the request comes from this server's own page, or from the user's address bar. Other
 * ports of 127.0.0.1 count as the same site for cookies, so cookies alone do not tell. Browsers always send the header to
 * loopback addresses; programs that do not send it are no browsers and carry nobody's cookies by accident.
 */
export function isOwnFetch(headers: {
  readonly 'sec-fetch-site'?: string | undefined;
  readonly 'sec-fetch-mode'?: string | undefined;
  readonly 'sec-fetch-dest'?: string | undefined;
}): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  // A link on another page leads here as any address does; a frame on it does not.
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}

function cookiesNamed(name: string, header = ''): string[] {
  return header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
}

const secret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
