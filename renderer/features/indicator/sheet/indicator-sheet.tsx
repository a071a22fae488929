import { ChevronDown, ChevronUp } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CascadeScore } from '../../../../db/domain/cascade-score.ts';
import { formatPercent } from '../../../../db/domain/format.ts';
import { BandPill } from '../../../ui/band-pill.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { LevelTag } from '../../../ui/level-tag.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import type { IndicatorEntry } from '../model/list-entries.ts';
import { DefinitionTab } from './definition-tab.tsx';
import { FormulaTab } from './formula-tab.tsx';
import { HistoryTab } from './history-tab.tsx';
import { RelationsTab } from './relations-tab.tsx';
import './sheet.css';
import type { SheetProps } from './sheet-props.ts';
import { TargetTab } from './target-tab.tsx';

export type SheetTab = 'definition' | 'formula' | 'target' | 'relations' | 'history';

export type IndicatorSheetProps = SheetProps &
  Readonly<{
    entry: IndicatorEntry;
    scores: CascadeScore;
    tab: SheetTab;
    onTab: (tab: SheetTab) => void;
    onStep: (step: 1 | -1) => void;
    onChoose: (indicatorId: string) => void;
  }>;

/** Everything one indicator is: the sheet of the IKU dictionary, field by field. */
export function IndicatorSheet(props: IndicatorSheetProps) {
  const { indicator, entry, tab, onTab, onStep, onChoose } = props;
  const { t } = useTranslation();
  const sheet = useRef<HTMLElement>(null);
  useSameField(sheet, indicator.id);

  /** Alt+↑ and Alt+↓ go through the list without leaving the form. A cell that is being typed into keeps them. */
  function handleKeys(event: KeyboardEvent): void {
    const isStep = event.altKey && !event.ctrlKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown');
    if (!isStep || (event.target instanceof Element && event.target.closest('.grid-editor'))) return;
    event.preventDefault();
    event.stopPropagation();
    onStep(event.key === 'ArrowUp' ? -1 : 1);
  }

  return (
    <section ref={sheet} className="sheet" aria-label={indicator.name} onKeyDownCapture={handleKeys}>
      <header className="sheet__header">
        <div className="sheet__line">
          <LevelTag kind={indicator.kind}>{t(`indicator.kinds.${indicator.kind}`)}</LevelTag>
          <span className="sheet__number">{entry.number}</span>
          <span className="spacer" />
          <SheetAchievement {...props} />
          <IconButton
            icon={ChevronUp}
            size="small"
            label={t('indicator.previous')}
            shortcut="Alt+Up"
            onPress={() => onStep(-1)}
          />
          <IconButton
            icon={ChevronDown}
            size="small"
            label={t('indicator.next')}
            shortcut="Alt+Down"
            onPress={() => onStep(1)}
          />
        </div>
        <h2 className="sheet__title">{indicator.name}</h2>
      </header>
      <Tabs
        label={t('indicator.tabs.label')}
        value={tab}
        onChange={onTab}
        tabs={[
          { id: 'definition', label: t('indicator.tabs.definition'), content: <DefinitionTab {...props} /> },
          { id: 'formula', label: t('indicator.tabs.formula'), content: <FormulaTab {...props} /> },
          { id: 'target', label: t('indicator.tabs.target'), content: <TargetTab {...props} /> },
          {
            id: 'relations',
            label: t('indicator.tabs.relations'),
            content: <RelationsTab {...props} onChoose={onChoose} />,
          },
          {
            id: 'history',
            label: t('indicator.tabs.history'),
            content: <HistoryTab key={indicator.id} {...props} />,
          },
        ]}
      />
    </section>
  );
}

function SheetAchievement({ entry, scores, year, locale }: IndicatorSheetProps) {
  const { t, i18n } = useTranslation();
  const { score } = entry;
  if (!score?.shown || !score.band) return null;
  const { scale, settings } = scores;
  const { label, tone } = score.band;
  return (
    <span className="sheet__achievement">
      {t('indicator.achievementOf', { year })}
      <BandPill
        tone={tone}
        text={formatPercent(score.shown, { locale, decimals: 1, scale, bandReading: settings.bandReading })}
        name={i18n.language === 'en' ? label.en : label.id}
      />
    </span>
  );
}

/** Another record on the same sheet: the keyboard stays in the field it was in. */
function useSameField(sheet: React.RefObject<HTMLElement | null>, indicatorId: string): void {
  const field = useRef<string | null>(null);
  useEffect(() => {
    const note = (event: FocusEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (!target || !sheet.current?.contains(target)) return;
      field.current = target.closest<HTMLElement>('[data-field]')?.dataset.field ?? null;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [sheet]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another record is on show
  useEffect(() => {
    const name = field.current;
    if (name === null || document.activeElement !== document.body) return;
    // A table is drawn once it has been measured, a frame later than its field.
    const frame = requestAnimationFrame(() => focusField(sheet.current, name));
    return () => cancelAnimationFrame(frame);
  }, [indicatorId]);
}

function focusField(sheet: HTMLElement | null, name: string): void {
  const place = sheet?.querySelector(`[data-field="${name}"]`);
  const next =
    place?.querySelector<HTMLElement>('textarea, input, [role="gridcell"][tabindex="0"], button') ??
    sheet?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
  next?.focus();
}
