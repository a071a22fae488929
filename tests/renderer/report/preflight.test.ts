import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import type { RenderedReport } from '../../../electron/api/report.ts';
import { type Check, listChecks } from '../../../renderer/features/report/preflight.ts';
import { aPlanDocument, type IndicatorParts, type PlanParts } from '../../support/plan-document-builder.ts';
import { aSection } from './a-section.ts';

const rendered = (placeholders: number): RenderedReport => ({
  key: 'k',
  title: 'LKjIP 2025',
  pages: 1,
  sections: [aSection({ id: 's', placeholders })],
  textPlaces: [],
  livePlaces: [],
  findings: [],
  renderedAt: '2026-02-16T03:00:00.000Z',
  sizeBytes: 1,
});

const anOffice = (indicators: readonly IndicatorParts[], parts: PlanParts = {}): PlanDocument =>
  aPlanDocument({
    plan: { periodStart: 2025, periodEnd: 2026 },
    nodes: [{ level: 'objective', text: 'Sasaran', indicators }],
    ...parts,
  });

const ofLkjip = (document: PlanDocument, placeholders = 0): readonly Check[] =>
  listChecks(document, { kind: 'lkjip', year: 2025, date: null, rendered: rendered(placeholders) });
const find = (checks: readonly Check[], key: Check['key']): Check | undefined =>
  checks.find((one) => one.key === key);

describe('the checks before printing', () => {
  it('count a figure, a zero and a stated absence as filled, and an empty cell not', () => {
    const document = anOffice([
      { name: 'a', targets: { 2025: '5' }, realizations: { 2025: '0' } },
      {
        name: 'b',
        targets: { 2025: '5' },
        realizations: { 2025: { missingReason: 'Survei belum selesai' } },
      },
      { name: 'c', targets: { 2025: '5' } },
    ]);
    expect(find(ofLkjip(document), 'realizations')).toMatchObject({
      isFine: false,
      params: { filled: 2, total: 3 },
      screen: 'realization',
    });
  });

  it('ask for a signatory who is in office on the day, with an NIP', () => {
    const head = {
      name: 'Rina',
      position: 'Kepala',
      isHead: true,
      nip: '1',
      validFrom: '2025-01-01',
      validTo: null,
    };
    const signatoryOf = (officials: PlanParts['officials']) =>
      ofLkjip(anOffice([], { officials: officials ?? [] })).find((one) => one.key.startsWith('signatory'));
    expect(signatoryOf([head])).toMatchObject({ key: 'signatory', isFine: true, params: { name: 'Rina' } });
    expect(signatoryOf([{ ...head, validTo: '2026-02-15' }])).toMatchObject({
      key: 'signatory',
      isFine: false,
    });
    expect(signatoryOf([{ ...head, nip: null }])).toMatchObject({ key: 'signatoryNip', isFine: false });
  });

  it('count the parts that are still to be written', () => {
    expect(find(ofLkjip(anOffice([]), 7), 'placeholders')).toMatchObject({
      isFine: false,
      params: { count: 7 },
    });
    expect(find(ofLkjip(anOffice([]), 0), 'placeholders')).toMatchObject({ isFine: true });
  });

  it('ask a Renstra for its period and for a target in every year of it', () => {
    const ofRenstra = (document: PlanDocument) =>
      listChecks(document, { kind: 'renstra', year: null, date: null, rendered: rendered(0) });
    const half = anOffice([
      { name: 'a', targets: { 2025: '1', 2026: '2' } },
      { name: 'b', targets: { 2025: '1' } },
    ]);
    expect(find(ofRenstra(half), 'targets')).toMatchObject({
      isFine: false,
      params: { filled: 1, total: 2 },
    });
    const timeless = anOffice([{ name: 'a' }], { plan: { periodStart: null, periodEnd: null } });
    expect(find(ofRenstra(timeless), 'period')).toMatchObject({ isFine: false, screen: 'plan' });
    expect(find(ofRenstra(anOffice([])), 'noIndicators')).toMatchObject({ isFine: false });
  });
});
