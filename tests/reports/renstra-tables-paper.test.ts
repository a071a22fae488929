import { describe, expect, it } from 'vitest';
import { usualPaper } from '../../db/domain/paper.ts';
import { listBlocks } from '../../electron/backend/reports/model/report-model.ts';
import { aFullPlan } from '../support/full-plan.ts';
import { buildModel } from './support/render.ts';

const countTables = (paper?: typeof usualPaper): number =>
  listBlocks(buildModel(aFullPlan(12), { kind: 'renstra', year: null, ...(paper ? { paper } : {}) })).filter(
    (block) => block.kind === 'table',
  ).length;

describe('tables that are parted by years', () => {
  it('are parted for the paper of the document: less often on a large one', () => {
    expect(countTables({ ...usualPaper, width: 297, height: 420 })).toBeLessThan(countTables());
  });

  it('are on A4 what they are on the paper nobody chose', () => {
    expect(countTables(usualPaper)).toBe(countTables());
  });
});
