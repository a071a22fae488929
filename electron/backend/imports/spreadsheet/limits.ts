import { maxTableBytes } from '../../../api/table-files.ts';

/**
 * What an import reads at most. Far beyond any table of an office, and small enough that a hostile file costs neither
 * the memory nor the patience of the computer it was opened on.
 */
export const limits = {
  fileBytes: maxTableBytes,
  entries: 1_000,
  inflatedBytes: 200 * 1024 * 1024,
  /** Looked at once an entry is larger than `ratioFromBytes`. */
  ratio: 100,
  ratioFromBytes: 1024 * 1024,
  rows: 50_000,
  columns: 200,
  cells: 1_000_000,
  cellChars: 32_767,
  sheets: 100,
  memoryMb: 768,
  /** Processor time from the moment the reader is at work, and the same by the clock on a computer that is busy elsewhere. */
  workMs: 5_000,
  clockMs: 120_000,
  /** By the clock, until it is at work. */
  startMs: 120_000,
} as const;

export type Limits = typeof limits;
