import type {
  CascadeIndicator,
  CascadeNode,
  LevelKind,
  Quarter,
  RealizationCell,
  TargetCell,
} from '../../db/domain/cascade.ts';
import type { CascadeRows } from '../../db/domain/cascade-score.ts';
import { decimal } from '../../db/domain/decimal.ts';
import { ordinalScalePresets } from '../../db/domain/ordinal.ts';
import { defaultSettings } from '../../db/domain/settings.ts';

export const aNode = (id: string, parentId: string | null, levelKind: LevelKind): CascadeNode => ({
  id,
  parentId,
  levelKind,
});

/** States only what matters: higher is better, a number, the last quarter counts. */
export const anIndicator = (
  id: string,
  nodeId: string,
  changes: Partial<CascadeIndicator> = {},
): CascadeIndicator => ({
  id,
  nodeId,
  direction: 'positive',
  valueKind: 'number',
  aggregation: 'last',
  isCumulativeTarget: false,
  decimals: 2,
  boundMin: null,
  boundMax: null,
  baselineValue: null,
  baselineYear: null,
  ...changes,
});

type At = { readonly year?: number; readonly quarter?: Quarter };

export const aTarget = (
  indicatorId: string,
  value: string | null,
  { year = 2026, quarter = 0, max, code }: At & { readonly max?: string; readonly code?: string } = {},
): TargetCell => ({
  indicatorId,
  year,
  quarter,
  value: value === null ? null : decimal(value),
  valueMax: max === undefined ? null : decimal(max),
  ordinalCode: code ?? null,
});

type RealizationOptions = At & {
  readonly code?: string;
  readonly ratio?: readonly [string, string];
  readonly missing?: string;
};

export const aRealization = (
  indicatorId: string,
  value: string | null,
  { year = 2026, quarter = 0, code, ratio, missing }: RealizationOptions = {},
): RealizationCell => ({
  indicatorId,
  year,
  quarter,
  value: value === null ? null : decimal(value),
  ordinalCode: code ?? null,
  numerator: ratio === undefined ? null : decimal(ratio[0]),
  denominator: ratio === undefined ? null : decimal(ratio[1]),
  missingReason: missing ?? null,
});

export const rows = (changes: Partial<CascadeRows> = {}): CascadeRows => ({
  nodes: [],
  indicators: [],
  targets: [],
  realizations: [],
  ordinalScales: ordinalScalePresets,
  settings: defaultSettings,
  year: 2026,
  ...changes,
});
