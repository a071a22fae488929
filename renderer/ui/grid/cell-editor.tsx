import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useGridShared } from './grid-context.ts';
import type { EditingState } from './grid-store.ts';
import type { CellEditorKind, ChoiceOption } from './grid-types.ts';

type EditorProps = {
  readonly kind: CellEditorKind;
  readonly start: EditingState;
  readonly label: string;
};

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Puts text where the caret is, as if it had been typed. */
function insertText(field: Field, text: string): void {
  const { selectionStart, selectionEnd } = field;
  field.setRangeText(text, selectionStart ?? 0, selectionEnd ?? 0, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The field over a cell. Keys that end the editing are handled by the grid; these are the field's own. */
export function CellEditor({ kind, start, label }: EditorProps): ReactNode {
  const { store, controller } = useGridShared();
  const field = useRef<Field>(null);
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState(start.startText);
  /** Of the options that what was typed leaves; -1 while none is marked. */
  const [marked, setMarked] = useState(-1);
  const options = kind.kind === 'choice' ? filterOptions(kind.options, typed, start) : [];
  const shown = options[marked]?.code ?? typed;
  const isOnlyOne = options.length === 1 && typed.trim() !== '' && typed !== start.startText;
  const draft = isOnlyOne ? (options[0]?.code ?? shown) : shown;
  const latestDraft = useRef(draft);
  latestDraft.current = draft;

  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
    controller.setDraftReader(() => ({
      text: latestDraft.current,
      isCaretAtStart: element.selectionStart === 0 && element.selectionEnd === 0,
    }));
    return () => controller.setDraftReader(null);
  }, [controller]);

  // The field may be wider than its cell and so reach beyond the edge of the grid.
  useEffect(() => {
    field.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);

  // Near the edge of the grid, which would cut it off, the list stands above its cell.
  useLayoutEffect(() => {
    const element = list.current;
    const edge = element?.closest('.rdg')?.getBoundingClientRect().bottom;
    if (!element || edge === undefined) return;
    element.classList.toggle('grid-choices--above', element.getBoundingClientRect().bottom > edge);
  }, []);

  function handleKeyDown(event: KeyboardEvent<Field>): void {
    const element = event.currentTarget;
    if (event.key === 'Enter' && event.altKey) {
      event.preventDefault();
      event.stopPropagation();
      if (kind.kind === 'text' && kind.isMultiline) insertText(element, '\n');
    } else if (kind.kind === 'number' && event.code === 'NumpadDecimal') {
      event.preventDefault();
      insertText(element, kind.decimalMark);
    } else if (options.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      event.stopPropagation();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setMarked((Math.max(marked, step > 0 ? -1 : 0) + step + options.length) % options.length);
    }
  }

  function handleBlur(event: React.FocusEvent<Field>): void {
    // The grid underneath puts the keyboard on a cell that has just become the active one; while it is being edited
    // the keyboard belongs to its field.
    const isOwnCell = event.relatedTarget?.contains(event.currentTarget) ?? false;
    if (isOwnCell && store.get().editing) {
      event.currentTarget.focus({ preventScroll: true });
      return;
    }
    // Another window is looked at: the editing goes on when this one comes back.
    if (!document.hasFocus()) return;
    // Leaving by pointer: what was typed counts, as in Excel. Leaving by key has already ended the editing.
    controller.commit();
  }

  const shared = {
    ref: field as React.RefObject<never>,
    className: `grid-editor grid-editor-${kind.kind}`,
    value: shown,
    'aria-label': label,
    spellCheck: kind.kind === 'text',
    autoComplete: 'off',
    onChange: (event: React.ChangeEvent<Field>) => {
      setTyped(event.target.value);
      setMarked(-1);
    },
    onKeyDown: handleKeyDown,
    onBlur: handleBlur,
  } as const;

  if (kind.kind === 'text' && kind.isMultiline)
    return <textarea {...shared} rows={1} placeholder={kind.placeholder} />;
  if (kind.kind !== 'choice') {
    return <input {...shared} type="text" inputMode={kind.kind === 'number' ? 'decimal' : 'text'} />;
  }
  return (
    <>
      <input
        {...shared}
        type="text"
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(marked >= 0 ? { 'aria-activedescendant': `${listId}-${marked}` } : {})}
      />
      <div ref={list} id={listId} className="grid-choices" role="listbox" aria-label={label}>
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the list are those of its field
          <div
            key={option.code}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === marked}
            onMouseDown={(event) => {
              event.preventDefault();
              event.stopPropagation();
            }}
            onClick={() => {
              latestDraft.current = option.code;
              controller.commit();
              controller.refocus();
            }}
          >
            <b>{option.code}</b> {option.label}
          </div>
        ))}
      </div>
    </>
  );
}

/** All of them until something is typed that is a code, begins one or stands in a label. */
function filterOptions(
  options: readonly ChoiceOption[],
  text: string,
  start: EditingState,
): readonly ChoiceOption[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '' || text === start.startText) return options;
  const exact = options.filter((option) => option.code.toLowerCase() === wanted);
  if (exact.length > 0) return exact;
  return options.filter(
    (option) => option.code.toLowerCase().startsWith(wanted) || option.label.toLowerCase().includes(wanted),
  );
}
