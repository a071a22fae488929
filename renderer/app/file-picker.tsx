import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { FilePurpose } from '../../electron/api/document.ts';
import { FolderBrowser } from './folder-browser/folder-browser.tsx';
import { useApi } from './use-document.ts';
import { useFailureNote } from './use-failure-note.ts';

/** The permission to open or write one file, once. */
export type PickedFile = Readonly<{ grant: string; name: string }>;
export type PickFile = (purpose: FilePurpose, suggestedName: string | null) => Promise<PickedFile | null>;

const FilePickerContext = createContext<PickFile | null>(null);

/** Asks where to open or save: the system's dialog, or our folder browser where the host has none. Null: not now. */
export function useFilePicker(): PickFile {
  const pick = useContext(FilePickerContext);
  if (pick === null) throw new Error('FilePickerProvider is missing around this component');
  return pick;
}

type Question = Readonly<{
  purpose: FilePurpose;
  suggestedName: string | null;
  answer: (file: PickedFile | null) => void;
}>;

export function FilePickerProvider({ children }: { readonly children: ReactNode }) {
  const api = useApi();
  const noteFailure = useFailureNote();
  const [question, setQuestion] = useState<Question | null>(null);
  const pick: PickFile = useCallback(
    async (purpose, suggestedName) => {
      const result = await api['files.pick']({ purpose, suggestedName });
      if (!result.ok) {
        noteFailure(result.error);
        return null;
      }
      const { value } = result;
      if (value.kind === 'granted') return { grant: value.grant, name: value.name };
      if (value.kind === 'cancelled') return null;
      return new Promise((resolve) => setQuestion({ purpose, suggestedName, answer: resolve }));
    },
    [api, noteFailure],
  );
  const close = (file: PickedFile | null): void => {
    question?.answer(file);
    setQuestion(null);
  };
  return (
    <FilePickerContext value={useMemo(() => pick, [pick])}>
      {children}
      {question && (
        <FolderBrowser purpose={question.purpose} suggestedName={question.suggestedName} onDone={close} />
      )}
    </FilePickerContext>
  );
}
