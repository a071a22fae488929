import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decimal } from '../../../../db/domain/decimal.ts';
import { formatPlain, type NumberLocale } from '../../../../db/domain/format.ts';
import { findOrdinalLevel, type OrdinalScale } from '../../../../db/domain/ordinal.ts';
import { readNumber } from '../../../../db/domain/read-number.ts';
import { Button } from '../../../ui/button.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';

export type FoundFigure = Readonly<{ value: Decimal | null; ordinalCode: string | null; reason: string }>;
type Read = Pick<FoundFigure, 'value' | 'ordinalCode'>;

/** Another figure than the office's and why; without `asksFigure` only the why. */
export function FigureForm({
  asksFigure,
  first,
  scale,
  locale,
  words,
  onSave,
  onCancel,
}: {
  readonly asksFigure: boolean;
  readonly first: FoundFigure | null;
  /** Of an indicator whose figures are predicates. */
  readonly scale: OrdinalScale | null;
  readonly locale: NumberLocale;
  readonly words: Readonly<{ figure: string; reason: string; save: string }>;
  readonly onSave: (found: FoundFigure) => Promise<boolean>;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const [figure, setFigure] = useState(writeFirst(first, locale));
  const [reason, setReason] = useState(first?.reason ?? '');
  const [problems, setProblems] = useState<Readonly<{ figure?: string; reason?: string }>>({});
  const [isPending, setPending] = useState(false);

  function read(): Read | string {
    const typed = figure.trim();
    if (!asksFigure) return { value: null, ordinalCode: null };
    if (scale !== null) {
      const level = findOrdinalLevel(scale, typed);
      if (level) return { value: null, ordinalCode: level.code };
      return t('verification.badCode', { codes: scale.levels.map(({ code }) => code).join(', ') });
    }
    const reading = readNumber(typed, { locale });
    return reading.kind === 'number'
      ? { value: reading.value, ordinalCode: null }
      : t('verification.badValue');
  }

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const found = read();
    const missing = reason.trim() === '' ? t('verification.reasonMissing') : null;
    if (typeof found === 'string' || missing !== null) {
      setProblems({
        ...(typeof found === 'string' ? { figure: found } : {}),
        ...(missing === null ? {} : { reason: missing }),
      });
      return;
    }
    setPending(true);
    if (!(await onSave({ ...found, reason: reason.trim() }))) setPending(false);
  }

  return (
    <form
      className="figure-form"
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(event);
      }}
    >
      {asksFigure && (
        <TextField
          label={words.figure}
          value={figure}
          onChange={(text) => {
            setFigure(text);
            setProblems({});
          }}
          error={problems.figure}
          inputMode={scale === null ? 'decimal' : 'text'}
          autoFocus
        />
      )}
      <TextArea
        label={words.reason}
        value={reason}
        onChange={(text) => {
          setReason(text);
          setProblems({});
        }}
        error={problems.reason}
        autoFocus={!asksFigure}
      />
      <div className="figure-form__actions">
        <Button onPress={onCancel}>{t('common.cancel')}</Button>
        <Button variant="primary" type="submit" isPending={isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}

function writeFirst(first: FoundFigure | null, locale: NumberLocale): string {
  if (first === null) return '';
  return first.ordinalCode ?? (first.value === null ? '' : formatPlain(first.value, { locale }));
}
