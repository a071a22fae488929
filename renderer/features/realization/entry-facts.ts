import type { TFunction } from 'i18next';
import { hasMissingReason } from '../../../db/domain/entry/judge-entry.ts';
import {
  formatDate,
  formatDecimal,
  formatPercent,
  formatPlain,
  type NumberLocale,
} from '../../../db/domain/format.ts';
import { hasMonths } from '../../../db/domain/months.ts';
import type { Scale } from '../../../db/domain/scale.ts';
import type { ScoringSettings } from '../../../db/domain/settings.ts';
import type { Language } from '../../../electron/api/app.ts';
import type { CellFacts } from '../../ui/grid/grid-types.ts';
import type { IndicatorRow } from './entry-rows.ts';
import { lacksEvidence } from './entry-summary.ts';
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
    const why = hasReason ? t('realization.marks.notAvailable', { reason }) : t('realization.marks.noReason');
    const awaited = sayRelease(row, style);
    return {
      text: t('realization.notAvailable'),
      editText,
      state,
      mark: hasReason && row.release !== 'due' ? null : 'warning',
      message: awaited === null ? why : `${why} ${awaited}`,
    };
  }
  const shown = { text: row.entry.text, number: row.entry.figure, editText, state } as const;
  const note = describeNote(row, style);
  return note === null ? shown : { ...shown, ...note };
}

type Note =
  | { readonly mark: CellFacts['mark'] & string; readonly message: string }
  | { readonly message: string };

/** When the figure that stays comes out, or that it is out by now; null where none is awaited. */
export function sayRelease({ release, cell }: IndicatorRow, { t, locale }: EntryStyle): string | null {
  if (release === null || cell?.releaseDate == null) return null;
  const date = formatDate(cell.releaseDate, { locale, style: 'short' });
  return t(`realization.marks.release.${release}`, { date });
}

function describeNote(row: IndicatorRow, style: EntryStyle): Note | null {
  const { t, locale } = style;
  const awaited = sayRelease(row, style);
  if (awaited !== null && row.release === 'due') return { mark: 'warning', message: awaited };
  if (row.isDerived) {
    if (hasMonths(row.cell ?? undefined)) {
      return {
        message: t('month.derived', { count: row.months.filter(({ value }) => value !== null).length }),
      };
    }
    const isRatio = row.cell !== null;
    return { message: t(`realization.marks.${isRatio ? 'derivedFromRatio' : 'derivedFromQuarters'}`) };
  }
  if (row.monthsApart !== null) {
    const made = formatDecimal(row.monthsApart, { locale, decimals: row.indicator.decimals });
    return { mark: 'warning', message: t('month.apart', { made }) };
  }
  if (row.reading) {
    const value = formatDecimal(row.reading.value, { locale });
    return { mark: 'guess', message: t('realization.marks.read', { value }) };
  }
  if (row.isJump && row.previous !== null) {
    const previous = formatDecimal(row.previous, { locale });
    return { mark: 'warning', message: t('realization.marks.jump', { previous }) };
  }
  if (awaited !== null) return { message: awaited };
  if (row.cell?.status === 'provisional') return { message: t('realization.status.provisional') };
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

/** How much shows that the figure is true; where nothing does, what to do. */
export function evidenceFacts(row: IndicatorRow, { t, isReadOnly }: EntryStyle): CellFacts {
  const none: CellFacts = { text: t('realization.notApplicable'), state: 'read-only' };
  if (row.isAnnualOnly) return none;
  if (row.evidences > 0) {
    const message = t('realization.proof.evidence', { count: row.evidences });
    return { text: String(row.evidences), state: 'read-only', message };
  }
  if (!lacksEvidence(row)) return none;
  return { text: isReadOnly ? '0' : t('realization.proof.attach'), state: 'read-only' };
}

/** Whether somebody has written why the figure is what it is; where it is asked for, that it is. */
export function analysisFacts(row: IndicatorRow, { t, isReadOnly }: EntryStyle): CellFacts {
  if (row.hasAnalysis && !row.isAnnualOnly) {
    const text = t('realization.proof.written');
    return { text, state: 'read-only', message: text };
  }
  const isAsked = row.needsAnalysis && !isReadOnly;
  return {
    text: isAsked ? t('realization.proof.write') : t('realization.notApplicable'),
    state: 'read-only',
    ...(row.needsAnalysis ? { message: t('realization.proof.asked') } : {}),
  };
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
