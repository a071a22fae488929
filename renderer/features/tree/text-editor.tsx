import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Box } from '../../../db/domain/tree/layout-tree.ts';
import { isTakenMeanwhile, rememberTypedOver, shortenValue } from '../../ui/outside-changes.ts';
import type { Viewport } from './viewport.ts';

/** The text of a card where it stands, or of a card to come. Enter keeps it, Escape leaves it, so does going elsewhere. */
export function TextEditor({
  label,
  text,
  box,
  view,
  onKeep,
  onEnd,
}: {
  readonly label: string;
  readonly text: string;
  /** Of the card, in the picture. */
  readonly box: Box;
  readonly view: Viewport;
  /** A sentence comes back when it cannot be kept; the text stays then. */
  readonly onKeep: (text: string) => Promise<string | undefined>;
  readonly onEnd: (byKeyboard: boolean) => void;
}) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(text);
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const isOver = useRef(false);
  const typedOver = useRef(rememberTypedOver(text));
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  async function keep(byKeyboard: boolean): Promise<void> {
    if (isOver.current) return;
    isOver.current = true;
    // A new card without a word on it was not wanted after all.
    const isUntouched = draft === typedOver.current.value;
    if (!isUntouched && draft !== text && isTakenMeanwhile(typedOver.current, text)) {
      typedOver.current = rememberTypedOver(text);
      isOver.current = false;
      setProblem(t('common.takenMeanwhile', { value: shortenValue(text) }));
      field.current?.focus();
      return;
    }
    const isNothing = isUntouched || draft === text || (text === '' && draft.trim() === '');
    const refused = isNothing && !(byKeyboard && draft.trim() === '') ? undefined : await onKeep(draft);
    if (refused === undefined) onEnd(byKeyboard);
    else {
      isOver.current = false;
      setProblem(refused);
      field.current?.focus();
    }
  }

  return (
    <div
      className="tree-editor"
      style={{
        insetInlineStart: Math.max(8, box.x * view.scale + view.x),
        insetBlockStart: Math.max(8, box.y * view.scale + view.y),
        inlineSize: Math.max(box.width * view.scale, 264),
      }}
    >
      <textarea
        ref={field}
        className="field__input"
        aria-label={label}
        aria-invalid={problem !== undefined}
        aria-describedby="tree-editor-hint"
        rows={4}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => void keep(false)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            isOver.current = true;
            onEnd(true);
          } else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault();
            void keep(true);
          }
        }}
      />
      <p
        id="tree-editor-hint"
        className={problem === undefined ? 'tree-editor__hint' : 'tree-editor__problem'}
      >
        {problem ?? `${label} · ${t('tree.editorHint')}`}
      </p>
    </div>
  );
}
