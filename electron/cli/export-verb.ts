import { appVersion } from '../api/version.ts';
import { exportDocument, writeExport } from '../backend/exports/export-json.ts';
import { CliRefusal, type Verb } from './cli-io.ts';
import { runTableExport } from './ekspor-tabel.ts';
import { listDamaged, withFile } from './read-file.ts';

/** `ekspor BERKAS --json`: everything the file says, as JSON on standard output; `--xlsx NAMA`: the plan as a table. */
export const exportVerb: Verb = {
  positionals: ['file'],
  flags: { json: 'switch', xlsx: 'value', timpa: 'switch' },
  run: async (args, io) => {
    const { positionals, switches, values } = args;
    if (values.xlsx !== undefined) return runTableExport(args, io);
    if (!switches.has('json')) throw new CliRefusal({ code: 'missing-argument', detail: { name: '--json' } });
    // The way out for what is left of a damaged file: its values leave it as they are, and are told.
    const { exported, damaged } = await withFile(
      io,
      positionals.file,
      async (reader, file) => ({
        exported: await exportDocument(reader, { appVersion }),
        damaged: listDamaged(file),
      }),
      { takesDamagedValues: true },
    );
    await io.writeOut(writeExport(exported));
    const { leftOut } = exported;
    const { text } = args.translator;
    const toKb = (bytes: number): number => Math.ceil(bytes / 1024);
    const sentences = [
      ...damaged.map((error) => args.translator.error(error)),
      ...(leftOut && leftOut.evidenceFiles > 0
        ? [text('evidence.leftOut', { files: leftOut.evidenceFiles, size: toKb(leftOut.bytes) })]
        : []),
      ...(leftOut?.finals
        ? [text('final.leftOut', { files: leftOut.finals.files, size: toKb(leftOut.finals.bytes) })]
        : []),
      ...(leftOut?.documents
        ? [text('image.leftOut', { files: leftOut.documents.files, size: toKb(leftOut.documents.bytes) })]
        : []),
    ];
    // Standard output is the export itself.
    for (const sentence of sentences) await io.writeError(`${sentence}\n`);
    return damaged.length === 0 ? 0 : 1;
  },
};
