import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError, Result } from '../../db/domain/errors.ts';
import type { InputOf } from '../../electron/api/contract.ts';
import type { RecentFile, SampleName } from '../../electron/api/document.ts';
import { showToast } from '../ui/toast-queue.ts';
import { useFilePicker } from './file-picker.tsx';
import { showTimeToSeconds } from './format-moment.ts';
import { suggestFileName } from './suggest-file-name.ts';
import { useApi, useDocument, useDocumentStore } from './use-document.ts';
import { useFailureNote } from './use-failure-note.ts';

export type NewFile = Omit<InputOf<'document.create'>, 'grant'>;

export type FileActions = Readonly<{
  open: () => Promise<void>;
  openRecent: (recent: Pick<RecentFile, 'token' | 'name'>) => Promise<void>;
  openSample: (name: SampleName) => Promise<void>;
  /** False when no place was chosen or it failed: the answers stay for another try. */
  create: (file: NewFile) => Promise<boolean>;
  saveCopy: () => Promise<void>;
  /** Without the bytes of evidence: small enough to be sent. */
  saveLightCopy: () => Promise<void>;
  flush: () => Promise<void>;
  /** What is being opened just now. */
  opening: string | null;
  /** Why the last opening failed, until it is closed or another one is tried. */
  problem: AppError | null;
  clearProblem: () => void;
}>;

const FileActionsContext = createContext<FileActions | null>(null);

export function useFileActions(): FileActions {
  const actions = useContext(FileActionsContext);
  if (actions === null) throw new Error('FileActionsProvider is missing around this component');
  return actions;
}

export function FileActionsProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const api = useApi();
  const store = useDocumentStore();
  const pick = useFilePicker();
  const noteFailure = useFailureNote();
  const [opening, setOpening] = useState<string | null>(null);
  const [problem, setProblem] = useState<AppError | null>(null);
  const startProblem = useDocument((state) => state.app?.startProblem ?? null);
  useEffect(() => setProblem(startProblem), [startProblem]);

  const actions: FileActions = useMemo(() => {
    async function openAs(name: string, act: () => Promise<Result<unknown>>): Promise<boolean> {
      setProblem(null);
      setOpening(name);
      const result = await act();
      setOpening(null);
      if (!result.ok) setProblem(result.error);
      return result.ok;
    }
    async function openRecent({ token, name }: Pick<RecentFile, 'token' | 'name'>): Promise<void> {
      await openAs(name, async () => {
        const granted = await api['files.openRecent']({ recent: token });
        return granted.ok ? store.open(granted.value.grant) : granted;
      });
    }
    /** The copy stands among the last files, where the host keeps those. */
    async function offerCopy(name: string): Promise<void> {
      const recents = await api['files.recents']({});
      const copy = recents.ok ? recents.value.find((file) => file.name === name && file.isThere) : undefined;
      const action = copy && { label: t('shell.openCopy'), onPress: () => void openRecent(copy) };
      showToast({ text: t('shell.copySaved', { name }), action: action ?? null });
    }
    return {
      opening,
      problem,
      clearProblem: () => setProblem(null),
      openRecent,
      open: async () => {
        const file = await pick('open', null);
        if (file) await openAs(file.name, () => store.open(file.grant));
      },
      openSample: async (name) => {
        await openAs(t(`menu.sampleNames.${name}`), () => store.openSample(name));
      },
      create: async (answers) => {
        const { organizationName, periodStart, periodEnd } = answers;
        const file = await pick('create', suggestFileName(`${organizationName} ${periodStart}–${periodEnd}`));
        return file !== null && openAs(file.name, () => store.create({ ...answers, grant: file.grant }));
      },
      saveCopy: async () => {
        const info = store.getState().info;
        if (!info) return;
        // A working copy has a name of the program's own; the plan in it has the one people know.
        const name = info.isWorkingCopy ? (info.plans[0]?.title ?? info.name) : info.name;
        const file = await pick('save-copy', suggestFileName(name));
        if (!file) return;
        const result = await store.saveCopy(file.grant);
        if (result.ok) await offerCopy(result.value.name);
        else noteFailure(result.error);
      },
      saveLightCopy: async () => {
        const info = store.getState().info;
        if (!info) return;
        const file = await pick('save-copy', suggestFileName(t('shell.lightCopyName', { name: info.name })));
        if (!file) return;
        const result = await store.saveCopy(file.grant, true);
        // Work goes on in the whole file, so the copy is not offered to be opened.
        if (result.ok) showToast({ text: t('shell.lightCopySaved', { name: result.value.name }) });
        else noteFailure(result.error);
      },
      flush: async () => {
        const result = await store.flush();
        const language = store.getState().app?.language ?? 'id';
        if (result.ok) {
          const time = showTimeToSeconds(result.value.savedAt, language);
          showToast({ text: t('shell.savedAt', { time }), topic: 'saved' });
        } else noteFailure(result.error);
      },
    };
  }, [api, store, pick, noteFailure, t, opening, problem]);

  return <FileActionsContext value={actions}>{children}</FileActionsContext>;
}
