import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const secretBytes = 32;
/** An address that waits unused in a scrolled-back terminal is not a key for ever. */
const tokenLifetimeMs = 12 * 3600 * 1000;
const maxTokens = 32;

type Secret = Readonly<{ hash: Buffer; session: string; expiresAt: number }>;

/** Who may talk to which session: one-time tokens in addresses, and the cookies they are turned into. */
export type Access = Readonly<{
  /** A new one-time token that lets its bearer into the session. */
  issueToken: (session: string) => string;
  /** Uses a token up; answers with the session and the cookie's secret, or null when it is used or unknown. */
  redeemToken: (token: string) => Readonly<{ session: string; secret: string }> | null;
  /** The session a cookie header belongs to. */
  findSession: (cookieHeader: string | undefined) => string | null;
  formatCookie: (secret: string) => string;
  endSession: (session: string) => void;
}>;

/**
 * Only digests are kept. The cookie carries the port in its name, because cookies of 127.0.0.1 are shared by all
 * its ports and a second program would otherwise throw the first one out.
 */
export function createAccess(port: number, clock: Readonly<{ now: () => number }>): Access {
  const cookieName = `selaras_${port}`;
  let tokens: readonly Secret[] = [];
  let cookies: readonly Secret[] = [];

  const find = (secrets: readonly Secret[], text: string) => {
    const hash = digest(text);
    return secrets.find((secret) => timingSafeEqual(secret.hash, hash) && secret.expiresAt > clock.now());
  };

  return {
    issueToken: (session) => {
      const token = newSecret();
      const fresh = { hash: digest(token), session, expiresAt: clock.now() + tokenLifetimeMs };
      tokens = [...tokens, fresh].slice(-maxTokens);
      return token;
    },
    redeemToken: (token) => {
      const found = find(tokens, token);
      if (found === undefined) return null;
      tokens = tokens.filter((other) => other !== found);
      const secret = newSecret();
      cookies = [
        ...cookies,
        { hash: digest(secret), session: found.session, expiresAt: Number.POSITIVE_INFINITY },
      ];
      return { session: found.session, secret };
    },
    findSession: (cookieHeader) => {
      const secret = readCookie(cookieHeader, cookieName);
      return secret === null ? null : (find(cookies, secret)?.session ?? null);
    },
    formatCookie: (secret) => `${cookieName}=${secret}; Path=/; HttpOnly; SameSite=Strict`,
    endSession: (session) => {
      tokens = tokens.filter((secret) => secret.session !== session);
      cookies = cookies.filter((secret) => secret.session !== session);
    },
  };
}

function newSecret(): string {
  return randomBytes(secretBytes).toString('base64url');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function readCookie(header: string | undefined, name: string): string | null {
  for (const part of header?.split(';') ?? []) {
    const [key, ...rest] = part.trim().split('=');
    if (key === name) return rest.join('=');
  }
  return null;
}
