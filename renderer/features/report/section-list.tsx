import { PencilLine } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { useTranslation } from 'react-i18next';
import type { RenderedReport, ReportSectionInfo } from '../../../electron/api/report.ts';
import { Icon } from '../../ui/icon.tsx';

/** Deeper ones are parts of an objective's analysis: their gaps count for the objective. */
const shownDepth = 3;

export function foldSections(sections: readonly ReportSectionInfo[]): readonly ReportSectionInfo[] {
  const shown: ReportSectionInfo[] = [];
  for (const section of sections) {
    const parent = shown.at(-1);
    if (section.depth <= shownDepth || !parent) shown.push(section);
    else shown[shown.length - 1] = { ...parent, placeholders: parent.placeholders + section.placeholders };
  }
  return shown;
}

/** The section a page belongs to: the last one that begins on it or before. */
export function findSectionAt(sections: readonly ReportSectionInfo[], page: number): string | null {
  return sections.findLast((section) => section.pageIndex <= page)?.id ?? null;
}

/** The document's sections with their pages; choosing one brings its first page into view. */
export function SectionList({
  rendered,
  sections,
  current,
  onChoose,
}: {
  readonly rendered: RenderedReport | null;
  readonly sections: readonly ReportSectionInfo[];
  readonly current: string | null;
  readonly onChoose: (section: ReportSectionInfo) => void;
}) {
  const { t } = useTranslation();
  const list = useRef<HTMLElement>(null);
  // Follows the page in view; where the focus is in the list itself it stays.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another section is current
  useEffect(() => {
    const item = list.current?.querySelector('[aria-selected="true"]');
    if (!list.current?.contains(document.activeElement)) item?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <section ref={list} className="report-sections" aria-label={t('report.sections')}>
      <header className="report-sections__head">
        <h2>{t('report.sections')}</h2>
        {rendered && <span>{t('report.pages', { count: rendered.pages })}</span>}
      </header>
      <ListBox
        className="report-sections__list"
        aria-label={t('report.sections')}
        items={sections}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={current === null ? [] : [current]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys;
          const section = sections.find((one) => one.id === key);
          if (section) onChoose(section);
        }}
      >
        {(section) => (
          <ListBoxItem
            id={section.id}
            textValue={section.title}
            className={`report-sections__item report-sections__item--${section.depth}`}
          >
            <span className="report-sections__title">
              {section.number && <b>{section.number} </b>}
              {section.title}
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
    </section>
  );
}
