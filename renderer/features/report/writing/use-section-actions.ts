import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../../db/domain/errors.ts';
import {
  type ArrangedDocument,
  isArrangedDocument,
  nameOwnSection,
} from '../../../../db/domain/report-document.ts';
import type { ReportSectionInfo, SectionText } from '../../../../electron/api/report.ts';
import type { ReportKind } from '../../../../electron/api/report-kinds.ts';
import { offerUndo } from '../../../app/offer-undo.ts';
import { useDocumentStore, useIsReadOnly } from '../../../app/use-document.ts';
import { useErrorText } from '../../../ui/error-text.ts';
import { showToast } from '../../../ui/toast-queue.ts';

/** A title that is being asked for: of a new section behind one, or a new one of a section. */
export type TitleQuestion = Readonly<{ about: 'insert' | 'rename'; section: ReportSectionInfo }>;

export type SectionActions = Readonly<{
  /** The document's sections are free, and the file may be written. */
  canChange: boolean;
  write: (section: ReportSectionInfo) => void;
  writeText: (section: ReportSectionInfo, text: SectionText) => void;
  toggle: (section: ReportSectionInfo) => Promise<void>;
  move: (section: ReportSectionInfo, by: 1 | -1) => Promise<void>;
  insertAfter: (section: ReportSectionInfo) => void;
  rename: (section: ReportSectionInfo) => void;
  restoreTitle: (section: ReportSectionInfo) => Promise<void>;
  remove: (section: ReportSectionInfo) => Promise<void>;
  question: TitleQuestion | null;
  answer: (title: string | null) => Promise<void>;
  handleKey: (section: ReportSectionInfo, event: KeyboardEvent) => boolean;
}>;

export function useSectionActions({
  planId,
  kind,
  year,
  sections,
  onWrite,
}: {
  readonly planId: string;
  readonly kind: ReportKind;
  readonly year: number | null;
  readonly sections: readonly ReportSectionInfo[];
  readonly onWrite: (section: ReportSectionInfo | null, text: SectionText) => void;
}): SectionActions {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const sayError = useErrorText();
  const isReadOnly = useIsReadOnly();
  const [question, setQuestion] = useState<TitleQuestion | null>(null);
  const canChange = !isReadOnly && isArrangedDocument(kind);
  const place = { planId, document: kind as ArrangedDocument, year: year ?? 0 };

  const say = (result: Result<unknown>): boolean => {
    if (!result.ok) showToast({ text: sayError(result.error), tone: 'error' });
    return result.ok;
  };
  const listBeside = ({ parent }: ReportSectionInfo): string[] =>
    sections.filter((one) => one.parent === parent).map(({ id }) => id);
  const set = async (section: ReportSectionInfo, change: { title?: string | null; isShown?: boolean }) => {
    if (canChange && section.isFree) {
      say(await store.run('report.setSection', { ...place, section: section.id, ...change }));
    }
  };

  const toggle = (section: ReportSectionInfo): Promise<void> => set(section, { isShown: !section.isShown });
  const move = async (section: ReportSectionInfo, by: 1 | -1): Promise<void> => {
    if (!canChange || !section.isFree) return;
    const order = listBeside(section);
    const at = order.indexOf(section.id);
    const other = order[at + by];
    if (other === undefined) return;
    order[at + by] = section.id;
    order[at] = other;
    say(await store.run('report.arrange', { ...place, order }));
  };
  const remove = async (section: ReportSectionInfo): Promise<void> => {
    if (!canChange || section.ownId === null) return;
    if (say(await store.run('report.removeSection', { planId, id: section.ownId }))) {
      showToast({
        text: t('writing.removed', { title: section.title }),
        action: offerUndo(t, store, planId),
      });
    }
  };
  const write = (section: ReportSectionInfo): void => {
    const [text] = section.texts;
    if (text && section.isShown) onWrite(section, text);
  };
  const insert = async (title: string, after: ReportSectionInfo): Promise<void> => {
    const inserted = await store.run('report.insertSection', {
      ...place,
      parent: after.parent,
      title,
      order: listBeside(after),
      afterSection: after.id,
    });
    if (!inserted.ok) {
      say(inserted);
      return;
    }
    const section = nameOwnSection(inserted.value.value.id);
    onWrite(null, { section, subjectId: '', title, hint: '', standard: null });
  };

  return {
    canChange,
    write,
    writeText: onWrite,
    toggle,
    move,
    insertAfter: (section) => setQuestion({ about: 'insert', section }),
    rename: (section) => {
      if (canChange && section.isFree) setQuestion({ about: 'rename', section });
    },
    restoreTitle: (section) => set(section, { title: null }),
    remove,
    question,
    answer: async (title) => {
      const asked = question;
      setQuestion(null);
      if (title === null || title.trim() === '' || asked === null) return;
      if (asked.about === 'insert') await insert(title, asked.section);
      else await set(asked.section, { title });
    },
    handleKey: (section, event) => {
      const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
      if (ctrlKey || metaKey || shiftKey || !canChange) return false;
      if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
        void move(section, key === 'ArrowUp' ? -1 : 1);
        return true;
      }
      if (altKey) return false;
      if (key === ' ') void toggle(section);
      else if (key === 'F2' && section.isFree) setQuestion({ about: 'rename', section });
      else if (key === 'Delete' && section.ownId !== null) void remove(section);
      else return false;
      return true;
    },
  };
}
