import { ClipboardCheck } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../../db/domain/verification/period.ts';
import { countReview, reviewPeriod } from '../../../db/domain/verification/review.ts';
import { readFrozen } from '../../../db/domain/verification/settle.ts';
import { ScreenFrame } from '../../app/screen.tsx';
import { usePlan } from '../../app/use-document.ts';
import { useNavigation } from '../../app/use-navigation.ts';
import { usePeriod } from '../../app/use-period.ts';
import { Button } from '../../ui/button.tsx';
import { ChipGroup } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { choosePreview } from '../evidence/preview/choose-preview.ts';
import { listEvidence } from '../evidence/use-evidence.ts';
import { PeriodControls } from '../realization/period-controls.tsx';
import { FigureList } from './figure-list.tsx';
import { type FigureFilter, figureFilters, findFigureState, fitsFilter } from './model/figure-state.ts';
import { createFigureScorer } from './model/score-figure.ts';
import { PeriodBanner } from './period-banner.tsx';
import { PeriodSteps } from './period-steps.tsx';
import { RoleSelect } from './role-select.tsx';
import type { FoundFigure } from './sheet/figure-form.tsx';
import { FigureSheet } from './sheet/figure-sheet.tsx';
import { ProofPane } from './sheet/proof-pane.tsx';
import { usePeriodActs } from './use-period-acts.ts';
import { useJudge } from './use-verdicts.ts';
import './verification.css';

/** Verifikasi: the figures of a period beside what shows them, judged one after the other, and the period closed. */
export function Screen() {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const document = usePlan();
  const { year, quarter } = usePeriod().period;
  const { status, role, acts } = usePeriodActs(document, year, quarter);
  const judge = useJudge(document, year, quarter);
  const [filter, setFilter] = useState<FigureFilter>('all');
  const [chosenId, setChosen] = useState<string | null>(null);
  const [form, setForm] = useState<'corrected' | 'returned' | null>(null);
  const [pieceId, setPiece] = useState<string | null>(null);
  const [isLarge, setLarge] = useState(false);
  const list = useRef<HTMLElement>(null);

  const figures = useMemo(
    () => reviewPeriod(readFrozen(document, year, quarter), year, quarter),
    [document, year, quarter],
  );
  const scorer = useMemo(() => createFigureScorer(document, year, quarter), [document, year, quarter]);
  const count = countReview(figures);
  const shown = figures.filter((one) => fitsFilter(one, filter));
  const chosen =
    shown.find(({ indicator }) => indicator.id === chosenId) ??
    shown.find(({ isGiven, verdict }) => isGiven && verdict === null) ??
    shown[0] ??
    null;
  const proved = chosen === null ? null : { indicatorId: chosen.indicator.id, year, quarter };
  const pieces = proved === null ? [] : listEvidence(document, proved);
  const piece = pieces.find(({ id }) => id === pieceId) ?? pieces[0] ?? null;
  const isSubmitted = status === 'submitted';
  const mayJudge = isSubmitted && role === 'evaluator' && acts.includes('verify');
  const hint = !isSubmitted
    ? t('verification.hints.notSubmitted')
    : role === 'planner'
      ? t('verification.hints.notEvaluator')
      : null;

  const focusList = (): void => list.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();

  function choose(id: string): void {
    setChosen(id);
    setForm(null);
  }

  /** The next figure that nobody has judged yet; the one behind where all are. */
  function goOn(from: string): void {
    const at = shown.findIndex(({ indicator }) => indicator.id === from);
    const behind = shown.slice(at + 1);
    const waits = (one: (typeof shown)[number]): boolean =>
      one.indicator.id !== from && ['open', 'changed'].includes(findFigureState(one));
    const next = behind.find(waits) ?? shown.find(waits) ?? behind[0];
    if (next) choose(next.indicator.id);
  }

  async function judgeChosen(verdict: Verdict | null, found?: FoundFigure): Promise<boolean> {
    if (!chosen) return false;
    const { id } = chosen.indicator;
    const isKept = await judge(id, verdict, found);
    if (!isKept) return false;
    setForm(null);
    if (verdict !== null) goOn(id);
    focusList();
    return true;
  }

  function handleLetter(letter: string): boolean {
    if (letter === t('verification.keys.nextPiece')) {
      // From the last one back to the first.
      const next = pieces[piece === null ? 0 : (pieces.indexOf(piece) + 1) % pieces.length];
      if (next) setPiece(next.id);
      return true;
    }
    if (letter === t('verification.keys.enlarge')) {
      setLarge(piece !== null && choosePreview(piece) !== 'none');
      return true;
    }
    if (!mayJudge || !chosen?.isGiven) return false;
    if (letter === t('verification.keys.agree')) void judgeChosen('agreed');
    else if (letter === t('verification.keys.correct')) setForm('corrected');
    else if (letter === t('verification.keys.return')) setForm('returned');
    else return false;
    return true;
  }

  const judged = count.given - count.open;
  const progress = t('verification.progress', { judged, total: count.given });
  return (
    <ScreenFrame
      title={t('shell.screens.verification')}
      controls={<PeriodControls />}
      actions={
        <PeriodSteps
          document={document}
          year={year}
          quarter={quarter}
          // Until the figures are judged, judging them is the next step.
          isMain={!mayJudge || count.open === 0}
        />
      }
      filters={
        <ChipGroup<FigureFilter>
          label={t('verification.filters.label')}
          options={figureFilters.map((id) => ({
            id,
            label: t(`verification.filters.${id}`),
            count: figures.filter((one) => fitsFilter(one, id) && (id !== 'open' || one.isGiven)).length,
          }))}
          value={filter}
          onChange={setFilter}
        />
      }
      filtersEnd={
        <>
          <span className="verification-progress">
            <ProgressBar label={progress} value={judged} maximum={count.given} />
            <span>{progress}</span>
          </span>
          <RoleSelect />
        </>
      }
      banner={<PeriodBanner document={document} year={year} quarter={quarter} />}
      status={t('verification.status', count)}
      statusEnd={t(`verification.role.${role === 'planner' ? 'plannerNote' : 'evaluatorNote'}`)}
    >
      {figures.length === 0 ? (
        <EmptyState
          icon={ClipboardCheck}
          title={t('verification.empty.title')}
          action={<Button onPress={() => navigation.go('plan')}>{t('realization.empty.openPlan')}</Button>}
        >
          {t('verification.empty.text')}
        </EmptyState>
      ) : (
        <div className="verification">
          <FigureList
            ref={list}
            figures={shown}
            scorer={scorer}
            locale={document.organization.numberLocale}
            chosen={chosen?.indicator.id ?? null}
            onChoose={choose}
            onLetter={handleLetter}
          />
          {chosen && (
            <FigureSheet
              document={document}
              figure={chosen}
              scorer={scorer}
              year={year}
              quarter={quarter}
              verdict={{
                mayJudge,
                hint,
                form,
                onForm: (next) => {
                  setForm(next);
                  if (next === null) focusList();
                },
                onJudge: judgeChosen,
              }}
            />
          )}
          {proved && (
            <ProofPane
              document={document}
              proved={proved}
              proof={{
                pieces,
                piece,
                isLarge,
                onChoose: setPiece,
                onLarge: (isNow) => {
                  setLarge(isNow);
                  if (!isNow) focusList();
                },
              }}
            />
          )}
        </div>
      )}
    </ScreenFrame>
  );
}
