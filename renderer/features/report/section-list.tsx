import { PencilLine, Plus, Square, SquareCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { useTranslation } from 'react-i18next';
import type { RenderedReport, ReportSectionInfo } from '../../../electron/api/report.ts';
import { useIsReadOnly } from '../../app/use-document.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SectionMenu } from './writing/section-menu.tsx';
import type { SectionActions } from './writing/use-section-actions.ts';

/** Deeper ones are parts of an objective's analysis: their gaps and texts count for the objective. */
const shownDepth = 3;

export function foldSections(sections: readonly ReportSectionInfo[]): readonly ReportSectionInfo[] {
  const shown: ReportSectionInfo[] = [];
  for (const section of sections) {
    const parent = shown.at(-1);
    if (section.depth <= shownDepth || section.ownId !== null || !parent) shown.push(section);
    else {
      shown[shown.length - 1] = {
        ...parent,
        placeholders: parent.placeholders + section.placeholders,
        texts: [...parent.texts, ...section.texts],
      };
    }
  }
  return shown;
}

/** The section a page belongs to: the last one that begins on it or before. */
export function findSectionAt(sections: readonly ReportSectionInfo[], page: number): string | null {
  return sections.findLast((section) => section.isShown && section.pageIndex <= page)?.id ?? null;
}

/** Leads the keyboard to a section in the list: one that is left out stands on no page. */
export const focusSection = (id: string): void =>
  document.querySelector<HTMLElement>(`.report-sections__list [data-key="${CSS.escape(id)}"]`)?.focus();

/** The document's sections with their pages; choosing one brings its first page into view, Enter writes its text. */
export function SectionList({
  rendered,
  sections,
  current,
  actions,
  onChoose,
}: {
  readonly rendered: RenderedReport | null;
  readonly sections: readonly ReportSectionInfo[];
  readonly current: string | null;
  readonly actions: SectionActions;
  readonly onChoose: (section: ReportSectionInfo) => void;
}) {
  const { t } = useTranslation();
  const isReadOnly = useIsReadOnly();
  const list = useRef<HTMLElement>(null);
  // Several sections begin on one page: the one that was chosen stays chosen until another page is in view.
  const [chosenId, setChosen] = useState<string | null>(null);
  const selected =
    sections.find(({ id }) => id === chosenId) ?? sections.find(({ id }) => id === current) ?? null;
  // Follows the page in view; where the focus is in the list itself it stays.
  useEffect(() => {
    if (list.current?.contains(document.activeElement)) return;
    setChosen(null);
    if (current === null) return;
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const findFocused = (target: EventTarget): ReportSectionInfo | undefined => {
    const key = target instanceof HTMLElement ? target.closest('[data-key]')?.getAttribute('data-key') : null;
    return sections.find(({ id }) => id === key);
  };
  return (
    <section ref={list} className="report-sections" aria-label={t('report.sections')}>
      <header className="report-sections__head">
        <h2>{t('report.sections')}</h2>
        {rendered && <span>{t('report.pages', { count: rendered.pages })}</span>}
      </header>
      <div
        className="report-sections__keys"
        onKeyDownCapture={(event) => {
          const section = findFocused(event.target);
          if (section && actions.handleKey(section, event.nativeEvent)) {
            event.preventDefault();
            event.stopPropagation();
          }
        }}
      >
        <ListBox
          className="report-sections__list"
          aria-label={t('report.sections')}
          aria-description={actions.canChange ? t('writing.listKeys') : undefined}
          items={sections}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={selected === null ? [] : [selected.id]}
          onAction={(key) => {
            const section = sections.find((one) => one.id === key);
            if (section) actions.write(section);
          }}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : keys;
            const section = sections.find((one) => one.id === key);
            if (!section) return;
            setChosen(section.id);
            onChoose(section);
          }}
        >
          {(section) => (
            <ListBoxItem
              id={section.id}
              textValue={section.title}
              className={`report-sections__item report-sections__item--${section.depth}${section.isShown ? '' : ' report-sections__item--off'}`}
            >
              {section.isFree && (
                // The key for it is the space bar, and the menu below has it too.
                <span
                  className="report-sections__check"
                  aria-hidden="true"
                  onPointerDown={(event) => {
                    event.stopPropagation();
                    void actions.toggle(section);
                  }}
                >
                  <Icon of={section.isShown ? SquareCheck : Square} size={15} />
                </span>
              )}
              <span className="report-sections__title" title={section.title}>
                {section.number && <b>{section.number} </b>}
                {section.title}
                {!section.isShown && <span className="visually-hidden"> ({t('writing.leftOut')})</span>}
              </span>
              {section.placeholders > 0 && (
                <span
                  className="report-sections__gap"
                  title={t('report.toWrite', { count: section.placeholders })}
                >
                  <Icon of={PencilLine} size={14} />
                  <span className="visually-hidden">
                    {t('report.toWrite', { count: section.placeholders })}
                  </span>
                </span>
              )}
              <span className="report-sections__page">{section.pageLabel}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </div>
      {actions.canChange && (
        <footer className="report-sections__foot">
          <Button
            icon={Plus}
            isDisabled={selected === null}
            onPress={() => selected && actions.insertAfter(selected)}
          >
            {t('writing.insertSection')}
          </Button>
          <SectionMenu section={selected} actions={actions} />
        </footer>
      )}
      {!actions.canChange && !isReadOnly && sections.some(({ texts }) => texts.length > 0) && (
        <footer className="report-sections__foot">
          <SectionMenu section={selected} actions={actions} isOfTexts />
        </footer>
      )}
    </section>
  );
}
