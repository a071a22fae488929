import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type CliIo, CliRefusal, requireFlag, type Verb, type VerbArgs } from './cli-io.ts';
import { resolvePath } from './deps.ts';
import { runHitung } from './hitung.ts';
import { createTranslator } from './translator.ts';

const numberForms = ['id', 'en'] as const;

/** `hitung --csv BERKAS|- [--angka id|en]`: the table on standard output, a summary on the other stream. */
export const computeVerb: Verb = {
  flags: { csv: 'value', angka: 'value' },
  run: async (args, io) => {
    const numbers = readNumberForm(args);
    const csv = await readSource(requireFlag(args, 'csv'), io);
    const result = runHitung(csv, { language: args.language, ...(numbers ? { numbers } : {}) });
    if ('error' in result) throw new CliRefusal(result.error);
    io.writeOut(result.output);
    const { text } = createTranslator(args.language);
    io.writeError(`${text('compute.done', { rows: result.rows, bad: result.badRows })}\n`);
    return result.badRows > 0 ? 1 : 0;
  },
};

function readNumberForm(args: VerbArgs): 'id' | 'en' | null {
  const asked = args.values.angka;
  if (asked === undefined) return null;
  const form = numberForms.find((one) => one === asked);
  if (!form)
    throw new CliRefusal({ code: 'unknown-name', detail: { name: asked, known: numberForms.join(', ') } });
  return form;
}

async function readSource(source: string, io: CliIo): Promise<string> {
  if (source === '-') return io.readStdin();
  const name = basename(source);
  try {
    return await readFile(resolvePath(io, source), 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new CliRefusal({ code: 'file-not-found', detail: { name } });
    if (code === 'EISDIR') throw new CliRefusal({ code: 'file-is-folder', detail: { name } });
    throw new CliRefusal({ code: 'disk-failed', detail: { name } });
  }
}
