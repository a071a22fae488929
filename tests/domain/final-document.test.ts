import { describe, expect, it } from 'vitest';
import {
  type FinalDocument,
  type FinalFile,
  findFinal,
  findSignatory,
  listAgreements,
  sortFinals,
} from '../../db/domain/final-document.ts';
import { describeCycle } from '../../db/domain/overview/cycle.ts';
import type { Official, Unit } from '../../db/domain/plan-document.ts';
import { aPlanDocument } from '../support/plan-document-builder.ts';

const file = (role: FinalFile['role']): FinalFile => ({
  id: `file-${role}`,
  version: 1,
  role,
  fileHash: role,
  fileName: `pk.${role}`,
  mediaType: 'application/pdf',
  sizeBytes: 1,
  addedAt: '2026-01-12T02:00:00.000Z',
  addedBy: 'Rina',
  hasSignature: role === 'signed' ? true : null,
  keepsOriginal: role === 'signed' ? true : null,
});

const final = (id: string, parts: Partial<FinalDocument> = {}): FinalDocument => ({
  id,
  version: 1,
  document: 'agreement',
  year: 2026,
  official: null,
  title: 'Perjanjian Kinerja',
  signatory: null,
  documentDate: '2026-01-12',
  isDated: true,
  madeAt: `2026-01-12T02:00:0${id}.000Z`,
  madeBy: 'Rina',
  openFindings: 0,
  reason: null,
  madeWith: '{}',
  files: [file('pdf')],
  ...parts,
});
const signed = { files: [file('pdf'), file('signed')] };

const official = (id: string, parts: Partial<Official> = {}): Official => ({
  id,
  version: 1,
  sort: 1,
  unitId: null,
  name: id,
  nip: null,
  rank: null,
  position: 'Kepala Dinas',
  appointment: 'definitif',
  isHead: true,
  validFrom: null,
  validTo: null,
  ...parts,
});
const units: readonly Unit[] = [];

describe('the final that counts', () => {
  it('is a signed one before one that waits for it, then the newest', () => {
    const finals = [final('1', signed), final('2'), final('3', { year: 2025 })];
    expect(findFinal(finals, 'agreement', 2026)?.id).toBe('1');
    expect(findFinal([final('1'), final('2')], 'agreement', 2026)?.id).toBe('2');
    expect(findFinal(finals, 'lkjip', 2026)).toBeNull();
    expect(sortFinals(finals).map(({ id }) => id)).toEqual(['3', '2', '1']);
  });

  it('ends the year on Beranda, whatever is corrected later', () => {
    const document = aPlanDocument({ plan: { periodStart: 2026, periodEnd: 2027 } });
    const reportOf = (finals: readonly FinalDocument[]) =>
      describeCycle({ ...document, finals }, 2026, []).stages.find(({ kind }) => kind === 'report')?.state;
    expect(reportOf([])).toBe('open');
    expect(reportOf([final('1', { document: 'lkjip', year: 2025 })])).toBe('open');
    expect(reportOf([final('1', { document: 'lkjip' })])).toBe('done');
  });
});

describe('the agreements of a year', () => {
  const head = official('Kepala', { validTo: '2026-06-30' });
  const next = official('Kepala baru', { sort: 2, validFrom: '2026-07-01' });
  const secretary = official('Sekretaris', { sort: 3, position: 'Sekretaris', isHead: false });
  const officials = [head, next, secretary];
  const statesOf = (finals: readonly FinalDocument[]) =>
    listAgreements({ officials, units, finals }, 2026).map(({ official: who, status, final: made }) => [
      who.name,
      status,
      made?.id ?? null,
    ]);

  it('are drafts until one is made final, and belong to whoever headed the office on their day', () => {
    expect(statesOf([])).toEqual([
      ['Kepala', 'draft', null],
      ['Kepala baru', 'draft', null],
      ['Sekretaris', 'draft', null],
    ]);
    const made = [final('1', signed), final('2', { documentDate: '2026-07-15' })];
    expect(statesOf(made)).toEqual([
      ['Kepala', 'signed', '1'],
      ['Kepala baru', 'ready', '2'],
      ['Sekretaris', 'draft', null],
    ]);
  });

  it('are those of all of them where one document was made for everyone', () => {
    const made = [final('1', { official: 'all' }), final('2', { official: 'Sekretaris', ...signed })];
    expect(statesOf(made)).toEqual([
      ['Kepala', 'ready', '1'],
      ['Kepala baru', 'ready', '1'],
      ['Sekretaris', 'signed', '2'],
    ]);
  });

  it('are signed by the official they are made for', () => {
    expect(findSignatory(officials, { official: 'Sekretaris', date: '2026-01-12' })).toBe(secretary);
    expect(findSignatory(officials, { official: null, date: '2026-08-01' })).toBe(next);
    expect(findSignatory(officials, { official: 'hilang', date: '2026-08-01' })).toBeNull();
  });
});
