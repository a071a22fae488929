import type { errors as source } from '../id/errors.ts';
import type { TextsLike } from '../text-type.ts';

export const errors: TextsLike<typeof source> = {
  'file-not-found': 'The file {{name}} was not found. Check whether it was moved or renamed.',
  'file-empty': 'The file {{name}} is empty (0 bytes). Choose another file.',
  'file-not-sqlite': '{{name}} is not a SAKIP file. Choose a file that ends in .sakip.',
  'file-foreign':
    '{{name}} was made by another program and has not been changed. Choose a file that ends in .sakip.',
  'file-damaged':
    'The file {{name}} is damaged or cut short and cannot be read; it has not been changed. Open a copy or a backup of it.',
  'value-damaged': {
    realization: {
      year: 'The file {{name}} is damaged: the realization of "{{subject}}" in {{year}} holds "{{value}}" in the column {{column}}, which cannot be read. Damaged values: {{count}}. It has not been changed. Open a copy or a backup of it; selaras periksa names every damaged value, and selaras ekspor --json brings everything out as it is.',
      quarter:
        'The file {{name}} is damaged: the realization of "{{subject}}" in Q {{quarter}} {{year}} holds "{{value}}" in the column {{column}}, which cannot be read. Damaged values: {{count}}. It has not been changed. Open a copy or a backup of it; selaras periksa names every damaged value, and selaras ekspor --json brings everything out as it is.',
    },
    target: {
      year: 'The file {{name}} is damaged: the target of "{{subject}}" in {{year}} holds "{{value}}" in the column {{column}}, which cannot be read. Damaged values: {{count}}. It has not been changed. Open a copy or a backup of it; selaras periksa names every damaged value, and selaras ekspor --json brings everything out as it is.',
      quarter:
        'The file {{name}} is damaged: the target of "{{subject}}" in Q {{quarter}} {{year}} holds "{{value}}" in the column {{column}}, which cannot be read. Damaged values: {{count}}. It has not been changed. Open a copy or a backup of it; selaras periksa names every damaged value, and selaras ekspor --json brings everything out as it is.',
    },
    other:
      'The file {{name}} is damaged: "{{subject}}" in the table {{table}} holds "{{value}}" in the column {{column}}, which cannot be read. Damaged values: {{count}}. It has not been changed. Open a copy or a backup of it; selaras periksa names every damaged value, and selaras ekspor --json brings everything out as it is.',
  },
  'file-newer-than-app':
    'The file {{name}} was made by a newer version of the program ({{fileVersion}}, this one is {{appVersion}}) and has not been changed. Install the latest version to open it.',
  'file-before-release':
    'The file {{name}} was made by a trial version from before the first release, whose files this program no longer reads. Nothing has been changed in it. Make a new file, or open it with the version that made it.',
  'file-is-folder': '{{name}} is a folder, not a file. Choose a file in it.',
  'file-in-use': 'The file {{name}} is open at {{holder}}. Close it there, then try again.',
  'file-not-utf8': '{{name}} is not UTF-8 text. Save it again as CSV UTF-8, then try again.',
  'file-unreadable':
    'The file {{name}} cannot be opened: you have no right to read it. Ask its owner for permission.',
  'file-too-large':
    'The file {{name}} is too large: {{limitMb}} MB at most. Check whether it is the file you mean.',
  'file-read-only': 'The file {{name}} can only be read. Save a copy elsewhere to change it.',
  'folder-read-only': 'The folder {{folder}} cannot be written to. Choose another folder.',
  'folder-not-found': 'The folder {{folder}} was not found. Choose another folder.',
  'folder-unreadable':
    'The folder {{folder}} cannot be opened: you have no right to read it. Choose another folder.',
  'file-name-refused':
    'The name {{name}} cannot be used for a file. Use letters, digits, spaces, dots or hyphens.',
  'target-exists': 'The file {{name}} already exists. Choose another name or replace it.',
  'target-in-use': 'The file {{name}} is open in another program. Close it, then try again.',
  'disk-full': 'Could not save: the disk that holds {{folder}} is full. Save a copy elsewhere.',
  'disk-failed':
    'The disk that holds {{name}} does not answer. Check its connection, then try again or save a copy elsewhere.',
  'no-file-open': 'No file is open. Open or create one first.',
  'grant-unknown': 'The permission for that file is no longer valid. Choose the file once more.',
  'invalid-input': 'The entry {{field}} cannot be accepted. Check it, then try again.',
  'not-a-number': '"{{text}}" is not a number. Write figures only, for example 1,234.5.',
  'row-not-found': 'That row is no longer there. The view has been refreshed.',
  'reason-missing':
    'An action that is not done or postponed must say why. Write the reason, then change its status.',
  'row-exists': 'There is a row like this one already. Change that row, or use another name.',
  'row-in-use': 'That row is still used elsewhere. Take away what refers to it first, then remove it.',
  'scale-faulty': {
    'name-missing': 'The scale has no name yet. Fill it in.',
    'too-few': 'A scale needs at least two bands. Add one.',
    'too-many': 'A scale has ten bands at most. Remove one.',
    'label-missing': 'Band {{band}} has no name yet. Fill it in.',
    'label-twice': 'The name of band {{band}} is that of a band above it. Use another one.',
    'bound-missing':
      'The lower bound of band {{band}} is not a number yet. Fill it in as percent, such as 76.',
    'bound-too-low':
      'An achievement is never below 0%, so nothing would be left below band {{band}}. Raise its bound.',
    'bound-order':
      'Band {{band}} overlaps the band above it. Its lower bound has to be smaller than the one above.',
    'bound-twice':
      'Band {{band}} would never be used: the band above it holds that bound already. Change one of them.',
    'tone-order':
      'The colour of band {{band}} is better than that of the band above. Choose the same or a lower one.',
    'last-has-bound': 'The last band takes everything below the others. Empty its bound.',
  },
  'plan-adopted': 'The plan "{{plan}}" is adopted. Choose Begin a revision to change what it says.',
  'period-sealed': {
    year: '{{year}} was sealed by {{by}} on {{date}}. To change it, reopen it in Verification and give a reason.',
    quarter:
      'Q{{quarter}} {{year}} was sealed by {{by}} on {{date}}. To change it, reopen it in Verification and give a reason.',
  },
  'period-under-review': {
    year: '{{year}} was sent for verification ({{by}}, {{date}}). To change it, take it back in Verification or wait for its return.',
    quarter:
      'Q{{quarter}} {{year}} was sent for verification ({{by}}, {{date}}). To change it, take it back in Verification or wait for its return.',
  },
  'period-not-there': {
    draft: 'This period is still a draft. Send it for verification first.',
    submitted: 'This period was sent and waits for verification.',
    returned: 'This period was returned to be mended. Mend it, then send it again.',
    verified: 'This period is verified. Seal it, or return it with a note.',
    sealed: 'This period is sealed. Reopen it with a reason first.',
  },
  'period-empty': 'This period has no realisations yet. Fill them in, then send it.',
  'verdicts-open':
    '{{count}} figures are not agreed yet. Agree to or correct all of them, or return the period with a note.',
  'role-only-judges':
    'This computer is set to the evaluator: the office’s figures are only read. Change the role in Settings to fill them in.',
  'role-does-not-judge': 'Only the evaluator verifies. Change the role of this computer in Settings first.',
  'plan-not-adopted': 'The plan "{{plan}}" is still a draft and can be changed as it is. Adopt it first.',
  'plan-without-period': 'The plan "{{plan}}" has no period yet. Fill in its first and last year.',
  'last-plan': '"{{plan}}" is the only plan of this file. Make another one first, then remove this one.',
  'level-in-use': 'The level {{level}} is still used by rows: {{count}}. Move or remove them first.',
  'level-order-broken':
    'That order does not hold: a {{level}} stands under a {{parent}}. Move the row first.',
  'level-has-indicators':
    'There are still indicators on the level {{level}}: {{count}}. Move or remove them first.',
  'level-has-budgets': 'Rows of the level {{level}} still have budgets: {{count}}. Empty them first.',
  'trash-parent-gone': 'The row this indicator measures (“{{name}}”) is gone. Restore that row first.',
  'trash-erased': 'What was deleted has been erased from the history, so it cannot be restored.',
  'text-left-blank':
    'This replacement would leave “{{text}}” empty, which needs a text. Skip it, or fill in the replacement.',
  'row-changed-meanwhile':
    'That row has changed since it was shown. Check its latest content, then repeat your change.',
  'not-allowed-here': {
    'indicator-has-no-children': 'An indicator cannot have rows below it.',
    'indicator-needs-row': 'An indicator has to stand below the row it measures. Choose that row first.',
    'no-such-level': 'The framework of {{parent}} has no level {{level}}. Add it, or choose another plan.',
    'level-order': '{{level}} cannot be placed below {{parent}}.',
    'level-holds-no-indicators': '{{parent}} cannot have indicators.',
    'level-holds-no-budgets': '{{parent}} cannot have budgets.',
    'below-itself': 'A row cannot be moved below itself.',
    'already-top': '{{level}} is already at the top level.',
    'lowest-level': '{{level}} is the lowest level.',
  },
  'rich-text-refused':
    'The text was not saved because its part {{place}} is unknown. Remove it, then save again.',
  'image-refused': '{{name}} is no PNG or JPEG picture that can be read. Choose another one.',
  'font-refused': '{{name}} is no whole TrueType or OpenType font. Choose another .ttf or .otf file.',
  'font-letters-missing':
    '{{name}} lacks letters, digits or punctuation that documents need. Choose another font.',
  'font-restricted': 'The licence of {{name}} does not let it be put into documents. Choose another font.',
  'text-too-long': 'The entry {{field}} is too long ({{limit}} characters at most). Shorten it.',
  'period-ends-before-it-starts':
    'The period ends ({{end}}) before it starts ({{start}}). Correct one of the years.',
  'nothing-to-undo': 'There is no change to undo.',
  'nothing-to-redo': 'There is no change to redo.',
  'year-outside-period': 'The year {{year}} is outside the period of the plan. Choose a year within it.',
  'document-has-no-data': 'There is nothing to compose yet: {{what}}. Complete the plan first.',
  'report-without-tables': '"{{title}}" has no tables. Make it as PDF or Word.',
  'report-format-missing': 'A document of the kind {{kind}} is not made as {{format}}. Available: {{known}}.',
  'report-failed': 'The document could not be composed ({{reason}}). Try again; the file has not changed.',
  'spreadsheet-refused': {
    empty: 'The file {{name}} is empty (0 bytes). Choose another file.',
    'not-a-spreadsheet':
      '{{name}} is no Excel table, whatever its name says. Choose an .xlsx, .xls, .ods or .csv file.',
    'binary-workbook': '{{name}} was saved as .xlsb, which is not read. Save it as .xlsx in Excel.',
    damaged: 'The table {{name}} is damaged or cut off. Open it in Excel, save it again and try once more.',
    password: 'The table {{name}} is locked with a password. Save it without one and try again.',
    macros: 'The table {{name}} contains macros and is not opened. Save it as .xlsx without macros.',
    'external-links':
      'The table {{name}} takes values from other files. Break the links in Excel (Data, Edit Links) and save it again.',
    dtd: 'The table {{name}} contains parts Excel never writes, so it is not opened. Save it again in Excel.',
    nested: 'The table {{name}} has another file inside it. Remove that file and save the table again.',
    'too-large': 'The file {{name}} is larger than 20 MB. Save only the sheets you need to a new file.',
    'too-large-inside':
      'The content of {{name}} is far larger than the file itself, so it is not opened. Save only the sheets you need to a new file.',
    'too-many-cells':
      'The table {{name}} exceeds 50,000 rows or 200 columns. Remove what stands far outside the table and save it again.',
    'cell-too-long':
      'There is a cell of more than 32,767 characters in {{name}}. Shorten that cell and save the table again.',
    'too-slow':
      'The table {{name}} takes too long to read and was stopped. Save only the sheets you need to a new file.',
    'no-sheets': 'There is no sheet with a table in {{name}}. Choose another file.',
  },
  'sheet-not-found': 'There is no sheet "{{name}}". Available: {{known}}.',
  'spending-not-found':
    'Sheet "{{sheet}}" has no column with codes of programmes, or none with what was spent. Choose another file or sheet.',
  'table-not-found':
    'No table of a plan was found on the sheet "{{sheet}}". Point out its header rows, or choose another sheet.',
  'final-needs-reason':
    'Still open: {{count}}. Complete them first, or say why the document is made final all the same.',
  'final-not-signed':
    '{{name}} is the very PDF that was made, so nobody signed it yet. Choose the signed one.',
  'pdf-encrypted': '{{name}} is locked with a password. Save it as a PDF without one, then attach it again.',
  'final-left-out':
    'This light copy was made without the bytes of {{name}}. Open the file it was copied from.',
  'final-damaged':
    'The bytes of {{name}} are damaged: they are not what was stored. Take it from a backup or another copy.',
  'evidence-type-refused':
    '{{name}} is not a kind of file that is taken. Attach PDF, Word, Excel, PowerPoint, pictures, ZIP, TXT or CSV.',
  'evidence-content-refused':
    'What is in {{name}} is no {{ending}} file. Open it in its own program, save it again, then attach it.',
  'evidence-changed': 'A file changed while it was read. Close it in other programs, then attach it again.',
  'evidence-left-out':
    'The bytes of {{name}} are not in this light copy. Open the whole file, or attach it again.',
  'evidence-damaged': 'The bytes of {{name}} are damaged. Attach it again from the original.',
  'evidence-ending': '{{name}} does not end in {{ending}}. Give it a name that does.',
  'nomenclature-not-found':
    'No columns of codes and titles of programmes, activities and sub-activities were found in {{name}}. Choose the file of an official list.',
  'import-expired': 'The table is no longer kept in memory. Choose the file once more.',
  'import-not-json':
    '{{name}} is not whole JSON. Make it again with ekspor --json and try again. Nothing was imported.',
  'import-not-export':
    '{{name}} is not an export of this program. Choose a file made with ekspor --json. Nothing was imported.',
  'import-version-unknown':
    '{{name}} has form {{version}}, and this program reads form {{known}}. Export it again with this version of the program. Nothing was imported.',
  'import-refused': {
    'unknown-table':
      'In {{name}}, the table {{place}} is unknown. Remove it or export again. Nothing was imported.',
    'missing-table': 'In {{name}}, the table {{place}} is missing. Export again. Nothing was imported.',
    'no-rows': 'In {{name}}, {{place}} is no row of a table. Export again. Nothing was imported.',
    'unknown-column':
      'In {{name}}, the column {{place}} is unknown. Remove it or export again. Nothing was imported.',
    'missing-column':
      'In {{name}}, the column {{place}} is missing. Add it or export again. Nothing was imported.',
    'wrong-value':
      'In {{name}}, the value {{place}} does not fit its column. Correct it. Nothing was imported.',
    'duplicate-row': 'In {{name}}, {{place}} repeats another row. Keep one. Nothing was imported.',
    'broken-reference':
      'In {{name}}, {{place}} refers to a row that is not there. Correct it. Nothing was imported.',
    circle: 'In {{name}}, {{place}} comes back to itself. Correct it. Nothing was imported.',
    'wrong-text': 'In {{name}}, {{place}} is no text of the known form. Correct it. Nothing was imported.',
    'wrong-plan': 'In {{name}}, {{place}} refers to a row of another plan. Correct it. Nothing was imported.',
    'rule-broken': 'In {{name}}, the rule {{place}} is not met. Correct the row. Nothing was imported.',
  },
  'unknown-command': 'The command "{{name}}" is not known. Run with --help to see the list.',
  'unknown-flag': 'The option "{{name}}" is not known. Run with --help to see the list.',
  'unknown-name': '"{{name}}" is not known. Available: {{known}}.',
  'missing-argument': 'The argument {{name}} is missing. Run with --help to see how it is given.',
  'extra-argument':
    'The argument "{{name}}" has no place there. Put a file name with spaces in quotation marks; --help shows how.',
  'missing-column': 'The column "{{name}}" is missing. Add it to the header row.',
  'duplicate-column': 'The column "{{name}}" is there twice. Leave one in the header row.',
  'no-program-for-file': 'This computer has no program to open {{name}} with. The file is in {{folder}}.',
  'unknown-method': 'The program and this page are of different versions ({{name}}). Reload the page.',
  'sender-refused': 'This page is no longer connected to the program. Start the program once more.',
  'connection-lost': 'The program does not answer. Try again; what was saved is safe.',
  internal:
    'Something went wrong inside the program (note {{reference}}). Try again; the file has not changed.',
};
