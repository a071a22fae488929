import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { SampleName } from '../../../electron/api/document.ts';
import { appVersion } from '../../../electron/api/version.ts';
import { buildSample } from '../../../electron/backend/samples/index.ts';
import { createNewId } from '../../../electron/backend/uuid.ts';

/** Before any clock of a test: ids sort by time, and what a test adds comes after what the sample has. */
const now = (): Date => new Date('2026-11-21T07:00:00.000Z');

const made = new Map<SampleName, Promise<Uint8Array>>();

/** A sample file as the program writes it, written once for all tests of a process. */
export function takeSample(name: SampleName): Promise<Uint8Array> {
  const bytes = made.get(name) ?? makeSample(name);
  made.set(name, bytes);
  return bytes;
}

async function makeSample(name: SampleName): Promise<Uint8Array> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'selaras-test-'));
  try {
    const file = path.join(dir, `${name}.sakip`);
    let salts = 0;
    const newSalt = (): string => {
      salts += 1;
      return `garam-${salts}`;
    };
    const options = { person: 'Rina', now, newId: createNewId({ now }), newSalt, appVersion, replace: false };
    const built = await buildSample(name, file, options);
    if (!built.ok) throw new Error(`${name}: ${built.error.code}`);
    return readFileSync(file);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
