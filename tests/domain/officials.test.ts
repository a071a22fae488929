import { describe, expect, it } from 'vitest';
import { findHead, findSuperiorPost, listPosts, listTerms } from '../../db/domain/officials.ts';
import type { Official, Unit } from '../../db/domain/plan-document.ts';
import { shiftDay } from '../../db/domain/shift-day.ts';

const anOfficial = (id: string, parts: Partial<Official> = {}): Official => ({
  id,
  version: 1,
  sort: 0,
  unitId: null,
  name: id,
  nip: null,
  rank: null,
  position: 'Kepala Dinas',
  isHead: true,
  appointment: 'definitif',
  validFrom: null,
  validTo: null,
  ...parts,
});
const aUnit = (id: string, parentId: string | null = null): Unit => ({
  id,
  version: 1,
  parentId,
  code: null,
  name: id,
  validFrom: null,
  validTo: null,
  sort: 0,
});

describe('who heads an office on a day', () => {
  const old = anOfficial('old', { validTo: '2026-06-30' });
  const acting = anOfficial('acting', { appointment: 'plt', validFrom: '2026-07-01', validTo: '2026-08-31' });
  const next = anOfficial('next', { validFrom: '2026-08-15' });

  it('is the definite head before one who stands in, and nobody where no term holds the day', () => {
    const officials = [old, acting, next];
    expect(findHead(officials, '2026-06-30')?.id).toBe('old');
    expect(findHead(officials, '2026-07-01')?.id).toBe('acting');
    expect(findHead(officials, '2026-08-15')?.id).toBe('next');
    expect(findHead([acting], '2026-06-30')).toBeNull();
  });
});

describe('the terms of a year', () => {
  const list = (...holders: readonly Official[]) =>
    listTerms(holders, 2026).map(({ official, from, to }) => [official.id, from, to]);

  it('follow one another without a gap, cut to the year', () => {
    expect(
      list(
        anOfficial('a', { validFrom: '2020-01-01', validTo: '2026-06-30' }),
        anOfficial('b', { appointment: 'plt', validFrom: '2026-07-01' }),
      ),
    ).toEqual([
      ['a', '2026-01-01', '2026-06-30'],
      ['b', '2026-07-01', '2026-12-31'],
    ]);
  });

  it('have a gap where the office was empty', () => {
    expect(
      list(anOfficial('a', { validTo: '2026-03-31' }), anOfficial('b', { validFrom: '2026-05-01' })),
    ).toEqual([
      ['a', '2026-01-01', '2026-03-31'],
      ['b', '2026-05-01', '2026-12-31'],
    ]);
  });

  it('leave out who stood in for a head who stayed in office, and those of other years', () => {
    expect(
      list(
        anOfficial('a'),
        anOfficial('b', { appointment: 'plh', validFrom: '2026-05-01', validTo: '2026-05-14' }),
        anOfficial('c', { validTo: '2025-12-31' }),
      ),
    ).toEqual([['a', '2026-01-01', '2026-12-31']]);
  });

  it('name someone twice who came back', () => {
    const terms = list(
      anOfficial('a', { validTo: '2026-02-28' }),
      anOfficial('b', { validFrom: '2026-03-01', validTo: '2026-10-31' }),
      anOfficial('a2', { validFrom: '2026-11-01' }),
    );
    expect(terms.map(([id]) => id)).toEqual(['a', 'b', 'a2']);
  });
});

describe('the offices of an organization', () => {
  const units = [aUnit('division'), aUnit('section', 'division')];
  const officials = [
    anOfficial('head'),
    anOfficial('leader', { isHead: false, unitId: 'division', position: 'Kepala Bidang', sort: 1 }),
    anOfficial('leader2', {
      isHead: false,
      unitId: 'division',
      position: 'Kepala Bidang',
      sort: 3,
      validFrom: '2026-07-01',
    }),
    anOfficial('analyst', { isHead: false, unitId: 'division', position: 'Analis', sort: 2 }),
    anOfficial('chief', { isHead: false, unitId: 'section', position: 'Kepala Seksi', sort: 4 }),
    anOfficial('expert', { isHead: false, unitId: 'gone', position: 'Staf Ahli', sort: 5 }),
  ];
  const posts = listPosts(officials, units);
  const find = (position: string) => posts.find((post) => post.position === position);

  it('go from the head down, with everyone who held each', () => {
    expect(
      posts.map(({ position, level, holders }) => [position, level, holders.map(({ id }) => id)]),
    ).toEqual([
      ['Kepala Dinas', 'head', ['head']],
      ['Kepala Bidang', 'administrator', ['leader', 'leader2']],
      ['Analis', 'staff', ['analyst']],
      ['Kepala Seksi', 'supervisor', ['chief']],
      // Its unit is no more: it answers to the head.
      ['Staf Ahli', 'administrator', ['expert']],
    ]);
  });

  it('answer to the one above, at last to the head, and the head to nobody', () => {
    const superior = (position: string) => {
      const post = find(position);
      return post ? (findSuperiorPost(posts, post, units)?.position ?? null) : undefined;
    };
    expect(superior('Kepala Seksi')).toBe('Kepala Bidang');
    expect(superior('Analis')).toBe('Kepala Bidang');
    expect(superior('Kepala Bidang')).toBe('Kepala Dinas');
    expect(superior('Staf Ahli')).toBe('Kepala Dinas');
    expect(superior('Kepala Dinas')).toBeNull();
  });

  it('are found in units that stand below one another in a ring', () => {
    const ring = [aUnit('a', 'b'), aUnit('b', 'a')];
    const people = [
      anOfficial('head'),
      anOfficial('one', { isHead: false, unitId: 'a', position: 'Satu' }),
      anOfficial('two', { isHead: false, unitId: 'b', position: 'Dua' }),
    ];
    const found = listPosts(people, ring);
    expect(found.map(({ position }) => position)).toEqual(['Kepala Dinas', 'Satu', 'Dua']);
    for (const post of found.slice(1)) expect(findSuperiorPost(found, post, ring)).not.toBeNull();
  });
});

describe('days', () => {
  it('go over months, years and leap days', () => {
    expect(shiftDay('2026-12-31', 1)).toBe('2027-01-01');
    expect(shiftDay('2028-03-01', -1)).toBe('2028-02-29');
    expect(shiftDay('2026-07-01', -1)).toBe('2026-06-30');
  });
});
