import type { Direction } from '../achievement.ts';
import type { Decimal } from '../decimal.ts';
import type { LevelRole } from './column-roles.ts';

/** A statement of the table. `key` is unique in one reading; fields the table does not speak of are null. */
export type ImportNode = Readonly<{
  key: string;
  parentKey: string | null;
  level: LevelRole;
  code: string | null;
  text: string;
  /** Where it was first met. */
  row: number;
  column: number;
  location: string | null;
  targetGroup: string | null;
  fundSource: string | null;
  ceilings: readonly ImportCeiling[];
}>;

export type ImportCeiling = Readonly<{ year: number; ceiling: Decimal }>;

export type ImportTarget = Readonly<{
  year: number;
  value: Decimal | null;
  valueMax: Decimal | null;
  ordinalCode: string | null;
}>;

export type ImportIndicator = Readonly<{
  key: string;
  nodeKey: string;
  name: string;
  code: string | null;
  kind: 'iku' | 'ik' | 'ikk' | null;
  unit: string | null;
  direction: Direction | null;
  /** Read from the course of the targets, because the table does not say. */
  isDirectionGuessed: boolean;
  /** Slug of the scale its values belong to; null for figures. */
  ordinalScale: string | null;
  decimals: number | null;
  baselineYear: number | null;
  baselineValue: Decimal | null;
  baselineOrdinal: string | null;
  definition: string | null;
  formula: string | null;
  dataSource: string | null;
  reason: string | null;
  responsible: string | null;
  targets: readonly ImportTarget[];
  row: number;
  column: number;
}>;

/** A program that serves more than one statement: one node, and a link for each further one. */
export type ImportLink = Readonly<{ fromKey: string; toKey: string }>;

/** What a table says, as the outline it becomes: parents before their children. */
export type ImportOutline = Readonly<{
  nodes: readonly ImportNode[];
  indicators: readonly ImportIndicator[];
  links: readonly ImportLink[];
}>;
