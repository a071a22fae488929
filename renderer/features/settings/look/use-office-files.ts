import { useTranslation } from 'react-i18next';
import { useFilePicker } from '../../../app/file-picker.tsx';
import { useDocumentStore, usePlan } from '../../../app/use-document.ts';
import { sayError } from '../../../ui/error-text.ts';
import { showToast } from '../../../ui/toast-queue.ts';

/** Chooses a file of the office and keeps it, or takes one away; what is refused is said in a note. */
export function useOfficeFiles() {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const pick = useFilePicker();
  const { plan } = usePlan();
  const planId = plan.id;

  async function choose(purpose: 'logo' | 'font'): Promise<void> {
    const file = await pick(purpose, null);
    if (!file) return;
    const input = { planId, grant: file.grant };
    const result =
      purpose === 'logo'
        ? await store.run('office.setLogo', input)
        : await store.run('office.addFont', input);
    if (!result.ok) showToast({ text: sayError(t, result.error), tone: 'error' });
  }
  async function remove(id: string): Promise<void> {
    const result = await store.run('office.removeFile', { planId, id });
    if (!result.ok) showToast({ text: sayError(t, result.error), tone: 'error' });
  }
  return { choose, remove };
}
