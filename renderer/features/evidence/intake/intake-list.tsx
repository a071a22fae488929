import { Check, CircleAlert, CircleHelp, Copy, LoaderCircle, type LucideIcon, Minus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../electron/api/app.ts';
import { showSize } from '../../../app/format-moment.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { useErrorText } from '../../../ui/error-text.ts';
import { Icon } from '../../../ui/icon.tsx';
import { type Intake, type IntakeLine, type IntakeState, isSettled } from './create-intake.ts';

const icons: Readonly<Record<IntakeState['kind'], LucideIcon>> = {
  reading: LoaderCircle,
  compressing: LoaderCircle,
  asks: CircleHelp,
  taken: Check,
  known: Copy,
  skipped: Minus,
  refused: CircleAlert,
};

/** A line for each file that is being added: what becomes of it, or what has to be answered first. */
export function IntakeList({
  intake,
  lines,
}: {
  readonly intake: Intake;
  readonly lines: readonly IntakeLine[];
}) {
  const { t } = useTranslation();
  const done = lines.filter(isSettled).length;
  return (
    <section className="intake" aria-label={t('evidence.intake.title')}>
      <header className="intake__head">
        <h2 className="intake__title">{t('evidence.intake.title')}</h2>
        <span className="muted">{t('evidence.intake.progress', { done, total: lines.length })}</span>
        <span className="spacer" />
        <IconButton icon={X} size="small" label={t('evidence.intake.close')} onPress={intake.clear} />
      </header>
      <ul className="intake__lines" aria-live="polite">
        {lines.map((line) => (
          <li key={line.id} className={`intake__line intake__line--${line.state.kind}`}>
            <Icon of={icons[line.state.kind]} />
            <span className="intake__name">{line.name}</span>
            <IntakeResult intake={intake} line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function IntakeResult({ intake, line }: { readonly intake: Intake; readonly line: IntakeLine }) {
  const { t, i18n } = useTranslation();
  const sayError = useErrorText();
  const { id, state } = line;
  const show = (bytes: number): string => showSize(bytes, i18n.language as Language);
  if (state.kind === 'refused') return <span className="intake__said">{sayError(state.error)}</span>;
  if (state.kind === 'known') {
    return <span className="intake__said">{t('evidence.intake.known', { title: state.title })}</span>;
  }
  if (state.kind !== 'asks')
    return <span className="intake__said">{t(`evidence.intake.${state.kind}`)}</span>;
  const { smallerBytes } = state;
  const size = show(line.sizeBytes);
  return (
    <>
      <span className="intake__said">
        {smallerBytes === null
          ? t('evidence.intake.large', { size })
          : t('evidence.intake.compress', { from: size, to: show(smallerBytes) })}
      </span>
      {smallerBytes !== null && (
        <Button size="small" variant="primary" onPress={() => void intake.answer(id, 'compress')}>
          {t('evidence.intake.doCompress')}
        </Button>
      )}
      <Button size="small" onPress={() => void intake.answer(id, 'keep')}>
        {t(smallerBytes === null ? 'evidence.intake.add' : 'evidence.intake.keep')}
      </Button>
      <Button size="small" variant="ghost" onPress={() => void intake.answer(id, 'skip')}>
        {t('evidence.intake.skip')}
      </Button>
    </>
  );
}
