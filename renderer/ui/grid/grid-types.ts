import type { KeyboardEvent, ReactNode } from 'react';
import type { Figure } from '../../../db/domain/rational.ts';
import type { SheetCell } from '../../../db/domain/read-number.ts';

/** Every row of a grid carries a key of its own; the active cell follows it when rows come, go or move. */
export type GridRow = { readonly key: string };

/**
 * `editable` white with side lines in an entry column; `read-only` quiet ink on a quiet ground; `locked` read-only with a
 * lock in the header; `not-applicable` shows "–"; `heading` the texts of group rows and levels.
 */
export type CellState = 'editable' | 'read-only' | 'locked' | 'not-applicable' | 'heading';

/** `error` a 2 px band and "!"; `warning` a corner; `guess` a dotted line under what was read. */
export type CellMark = 'error' | 'warning' | 'guess';

/** What one cell says, apart from how it is drawn. Computed for visible cells and for the cells of a range only. */
export type CellFacts = {
  /** What it shows, copies and is measured by. Empty text is an empty cell: zero is "0", not available is "t.t.". */
  readonly text: string;
  readonly state: CellState;
  /** The exact figure behind the text: for sums and for Excel. */
  readonly number?: Figure | null;
  /** Where F2 begins; `text` when absent. */
  readonly editText?: string;
  readonly mark?: CellMark | null;
  /** Said by a screen reader and shown on hover: why it is marked, or the whole of a clipped text. */
  readonly message?: string;
};

export type ChoiceOption = { readonly code: string; readonly label: string };

export type CellEditorKind =
  /** One line, right aligned; the keypad's point types `decimalMark`. */
  | { readonly kind: 'number'; readonly decimalMark: ',' | '.' }
  | { readonly kind: 'text'; readonly isMultiline?: boolean; readonly placeholder?: string }
  /** Typed by its code or picked from a list. */
  | { readonly kind: 'choice'; readonly options: readonly ChoiceOption[] };

export type GridColumn<R extends GridRow> = {
  readonly key: string;
  /** Plain words: the header's accessible name. */
  readonly name: string;
  readonly header?: ReactNode;
  /** Pixels; `fit` as wide as its longest text (numbers are never cut); `fill` shares what is left. */
  readonly width: number | 'fit' | 'fill';
  readonly minWidth?: number;
  /** Of a fitted column; longer texts wrap or are cut. Not for numbers. */
  readonly maxWidth?: number;
  /** What a fitted column draws beside its text. */
  readonly extraWidth?: number;
  readonly align?: 'start' | 'center' | 'end';
  /** `entry`: the column being filled in. `current`: the year or period of the screen. */
  readonly emphasis?: 'entry' | 'current';
  readonly isFrozen?: boolean;
  /** Texts wrap (to three lines); give the grid a `rowHeight` that counts them. */
  readonly wraps?: boolean;
  readonly cell: (row: R) => CellFacts;
  /** Drawn instead of `facts.text`. Anything clickable inside keeps `tabIndex={-1}` and its own key in `onKeyDown`. */
  readonly render?: (row: R, facts: CellFacts) => ReactNode;
  readonly colSpan?: (row: R) => number;
  readonly editor?: (row: R) => CellEditorKind;
  /** Drawn around the field while the cell is edited: what stands before it (a level, a number) stays in view. */
  readonly frameEditor?: (row: R, field: ReactNode) => ReactNode;
};

/** One cell to be changed. `raw` is the figure a spreadsheet gave beside the shown text (readSheetCell). */
export type CellEdit<R extends GridRow> = {
  readonly row: R;
  readonly columnKey: string;
  readonly text: string;
  readonly raw?: SheetCell | null;
};

export type ClipboardCell = { readonly text: string; readonly raw: SheetCell | null };
export type ClipboardBlock = readonly (readonly ClipboardCell[])[];

/** One cell of the grid by its row and column. */
export type CellRef<R extends GridRow> = { readonly row: R; readonly columnKey: string };

export type EditSource = 'type' | 'paste' | 'fill' | 'clear' | 'cut';

export type PasteEvent<R extends GridRow> = {
  readonly block: ClipboardBlock;
  /** Where the block's first cell goes. */
  readonly row: R;
  readonly columnKey: string;
  /** What the grid itself would change; empty when nothing of it is editable. */
  readonly edits: readonly CellEdit<R>[];
  /** Cells of the block that fell on read-only cells or outside the grid. */
  readonly dropped: number;
  /** The read-only ones among them. */
  readonly closed: readonly CellRef<R>[];
};

