import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan, PlanDocument } from '../../../../db/domain/plan-document.ts';
import { findRenstraRegulation, renstraRegulations } from '../../../../db/domain/regulation.ts';
import { InspectorSection } from '../../../app/inspector.tsx';
import { toNullable } from '../../../app/to-nullable.ts';
import { Banner } from '../../../ui/banner.tsx';
import { CommitField } from '../../../ui/commit-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { readYear } from '../model/indicator-facts.ts';
import type { OutlineStore } from '../state/outline-store.ts';
import { useOutlineState } from '../use-outline.ts';
import { type Saving, useSave } from './use-save.ts';

/** Plans of an office run five years where nothing else is said (Permendagri 86/2017). */
const usualYears = 5;

/** The plan itself: its title, the years it runs, and how the office presents itself in it. */
export function PlanInspector({
  document,
  outline,
  isReadOnly,
}: {
  readonly document: PlanDocument;
  readonly outline: OutlineStore;
  readonly isReadOnly: boolean;
}) {
  const { t } = useTranslation();
  const save = useSave();
  const { plan } = document;
  const panel = useRef<HTMLDivElement>(null);
  const field = useOutlineState(outline, (state) => state.field);

  useEffect(() => {
    if (field?.name !== 'periodStart' && field?.name !== 'profile') return;
    const place = panel.current?.querySelector(`[data-field="${field.name}"]`);
    place?.querySelector<HTMLElement>('input, textarea')?.focus();
    outline.set({ field: null });
  }, [field, outline]);

  /** Both years or neither: the first one to be filled brings the other along, and an emptied one takes it away. */
  function keepYear(which: 'periodStart' | 'periodEnd', text: string): Saving {
    const year = readYear(text);
    if (year === undefined) return Promise.resolve(t('plan.notAYear', { text }));
    return save.plan(completePeriod(plan, which, year));
  }

  const years = ['periodStart', 'periodEnd'] as const;
  return (
    <div className="panel" ref={panel}>
      <header className="inspector__header">
        <h2 className="inspector__title">{t('plan.panel.plan')}</h2>
      </header>
      <InspectorSection>
        <CommitField
          key={`${plan.id} title`}
          label={t('plan.panel.title')}
          isMultiline
          value={plan.title}
          isReadOnly={isReadOnly}
          onCommit={(text) =>
            text.trim() === '' ? Promise.resolve(t('plan.blankTitle')) : save.plan({ title: text.trim() })
          }
        />
        <div className="panel-years">
          {years.map((which) => (
            <div key={which} data-field={which}>
              <CommitField
                key={`${plan.id} ${which}`}
                label={t(`plan.panel.${which}`)}
                inputMode="numeric"
                value={plan[which] === null ? '' : String(plan[which])}
                isReadOnly={isReadOnly}
                onCommit={(text) => keepYear(which, text)}
              />
            </div>
          ))}
        </div>
        {plan.kind === 'renstra' && <RegulationSelect plan={plan} isReadOnly={isReadOnly} />}
        <div data-field="profile">
          <CommitField
            key={`${plan.id} profile`}
            label={t('plan.panel.profile')}
            isMultiline
            isKeptOnPause
            value={plan.profile ?? ''}
            isReadOnly={isReadOnly}
            onCommit={(text) => save.plan({ profile: toNullable(text) })}
          />
        </div>
      </InspectorSection>
    </div>
  );
}

/** By which chapters the Renstra is printed. */
function RegulationSelect({ plan, isReadOnly }: { readonly plan: Plan; readonly isReadOnly: boolean }) {
  const { t } = useTranslation();
  const save = useSave();
  const [error, setError] = useState<string>();
  return (
    <>
      <Select
        label={t('plan.panel.regulation')}
        isLabelShown
        isWide
        options={renstraRegulations.map((id) => ({ id, label: t(`plan.panel.regulations.${id}`) }))}
        value={findRenstraRegulation(plan.regulation)}
        isDisabled={isReadOnly}
        onChange={(regulation) => void save.plan({ regulation }).then(setError)}
      />
      {error !== undefined && (
        <Banner tone="error" isCompact>
          {error}
        </Banner>
      )}
    </>
  );
}

function completePeriod(
  plan: Plan,
  which: 'periodStart' | 'periodEnd',
  year: number | null,
): Readonly<{ periodStart: number | null; periodEnd: number | null }> {
  if (year === null) return { periodStart: null, periodEnd: null };
  return which === 'periodStart'
    ? { periodStart: year, periodEnd: plan.periodEnd ?? year + usualYears - 1 }
    : { periodStart: plan.periodStart ?? year - usualYears + 1, periodEnd: year };
}
