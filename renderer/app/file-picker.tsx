import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { FilePurpose } from '../../electron/api/document.ts';
import { FolderBrowser } from './folder-browser/folder-browser.tsx';
import { useApi } from './use-document.ts';
import { useFailureNote } from './use-failure-note.ts';

/** The permission to open or write one file, once. */
export type PickedFile = Readonly<{ grant: string; name: string }>;
export type PickFile = (purpose: FilePurpose, suggestedName: string | null) => Promise<PickedFile | null>;
export type PickFiles = (purpose: FilePurpose) => Promise<readonly PickedFile[]>;

type Ask = (purpose: FilePurpose, suggestedName: string | null) => Promise<readonly PickedFile[]>;

const FilePickerContext = createContext<Ask | null>(null);

/** Asks where to open or save: the system's dialog, or our folder browser where the host has none. */
function useAsk(): Ask {
  const ask = useContext(FilePickerContext);
  if (ask === null) throw new Error('FilePickerProvider is missing around this component');
  return ask;
}

/** One file to open, or a place to save one; null: not now. */
export function useFilePicker(): PickFile {
  const ask = useAsk();
  return useCallback(async (purpose, suggestedName) => (await ask(purpose, suggestedName))[0] ?? null, [ask]);
}

/** Files to open, of a purpose that takes several (`takesSeveral`); none: not now. */
export function useFilesPicker(): PickFiles {
  const ask = useAsk();
  return useCallback((purpose) => ask(purpose, null), [ask]);
}

type Question = Readonly<{
  purpose: FilePurpose;
  suggestedName: string | null;
  answer: (files: readonly PickedFile[]) => void;
}>;

const none: readonly PickedFile[] = [];

export function FilePickerProvider({ children }: { readonly children: ReactNode }) {
  const api = useApi();
  const noteFailure = useFailureNote();
  const [question, setQuestion] = useState<Question | null>(null);
  const ask: Ask = useCallback(
    async (purpose, suggestedName) => {
      const result = await api['files.pick']({ purpose, suggestedName });
      if (!result.ok) {
        noteFailure(result.error);
        return none;
      }
      const { value } = result;
      if (value.kind === 'granted') return value.files;
      if (value.kind === 'cancelled') return none;
      return new Promise((resolve) => setQuestion({ purpose, suggestedName, answer: resolve }));
    },
    [api, noteFailure],
  );
  const close = (files: readonly PickedFile[]): void => {
    question?.answer(files);
    setQuestion(null);
  };
  return (
    <FilePickerContext value={useMemo(() => ask, [ask])}>
      {children}
      {question && (
        <FolderBrowser purpose={question.purpose} suggestedName={question.suggestedName} onDone={close} />
      )}
    </FilePickerContext>
  );
}
