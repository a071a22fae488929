import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../db/command.ts';
import { createOffice, type NewOffice } from '../../db/commands/office.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { succeed } from '../../db/domain/result.ts';
import { readPlanDocument } from '../../db/queries/plan-document.ts';
import { toReader } from '../../db/reader.ts';
import { createDocument } from '../../db/sqlite/create.ts';
import { createTestClock, createTestDeps, createTestIds, expectOk, withTempDir } from '../support/temp-db.ts';

const makeOffice = (organizationKind: NewOffice['organizationKind']): Promise<PlanDocument | null> =>
  withTempDir(async (dir) => {
    const office = { organizationName: 'Kantor', organizationKind, periodStart: 2025, periodEnd: 2029 };
    const options = { replace: false, now: createTestClock(), newId: createTestIds(), appVersion: '0.0.0' };
    const made = await createDocument(join(dir, 'a.sakip'), options, async (db) => {
      const deps = createTestDeps(db, { newId: createTestIds(1000) });
      const done = await runCommand(deps, 'document.create', (context) => createOffice(context, office));
      return succeed(await readPlanDocument(toReader(db), expectOk(done).value.planId));
    });
    return expectOk(made);
  });

describe('a new office', () => {
  it.each([
    ['agency', 'sakip-daerah', 'Sasaran'],
    ['region', 'sakip-daerah', 'Sasaran'],
    ['ministry', 'sakip-kementerian', 'Sasaran strategis'],
  ] as const)('of the kind %s begins with the words of %s', async (kind, slug, objective) => {
    const document = await makeOffice(kind);
    expect(document?.plan.frameworkSlug).toBe(slug);
    expect(document?.levels.find((level) => level.kind === 'objective')?.name).toBe(objective);
    expect(document?.nodes).toEqual([]);
  });
});
