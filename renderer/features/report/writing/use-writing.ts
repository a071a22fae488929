import { useEffect, useMemo, useRef, useState } from 'react';
import type { AppError } from '../../../../db/domain/errors.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import { isWrittenDocument } from '../../../../db/domain/report-document.ts';
import type { Result } from '../../../../db/domain/result.ts';
import type { SectionText } from '../../../../electron/api/report.ts';
import type { ReportKind } from '../../../../electron/api/report-kinds.ts';
import { useFilePicker } from '../../../app/file-picker.tsx';
import { useApi, useDocumentStore, useIsReadOnly } from '../../../app/use-document.ts';
import { useErrorText } from '../../../ui/error-text.ts';
import { showToast } from '../../../ui/toast-queue.ts';
import { sendFile } from '../../evidence/send-file.ts';

/** What an editor needs of the screen around it. */
export type WritingDesk = Readonly<{
  isReadOnly: boolean;
  /** The year the figures of a sentence are of unless another is chosen. */
  year: number;
  /** `editing` names the editor: all its pauses are one step of the history. */
  save: (text: SectionText, body: string, editing: string) => Promise<Result<unknown, AppError>>;
  /** A picture of the user's, taken into the file; null where that came to nothing, which is said. */
  pickImage: () => Promise<string | null>;
  sendImage: (file: File) => Promise<string | null>;
  /** An address of its bytes; null where they are not in this copy of the file. */
  findImage: (id: string) => Promise<string | null>;
}>;

export type Writing = Readonly<{
  desk: WritingDesk;
  open: SectionText | null;
  /** Null closes. */
  setOpen: (text: SectionText | null) => void;
  /** What the file has for a text; empty where nobody wrote it. */
  bodyOf: (text: SectionText) => string;
}>;

export function useWriting(plan: PlanDocument, kind: ReportKind, year: number | null): Writing {
  const store = useDocumentStore();
  const api = useApi();
  const pick = useFilePicker();
  const sayError = useErrorText();
  const isReadOnly = useIsReadOnly();
  const [open, setOpen] = useState<SectionText | null>(null);
  const planId = plan.plan.id;
  const images = useRef(new Map<string, string>());

  // Another document has other texts; what was written is kept by the editor that goes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the choice is what it follows
  useEffect(() => setOpen(null), [planId, kind, year]);
  useEffect(() => {
    const made = images.current;
    return () => {
      for (const address of made.values()) URL.revokeObjectURL(address);
      made.clear();
    };
  }, []);

  const desk = useMemo((): WritingDesk => {
    const addImage = async (grant: string): Promise<string | null> => {
      const added = await store.run('image.add', { planId, grant });
      if (added.ok) return added.value.value.id;
      showToast({ text: sayError(added.error), tone: 'error' });
      return null;
    };
    return {
      isReadOnly,
      year: year ?? new Date().getFullYear(),
      save: async ({ section, subjectId }, body, editing) => {
        if (!isWrittenDocument(kind)) throw new Error(`nobody writes parts of ${kind}`);
        const place = { planId, document: kind, year: year ?? 0, section, subjectId };
        return store.run('narrative.set', { ...place, body, editing });
      },
      pickImage: async () => {
        const file = await pick('evidence', null);
        return file ? addImage(file.grant) : null;
      },
      sendImage: async (file) => {
        const sent = await sendFile(api, file);
        if (sent.ok) return addImage(sent.value);
        showToast({ text: sayError(sent.error), tone: 'error' });
        return null;
      },
      findImage: async (id) => {
        const known = images.current.get(id);
        if (known !== undefined) return known;
        const bytes = await api['image.bytes']({ id });
        if (!bytes.ok) return null;
        const address = URL.createObjectURL(new Blob([new Uint8Array(bytes.value)]));
        images.current.set(id, address);
        return address;
      },
    };
  }, [api, store, pick, sayError, isReadOnly, planId, kind, year]);

  const bodyOf = ({ section, subjectId }: SectionText): string =>
    plan.narratives.find(
      (one) =>
        one.document === kind &&
        one.year === (year ?? 0) &&
        one.section === section &&
        one.subjectId === subjectId,
    )?.body ?? '';
  return { desk, open, setOpen, bodyOf };
}
