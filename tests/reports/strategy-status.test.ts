import { describe, expect, it } from 'vitest';
import { listSections } from '../../electron/backend/reports/model/report-model.ts';
import { aPlanDocument } from '../support/plan-document-builder.ts';
import { buildModel, findSection, findTable, readRows, readSection } from './support/render.ts';

const status = (
  id: string,
  nodeId: string,
  year: number,
  word: 'reached' | 'under-way' | null,
  note: string,
) => ({
  id,
  version: 1,
  nodeId,
  year,
  status: word,
  note,
});

const plan = aPlanDocument({
  plan: { kind: 'strategy', title: 'Socialstrategi', language: 'da', periodStart: 2018, periodEnd: 2022 },
  organization: { numberLocale: 'da' },
  nodes: [
    {
      level: 'goal',
      id: 'home',
      text: 'Flere har en bolig',
      indicators: [
        { name: 'Andel med bolig', decimals: 0, targets: { 2020: '80' }, realizations: { 2020: '60' } },
      ],
    },
    { level: 'goal', id: 'work', text: 'Flere er i job' },
  ],
  records: {
    nodeStatuses: [
      status('a', 'work', 2019, 'under-way', 'Begyndt i tre bydele'),
      status('b', 'work', 2020, 'reached', 'I hele byen'),
      status('c', 'home', 2020, null, 'Endnu ikke målt'),
    ],
  },
});

describe('the status report of a strategy', () => {
  const model = buildModel(plan, { kind: 'strategy' });

  it('has a section for each year that something is known of', () => {
    expect(findSection(model, 'strategy/status').children.map(({ title }) => title)).toEqual([
      'Status 2019',
      'Status 2020',
    ]);
  });

  it('says where each goal stands, in a word and a text', () => {
    expect(readRows(findTable(model, 'table/statuses/2020'))).toEqual([
      ['Tujuan 1: Flere har en bolig', '–', 'Endnu ikke målt'],
      ['Tujuan 2: Flere er i job', 'Nået', 'I hele byen'],
    ]);
    expect(readSection(findSection(model, 'status/2020'))).toContain(
      'I 2020 er der status for 2 mål: 1 nået, 1 uden status.',
    );
  });

  it('gives the figures of the year where a goal has any', () => {
    // 60 ÷ 80 = 75 %.
    expect(readRows(findTable(model, 'table/figures/2020'))).toEqual([
      ['Tujuan 1: Flere har en bolig', 'Andel med bolig', '%', '80', '60', '75,00'],
    ]);
  });

  it('is not there before anything is known', () => {
    const young = buildModel({ ...plan, nodeStatuses: [], realizations: [] }, { kind: 'strategy' });
    expect(listSections(young.sections).some(({ id }) => id === 'strategy/status')).toBe(false);
  });
});
