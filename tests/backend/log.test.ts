import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileLog } from '../../electron/backend/log.ts';
import { makeTempDir } from './support/temp-dir.ts';

const now = (): Date => new Date(Date.UTC(2026, 10, 21, 8));

describe('the log', () => {
  it('keeps the details beside the reference the user is told', () => {
    const dir = makeTempDir();
    const cause = new Error('disk on fire', { cause: new Error('spark') });
    const reference = createFileLog(dir, now).report('plan.update', cause);
    const text = readFileSync(path.join(dir, 'selaras.log'), 'utf8');
    expect(reference).toMatch(/^[0-9A-F]{8}$/);
    expect(text).toContain(`2026-11-21T08:00:00.000Z ${reference} plan.update\nError: disk on fire`);
    expect(text).toContain('spark');
  });

  it('starts a new file when the old one is full, and keeps one old one', () => {
    const dir = makeTempDir();
    writeFileSync(path.join(dir, 'selaras.log'), 'x'.repeat(1_000_001));
    createFileLog(dir, now).report('plan.update', 'details');
    expect(statSync(path.join(dir, 'selaras.log.1')).size).toBe(1_000_001);
    expect(statSync(path.join(dir, 'selaras.log')).size).toBeLessThan(200);
  });

  it('still gives a reference when nothing can be written', () => {
    const dir = makeTempDir();
    mkdirSync(path.join(dir, 'selaras.log'));
    expect(createFileLog(dir, now).report('plan.update', 'details')).toMatch(/^[0-9A-F]{8}$/);
    expect(createFileLog(path.join(dir, 'hilang'), now).report('a', 'b')).toMatch(/^[0-9A-F]{8}$/);
    expect(existsSync(path.join(dir, 'hilang'))).toBe(false);
  });
});
