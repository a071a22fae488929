import { ChevronDown, ChevronRight, LockKeyhole } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { findDecimalMark, formatDecimal, formatPercent, nameMonth } from '../../../../db/domain/format.ts';
import { hasMonths } from '../../../../db/domain/months.ts';
import type { Quarter } from '../../../../db/domain/plan-document.ts';
import { BandPill } from '../../../ui/band-pill.tsx';
import type { CellFacts, GridColumn } from '../../../ui/grid/grid-types.ts';
import { Icon } from '../../../ui/icon.tsx';
import { findScale } from '../../plan/model/row-cells.ts';
import { sayFigureIssue } from '../../plan/use-words.ts';
import { isTyped, showPart, showRealization, type TargetDraft } from '../model/target-cells.ts';
import type { PartRow, TargetRow, TargetYear } from '../model/target-rows.ts';
import type { SheetProps } from './sheet-props.ts';
import { keyOfPlace } from './use-target-edits.ts';

export const labelKey = 'label';
const romans = ['', 'I', 'II', 'III', 'IV'] as const;
const indentPx = 14;
/** Of a line without an arrow, so that its name stands right of those above it. */
const leafPx = 16;

type ColumnsInput = Pick<SheetProps, 'document' | 'indicator' | 'locale'> &
  Readonly<{
    years: readonly TargetYear[];
    drafts: ReadonlyMap<string, TargetDraft>;
    mayChange: (year: TargetYear, quarter: Quarter) => boolean;
    toggle: (row: TargetRow) => void;
  }>;

/** A column for each year; the names of the lines stay in view before them. */
export function useTargetColumns(input: ColumnsInput): readonly GridColumn<TargetRow>[] {
  const { document, indicator, locale, years, drafts, mayChange, toggle } = input;
  const { t, i18n } = useTranslation();
  const scale = findScale(indicator, document.ordinalScales);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what may be changed and opened follows from the rest
  return useMemo((): readonly GridColumn<TargetRow>[] => {
    const showYear = (one: TargetYear): GridColumn<TargetRow> => ({
      key: String(one.year),
      name: String(one.year),
      header: <YearHeader year={one} label={t('indicator.targets.sealed')} />,
      width: 'fit',
      minWidth: 92,
      extraWidth: 24,
      align: 'end',
      cell: (row) => showCell(row, one),
      render: (row, facts) => {
        if (row.kind === 'achievement') return <YearAchievement year={one} facts={facts} />;
        return isMade(row, one) ? <span className="targets-grid__made">{facts.text}</span> : facts.text;
      },
      editor: () =>
        scale
          ? { kind: 'choice', options: scale.levels }
          : { kind: 'number', decimalMark: findDecimalMark(locale) },
    });
    const showCell = (row: TargetRow, one: TargetYear): CellFacts => {
      if (row.kind === 'realization') return showRealization(one.indicator, one, locale);
      if (row.kind === 'achievement') {
        const { shown } = one.score;
        return { text: shown ? formatPercent(shown, { locale, decimals: 1 }) : '', state: 'read-only' };
      }
      const isOpen = mayChange(one, row.quarter);
      const facts = showPart(one, row, { locale, isReadOnly: !isOpen });
      const draft = drafts.get(keyOfPlace({ rowKey: row.key, columnKey: String(one.year) }));
      if (draft) {
        const message = sayFigureIssue(t, draft.issue, locale);
        return { text: draft.text, editText: draft.text, state: 'editable', mark: 'error', message };
      }
      const state = one.sealed.has(row.quarter) ? ('locked' as const) : facts.state;
      const note = sayNote(row, one);
      return { ...facts, state, ...note };
    };
    const sayNote = (row: PartRow, one: TargetYear): Partial<CellFacts> => {
      if (row.month !== null) return {};
      const apart = one.apart.find(({ quarter }) => quarter === row.quarter);
      if (apart) {
        const made = formatDecimal(apart.made, { locale, decimals: indicator.decimals });
        const key = row.quarter === 0 ? 'quartersMake' : 'monthsMake';
        return { mark: 'warning', message: t(`indicator.targets.${key}`, { made }) };
      }
      if (!isMade(row, one)) return {};
      return { message: t(`indicator.targets.${row.quarter === 0 ? 'fromQuarters' : 'fromMonths'}`) };
    };
    const sayRow = (row: TargetRow): string => {
      if (row.kind !== 'target') return t(`indicator.targets.${row.kind}`);
      if (row.month !== null) return nameMonth(row.month, { locale: i18n.language === 'en' ? 'en' : 'id' });
      return row.quarter === 0
        ? t('indicator.targets.year')
        : t('indicator.targets.quarter', { quarter: romans[row.quarter] });
    };
    return [
      {
        key: labelKey,
        name: t('indicator.targets.period'),
        width: 'fill',
        minWidth: 140,
        isFrozen: true,
        cell: (row) => ({ text: sayRow(row), state: 'read-only' }),
        render: (row, facts) => (
          <LabelCell
            row={row}
            text={facts.text}
            hasFigures={years.some(({ cells }) => row.kind === 'target' && hasMonths(cells[row.quarter]))}
            label={t(row.place.isExpanded ? 'indicator.targets.closeMonths' : 'indicator.targets.openMonths')}
            onToggle={() => toggle(row)}
          />
        ),
      },
      ...years.map(showYear),
    ];
  }, [years, indicator, locale, drafts, scale, t, i18n.language]);
}

/** A figure that follows from the parts of its period. */
const isMade = (row: TargetRow, { cells }: TargetYear): boolean =>
  row.kind === 'target' && row.month === null && !isTyped(cells[row.quarter]);

function LabelCell({
  row,
  text,
  hasFigures,
  label,
  onToggle,
}: {
  readonly row: TargetRow;
  readonly text: string;
  /** Folded away, and worth opening. */
  readonly hasFigures: boolean;
  readonly label: string;
  readonly onToggle: () => void;
}) {
  const { level, isExpanded } = row.place;
  const isQuarter = row.kind === 'target' && level === 2;
  return (
    <span
      className="targets-grid__label"
      style={{ paddingInlineStart: (level - 1) * indentPx + (level === 3 ? leafPx : 0) }}
    >
      {isQuarter && isExpanded !== null && (
        <button
          type="button"
          tabIndex={-1}
          className={hasFigures ? 'targets-grid__toggle has-figures' : 'targets-grid__toggle'}
          // The row itself says that it opens, and does with the keyboard.
          aria-hidden="true"
          title={label}
          onMouseDown={(event) => event.stopPropagation()}
          onClick={onToggle}
        >
          <Icon of={isExpanded ? ChevronDown : ChevronRight} size={14} />
        </button>
      )}
      {text}
    </span>
  );
}

function YearHeader({ year, label }: { readonly year: TargetYear; readonly label: string }) {
  if (!year.sealed.has(0)) return year.year;
  return (
    <span className="targets-grid__sealed" title={label}>
      <Icon of={LockKeyhole} size={12} />
      {year.year}
      <span className="visually-hidden">{label}</span>
    </span>
  );
}

function YearAchievement({ year, facts }: { readonly year: TargetYear; readonly facts: CellFacts }) {
  const { i18n } = useTranslation();
  const { band } = year.score;
  if (!band) return null;
  return (
    <BandPill
      tone={band.tone}
      text={facts.text}
      name={i18n.language === 'en' ? band.label.en : band.label.id}
    />
  );
}
