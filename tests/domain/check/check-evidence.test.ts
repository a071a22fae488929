import { describe, expect, it } from 'vitest';
import { isOutsidePeriod } from '../../../db/domain/check/check-evidence.ts';
import { checkPlan } from '../../../db/domain/check/check-plan.ts';
import { checkRules, showCriterion } from '../../../db/domain/check/rules.ts';
import type { Evidence } from '../../../db/domain/plan-records.ts';
import { aPlanDocument } from '../../support/plan-document-builder.ts';

const document = aPlanDocument({
  nodes: [{ level: 'objective', text: 'Sasaran', indicators: [{ name: 'Persentase' }] }],
});
const indicatorId = document.indicators[0]?.id ?? '';

const anEvidence = (parts: Partial<Evidence>): Evidence => ({
  id: 'bukti',
  version: 1,
  indicatorId,
  year: 2026,
  quarter: 1,
  sort: 1,
  kind: 'text',
  title: 'Berita acara',
  documentDate: null,
  note: null,
  fileHash: null,
  fileName: null,
  mediaType: null,
  sizeBytes: null,
  location: null,
  body: 'isi',
  ...parts,
});

describe('the date of evidence', () => {
  // Quarter 1 is January to March, and is reported on until the end of June; the year until the end of March after it.
  it.each([
    [1, '2025-12-31', true],
    [1, '2026-01-01', false],
    [1, '2026-06-30', false],
    [1, '2026-07-01', true],
    [4, '2026-09-30', true],
    [4, '2026-10-01', false],
    [4, '2027-03-31', false],
    [4, '2027-04-01', true],
    [0, '2025-12-31', true],
    [0, '2026-01-01', false],
    [0, '2027-03-31', false],
    [0, '2027-04-01', true],
  ] as const)('of period %i on %s is outside it: %s', (quarter, documentDate, isOutside) => {
    expect(isOutsidePeriod({ year: 2026, quarter, documentDate })).toBe(isOutside);
  });

  it('is asked about once for an indicator and a year, by the names of the documents', () => {
    const evidences = [
      anEvidence({ title: 'Rekap Januari', documentDate: '2025-11-03' }),
      anEvidence({ title: 'Foto', documentDate: '2026-09-01' }),
      anEvidence({ title: 'Tanpa tanggal' }),
      anEvidence({ title: 'Tepat', documentDate: '2026-03-31' }),
    ];
    const found = checkPlan({ ...document, evidences }).filter(
      ({ rule }) => rule === 'evidence-outside-period',
    );
    expect(found).toMatchObject([
      {
        indicatorId,
        year: 2026,
        severity: 'warning',
        params: { documents: 'Rekap Januari (2025-11-03); Foto (2026-09-01)' },
      },
    ]);
    expect(showCriterion(checkRules['evidence-outside-period'].criterion)).toBe('2.b.2');
  });
});
