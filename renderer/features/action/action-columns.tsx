import { findMonths } from '../../../db/domain/action-plan.ts';
import {
  findDecimalMark,
  formatDecimal,
  formatRupiah,
  type NumberLocale,
} from '../../../db/domain/format.ts';
import { hasMonths, listMonths, readMonth } from '../../../db/domain/months.ts';
import type {
  ActionStatus,
  PlanDocument,
  PlanIndicator,
  Quarter,
  Unit,
} from '../../../db/domain/plan-document.ts';
import { fromDecimal, type Rational } from '../../../db/domain/rational.ts';
import type { CellFacts, GridColumn, GridLayout } from '../../ui/grid/grid-types.ts';
import { isTyped, showTargetCell } from '../indicator/model/target-cells.ts';
import { findScale } from '../plan/model/row-cells.ts';
import { NameCell, sayName } from './action-name.tsx';
import type { ActionRow } from './model/action-rows.ts';
import { writeMonths } from './model/read-months.ts';
import { findStepRoom } from './model/step-room.ts';
import { StatusMark } from './status-mark.tsx';
import type { ActionWords } from './use-action-words.ts';

export type ActionStyle = Readonly<{
  plan: PlanDocument;
  words: ActionWords;
  locale: NumberLocale;
  isReadOnly: boolean;
  /** No room for reasons, which are then read at their status. */
  isNarrow: boolean;
  /** No room for units at length either. */
  isCrowded: boolean;
  /** What was typed and not taken yet, by row and column. */
  drafts: ReadonlyMap<string, ActionDraft>;
  toggle: (rowKey: string) => void;
}>;

/** A status that waits for its reason, or a text that was refused. */
export type ActionDraft = Readonly<{ text: string; message: string; status: ActionStatus | null }>;

export const draftKey = (rowKey: string, columnKey: string): string => `${rowKey} ${columnKey}`;
export const quarterKeys = ['q1', 'q2', 'q3', 'q4'] as const;
export const targetFields = { q1: 'targetQ1', q2: 'targetQ2', q3: 'targetQ3', q4: 'targetQ4' } as const;

export const emptyFacts: CellFacts = { text: '', state: 'read-only' };

