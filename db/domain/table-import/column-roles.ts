/** Levels of the cascade a column can name, from the top. */
export const levelRoles = [
  'vision',
  'mission',
  'goal',
  'objective',
  'strategy',
  'policy',
  'priority',
  'program',
  'activity',
  'subactivity',
] as const;
export type LevelRole = (typeof levelRoles)[number];

/** What a column says of its rows. `cascade` mixes levels, told apart by code or first word; `ignore` is not read. */
export const columnRoles = [
  ...levelRoles,
  'cascade',
  'code',
  'indicator',
  'indicatorCode',
  'kind',
  'unit',
  'direction',
  'baseline',
  'target',
  'ceiling',
  'definition',
  'formula',
  'dataSource',
  'reason',
  'responsible',
  'location',
  'targetGroup',
  'fundSource',
  'ignore',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

export const isLevelRole = (role: ColumnRole): role is LevelRole =>
  (levelRoles as readonly string[]).includes(role);

export const yearRoles = ['baseline', 'target', 'ceiling'] as const satisfies readonly ColumnRole[];
export type YearRole = (typeof yearRoles)[number];
/** Roles whose cells are figures, of one year each. */
export const isYearRole = (role: ColumnRole): role is YearRole =>
  (yearRoles as readonly string[]).includes(role);

/** Roles a table has one column of; the best match takes it. */
export const isSingleRole = (role: ColumnRole): boolean =>
  !['ignore', 'target', 'ceiling', 'code', 'indicator', 'unit', 'baseline'].includes(role);

/** Money in the words of the table: its column may count in thousands or millions. */
export const ceilingFactors = ['1', '1000', '1000000', '1000000000'] as const;
export type CeilingFactor = (typeof ceilingFactors)[number];
