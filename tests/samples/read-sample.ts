import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { listPlans } from '../../db/queries/document.ts';
import { readPlanDocument } from '../../db/queries/plan-document.ts';
import { toReader } from '../../db/reader.ts';
import { openDocument } from '../../db/sqlite/document-file.ts';
import type { SampleName } from '../../electron/api/document.ts';
import { buildSample } from '../../electron/backend/samples/index.ts';
import { createNewId } from '../../electron/backend/uuid.ts';

const now = (): Date => new Date('2026-11-21T03:00:00.000Z');

/** The plan a file of the sample shows first. */
export async function readSample(name: SampleName): Promise<PlanDocument> {
  const [first] = await readSamplePlans(name);
  if (!first) throw new Error('the sample has no plan');
  return first;
}

/** A sample made as a file, opened and read back: what every screen and page of it starts from. */
export async function readSamplePlans(name: SampleName): Promise<readonly PlanDocument[]> {
  const dir = await mkdtemp(join(tmpdir(), 'selaras-sample-'));
  try {
    const path = join(dir, `${name}.sakip`);
    const made = await buildSample(name, path, {
      now,
      newId: createNewId({ now }),
      newSalt: () => 'garam',
      person: 'Penguji',
      appVersion: '0.0.0',
      replace: false,
    });
    if (!made.ok) throw new Error(made.error.code);
    const file = await openDocument(path, { access: 'view', now });
    if (!file.ok) throw new Error(file.error.code);
    try {
      const reader = toReader(file.value.db);
      const documents: PlanDocument[] = [];
      for (const { id } of await listPlans(reader)) {
        const document = await readPlanDocument(reader, id);
        if (document) documents.push(document);
      }
      return documents;
    } finally {
      await file.value.close();
    }
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
