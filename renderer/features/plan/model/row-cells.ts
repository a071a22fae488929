import type { ShownCeiling } from '../../../../db/domain/budget/plan-ceilings.ts';
import type { Finding } from '../../../../db/domain/check/finding.ts';
import { formatDecimal, formatPlain, formatRupiah } from '../../../../db/domain/format.ts';
import type { OrdinalScale } from '../../../../db/domain/ordinal.ts';
import type { PlanIndicator, TargetCell } from '../../../../db/domain/plan-document.ts';
import type { CellFacts, CellMark } from '../../../ui/grid/grid-types.ts';
import { showDecimal, showRange } from '../../realization/show-figure.ts';
import { marksCell } from './findings.ts';
import { toMillions } from './judge-budget.ts';
import type { CellDraft, OutlineWords } from './outline-row.ts';

type CellSetting = Readonly<{
  words: OutlineWords;
  canEdit: boolean;
}>;

const stateOf = (canEdit: boolean): CellFacts['state'] => (canEdit ? 'editable' : 'read-only');

/** A cell that was just typed shows that; a refused text stays with the reason until it is put right. */
export function layDraft(facts: CellFacts, draft: CellDraft | undefined, words: OutlineWords): CellFacts {
  if (!draft) return facts;
  const shown = { ...facts, text: draft.text, editText: draft.text, number: null };
  return draft.issue ? { ...shown, mark: 'error', message: words.sayIssue(draft.issue) } : shown;
}

export function makeTextCell(text: string, { canEdit }: CellSetting): CellFacts {
  return { text, state: stateOf(canEdit) };
}

export function makeUnitCell(
  indicator: PlanIndicator,
  findings: readonly Finding[],
  { canEdit, words }: CellSetting,
): CellFacts {
  const finding = findings.find(
    ({ rule }) => rule === 'indicator-without-unit' || rule === 'indicator-without-direction',
  );
  const facts: CellFacts = { text: indicator.unitOfMeasure ?? '', state: stateOf(canEdit) };
  return finding ? { ...facts, mark: 'warning', message: words.sayFinding(finding) } : facts;
}

export function makeBaselineCell(
  indicator: PlanIndicator,
  commonYear: number | null,
  { canEdit, words }: CellSetting,
): CellFacts {
  const { baselineValue, baselineOrdinal, baselineYear, decimals } = indicator;
  const isOther = baselineYear !== null && baselineYear !== commonYear;
  const message = isOther ? { message: words.sayBaselineYear(baselineYear) } : {};
  if (indicator.valueKind === 'ordinal') {
    return { text: baselineOrdinal ?? '', state: stateOf(canEdit), ...message };
  }
  if (baselineValue === null) return { text: '', state: stateOf(canEdit), ...message };
  const shown = showDecimal(baselineValue, { locale: words.locale, decimals });
  return {
    text: shown.text,
    number: shown.figure,
    editText: formatPlain(baselineValue, { locale: words.locale }),
    state: stateOf(canEdit),
    ...message,
  };
}

export function makeTargetCell(
  indicator: PlanIndicator,
  cell: TargetCell | undefined,
  marks: Readonly<{ findings: readonly Finding[]; hasTargets: boolean }>,
  { canEdit, words }: CellSetting,
): CellFacts {
  const facts = { ...showTarget(indicator, cell, words), state: stateOf(canEdit) };
  for (const finding of marks.findings) {
    const mark: CellMark | null = marksCell(finding, marks.hasTargets);
    if (mark) return { ...facts, mark, message: words.sayFinding(finding) };
  }
  return facts;
}

function showTarget(
  indicator: PlanIndicator,
  cell: TargetCell | undefined,
  { locale }: OutlineWords,
): Omit<CellFacts, 'state'> {
  if (!cell) return { text: '' };
  if (cell.ordinalCode !== null) return { text: cell.ordinalCode };
  if (cell.value === null) return { text: '' };
  const style = { locale, decimals: indicator.decimals };
  const shown = showRange(cell.value, cell.valueMax, style);
  const plain = [cell.value, cell.valueMax].flatMap((one) =>
    one === null ? [] : [formatPlain(one, { locale })],
  );
  return { text: shown.text, number: shown.figure, editText: plain.join('–') };
}

export function makeBudgetCell(
  { ceiling, cell }: ShownCeiling,
  options: Readonly<{ isSum: boolean; decimals: number }>,
  { canEdit, words }: CellSetting,
): CellFacts {
  const state = stateOf(canEdit && !options.isSum);
  if (ceiling === null) return { text: '', state };
  const { locale } = words;
  const millions = toMillions(ceiling);
  return {
    text: formatDecimal(millions, { locale, decimals: options.decimals }),
    number: millions,
    editText: cell?.ceiling == null ? '' : formatPlain(millions, { locale }),
    message: formatRupiah(ceiling, { locale }),
    state,
  };
}

export const findScale = (
  indicator: Pick<PlanIndicator, 'ordinalScaleId'>,
  scales: readonly (OrdinalScale & { readonly id: string })[],
): OrdinalScale | null => scales.find((scale) => scale.id === indicator.ordinalScaleId) ?? null;
