import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LevelKind, NodeStatus, PlanDocument, PlanNode } from '../../../../db/domain/plan-document.ts';
import { listPlanYears } from '../../../../db/domain/score-plan.ts';
import { InspectorSection } from '../../../app/inspector.tsx';
import { useDocumentStore } from '../../../app/use-document.ts';
import { usePeriod } from '../../../app/use-period.ts';
import { CommitField } from '../../../ui/commit-field.tsx';
import { sayError } from '../../../ui/error-text.ts';
import { Select } from '../../../ui/select.tsx';
import './links.css';

const statuses = ['not-started', 'under-way', 'reached', 'at-risk', 'stopped'] as const;
const none = 'none';

/** Levels that say what is to be reached; whether it was is told in words where no figure does. */
const stated: ReadonlySet<LevelKind> = new Set([
  'purpose',
  'goal',
  'objective',
  'priority',
  'strategy',
  'policy',
]);

export const hasYearlyStatus = (document: PlanDocument, { id, levelKind }: PlanNode): boolean =>
  stated.has(levelKind) || document.nodeStatuses.some(({ nodeId }) => nodeId === id);

type Values = Pick<NodeStatus, 'status' | 'note'>;

/** Where a goal without numbers stands in a year: a word, and what there is to tell. */
export function StatusSection({
  plan,
  node,
  isReadOnly,
}: {
  readonly plan: PlanDocument;
  readonly node: PlanNode;
  readonly isReadOnly: boolean;
}) {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const { period } = usePeriod();
  const planYears = listPlanYears(plan);
  const years = planYears.length > 0 ? planYears : [period.year];
  const [chosen, setChosen] = useState(period.year);
  const year = years.includes(chosen) ? chosen : (years[0] ?? chosen);
  const own = plan.nodeStatuses.filter(({ nodeId }) => nodeId === node.id);
  const row = own.find((one) => one.year === year);
  const planId = plan.plan.id;
  const kind = 'nodeStatus' as const;

  /** A year with neither word nor note is no row. */
  async function keep(change: Partial<Values>): Promise<string | undefined> {
    const { status, note } = { status: row?.status ?? null, note: row?.note ?? null, ...change };
    const isEmpty = status === null && note === null;
    if (isEmpty && !row) return undefined;
    const result = row
      ? isEmpty
        ? await store.run('record.remove', { kind, planId, id: row.id })
        : await store.run('record.update', {
            kind,
            planId,
            id: row.id,
            version: row.version,
            patch: { status, note },
          })
      : await store.run('record.create', { kind, planId, values: { nodeId: node.id, year, status, note } });
    return result.ok ? undefined : sayError(t, result.error);
  }

  const others = own
    .filter((one) => one.year !== year && one.status !== null)
    .toSorted((a, b) => a.year - b.year);
  return (
    <InspectorSection title={t('plans.status.title')}>
      <div className="yearly-status">
        <Select
          label={t('plans.status.year')}
          options={years.map((one) => ({ id: String(one), label: String(one) }))}
          value={String(year)}
          onChange={(one) => setChosen(Number(one))}
        />
        <Select
          label={t('plans.status.status')}
          isWide
          isDisabled={isReadOnly}
          options={[
            { id: none, label: t('plans.status.none') },
            ...statuses.map((id) => ({ id, label: t(`plans.status.words.${id}`) })),
          ]}
          value={row?.status ?? none}
          onChange={(status) => void keep({ status: status === none ? null : status })}
        />
        <CommitField
          key={`${node.id} ${year} note`}
          label={t('plans.status.note')}
          isMultiline
          isKeptOnPause
          value={row?.note ?? ''}
          isReadOnly={isReadOnly}
          onCommit={(text) => keep({ note: text.trim() === '' ? null : text.trim() })}
        />
        {others.length > 0 && (
          <ul className="yearly-status__list">
            {others.map((one) => (
              <li key={one.id}>
                {one.year}: {one.status && t(`plans.status.words.${one.status}`)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </InspectorSection>
  );
}