export type SelectionSummary = {
  /** Cells with a figure. */
  readonly count: number;
  readonly sum: Figure;
  readonly mean: Figure;
  readonly min: Figure;
  readonly max: Figure;
};

export type GridSelection<R extends GridRow> = {
  readonly row: R;
  readonly columnKey: string;
  /** Rows of the range, headings included; one when a single cell is selected. */
  readonly rows: readonly R[];
  readonly columnKeys: readonly string[];
  /** Null unless two or more cells are selected. */
  readonly summary: SelectionSummary | null;
};

export type GridKeyContext<R extends GridRow> = {
  readonly mode: 'select' | 'edit';
  readonly row: R;
  readonly columnKey: string;
  /** What the editor holds and whether its caret stands before everything; null in select mode. */
  readonly draft: { readonly text: string; readonly isCaretAtStart: boolean } | null;
  /** Ends editing and hands the draft to `onEdit`. */
  readonly commit: () => void;
  readonly cancel: () => void;
};

/** Sizes known once the grid is on the page; a new object whenever one of them changed. */
export type GridLayout = {
  /** Pixels inside the cell's padding. */
  readonly innerWidthOf: (columnKey: string) => number;
  /** What is seen of the grid without scrolling sideways. */
  readonly viewWidth: number;
  readonly measure: (text: string, weight?: 'normal' | 'strong') => number;
  /** Lines the text takes in the given width. */
  readonly countLines: (text: string, widthPx: number, weight?: 'normal' | 'strong') => number;
};

export type GridHandle = {
  /** Scrolls there, makes it the active cell and takes the keyboard. */
  readonly focusCell: (rowKey: string, columnKey: string, options?: { readonly edit?: boolean }) => void;
  /** Makes it the active cell in view; the keyboard comes along only where the grid had it. */
  readonly pointAt: (rowKey: string, columnKey: string) => void;
  /** Takes the keyboard where the active cell is. */
  readonly focus: () => void;
  /** As if the block had been pasted at the active cell. */
  readonly paste: (block: ClipboardBlock) => void;
};

export type GridProps<R extends GridRow> = {
  readonly label: string;
  readonly role?: 'grid' | 'treegrid';
  readonly columns: readonly GridColumn<R>[];
  readonly rows: readonly R[];
  /** Stays at the bottom, whatever is scrolled; it is read and never entered. */
  readonly totalRow?: R | undefined;
  /** All cells of one act at once, so that it becomes one command and one undo step. */
  readonly onEdit: (edits: readonly CellEdit<R>[], source: EditSource) => void;
  /** Takes over a paste when it answers true; otherwise `edits` go to `onEdit`. */
  readonly onPaste?: (event: PasteEvent<R>) => boolean;
  /** The active cell was to be changed and cannot be: time to say why. Texts of group rows are asked about, too. */
  readonly onRefuse?: (cell: CellRef<R>, source: EditSource) => void;
  readonly onSelect?: (selection: GridSelection<R>) => void;
  /** Asked before the grid acts on a key; true means it is done. */
  readonly onKeyDown?: (event: KeyboardEvent, context: GridKeyContext<R>) => boolean;
  readonly onCellClick?: (row: R, columnKey: string) => void;
  readonly rowHeight?: (row: R, layout: GridLayout) => number;
  readonly rowClass?: (row: R) => string;
  /** Role treegrid: where the row stands. */
  readonly treePlace?: (row: R) => TreePlace;
  /** Rows that hold cells to fill: false for group rows, which paste, fill, copy and Enter pass over. */
  readonly isDataRow?: (row: R) => boolean;
  /** Stays under the header while its rows are in view: the group or level a row belongs to. */
  readonly stickyRowOf?: (row: R) => R | null;
  /** Floats at its cell without covering the active one. Alt+↓ moves into it, Esc back. */
  readonly popover?: CellPopover | null;
  /** Takes the keyboard as soon as it is drawn: the grid is what the screen is for. */
  readonly takesKeyboard?: boolean;
  readonly initialCell?: { readonly rowKey: string; readonly columnKey: string };
  readonly empty?: ReactNode;
  readonly ref?: React.Ref<GridHandle>;
};

export type CellPopover = {
  /** What it is, for assistive technology. */
  readonly label?: string;
  readonly rowKey: string;
  readonly columnKey: string;
  /** It explains and is no fault of what is in the cell. */
  readonly isPlain?: boolean;
  readonly content: ReactNode;
};

export type TreePlace = {
  readonly level: number;
  /** Null for a row without children. */
  readonly isExpanded: boolean | null;
  readonly positionInSet: number;
  readonly setSize: number;
};
