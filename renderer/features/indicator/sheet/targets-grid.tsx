import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decimal } from '../../../../db/domain/decimal.ts';
import { findDecimalMark, formatDecimal, formatPercent, formatPlain } from '../../../../db/domain/format.ts';
import type { InputOf } from '../../../../electron/api/contract.ts';
import { BandPill } from '../../../ui/band-pill.tsx';
import { useErrorText } from '../../../ui/error-text.ts';
import { Grid } from '../../../ui/grid/grid.tsx';
import type { CellEdit, CellFacts, GridColumn, GridHandle } from '../../../ui/grid/grid-types.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import { judgeTarget } from '../../plan/model/judge-target.ts';
import { findScale } from '../../plan/model/row-cells.ts';
import { sayFigureIssue } from '../../plan/use-words.ts';
import {
  listTargetYears,
  makeTargetContext,
  showRealization,
  showTargetCell,
  type TargetDraft,
  type TargetRow,
  type TargetYear,
  targetRows,
} from '../model/target-rows.ts';
import type { SheetProps } from './sheet-props.ts';
import { useSheetSave } from './use-sheet-save.ts';

type Place = Readonly<{ rowKey: string; columnKey: string }>;
type TypedEdit = Pick<CellEdit<TargetRow>, 'row' | 'columnKey' | 'text' | 'raw'> &
  Readonly<{ isConfirmed?: boolean }>;

const labelKey = 'label';
const keyOf = ({ rowKey, columnKey }: Place): string => `${rowKey} ${columnKey}`;
const romans = ['', 'I', 'II', 'III', 'IV'] as const;

/** Targets of all years and their quarters, with what was reached below: Excel's keys and paste, one step each. */
export function TargetsGrid({ document, indicator, locale, isReadOnly }: SheetProps) {
  const { t, i18n } = useTranslation();
  const save = useSheetSave();
  const sayError = useErrorText();
  const grid = useRef<GridHandle>(null);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, TargetDraft>>(new Map());
  const [selected, setSelected] = useState<Place | null>(null);
  const years = useMemo(() => listTargetYears(document, indicator), [document, indicator]);
  const scale = findScale(indicator, document.ordinalScales);

  const columns = useMemo((): readonly GridColumn<TargetRow>[] => {
    const showYear = (one: TargetYear): GridColumn<TargetRow> => ({
      key: String(one.year),
      name: String(one.year),
      width: 'fit',
      minWidth: 92,
      extraWidth: 24,
      align: 'end',
      cell: (row) => showCell(row, one),
      render: (row, facts) =>
        row.kind === 'achievement' ? <YearAchievement year={one} facts={facts} /> : facts.text,
      editor: () =>
        scale
          ? { kind: 'choice', options: scale.levels }
          : { kind: 'number', decimalMark: findDecimalMark(locale) },
    });
    const showCell = (row: TargetRow, one: TargetYear): CellFacts => {
      if (row.kind === 'realization') return showRealization(indicator, one, locale);
      if (row.kind === 'achievement') {
        const { shown } = one.score;
        return { text: shown ? formatPercent(shown, { locale, decimals: 1 }) : '', state: 'read-only' };
      }
      const facts = showTargetCell(indicator, one.cells[row.quarter], { locale, isReadOnly });
      const draft = drafts.get(keyOf({ rowKey: row.key, columnKey: String(one.year) }));
      if (!draft) return facts;
      const message = sayFigureIssue(t, draft.issue, locale);
      return { text: draft.text, editText: draft.text, state: 'editable', mark: 'error', message };
    };
    const sayRow = (row: TargetRow): string => {
      if (row.kind !== 'target') return t(`indicator.targets.${row.kind}`);
      return row.quarter === 0
        ? t('indicator.targets.year')
        : t('indicator.targets.quarter', { quarter: romans[row.quarter] });
    };
    return [
      {
        key: labelKey,
        name: t('indicator.targets.period'),
        width: 'fill',
        minWidth: 120,
        isFrozen: true,
        cell: (row) => ({ text: sayRow(row), state: 'read-only' }),
      },
      ...years.map(showYear),
    ];
  }, [years, indicator, locale, isReadOnly, drafts, scale, t]);

  async function change(edits: readonly TypedEdit[]): Promise<void> {
    const next = new Map(drafts);
    const cells: InputOf<'target.set'>['cells'] = [];
    for (const { row, columnKey, text, raw, isConfirmed } of edits) {
      const year = Number(columnKey);
      if (row.kind !== 'target' || !Number.isInteger(year)) continue;
      const { quarter } = row;
      const typed = { text, raw: raw ?? null, isConfirmed: isConfirmed ?? false };
      const verdict = judgeTarget(typed, makeTargetContext(document, indicator, { year, quarter }));
      const key = keyOf({ rowKey: row.key, columnKey });
      if (verdict.ok) {
        next.delete(key);
        cells.push({ indicatorId: indicator.id, year, quarter, ...verdict.value });
      } else next.set(key, { text, issue: verdict.issue });
    }
    setDrafts(next);
    if (cells.length === 0) return;
    const result = await save.targets(cells);
    if (!result.ok) showToast({ text: sayError(result.error), tone: 'error' });
  }

  const draft = selected && drafts.get(keyOf(selected));
  const answer = (act: (row: TargetRow, columnKey: string) => void) => (): void => {
    const row = targetRows.find((one) => one.key === selected?.rowKey);
    if (row && selected) act(row, selected.columnKey);
    grid.current?.focus();
  };
  const forget = (row: TargetRow, columnKey: string): void =>
    setDrafts(new Map([...drafts].filter(([key]) => key !== keyOf({ rowKey: row.key, columnKey }))));
  const take = (value: Decimal) => (row: TargetRow, columnKey: string) =>
    void change([{ row, columnKey, text: formatPlain(value, { locale }) }]);

  return (
    <div className="targets-grid" data-field="targets">
      <Grid<TargetRow>
        key={i18n.language}
        ref={grid}
        label={t('indicator.targets.of', { name: indicator.name })}
        columns={columns}
        rows={targetRows}
        onEdit={(edits) => void change(edits)}
        onSelect={({ row, columnKey }) => setSelected({ rowKey: row.key, columnKey })}
        {...(years[0] ? { initialCell: { rowKey: 'target-0', columnKey: String(years[0].year) } } : {})}
        rowClass={(row) => (row.key === 'target-0' ? 'targets-grid__year' : '')}
        popover={
          draft && selected
            ? {
                ...selected,
                label: t('indicator.targets.issue'),
                content: (
                  <div className="targets-grid__issue">
                    <p>{sayFigureIssue(t, draft.issue, locale)}</p>
                    {'suggestion' in draft.issue && draft.issue.suggestion && (
                      <LinkButton onPress={answer(take(draft.issue.suggestion))}>
                        {t('plan.issues.meant', { value: formatDecimal(draft.issue.suggestion, { locale }) })}
                      </LinkButton>
                    )}
                    {draft.issue.kind === 'far' && (
                      <LinkButton
                        onPress={answer(
                          (row, columnKey) =>
                            void change([{ row, columnKey, text: draft.text, isConfirmed: true }]),
                        )}
                      >
                        {t('plan.issues.keep', { value: formatDecimal(draft.issue.read, { locale }) })}
                      </LinkButton>
                    )}
                    <LinkButton onPress={answer(forget)}>{t('plan.issues.forget')}</LinkButton>
                  </div>
                ),
              }
            : null
        }
      />
    </div>
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
