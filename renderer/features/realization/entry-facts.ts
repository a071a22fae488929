import type { TFunction } from 'i18next';
import { hasMissingReason } from '../../../db/domain/entry/judge-entry.ts';
import { formatDecimal, formatPercent, formatPlain, type NumberLocale } from '../../../db/domain/format.ts';
import type { Scale } from '../../../db/domain/scale.ts';
import type { ScoringSettings } from '../../../db/domain/settings.ts';
import type { Language } from '../../../electron/api/app.ts';
import type { CellFacts } from '../../ui/grid/grid-types.ts';
import type { IndicatorRow } from './entry-rows.ts';
import { describeIssue } from './issue-text.ts';
import type { ShownFigure } from './show-figure.ts';

/** What the cells of the grid need beside their row. */
export type EntryStyle = {
  readonly t: TFunction;
  /** Of the screen; figures are written in the file's `locale`. */
  readonly language: Language;
  readonly locale: NumberLocale;
  readonly settings: ScoringSettings;
  readonly scale: Scale;
  /** Nothing in the file can be changed. */
  readonly isReadOnly: boolean;
};

/** One decimal in the narrow column of the grid, more where one would name another band than the value has. */
const gridDecimals = 1;

export const writeAchievement = (value: Parameters<typeof formatPercent>[0], style: EntryStyle): string =>
  formatPercent(value, {
    locale: style.locale,
    decimals: gridDecimals,
    scale: style.scale,
    bandReading: style.settings.bandReading,
  });

export const readOnlyFacts = ({ text, figure }: ShownFigure, { t }: EntryStyle): CellFacts => ({
  text: text === '' ? t('realization.notApplicable') : text,
  number: figure,
  state: 'read-only',
});

/** The text F2 and the clipboard begin with: a figure without thousands marks, a predicate, or why there is none. */
function readEditText({ cell }: IndicatorRow, { t, locale }: EntryStyle): string {
  if (!cell) return '';
  if (cell.value !== null) return formatPlain(cell.value, { locale });
  if (cell.ordinalCode !== null) return cell.ordinalCode;
  if (cell.numerator !== null && cell.denominator !== null) {
    return `=${formatPlain(cell.numerator, { locale })}/${formatPlain(cell.denominator, { locale })}`;
  }
  if (cell.missingReason === null) return '';
  const word = t('realization.notAvailable');
  return hasMissingReason(cell.missingReason) ? `${word}: ${cell.missingReason}` : word;
}

export function entryFacts(row: IndicatorRow, style: EntryStyle): CellFacts {
  const { t, locale } = style;
  if (row.isAnnualOnly) {
    return {
      text: t('realization.notApplicable'),
      state: 'not-applicable',
      message: t('realization.marks.annualOnly'),
    };
  }
  const state = style.isReadOnly ? 'locked' : 'editable';
  if (row.rejected) {
    const { text } = row.rejected;
    const message = describeIssue(t, row, row.rejected, locale);
    return { text, editText: text, state, mark: 'error', message };
  }
  const editText = readEditText(row, style);
  const reason = row.cell?.missingReason ?? null;
  if (reason !== null) {
    const hasReason = hasMissingReason(reason);
    return {
      text: t('realization.notAvailable'),
      editText,
      state,
      mark: hasReason ? null : 'warning',
      message: hasReason ? t('realization.marks.notAvailable', { reason }) : t('realization.marks.noReason'),
    };
  }
  const shown = { text: row.entry.text, number: row.entry.figure, editText, state } as const;
  const note = describeNote(row, style);
  return note === null ? shown : { ...shown, ...note };
}

type Note =
  | { readonly mark: CellFacts['mark'] & string; readonly message: string }
  | { readonly message: string };

function describeNote(row: IndicatorRow, { t, locale }: EntryStyle): Note | null {
  if (row.isDerived) {
    const isRatio = row.cell !== null;
    return { message: t(`realization.marks.${isRatio ? 'derivedFromRatio' : 'derivedFromQuarters'}`) };
  }
  if (row.reading) {
    const value = formatDecimal(row.reading.value, { locale });
    return { mark: 'guess', message: t('realization.marks.read', { value }) };
  }
  if (row.isJump && row.previous !== null) {
    const previous = formatDecimal(row.previous, { locale });
    return { mark: 'warning', message: t('realization.marks.jump', { previous }) };
  }
  return null;
}

/** Why a row shows no achievement, in two words; null where it has one. */
export function findNoAchievementWords(row: IndicatorRow, { t }: EntryStyle): string | null {
  if (row.rejected) return t('realization.achievement.check');
  if (row.isAnnualOnly) return t('realization.achievement.annualOnly');
  if (row.achievement.kind === 'scored') return null;
  switch (row.achievement.reason) {
    case 'no-realization':
      return t('bands.empty');
    case 'not-available':
      return t('bands.not-available');
    case 'no-target':
      return t('realization.achievement.noTarget');
    case 'no-direction':
      return t('realization.achievement.noDirection');
    default:
      return t('realization.achievement.notComputable');
  }
}

export function achievementFacts(row: IndicatorRow, style: EntryStyle): CellFacts {
  const words = findNoAchievementWords(row, style);
  if (words !== null || row.shown === null) return { text: words ?? '', state: 'read-only' };
  return { text: writeAchievement(row.shown, style), number: row.shown, state: 'read-only' };
}

export function statusFacts({ cell, isAnnualOnly }: IndicatorRow, { t, isReadOnly }: EntryStyle): CellFacts {
  if (cell === null || isAnnualOnly) {
    return {
      text: t('realization.notApplicable'),
      state: 'not-applicable',
      message: t('realization.marks.fillFirst'),
    };
  }
  return { text: t(`realization.status.${cell.status}`), state: isReadOnly ? 'locked' : 'editable' };
}

/** The note; for a figure that is not available the reason stands in its place. */
export function noteFacts({ cell, isAnnualOnly }: IndicatorRow, { t, isReadOnly }: EntryStyle): CellFacts {
  if (cell === null || isAnnualOnly) {
    return {
      text: t('realization.notApplicable'),
      state: 'not-applicable',
      message: t('realization.marks.fillFirst'),
    };
  }
  const reason = hasMissingReason(cell.missingReason) ? cell.missingReason : null;
  const text = (cell.missingReason === null ? cell.note : reason) ?? '';
  return { text, state: isReadOnly ? 'locked' : 'editable', ...(text === '' ? {} : { message: text }) };
}
