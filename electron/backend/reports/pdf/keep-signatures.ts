import { countSignedRows, isSignature, type PageText } from '../model/keep-signature.ts';
import type { Block, Signature, Signatures, Table } from '../model/report-model.ts';

/** The last `count` rows of a table are laid out with the signature, and its notes in any case. */
export type SignedTable = Table & Readonly<{ signedBy: Signature | Signatures; count: number }>;
export type KeptBlock<B> = B | SignedTable | (Exclude<B, Table> & Readonly<{ staysWithNext: true }>);

/** A signature stays with what it signs: of a table its end, of anything else the last part. */
export function keepSignatures<S extends Readonly<{ kind: 'spot' }>>(
  blocks: readonly (Block | S)[],
  page: PageText,
): readonly KeptBlock<Block | S>[] {
  const kept: KeptBlock<Block | S>[] = [];
  for (const block of blocks) {
    const place = kept.findLastIndex(({ kind }) => kind !== 'spot');
    const before = kept[place];
    if (!isSignature(block) || before === undefined || 'signedBy' in before) {
      kept.push(block);
    } else if (before.kind === 'table') {
      kept[place] = { ...before, signedBy: block, count: countSignedRows(before, page) };
    } else {
      kept[place] = { ...before, staysWithNext: true } as KeptBlock<Block | S>;
      kept.push(block);
    }
  }
  return kept;
}
