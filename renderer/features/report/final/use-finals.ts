import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../../db/domain/errors.ts';
import {
  type FinalDocument,
  type FinalRole,
  findFinalFile,
  sortFinals,
} from '../../../../db/domain/final-document.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import { findSignedText } from '../../../../electron/api/text/final-text.ts';
import { useFilePicker } from '../../../app/file-picker.tsx';
import { useApi, useDocumentStore } from '../../../app/use-document.ts';
import { useErrorText } from '../../../ui/error-text.ts';
import { showToast } from '../../../ui/toast-queue.ts';
import { useDropZone } from '../../evidence/intake/use-drop-zone.ts';
import { sendFile } from '../../evidence/send-file.ts';
import { canShowPdf } from '../pdf-document.ts';
import type { ReportChoice } from '../use-rendered-report.ts';

/** What is looked at instead of the preview: the bytes of a final document. */
export type ShownFinal = Readonly<{
  final: FinalDocument;
  role: 'pdf' | 'signed';
  key: string;
  pdf: Uint8Array;
}>;

/** What is asked in a dialog. */
export type FinalQuestion =
  | Readonly<{ kind: 'make' | 'list' }>
  | Readonly<{ kind: 'compare' | 'remove'; final: FinalDocument }>;

export type SavedRole = Exclude<FinalRole, 'model'>;

export type Finals = Readonly<{
  /** Of the kind and year on show, the newest first. */
  ofChoice: readonly FinalDocument[];
  /** Hashes of files whose bytes this copy was made without. */
  leftOut: ReadonlySet<string>;
  shown: ShownFinal | null;
  question: FinalQuestion | null;
  ask: (question: FinalQuestion | null) => void;
  show: (final: FinalDocument, role: 'pdf' | 'signed') => Promise<void>;
  hide: () => void;
  print: (final: FinalDocument) => Promise<void>;
  save: (final: FinalDocument, role: SavedRole) => Promise<void>;
  /** Asks for the signed PDF and puts it beside what was made. */
  putSigned: (final: FinalDocument) => Promise<void>;
  isOver: boolean;
}>;

/** The final documents of the plan, and what is done with them beside the preview. */
export function useFinals(plan: PlanDocument, { kind, year, official, date }: ReportChoice): Finals {
  const { t } = useTranslation();
  const api = useApi();
  const store = useDocumentStore();
  const pick = useFilePicker();
  const sayError = useErrorText();
  const [shown, setShown] = useState<ShownFinal | null>(null);
  const [question, ask] = useState<FinalQuestion | null>(null);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const { finals } = plan;
  const planId = plan.plan.id;
  const ofChoice = sortFinals(finals.filter((one) => one.document === kind && one.year === (year ?? 0)));

  // biome-ignore lint/correctness/useExhaustiveDependencies: another document is asked for, so its preview comes back
  useEffect(() => setShown(null), [kind, year, official, date, planId]);
  // What was taken back or removed is not looked at any longer.
  const isThere = shown === null || finals.some(({ id }) => id === shown.final.id);
  useEffect(() => {
    if (!isThere) setShown(null);
  }, [isThere]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other finals have other files
  useEffect(() => {
    let isWanted = true;
    void api['final.leftOut']({ planId }).then((result) => {
      if (isWanted && result.ok) setLeftOut(new Set(result.value));
    });
    return () => {
      isWanted = false;
    };
  }, [api, planId, finals]);

  /** The value, or null where the reason was told. */
  const tell = <T>(result: Result<T>): T | null => {
    if (result.ok) return result.value;
    showToast({ text: sayError(result.error), tone: 'error' });
    return null;
  };

  const attach = async (final: FinalDocument, grant: string): Promise<void> => {
    const saved = tell(await store.run('final.attachSigned', { planId, id: final.id, grant }));
    if (saved === null) return;
    const how = t(`final.signed.${findSignedText(saved.value)}`);
    showToast({ text: t('finals.didSign', { how }), topic: 'final' });
  };
  const takeDropped = async (files: readonly File[]): Promise<void> => {
    const target = shown?.final ?? ofChoice.find((one) => one.official === official) ?? ofChoice[0];
    const [file] = files;
    if (!target || !file) {
      showToast({ text: t('finals.dropWhere') });
      return;
    }
    const grant = tell(await sendFile(api, file, 'signed-pdf'));
    if (grant !== null) await attach(target, grant);
  };
  const isOver = useDropZone((files) => void takeDropped(files), true, isPdf);

  const show: Finals['show'] = async (final, role) => {
    const found = tell(await api['final.show']({ id: final.id, role }));
    const bytes = found && tell(await api['report.bytes']({ key: found.key }));
    if (!found || !bytes) return;
    if (role === 'signed' && !(await canShowPdf(bytes))) {
      showToast({ text: t('finals.unreadable'), tone: 'error', topic: 'final' });
      return;
    }
    ask(null);
    setShown({ final, role, key: found.key, pdf: bytes });
  };

  return {
    ofChoice,
    leftOut,
    shown,
    question,
    ask,
    show,
    hide: () => setShown(null),
    print: async (final) => {
      const role = findFinalFile(final, 'signed') === null ? 'pdf' : 'signed';
      const found = tell(await api['final.show']({ id: final.id, role }));
      const printed = found && tell(await api['report.print']({ key: found.key }));
      if (printed?.kind === 'address') window.open(printed.address, '_blank', 'noopener');
    },
    save: async (final, role) => {
      const format = role === 'signed' ? 'pdf' : role;
      const name = findFinalFile(final, role)?.fileName.replace(/\.[a-z]+$/i, '') ?? final.title;
      const file = await pick(`export-${format}`, name);
      if (!file) return;
      const saved = tell(await api['final.save']({ id: final.id, role, grant: file.grant }));
      if (saved === null) return;
      const reveal = async (): Promise<void> => {
        tell(await api['files.reveal']({ exported: saved.exported }));
      };
      showToast({
        text: t('finals.saved', { name: saved.name }),
        action: { label: t('finals.openFolder'), onPress: () => void reveal() },
      });
    },
    putSigned: async (final) => {
      const file = await pick('signed-pdf', null);
      if (file) await attach(final, file.grant);
    },
    isOver,
  };
}

const isPdf = ({ name }: File): boolean => name.toLowerCase().endsWith('.pdf');
