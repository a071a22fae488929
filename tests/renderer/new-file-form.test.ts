import { describe, expect, it } from 'vitest';
import { beginDraft, findFaults, readDraft } from '../../renderer/features/start/new-file-form.ts';

const draft = { ...beginDraft(2026), organizationName: ' Dinas Kesehatan ' };

describe('the three questions of a new file', () => {
  it('begin with five years from this one', () => {
    expect(readDraft(draft)).toEqual({
      organizationName: 'Dinas Kesehatan',
      organizationKind: 'agency',
      periodStart: 2026,
      periodEnd: 2030,
    });
    expect(findFaults(draft)).toEqual({});
  });

  it('ask for a name', () => {
    expect(findFaults({ ...draft, organizationName: '  ' })).toEqual({
      organizationName: 'organizationMissing',
    });
  });

  it.each(['', '26', '2026/2027', 'dua ribu', '0026', '20265'])('do not take "%s" for a year', (text) => {
    expect(findFaults({ ...draft, periodStart: text })).toEqual({ periodStart: 'yearInvalid' });
  });

  it('do not take an end before the beginning, but a plan of one year', () => {
    expect(findFaults({ ...draft, periodEnd: '2025' })).toEqual({ periodEnd: 'periodReversed' });
    expect(findFaults({ ...draft, periodEnd: '2026' })).toEqual({});
  });
});
