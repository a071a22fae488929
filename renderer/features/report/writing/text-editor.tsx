import { TriangleAlert } from 'lucide-react';
import { baseKeymap } from 'prosemirror-commands';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { EditorState, type Transaction } from 'prosemirror-state';
import { fixTables, tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveField } from '../../../../db/domain/rich-text/live-field.ts';
import { toRichText as readStored } from '../../../../db/domain/rich-text/plain-text.ts';
import type { FieldReader } from '../../../../db/domain/rich-text/read-field.ts';
import { writeRichText } from '../../../../db/domain/rich-text/write-rich-text.ts';
import type { SectionText } from '../../../../electron/api/report.ts';
import { useMenuCommands } from '../../../app/menu-commands.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { swallowSecondClick } from '../../../ui/swallow-second-click.ts';
import { makeTextKeys } from './editor-keys.ts';
import { EditorToolbar } from './editor-toolbar.tsx';
import { labelField } from './field-label.ts';
import { FieldPicker } from './field-picker.tsx';
import { createLiveViews } from './node-views.ts';
import { makeClipboardSerializer, pasteInto } from './paste.ts';
import { toDoc, toRichText } from './rich-doc.ts';
import { textSchema } from './text-schema.ts';
import type { TextSaving } from './use-text-saving.ts';
import { useTextSaving } from './use-text-saving.ts';
import type { WritingDesk } from './use-writing.ts';
import './writing.css';

