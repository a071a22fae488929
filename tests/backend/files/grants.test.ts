import { describe, expect, it } from 'vitest';
import { createGrants } from '../../../electron/backend/files/grants.ts';

const file = { path: '/home/rina/renstra.sakip', mayReplace: false };
const unknown = { ok: false, error: { code: 'grant-unknown', detail: {} } };

function makeGrants() {
  let nowMs = Date.UTC(2026, 10, 21, 8);
  let made = 0;
  const grants = createGrants({
    now: () => new Date(nowMs),
    newToken: () => {
      made += 1;
      return `grant-${made}`;
    },
  });
  return { grants, pass: (minutes: number) => (nowMs += minutes * 60_000) };
}

describe('a grant', () => {
  it('opens the file it was made for, once', () => {
    const { grants } = makeGrants();
    const grant = grants.issue('a', 'open', file);
    expect(grants.redeem('a', 'open', grant)).toEqual({ ok: true, value: file });
    expect(grants.redeem('a', 'open', grant)).toEqual(unknown);
  });

  it('is worth nothing for another purpose, and is still there for its own', () => {
    const { grants } = makeGrants();
    const grant = grants.issue('a', 'export-pdf', file);
    expect(grants.redeem('a', 'export-docx', grant)).toEqual(unknown);
    expect(grants.redeem('a', 'create', grant)).toEqual(unknown);
    expect(grants.redeem('a', 'export-pdf', grant).ok).toBe(true);
  });

  it('is worth nothing to another session', () => {
    const { grants } = makeGrants();
    const grant = grants.issue('a', 'open', file);
    expect(grants.redeem('b', 'open', grant)).toEqual(unknown);
    expect(grants.redeem('a', 'open', grant).ok).toBe(true);
  });

  it('ends with its session', () => {
    const { grants } = makeGrants();
    const grant = grants.issue('a', 'open', file);
    grants.dropSession('a');
    expect(grants.redeem('a', 'open', grant)).toEqual(unknown);
  });

  it('ends after an hour', () => {
    const { grants, pass } = makeGrants();
    const early = grants.issue('a', 'open', file);
    const late = grants.issue('a', 'open', file);
    pass(59);
    expect(grants.redeem('a', 'open', early).ok).toBe(true);
    pass(1);
    expect(grants.redeem('a', 'open', late)).toEqual(unknown);
  });

  it('makes room for new ones when a session hoards them', () => {
    const { grants } = makeGrants();
    const first = grants.issue('a', 'open', file);
    const rest = Array.from({ length: 100 }, () => grants.issue('a', 'open', file));
    expect(grants.redeem('a', 'open', first)).toEqual(unknown);
    expect(rest.every((grant) => grants.redeem('a', 'open', grant).ok)).toBe(true);
  });
});
