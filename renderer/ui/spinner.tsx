import { LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import './spinner.css';
import { useDelayed } from './use-delayed.ts';

/** Appears only after 400 ms; `label` says what is being waited for. */
export function Spinner({ label }: { readonly label?: string | undefined }) {
  const { t } = useTranslation();
  const isShown = useDelayed(true);
  if (!isShown) return null;
  return (
    <span className="spinner" role="status">
      <LoaderCircle size={16} strokeWidth={1.6} aria-hidden="true" className="spinner__circle" />
      <span className={label ? undefined : 'visually-hidden'}>{label ?? t('common.working')}</span>
    </span>
  );
}
