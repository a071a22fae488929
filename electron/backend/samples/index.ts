import { runCommand } from '../../../db/command.ts';
import type { Result } from '../../../db/domain/errors.ts';
import { succeed } from '../../../db/domain/result.ts';
import { type CreateOptions, createDocument } from '../../../db/sqlite/create.ts';
import { toAppError } from '../../../db/sqlite/errors.ts';
import type { SampleName } from '../../api/document.ts';
import { bandung } from './bandung.ts';
import { dinsos } from './dinsos/index.ts';
import { kobenhavn } from './kobenhavn.ts';
import { lahat } from './lahat.ts';
import { lampung } from './lampung.ts';
import { metro } from './metro/index.ts';
import type { Sample } from './sample.ts';
import { writeSample } from './write-sample.ts';

const samples: Readonly<Record<SampleName, Sample>> = {
  bandung,
  metro,
  lampung,
  kobenhavn,
  lahat,
  dinsos,
};

export type BuildSampleOptions = CreateOptions & Readonly<{ person: string; newSalt: () => string }>;

/** Makes a sample file, whole or not at all; answers with the id of its plan. */
export function buildSample(
  name: SampleName,
  path: string,
  options: BuildSampleOptions,
): Promise<Result<{ planId: string }>> {
  const { person, now, newId, newSalt } = options;
  return createDocument(path, options, async (db) => {
    const explain = (error: unknown) => toAppError(error, path);
    const deps = { db, actor: person, now, newId, newSalt, explain };
    const made = await runCommand(deps, 'sample.create', (context) => writeSample(context, samples[name]));
    return made.ok ? succeed(made.value.value) : made;
  });
}
