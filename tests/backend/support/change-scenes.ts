import { expect } from 'vitest';
import type { LevelKind, PlanDocument } from '../../../db/domain/plan-document.ts';
import { readPlainText } from '../../../db/domain/rich-text/plain-text.ts';
import { writeRichText } from '../../../db/domain/rich-text/write-rich-text.ts';
import type { TestPage } from './open-sample.ts';
import { actionScenes } from './scenes-action.ts';
import { budgetScenes } from './scenes-budget.ts';
import { entrySheetScenes } from './scenes-entry-sheet.ts';
import { evidenceScenes } from './scenes-evidence.ts';
import { finalScenes } from './scenes-final.ts';
import { importScenes } from './scenes-import.ts';
import { linkScenes } from './scenes-link.ts';
import { nomenclatureScenes } from './scenes-nomenclature.ts';
import { outlineScenes } from './scenes-outline.ts';
import { paperScenes } from './scenes-paper.ts';
import { planScenes } from './scenes-plans.ts';
import { recordScenes } from './scenes-record.ts';
import { scaleScenes } from './scenes-scale.ts';
import { scoringScenes } from './scenes-scoring.ts';
import { verificationScenes } from './scenes-verification.ts';
import { writingScenes } from './scenes-writing.ts';

export function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the sample has no such row');
  return value;
}

export const levelOf = ({ levels }: PlanDocument, kind: LevelKind): string =>
  must(levels.find((level) => level.kind === kind)).id;
export const firstOf = ({ nodes }: PlanDocument, kind: LevelKind) =>
  must(nodes.find((node) => node.levelKind === kind));
export const firstIndicator = ({ indicators }: PlanDocument) =>
  must(indicators.find(({ valueKind }) => valueKind === 'number'));

export type Scene = Readonly<{
  name: string;
  /** Where the history knows the command by another name. */
  entry?: string;
  /** What has to be there first; not part of what is undone. */
  prepare?: (page: TestPage) => Promise<unknown>;
  /** Another plan of the file changes than the one on show. */
  isElsewhere?: boolean;
  act: (page: TestPage) => Promise<unknown>;
}>;

/** One scene for each command of the contract, on the fictional agency. */
export const scenes: readonly Scene[] = [
  ...evidenceScenes,
  ...entrySheetScenes,
  ...importScenes,
  ...recordScenes,
  ...actionScenes,
  ...planScenes,
  ...outlineScenes,
  ...scoringScenes,
  ...scaleScenes,
  ...verificationScenes,
  ...writingScenes,
  ...paperScenes,
  ...finalScenes,
  ...budgetScenes,
  ...linkScenes,
  ...nomenclatureScenes,
  {
    name: 'plan.update',
    act: (page) => {
      const { id, version } = page.held().plan;
      return page.change('plan.update', { id, version, patch: { title: 'Renstra Baru', periodEnd: 2030 } });
    },
  },
  {
    name: 'node.create',
    act: async (page) => {
      const goal = firstOf(page.held(), 'goal');
      const sibling = must(page.held().nodes.find(({ parentId }) => parentId === goal.id));
      const { id } = await page.change('node.create', {
        planId: page.planId,
        parentId: goal.id,
        levelId: levelOf(page.held(), 'objective'),
        afterId: sibling.id,
        text: 'Sasaran baru',
        code: '9',
      });
      const order = page.held().nodes.filter(({ parentId }) => parentId === goal.id);
      expect(order.findIndex((node) => node.id === id)).toBe(
        order.findIndex((it) => it.id === sibling.id) + 1,
      );
    },
  },
  {
    name: 'node.update',
    act: (page) => {
      const { id, version } = firstOf(page.held(), 'vision');
      return page.change('node.update', { id, version, patch: { text: 'Visi baru', explanation: null } });
    },
  },
  {
    name: 'node.move',
    act: (page) => {
      const [, second] = page.held().nodes.filter((node) => node.levelKind === 'mission');
      const { id, parentId, levelId } = must(second);
      return page.change('node.move', { id, parentId, levelId, afterId: null });
    },
  },
  {
    name: 'node.remove',
    act: async (page) => {
      const { id } = firstOf(page.held(), 'goal');
      await page.change('node.remove', { id });
      expect(page.held().nodes.some((node) => node.id === id)).toBe(false);
      expect(page.held().indicators.some(({ nodeId }) => nodeId === id)).toBe(false);
    },
  },
  {
    name: 'node.setGlosses',
    act: async (page) => {
      const { id } = firstOf(page.held(), 'vision');
      const glosses = [{ id: null, term: 'Mandiri', meaning: 'Mampu berdiri sendiri' }];
      await page.change('node.setGlosses', { nodeId: id, glosses });
      expect(firstOf(page.held(), 'vision').glosses.map(({ term }) => term)).toEqual(['Mandiri']);
    },
  },
  {
    name: 'indicator.create',
    act: async (page) => {
      const nodeId = firstOf(page.held(), 'objective').id;
      const { id } = await page.change('indicator.create', { nodeId, afterId: null, name: 'Indikator baru' });
      expect(page.held().indicators.find((it) => it.id === id)?.name).toBe('Indikator baru');
    },
  },
  {
    name: 'indicator.update',
    act: (page) => {
      const { id, version } = firstIndicator(page.held());
      return page.change('indicator.update', {
        id,
        version,
        patch: { name: 'Nama baru', direction: 'negative', baselineValue: '12.5', weight: null },
      });
    },
  },
  {
    name: 'indicator.move',
    act: (page) => {
      const { id, nodeId } = firstIndicator(page.held());
      const other = must(page.held().nodes.find((it) => it.levelKind === 'objective' && it.id !== nodeId));
      return page.change('indicator.move', { id, nodeId: other.id, afterId: null });
    },
  },
  {
    name: 'indicator.remove',
    act: async (page) => {
      const { id } = firstIndicator(page.held());
      await page.change('indicator.remove', { id });
      expect(page.held().targets.some(({ indicatorId }) => indicatorId === id)).toBe(false);
    },
  },
  {
    name: 'target.set',
    act: (page) => {
      const cells = page
        .held()
        .indicators.filter(({ valueKind }) => valueKind === 'number')
        .map(({ id }, at) => ({
          indicatorId: id,
          year: 2029,
          quarter: 0 as const,
          value: at === 0 ? null : `${at}.25`,
          valueMax: null,
          ordinalCode: null,
        }));
      return page.change('target.set', { planId: page.planId, cells });
    },
  },
  {
    name: 'realization.set',
    act: async (page) => {
      const { id: indicatorId } = firstIndicator(page.held());
      const at = { indicatorId, year: 2028, quarter: 2 as const };
      const cells = [
        { ...at, value: '87.5', dataDate: '2028-06-30', dataYear: 2027, status: 'final' as const },
      ];
      await page.change('realization.set', { planId: page.planId, cells });
      const cell = page.held().realizations.find((it) => it.indicatorId === indicatorId && it.year === 2028);
      expect(cell).toMatchObject({ value: '87.5', origin: 'person', status: 'final', quarter: 2 });
    },
  },
  {
    name: 'narrative.set',
    act: (page) =>
      page.change('narrative.set', {
        planId: page.planId,
        document: 'lkjip',
        year: 2026,
        section: 'penutup',
        subjectId: '',
        body: writeRichText(readPlainText('Capaian tahun ini baik.')),
      }),
  },
];
