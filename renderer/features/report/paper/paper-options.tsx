import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  findPaper,
  findSizeName,
  isPaperUsable,
  type Paper,
  type PaperSizeName,
  paperBounds,
  paperSizes,
} from '../../../../db/domain/paper.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import type { ReportKind } from '../../../../electron/api/report-kinds.ts';
import { useDocumentStore, useIsReadOnly } from '../../../app/use-document.ts';
import { CommitField } from '../../../ui/commit-field.tsx';
import { sayError } from '../../../ui/error-text.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Select } from '../../../ui/select.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import './paper.css';

const sizeNames = Object.keys(paperSizes) as readonly PaperSizeName[];
const own = 'own';
const margins = ['top', 'bottom', 'left', 'right'] as const;

/** The sheet a kind of document is printed on. Every choice is kept at once and can be undone. */
export function PaperOptions({ plan, kind }: { readonly plan: PlanDocument; readonly kind: ReportKind }) {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const isReadOnly = useIsReadOnly();
  /** Its fields are shown before they say anything else than the size that was there. */
  const [isOwn, setOwn] = useState(false);
  const paper = findPaper(plan.papers, kind);
  const planId = plan.plan.id;
  const isOfAll = !plan.papers.some((one) => one.document === kind);

  async function put(document: ReportKind | 'all', next: Paper): Promise<string | undefined> {
    const result = await store.run('report.setPaper', { planId, document, paper: next });
    return result.ok ? undefined : sayError(t, result.error);
  }
  /** What cannot be said in a field is said in a note. */
  async function choose(document: ReportKind | 'all', next: Paper): Promise<void> {
    const problem = await put(document, next);
    if (problem !== undefined) showToast({ text: problem, tone: 'error' });
  }
  /** As it was chosen so far: what holds for all of them is changed for all of them. */
  const target = isOfAll && plan.papers.length > 0 ? 'all' : kind;

  function resize(name: PaperSizeName | typeof own): void {
    setOwn(name === own);
    if (name !== own) void choose(target, { ...paper, ...paperSizes[name] });
  }

  const keep = (part: keyof Paper, range: 'sideRange' | 'marginRange') => (text: string) => {
    if (!/^\d{1,3}$/.test(text.trim())) return Promise.resolve(t('paper.notWhole'));
    const next = { ...paper, [part]: Number(text.trim()) };
    if (isPaperUsable(next)) return put(target, next);
    const [least, most] = range === 'sideRange' ? paperBounds.side : paperBounds.margin;
    return Promise.resolve(t(`paper.${range}`, { least, most, text: paperBounds.text }));
  };

  const sizeName = isOwn ? null : findSizeName(paper);
  return (
    <div className="report-options paper-options">
      <Select
        label={t('paper.size')}
        isLabelShown
        isWide
        isDisabled={isReadOnly}
        options={[...sizeNames, own].map((id) => ({ id, label: t(`paper.sizes.${id as PaperSizeName}`) }))}
        value={sizeName ?? own}
        onChange={(id) => resize(id as PaperSizeName | typeof own)}
      />
      {sizeName === null && (
        <div className="paper-options__pair">
          {(['width', 'height'] as const).map((side) => (
            <CommitField
              key={side}
              label={t(`paper.${side}`)}
              value={String(paper[side])}
              inputMode="numeric"
              isReadOnly={isReadOnly}
              onCommit={keep(side, 'sideRange')}
            />
          ))}
        </div>
      )}
      <fieldset className="paper-options__margins">
        <legend>{t('paper.margins')}</legend>
        {margins.map((side) => (
          <CommitField
            key={side}
            label={t(`paper.${side}`)}
            value={String(paper[side])}
            inputMode="numeric"
            isReadOnly={isReadOnly}
            onCommit={keep(side, 'marginRange')}
          />
        ))}
      </fieldset>
      <label className="paper-options__switch">
        <input
          type="checkbox"
          checked={paper.isMono}
          disabled={isReadOnly}
          onChange={(event) => void choose(target, { ...paper, isMono: event.target.checked })}
        />
        {t('paper.mono')}
      </label>
      {target === 'all' ? (
        <p className="paper-options__note">{t('paper.usedByAll')}</p>
      ) : (
        !isReadOnly && (
          <p className="paper-options__note">
            <LinkButton onPress={() => void choose('all', paper)}>{t('paper.forAll')}</LinkButton>
          </p>
        )
      )}
    </div>
  );
}
