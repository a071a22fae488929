import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { makeOwnScale } from '../../db/domain/own-scale.ts';
import { listEveryOwnScale } from '../../db/queries/scoring.ts';
import { toFileRefusal } from '../backend/files/file-error.ts';
import { type CliIo, CliRefusal, requireFlag, requireKnown, type Verb, type VerbArgs } from './cli-io.ts';
import { resolvePath } from './deps.ts';
import { runHitung } from './hitung.ts';
import { withFile } from './read-file.ts';

/**
 * `hitung --csv BERKAS|- [--angka id|en] [--berkas BERKAS]`: the table on standard output, a summary on the other stream.
 * With a file its office's own scales may be named.
 */
export const computeVerb: Verb = {
  positionals: [],
  flags: { csv: 'value', angka: 'value', berkas: 'value' },
  run: async (args, io) => {
    const { values, language, translator } = args;
    const numbers = values.angka === undefined ? null : requireKnown(values.angka, ['id', 'en'] as const);
    const csv = await readTable(args, io);
    const scales =
      values.berkas === undefined
        ? []
        : await withFile(io, values.berkas, (reader) => listEveryOwnScale(reader));
    const result = runHitung(csv, {
      language,
      scales: scales.map(makeOwnScale),
      ...(numbers ? { numbers } : {}),
    });
    if ('error' in result) throw new CliRefusal(result.error);
    await io.writeOut(result.output);
    await io.writeError(`${translator.text('compute.done', { rows: result.rows, bad: result.badRows })}\n`);
    return result.badRows > 0 ? 1 : 0;
  },
};

async function readTable(args: VerbArgs, io: CliIo): Promise<string> {
  const source = requireFlag(args, 'csv');
  const isStdin = source === '-';
  const name = isStdin ? args.translator.text('compute.stdin') : basename(source);
  const bytes = await (isStdin ? io.readStdin() : readSource(resolvePath(io, source), name));
  if (bytes.byteLength === 0) throw new CliRefusal({ code: 'file-empty', detail: { name } });
  const text = decodeText(bytes);
  if (text === null) throw new CliRefusal({ code: 'file-not-utf8', detail: { name } });
  return text;
}

async function readSource(path: string, name: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EACCES' || code === 'EPERM') {
      throw new CliRefusal({ code: 'file-unreadable', detail: { name } });
    }
    throw new CliRefusal(toFileRefusal(error, path).error);
  }
}

/** Null for what is no text in UTF-8: letters of another encoding would come back as other letters. */
function decodeText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    // UTF-16 without its mark decodes, as letters with a NUL behind each.
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