export function makeActionColumns(style: ActionStyle): readonly GridColumn<ActionRow>[] {
  const { plan, words, locale, isNarrow, isCrowded } = style;
  const stepRoom = findStepRoom(plan.targets);
  const state = style.isReadOnly ? 'read-only' : 'editable';
  const withDraft = makeDraftReader(style);
  const columns: (GridColumn<ActionRow> | null)[] = [
    makeNameColumn(style),
    plan.units.length === 0
      ? null
      : {
          key: 'unit',
          name: words.columns.unit,
          width: 'fit',
          minWidth: 76,
          maxWidth: isCrowded ? 108 : 152,
          wraps: true,
          render: (_, facts) => <span className="action-wrap">{facts.text}</span>,
          cell: (row) => withDraft(row, 'unit', unitFacts(row, plan.units, state)),
          editor: () => ({ kind: 'choice', options: listUnitOptions(plan.units) }),
        },
    {
      key: 'responsible',
      name: words.columns.responsible,
      width: 'fit',
      minWidth: 84,
      maxWidth: isCrowded ? 92 : 112,
      wraps: true,
      render: (_, facts) => <span className="action-wrap">{facts.text}</span>,
      cell: (row) =>
        row.kind === 'action'
          ? wholeText(row.action.responsible ?? '', state)
          : row.kind === 'indicator'
            ? wholeText(sayResponsible(row.indicator, plan.units), 'read-only')
            : emptyFacts,
      editor: () => ({ kind: 'text' }),
    },
    {
      key: 'months',
      name: words.columns.months,
      width: 78,
      cell: (row) =>
        row.kind === 'action'
          ? withDraft(row, 'months', { text: writeMonths(findMonths(row.action), words.months), state })
          : emptyFacts,
      editor: () => ({ kind: 'text' }),
    },
    {
      key: 'target',
      name: words.columns.target,
      width: 'fit',
      minWidth: 60,
      align: 'end',
      cell: (row) => annualFacts(row, style),
    },
    ...quarterKeys.map(
      (key, index): GridColumn<ActionRow> => ({
        key,
        name: words.columns[key],
        width: 'fit',
        minWidth: 50,
        maxWidth: stepRoom,
        wraps: true,
        align: 'end',
        cell: (row) => {
          if (row.kind === 'action') return wholeText(row.action[targetFields[key]] ?? '', state);
          if (row.kind !== 'indicator') return emptyFacts;
          return withDraft(row, key, quarterFacts(row, (index + 1) as Quarter, style));
        },
        render: (row, facts) =>
          row.kind === 'indicator' && !isTyped(row.cells[index + 1]) ? (
            <span className="action-made">{facts.text}</span>
          ) : (
            facts.text
          ),
        editor: (row) => {
          if (row.kind !== 'indicator') return { kind: 'text' };
          const scale = findScale(row.indicator, plan.ordinalScales);
          return scale
            ? { kind: 'choice', options: scale.levels }
            : { kind: 'number', decimalMark: findDecimalMark(locale) };
        },
      }),
    ),
    {
      key: 'budget',
      name: words.columns.budget,
      width: 'fit',
      minWidth: 88,
      align: 'end',
      cell: (row) => {
        if (row.kind !== 'action') return moneyFacts(row.counts.budget, locale, 'read-only');
        const { budget } = row.action;
        return withDraft(
          row,
          'budget',
          moneyFacts(budget === null ? null : fromDecimal(budget), locale, state),
        );
      },
      editor: () => ({ kind: 'number', decimalMark: findDecimalMark(locale) }),
    },
    makeStatusColumn(style),
    isNarrow
      ? null
      : {
          key: 'reason',
          name: words.columns.reason,
          width: 'fit',
          minWidth: 72,
          maxWidth: 150,
          cell: (row) =>
            row.kind === 'action'
              ? withDraft(row, 'reason', wholeText(row.action.reason ?? '', state))
              : emptyFacts,
          editor: () => ({ kind: 'text' }),
        },
  ];
  return columns.flatMap((column) => column ?? []);
}

export const makeDraftReader =
  ({ drafts, isReadOnly }: ActionStyle) =>
  (row: ActionRow, columnKey: string, facts: CellFacts): CellFacts => {
    const draft = drafts.get(draftKey(row.key, columnKey));
    const state = isReadOnly ? 'read-only' : 'editable';
    return draft
      ? { text: draft.text, editText: draft.text, state, mark: 'error', message: draft.message }
      : facts;
  };

export function makeNameColumn({ words, isReadOnly, toggle }: ActionStyle): GridColumn<ActionRow> {
  return {
    key: 'name',
    name: words.columns.name,
    width: 'fill',
    minWidth: 210,
    wraps: true,
    cell: (row) =>
      row.kind === 'action'
        ? { text: row.action.text, state: isReadOnly ? 'read-only' : 'editable' }
        : { text: sayName(row), state: 'heading' },
    render: (row) => <NameCell row={row} words={words} toggle={toggle} />,
    editor: () => ({ kind: 'text' }),
  };
}

export function makeStatusColumn(style: ActionStyle): GridColumn<ActionRow> {
  const { words } = style;
  return {
    key: 'status',
    name: words.columns.status,
    width: 'fit',
    minWidth: 112,
    maxWidth: 170,
    extraWidth: 22,
    cell: (row) => {
      if (row.kind !== 'action') return { text: words.sayCounts(row.counts), state: 'read-only' };
      const { status, reason } = row.action;
      const state = style.isReadOnly ? 'read-only' : 'editable';
      const draft = style.drafts.get(draftKey(row.key, 'status'));
      if (draft) return { text: draft.text, state, mark: 'error', message: draft.message };
      const text = words.statuses[status];
      return { text, state, ...(reason ? { message: `${text}. ${reason}` } : {}) };
    },
    render: (row, facts) =>
      row.kind === 'action' && facts.mark !== 'error' ? (
        <StatusMark status={row.action.status} text={facts.text} />
      ) : (
        facts.text
      ),
    editor: () => ({
      kind: 'choice',
      options: (['planned', 'done', 'not-done', 'postponed'] as const).map((code) => ({
        code: words.statuses[code],
        label: words.statuses[code],
      })),
    }),
  };
}

