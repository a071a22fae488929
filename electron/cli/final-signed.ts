import { runCommand } from '../../db/command.ts';
import { attachSigned } from '../../db/commands/final.ts';
import { refuse } from '../../db/domain/errors.ts';
import { toReader } from '../../db/reader.ts';
import { findSignedText } from '../api/text/final-text.ts';
import { FileChanged } from '../backend/evidence/read-evidence-file.ts';
import { readFinalBytes } from '../backend/reports/final/read-final.ts';
import { readSignedPdf } from '../backend/reports/signed/read-signed-pdf.ts';
import { type CliIo, CliRefusal, type ExitCode, requireFlag, requireValue, type VerbArgs } from './cli-io.ts';
import { createWriteDeps, resolvePath } from './deps.ts';
import { findFinalNamed, isDamageOf, readAllFinals } from './final-list.ts';
import { openForWriting } from './open-writing.ts';

/** Puts a signed PDF beside the document that was given out, and says how it stands to it. */
export async function attachSignedPdf(args: VerbArgs, io: CliIo, name: string): Promise<ExitCode> {
  const asked = requireFlag(args, 'untuk');
  const { positionals, translator, switches } = args;
  const path = resolvePath(io, positionals.file);
  const file = await openForWriting(io, path, 'final.attachSigned');
  try {
    const reader = toReader(file.db);
    const { id, title } = findFinalNamed(await readAllFinals(reader), asked);
    const original = await readFinalBytes(reader, { id, role: 'pdf' }, isDamageOf(file));
    const bytes = original.ok ? original.value.bytes : null;
    const signed = requireValue(await readSignedPdf(resolvePath(io, name), bytes));
    const { person: by, ...deps } = createWriteDeps(io);
    requireValue(
      await runCommand(
        { db: file.db, actor: by, explain: file.explain, ...deps },
        'final.attachSigned',
        (context) => attachSigned(context, { id, file: signed, by }),
      ),
    );
    const { hash, hasSignature, keepsOriginal } = signed;
    const how = findSignedText({ hasSignature, keepsOriginal });
    const sentence = translator.text('final.signed', { title, name });
    await io.writeOut(
      switches.has('json')
        ? `${JSON.stringify({ id, hash, hasSignature, keepsOriginal }, null, 2)}\n`
        : `${sentence}\n${translator.shared(`final.signed.${how}`, {})}\n`,
    );
    return 0;
  } catch (error) {
    if (error instanceof FileChanged) throw new CliRefusal(refuse('evidence-changed', {}).error);
    throw error;
  } finally {
    await file.close();
  }
}
