import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '../../electron/api/contract.ts';
import { readPdf } from '../support/pdf-text.ts';
import { makeBackend, type TestBackend } from './support/make-backend.ts';
import { openSample } from './support/open-sample.ts';
import { collectEnds } from './support/temp-dir.ts';

/** One backend for all of them, because its engine takes a second to start. */
const { atEnd, end } = collectEnds();
let made: TestBackend;
beforeAll(() => {
  made = makeBackend(atEnd);
});
afterAll(end);

const view: Omit<InputOf<'tree.render'>, 'planId'> = {
  year: 2025,
  fromLevelId: null,
  toLevelId: null,
  folded: [],
  direction: 'down',
  colouring: 'achievement',
  hasGhosts: true,
  paper: 'A4',
  orientation: 'landscape',
  scale: { kind: 'tiles', pages: 4 },
};

describe('the performance tree on paper', () => {
  it('is rendered for the printer as the pages of a report are, and its key fetches the bytes', async () => {
    const page = await openSample(await made.openSession());
    const rendered = await page.get('tree.render', { planId: page.planId, ...view });
    expect(rendered.pages).toBeGreaterThan(1);
    expect(rendered.pages).toBeLessThanOrEqual(4);
    const bytes = await page.get('report.bytes', { key: rendered.key });
    expect((await readPdf(bytes)).pages).toHaveLength(rendered.pages);
    expect((await made.backend.readReportBytes(page.session.id, rendered.key)).ok).toBe(true);
    expect(made.reports).toEqual([]);
  });

  it('goes to a chosen file as SVG or PDF, and to no other file with that permission', async () => {
    const page = await openSample(await made.openSession());
    for (const format of ['svg', 'pdf'] as const) {
      const target = path.join(made.home, `pohon.${format}`);
      const grant = await page.grant(target, `export-${format}`);
      const exported = await page.get('tree.export', { planId: page.planId, ...view, format, grant });
      expect(exported.name).toBe(`pohon.${format}`);
      const written = readFileSync(target);
      expect(written.byteLength).toBe(exported.sizeBytes);
      expect(written.subarray(0, 4).toString()).toBe(format === 'svg' ? '<svg' : '%PDF');
      expect(await page.refusal('tree.export', { planId: page.planId, ...view, format, grant })).toBe(
        'grant-unknown',
      );
    }
    const wrong = await page.grant(path.join(made.home, 'lain.pdf'), 'export-pdf');
    const asked = { planId: page.planId, ...view, format: 'svg', grant: wrong } as const;
    expect(await page.refusal('tree.export', asked)).toBe('grant-unknown');
  });

  it('refuses a plan that is not there, a paper it does not know, and a poster without a file', async () => {
    const page = await openSample(await made.openSession());
    expect(await page.refusal('tree.render', { planId: 'none', ...view })).toBe('row-not-found');
    const paper = 'A0' as 'A4';
    expect(await page.refusal('tree.render', { planId: page.planId, ...view, paper })).toBe('invalid-input');
    const other = await made.openSession();
    expect(await other.refusal('tree.render', { planId: 'none', ...view })).toBe('no-file-open');
  });
});
