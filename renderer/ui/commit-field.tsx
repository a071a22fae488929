import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTakenMeanwhile, rememberTypedOver, shortenValue, type TypedOver } from './outside-changes.ts';
import { TextArea, TextField, type TextFieldProps } from './text-field.tsx';

export type CommitFieldProps = Omit<TextFieldProps, 'onChange' | 'onBlur' | 'onKeyDown' | 'value' | 'error'> &
  Readonly<{
    value: string;
    /** Keeps the text; a sentence comes back when it cannot be kept, and the text stays in the field. */
    onCommit: (value: string) => Promise<string | undefined>;
    isMultiline?: boolean;
    /** For texts: also kept whenever typing has paused. A figure half typed is no figure, so those wait to be left. */
    isKeptOnPause?: boolean;
  }>;

/** Long enough to think about the next word, short enough to lose nothing by a power cut. */
const pauseMs = 1000;

/**
 * A field without a Save button: what is typed is kept on leaving it and on Enter (Ctrl+Enter in long text); Escape brings back what was there.
 */
export function CommitField({
  value,
  onCommit,
  isMultiline = false,
  isKeptOnPause = false,
  ...rest
}: CommitFieldProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const draftRef = useRef<string | null>(null);
  /** The text that is on its way, so that leaving the field and taking it away send it once. */
  const sentRef = useRef<string | null>(null);
  const commitRef = useRef(onCommit);
  commitRef.current = onCommit;
  const valueRef = useRef(value);
  valueRef.current = value;
  const typedOver = useRef<TypedOver | null>(null);

  const keep = (text: string | null): void => {
    draftRef.current = text;
    if (text === null) typedOver.current = null;
    else typedOver.current ??= rememberTypedOver(valueRef.current);
    setDraft(text);
  };

  async function commit(): Promise<void> {
    const text = draftRef.current;
    if (text === null || text === sentRef.current) return;
    const now = valueRef.current;
    if (text === now) {
      keep(null);
      setError(undefined);
      return;
    }
    // Told once; whoever keeps the text all the same means it.
    if (isTakenMeanwhile(typedOver.current, now)) {
      typedOver.current = rememberTypedOver(now);
      setError(t('common.takenMeanwhile', { value: shortenValue(now) }));
      return;
    }
    sentRef.current = text;
    const problem = await commitRef.current(text);
    sentRef.current = null;
    setError(problem);
    if (problem === undefined) typedOver.current = null;
    // Typing may have gone on while the text was on its way.
    if (problem === undefined && draftRef.current === text) keep(null);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: every keystroke begins the pause anew
  useEffect(() => {
    if (!isKeptOnPause || draft === null) return;
    const timer = setTimeout(() => void commit(), pauseMs);
    return () => clearTimeout(timer);
  }, [isKeptOnPause, draft]);

  // A field that is taken away with its panel keeps what was typed in it.
  useEffect(
    () => () => {
      const text = draftRef.current;
      if (text !== null && text !== sentRef.current) void commitRef.current(text);
    },
    [],
  );

  const onKeyDown: NonNullable<TextFieldProps['onKeyDown']> = (event) => {
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape' && draftRef.current !== null) {
      keep(null);
      setError(undefined);
      return;
    }
    if (event.key === 'Enter' && (isCommand || !isMultiline)) {
      event.preventDefault();
      void commit();
      return;
    }
    event.continuePropagation();
  };

  const Field = isMultiline ? TextArea : TextField;
  return (
    <Field
      {...rest}
      value={draft ?? value}
      onChange={keep}
      onBlur={() => void commit()}
      onKeyDown={onKeyDown}
      error={error}
    />
  );
}