/** One text of the office, written in place. */
export function TextEditor({
  text,
  body,
  desk,
  reader,
  onClose,
}: {
  readonly text: SectionText;
  /** As it is in the file; empty where nobody wrote it. */
  readonly body: string;
  readonly desk: WritingDesk;
  readonly reader: FieldReader;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const commands = useMenuCommands();
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const [state, setState] = useState<EditorState | null>(null);
  const [isPicking, setPicking] = useState(false);
  const standard = text.standard ?? '';
  // What the template says needs no place in the file of its own.
  const readBody = (): string => {
    const now = view.current ? writeRichText(toRichText(view.current.state.doc)) : body;
    return now === standard ? '' : now;
  };
  const shownBody = useRef(body);
  const latestBody = useRef(readBody);
  latestBody.current = readBody;
  /** What another window put there while this one was writing. */
  const [other, setOther] = useState<string | null>(null);
  const [editing] = useState(() => crypto.randomUUID());
  const saving = useTextSaving(body, readBody, (now) => desk.save(text, now, editing));
  const latest = useRef({ saving, reader, desk, t, onClose });
  useEffect(() => {
    latest.current = { saving, reader, desk, t, onClose };
  });

  const leave = async (): Promise<void> => {
    if (await latest.current.saving.flush()) latest.current.onClose();
  };
  const views = useMemo(
    () =>
      createLiveViews({
        field: (field) => {
          const reading = latest.current.reader(field);
          return { reading, label: labelField(latest.current.t, field, reading) };
        },
        image: (id) => latest.current.desk.findImage(id),
        imageMissing: () => latest.current.t('writing.imageMissing'),
      }),
    [],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: one editor for one text; what changes reaches it by `latest`
  useEffect(() => {
    if (!place.current) return;
    const afterOwn = (command: 'edit.undo' | 'edit.redo') => async (): Promise<void> => {
      // What is typed belongs to the steps of the program before one of them is taken back.
      if (await latest.current.saving.flush()) commands.run(command);
    };
    const keys = makeTextKeys({
      undoOutside: afterOwn('edit.undo'),
      redoOutside: afterOwn('edit.redo'),
      pickField: () => setPicking(true),
      leave: () => void leave(),
    });
    const editor = new EditorView(place.current, {
      state: makeState(body === '' ? standard : body, keys),
      editable: () => !latest.current.desk.isReadOnly,
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': text.title === '' ? t('writing.ownText') : text.title,
        class: 'text-editor__page',
        spellcheck: 'false',
      },
      nodeViews: { field: views.makeField, image: views.makeImage },
      clipboardSerializer: makeClipboardSerializer((field) => latest.current.reader(field).text),
      handleDOMEvents: {
        paste: (where, event) => {
          if (!event.clipboardData || latest.current.desk.isReadOnly) return true;
          event.preventDefault();
          pasteInto(where, event.clipboardData, (file) => void addImageFile(where, latest, file));
          return true;
        },
        // Pictures and other programs' words come by the clipboard; a drop would be parsed by the browser.
        drop: (_, event) => {
          event.preventDefault();
          return true;
        },
      },
      dispatchTransaction: (transaction: Transaction) => {
        const next = editor.state.apply(transaction);
        editor.updateState(next);
        setState(next);
        if (transaction.docChanged && !transaction.getMeta('outside')) latest.current.saving.noteChange();
      },
    });
    view.current = editor;
    setState(editor.state);
    editor.focus();
    return () => {
      void latest.current.saving.flush();
      view.current = null;
      editor.destroy();
    };
  }, [text.section, text.subjectId]);

  // The figures of the sentences follow the data while they are on show.
  useEffect(() => {
    if (latest.current.reader === reader) views.refresh();
  }, [reader, views]);

  // Undone, or changed elsewhere: the editor shows what the file says.
  useEffect(() => {
    const editor = view.current;
    if (!editor || body === shownBody.current) return;
    shownBody.current = body;
    if (saving.takeOwn(body) || body === saving.readSaved()) return;
    const isWriting = latestBody.current() !== saving.readSaved();
    saving.takeFromOutside(body);
    // What is being written stays, and takes the place of the other unless that is chosen.
    if (isWriting) return setOther(body);
    const doc = toDoc(readStored(body === '' ? standard : body));
    const { tr } = editor.state;
    tr.replaceWith(0, editor.state.doc.content.size, doc.content);
    editor.dispatch(tr.setMeta('outside', true).setMeta('addToHistory', false));
  }, [body, saving, standard]);

  // A dialog gives the keyboard back to its button a frame after it has closed; words belong to the text. So it is too
  // where a dialog led to the editor.
  useEffect(() => {
    if (!isPicking) requestAnimationFrame(() => requestAnimationFrame(() => view.current?.focus()));
  }, [isPicking]);

  const insertField = (field: LiveField): void => {
    const editor = view.current;
    setPicking(false);
    swallowSecondClick();
    if (!editor) return;
    editor.dispatch(
      editor.state.tr.replaceSelectionWith(textSchema.nodes.field.create({ field })).scrollIntoView(),
    );
  };

  return (
    <section
      className="text-editor"
      aria-label={text.title === '' ? t('writing.ownText') : text.title}
      onKeyDown={(event) => {
        // From the tools; in the text itself the editor has its own keys.
        if (event.key === 'Escape' && !event.defaultPrevented && !isPicking) void leave();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) void saving.flush();
      }}
    >
      {state && view.current && !desk.isReadOnly && (
        <EditorToolbar
          view={view.current}
          state={state}
          onField={() => setPicking(true)}
          onImage={async () => {
            const id = await desk.pickImage();
            if (id !== null && view.current) insertImage(view.current, id);
          }}
          standard={
            text.standard === null
              ? null
              : () => {
                  if (view.current) replaceAll(view.current, standard);
                }
          }
          onClose={() => void leave()}
        />
      )}
      {saving.error && (
        <ErrorNote
          error={saving.error}
          actions={<Button onPress={() => void saving.flush()}>{t('common.retry')}</Button>}
        />
      )}
      {other !== null && (
        <Banner
          tone="warning"
          icon={TriangleAlert}
          actions={
            <Button
              size="small"
              onPress={() => {
                if (view.current) replaceAll(view.current, other === '' ? standard : other);
                setOther(null);
              }}
            >
              {t('writing.useOther')}
            </Button>
          }
        >
          {t('writing.changedElsewhere')}
        </Banner>
      )}
      {text.hint !== '' && <p className="text-editor__hint">{t('writing.hint', { what: text.hint })}</p>}
      <div ref={place} className="text-editor__place" />
      {isPicking && (
        <FieldPicker
          reader={reader}
          year={desk.year}
          onPick={insertField}
          onClose={() => setPicking(false)}
        />
      )}
    </section>
  );
}

function makeState(body: string, keys: ReturnType<typeof makeTextKeys>): EditorState {
  const state = EditorState.create({
    doc: toDoc(readStored(body)),
    plugins: [history(), keymap({ ...keys }), keymap(baseKeymap), tableEditing()],
  });
  const fixed = fixTables(state);
  return fixed ? state.apply(fixed.setMeta('addToHistory', false)) : state;
}

function replaceAll(view: EditorView, body: string): void {
  const doc = toDoc(readStored(body));
  view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, doc.content));
  view.focus();
}

function insertImage(view: EditorView, imageId: string): void {
  view.dispatch(
    view.state.tr.replaceSelectionWith(textSchema.nodes.image.create({ imageId })).scrollIntoView(),
  );
  view.focus();
}

type Latest = { readonly current: { readonly desk: WritingDesk; readonly saving: TextSaving } };

async function addImageFile(view: EditorView, latest: Latest, file: File): Promise<void> {
  const id = await latest.current.desk.sendImage(file);
  if (id !== null && !view.isDestroyed) insertImage(view, id);
}
