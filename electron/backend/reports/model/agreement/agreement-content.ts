import { formatAccounting } from '../../../../../db/domain/format.ts';
import type { Post } from '../../../../../db/domain/officials.ts';
import type { LevelKind, PlanIndicator, PlanNode } from '../../../../../db/domain/plan-document.ts';
import type { Rational } from '../../../../../db/domain/rational.ts';
import { writeTarget } from '../figures.ts';
import { listMeasuredNodes, writeNodeLabel } from '../measured-nodes.ts';
import { carriesOut, isStrategic } from '../plan-index.ts';
import type { ReportContext } from '../report-context.ts';
import type { AgreementState } from './agreement-state.ts';

/** What an official promises: indicators with their targets under the row they measure, and the money for it. */
export type AgreementContent = Readonly<{
  promises: readonly PromiseGroup[];
  work: readonly Work[];
}>;

export type PromiseGroup = Readonly<{
  kind: LevelKind;
  name: string;
  levelName: string;
  indicators: readonly Readonly<{ indicator: PlanIndicator; target: string | null }>[];
}>;

export type Work = Readonly<{
  node: PlanNode;
  name: string;
  ceiling: Rational;
  fundSources: readonly string[];
}>;

/** What each level answers for: the head for objectives and programs, and each one below for what is below that. */
const measuredKinds: Readonly<Record<Exclude<Post['level'], 'head'>, readonly LevelKind[]>> = {
  administrator: ['program', 'activity'],
  supervisor: ['activity', 'subactivity'],
  staff: ['subactivity'],
};
const workKinds: Readonly<Record<Post['level'], LevelKind>> = {
  head: 'program',
  administrator: 'activity',
  supervisor: 'subactivity',
  staff: 'subactivity',
};

export const workKindOf = (post: Post): LevelKind => workKinds[post.level];

export function readContent(state: AgreementState, current: ReportContext, post: Post): AgreementContent {
  return { promises: listPromises(state, post), work: listWork(state, current, post) };
}

function listPromises({ plan, scores }: AgreementState, post: Post): readonly PromiseGroup[] {
  const { index, year, document } = plan;
  const write = (node: PlanNode, indicators: readonly PlanIndicator[]): readonly PromiseGroup[] =>
    indicators.length === 0
      ? []
      : [
          {
            kind: node.levelKind,
            name: writeName(plan, node),
            levelName: index.levelName(node.levelId),
            indicators: indicators.map((indicator) => ({
              indicator,
              target: writeTarget(plan, indicator, scores.target(indicator.id, year)),
            })),
          },
        ];
  if (post.level === 'head')
    return listMeasuredNodes(plan).flatMap(({ node, indicators }) => write(node, indicators));
  const kinds = measuredKinds[post.level];
  const units = listUnitsBelow(plan, post.unitId);
  return document.nodes.flatMap((node) => {
    const own = index.indicators(node.id).filter((indicator) => {
      // An objective is the head's; of a unit are those of its indicators that name it.
      if (isStrategic(node))
        return post.level !== 'staff' && indicator.unitId !== null && indicator.unitId === post.unitId;
      return kinds.includes(node.levelKind) && units.has(indicator.unitId ?? findUnit(plan, node) ?? '');
    });
    return write(node, own);
  });
}

const writeName = (plan: ReportContext, node: PlanNode): string => {
  if (isStrategic(node)) return `${writeNodeLabel(plan, node)} ${node.text}`;
  return node.code === null ? node.text : `${node.code} ${node.text}`;
};

/** The unit of a row, or of the nearest one above that has one. */
function findUnit({ index }: ReportContext, node: PlanNode): string | null {
  let current: PlanNode | null = node;
  while (current !== null && current.unitId === null)
    current = current.parentId === null ? null : index.node(current.parentId);
  return current?.unitId ?? null;
}

function listUnitsBelow({ document }: ReportContext, unitId: string | null): ReadonlySet<string> {
  const found = new Set<string>(unitId === null ? [] : [unitId]);
  const visit = (parentId: string): void => {
    for (const unit of document.units) {
      if (unit.parentId !== parentId || found.has(unit.id)) continue;
      found.add(unit.id);
      visit(unit.id);
    }
  };
  if (unitId !== null) visit(unitId);
  return found;
}

function listWork({ budget }: AgreementState, current: ReportContext, post: Post): readonly Work[] {
  if (budget === null) return [];
  const { document, index } = current;
  const ceilings = index.budgets.ceilings(budget.id);
  const kind = workKindOf(post);
  const units = listUnitsBelow(current, post.unitId);
  return document.nodes.flatMap((node) => {
    const parent = node.parentId === null ? null : index.node(node.parentId);
    const isTop = carriesOut(node) && (parent === null || !carriesOut(parent));
    const isMine =
      post.level === 'head' ? isTop : node.levelKind === kind && units.has(findUnit(current, node) ?? '');
    const ceiling = isMine ? ceilings.find(node.id) : null;
    if (ceiling === null) return [];
    return [{ node, name: writeName(current, node), ceiling, fundSources: listFundSources(current, node) }];
  });
}

/** Those named on the row and on all below it. */
function listFundSources(context: ReportContext, node: PlanNode): readonly string[] {
  const own = node.fundSource === null ? [] : [node.fundSource];
  const below = context.index.children(node.id).flatMap((child) => listFundSources(context, child));
  return [...new Set([...own, ...below])];
}

export type Change = Readonly<{
  kind: 'signer' | 'target' | 'budget';
  name: string;
  before: string;
  after: string;
}>;

/** What an agreement says otherwise than an earlier one did, in the order of the agreement. */
export function compareContents(
  context: ReportContext,
  [before, earlier]: readonly [AgreementState, AgreementContent],
  [after, now]: readonly [AgreementState, AgreementContent],
): readonly Change[] {
  const { none } = context.words.agreement.changes;
  const isSameHolder = before.holder?.id === after.holder?.id;
  const signer: readonly Change[] = isSameHolder
    ? []
    : [
        {
          kind: 'signer',
          name: '',
          before: before.holder?.name ?? none,
          after: after.holder?.name ?? none,
        },
      ];
  return [
    ...signer,
    ...compareTexts('target', listTargets(context, earlier), listTargets(context, now), none),
    ...compareTexts('budget', listCeilings(context, earlier), listCeilings(context, now), none),
  ];
}

type Named = ReadonlyMap<string, Readonly<{ name: string; text: string }>>;

const listTargets = ({ texts }: ReportContext, { promises }: AgreementContent): Named =>
  new Map(
    promises.flatMap(({ indicators }) =>
      indicators.map(
        ({ indicator, target }) =>
          [indicator.id, { name: indicator.name, text: target ?? texts.cell.notFilled }] as const,
      ),
    ),
  );

const listCeilings = ({ locale }: ReportContext, { work }: AgreementContent): Named =>
  new Map(
    work.map(
      ({ node, name, ceiling }) => [node.id, { name, text: formatAccounting(ceiling, { locale }) }] as const,
    ),
  );

function compareTexts(kind: Change['kind'], before: Named, after: Named, none: string): readonly Change[] {
  const ids = [...new Set([...after.keys(), ...before.keys()])];
  return ids.flatMap((id) => {
    const old = before.get(id);
    const now = after.get(id);
    if (old?.text === now?.text) return [];
    const name = (now ?? old)?.name ?? '';
    return [{ kind, name, before: old?.text ?? none, after: now?.text ?? none }];
  });
}
