import type { Decimal } from '../../../db/domain/decimal.ts';

/** How a cell looks; `isOpen` ones alone can be filled in where the page is protected. */
export type CellLook = Readonly<{
  font?: 'normal' | 'bold' | 'title' | 'small';
  fill?: 'input' | 'heading' | 'group' | 'closed';
  align?: 'left' | 'center' | 'right';
  hasBorder?: boolean;
  isWrapped?: boolean;
  isOpen?: boolean;
  /** Of a number; a cell without one is a text whatever is typed into it. */
  decimals?: number;
}>;

export type BookCell = Readonly<{
  /** A figure is written with the very digits it is kept with. */
  content: Readonly<{ text: string }> | Readonly<{ figure: Decimal }> | null;
  look: CellLook;
}>;

export type Validation = Readonly<{
  /** `B12`. */
  address: string;
  rule:
    | Readonly<{ kind: 'decimal'; min: Decimal; max: Decimal }>
    | Readonly<{ kind: 'list'; options: readonly string[] }>
    | Readonly<{ kind: 'length'; max: number }>;
  prompt: Readonly<{ title: string; text: string }> | null;
  error: Readonly<{ title: string; text: string }>;
}>;

export type BookPage = Readonly<{
  name: string;
  /** `veryHidden` can only be shown by a program. */
  state: 'visible' | 'veryHidden';
  columns: readonly Readonly<{ width: number; isHidden?: boolean }>[];
  rows: readonly Readonly<{
    cells: readonly (BookCell | null)[];
    heightPt?: number;
    isHidden?: boolean;
  }>[];
  merges: readonly string[];
  /** Rows and columns that stay in view. */
  frozen: Readonly<{ rows: number; columns: number }> | null;
  validations: readonly Validation[];
  isProtected: boolean;
  /** The heading, repeated on every printed page: rows from and to, counted from 1. */
  printTitles: readonly [number, number] | null;
}>;
