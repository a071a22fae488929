import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BenchmarkLine } from '../../../../db/domain/appraisal/compare-benchmarks.ts';
import { formatDecimal, formatPlain } from '../../../../db/domain/format.ts';
import { findOrdinalLevel } from '../../../../db/domain/ordinal.ts';
import type { Benchmark, PlanDocument, PlanIndicator } from '../../../../db/domain/plan-document.ts';
import { readNumber } from '../../../../db/domain/read-number.ts';
import { InspectorSection } from '../../../app/inspector.tsx';
import { useDocumentStore, useIsReadOnly } from '../../../app/use-document.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { CommitField } from '../../../ui/commit-field.tsx';
import { sayError } from '../../../ui/error-text.ts';
import { Select } from '../../../ui/select.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import type { Style } from '../use-style.ts';

const scopes = ['province', 'national', 'other'] as const;
const kind = 'benchmark' as const;

/** What others reached in the year, beside the own figure, each with its source. */
export function BenchmarksSection({
  document,
  indicator,
  year,
  lines,
  style,
}: {
  readonly document: PlanDocument;
  readonly indicator: PlanIndicator;
  readonly year: number;
  readonly lines: readonly BenchmarkLine[];
  readonly style: Style;
}) {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const isReadOnly = useIsReadOnly();
  const planId = document.plan.id;
  const { locale } = style;
  const scale = document.ordinalScales.find(({ id }) => id === indicator.ordinalScaleId) ?? null;

  async function change(
    { id, version }: Benchmark,
    patch: Partial<Omit<Benchmark, 'id' | 'version'>>,
  ): Promise<string | undefined> {
    const result = await store.run('record.update', { kind, planId, id, version, patch });
    return result.ok ? undefined : sayError(t, result.error);
  }

  async function add(): Promise<void> {
    const used = new Set(lines.map(({ benchmark }) => `${benchmark.scope} ${benchmark.name}`));
    const scope = scopes.find((one) => !used.has(`${one} `)) ?? 'other';
    // Two figures of the same scope are told apart by their names.
    let name = '';
    for (let at = 2; used.has(`${scope} ${name}`); at += 1) name = String(at);
    const values = {
      indicatorId: indicator.id,
      year,
      scope,
      name,
      value: null,
      ordinalCode: null,
      source: null,
    };
    const result = await store.run('record.create', { kind, planId, values });
    if (!result.ok) showToast({ text: sayError(t, result.error), tone: 'error' });
  }

  async function remove(id: string): Promise<void> {
    const result = await store.run('record.remove', { kind, planId, id });
    if (!result.ok) showToast({ text: sayError(t, result.error), tone: 'error' });
  }

  async function keepValue(benchmark: Benchmark, text: string): Promise<string | undefined> {
    const typed = text.trim();
    if (typed === '') return change(benchmark, { value: null, ordinalCode: null });
    if (indicator.valueKind === 'ordinal') {
      const level = scale === null ? null : findOrdinalLevel(scale, typed);
      if (level) return change(benchmark, { ordinalCode: level.code, value: null });
      const codes = (scale?.levels ?? []).map(({ code }) => code).join(', ');
      return t('achievement.benchmarks.badCode', { codes });
    }
    const reading = readNumber(typed, { locale });
    return reading.kind === 'number'
      ? change(benchmark, { value: reading.value, ordinalCode: null })
      : t('achievement.benchmarks.badValue');
  }

  return (
    <InspectorSection title={t('achievement.benchmarks.title', { year })}>
      {lines.length === 0 && <p className="muted">{t('achievement.benchmarks.none')}</p>}
      {lines.map(({ benchmark, difference, standing }) => {
        const scopeName = t(`achievement.benchmarks.scopes.${benchmark.scope}`);
        const name = benchmark.name === '' ? scopeName : benchmark.name;
        return (
          <div key={benchmark.id} className="benchmark">
            <div className="benchmark__head">
              <Select
                label={t('achievement.benchmarks.scope')}
                isDisabled={isReadOnly}
                options={scopes.map((id) => ({ id, label: t(`achievement.benchmarks.scopes.${id}`) }))}
                value={benchmark.scope}
                onChange={(scope) =>
                  void change(benchmark, { scope }).then(
                    (problem) => problem !== undefined && showToast({ text: problem, tone: 'error' }),
                  )
                }
              />
              <span className="spacer" />
              {!isReadOnly && (
                <IconButton
                  icon={Trash2}
                  size="small"
                  label={t('achievement.benchmarks.remove', { name })}
                  onPress={() => void remove(benchmark.id)}
                />
              )}
            </div>
            <div className="benchmark__pair">
              <CommitField
                key={`${benchmark.id} name`}
                label={t('achievement.benchmarks.name')}
                value={benchmark.name}
                isReadOnly={isReadOnly}
                onCommit={(text) => change(benchmark, { name: text.trim() })}
              />
              <CommitField
                key={`${benchmark.id} value`}
                label={t('achievement.benchmarks.value')}
                inputMode="decimal"
                value={
                  benchmark.ordinalCode ??
                  (benchmark.value === null ? '' : formatPlain(benchmark.value, { locale }))
                }
                isReadOnly={isReadOnly}
                onCommit={(text) => keepValue(benchmark, text)}
              />
            </div>
            <CommitField
              key={`${benchmark.id} source`}
              label={t('achievement.benchmarks.source')}
              value={benchmark.source ?? ''}
              isReadOnly={isReadOnly}
              onCommit={(text) => change(benchmark, { source: text.trim() === '' ? null : text.trim() })}
            />
            {(difference !== null || standing !== null) && (
              <p className="benchmark__standing">
                {[
                  difference === null
                    ? null
                    : t('achievement.benchmarks.difference', {
                        difference: formatDecimal(difference, { locale }),
                      }),
                  standing === null ? null : t(`achievement.benchmarks.standing.${standing}`),
                ]
                  .filter((part) => part !== null)
                  .join(', ')}
              </p>
            )}
          </div>
        );
      })}
      {!isReadOnly && (
        <Button size="small" icon={Plus} onPress={() => void add()}>
          {t('achievement.benchmarks.add')}
        </Button>
      )}
    </InspectorSection>
  );
}