/** Cut where it is too long; the whole of it is its message. */
const wholeText = (text: string, state: CellFacts['state']): CellFacts =>
  text === '' ? { text, state } : { text, state, message: text };

/** Who answers for an indicator is often the unit itself: said once. */
function sayResponsible({ responsible, unitId }: PlanIndicator, units: readonly Unit[]): string {
  const unit = units.find((one) => one.id === unitId);
  return responsible === null || responsible === unit?.name ? '' : responsible;
}

function unitFacts(row: ActionRow, units: readonly Unit[], state: CellFacts['state']): CellFacts {
  if (row.kind === 'node') return emptyFacts;
  const id = row.kind === 'action' ? row.action.unitId : row.indicator.unitId;
  const unit = units.find((one) => one.id === id);
  return wholeText(unit ? unit.name : '', row.kind === 'action' ? state : 'read-only');
}

const listUnitOptions = (units: readonly Unit[]) =>
  units.map(({ code, name }) => ({ code: name, label: code === null ? name : `${code} ${name}` }));

type IndicatorLine = Extract<ActionRow, { kind: 'indicator' }>;

/** A quarter's target, with what its months say of it. */
function quarterFacts(
  row: IndicatorLine,
  quarter: Quarter,
  { words, locale, isReadOnly }: ActionStyle,
): CellFacts {
  const cell = row.cells[quarter];
  const facts = showTargetCell(row.indicator, cell, { locale, isReadOnly });
  if (!hasMonths(cell)) return facts;
  const told = listMonths(quarter).map((month) => {
    const value = readMonth(cell, month);
    return `${words.months[month - 1]} ${value === null ? '–' : formatDecimal(value, { locale })}`;
  });
  const isApart = row.apart.some((one) => one.quarter === quarter);
  return { ...facts, message: told.join(', '), ...(isApart ? { mark: 'warning' } : {}) };
}

function annualFacts(row: ActionRow, { words, locale }: ActionStyle): CellFacts {
  if (row.kind !== 'indicator') return emptyFacts;
  const facts = showTargetCell(row.indicator, row.cells[0], { locale, isReadOnly: true });
  const { unitOfMeasure } = row.indicator;
  if (row.apart.some(({ quarter }) => quarter === 0)) {
    return { ...facts, mark: 'warning', message: words.apart };
  }
  return facts.text && unitOfMeasure ? { ...facts, message: `${facts.text} ${unitOfMeasure}` } : facts;
}

const moneyFacts = (amount: Rational | null, locale: NumberLocale, state: CellFacts['state']): CellFacts =>
  amount === null
    ? { text: '', state }
    : {
        text: formatDecimal(amount, { locale, decimals: 0 }),
        number: amount,
        state,
        message: formatRupiah(amount, { locale }),
      };

const lineHeightPx = 18;
const rowPaddingPx = 10;
const maxLines = 4;
const indentPx = 14;

/** Statements, indicators, actions and who does them are read whole. */
export const makeActionRowHeight =
  (units: readonly Unit[]) =>
  (row: ActionRow, layout: GridLayout): number => {
    const width = layout.innerWidthOf('name') - row.depth * indentPx - 21;
    const count = (text: string, columnKey: string): number => {
      const inner = layout.innerWidthOf(columnKey);
      return inner > 0 ? layout.countLines(text, inner) : 1;
    };
    const unit = unitFacts(row, units, 'read-only').text;
    const who =
      row.kind === 'action'
        ? row.action.responsible
        : row.kind === 'node'
          ? null
          : sayResponsible(row.indicator, units);
    const lines = Math.max(
      layout.countLines(sayName(row), width, row.kind === 'action' ? 'normal' : 'strong'),
      count(unit, 'unit'),
      count(who ?? '', 'responsible'),
      ...quarterKeys.map((key) =>
        row.kind === 'action' ? count(row.action[targetFields[key]] ?? '', key) : 1,
      ),
    );
    return rowPaddingPx + lineHeightPx * Math.min(maxLines, Math.max(1, lines));
  };
