import type { CliTexts } from './id.ts';

export const cli = {
  argument: {
    file: 'FILE',
    name: 'NAME',
    otherState: 'STATE',
    otherFinal: 'ID|kini',
    table: 'TABLE',
    action: 'impor|cari',
    listOrWords: 'LIST|WORDS',
    evidenceAction: 'ekspor|tambah',
    evidenceFile: 'EVIDENCE',
  },
  targetExists: '{{name}} already exists. Use another name, or add --timpa to replace it.',
  evidence: {
    added: 'Evidence added: {{count}}, for {{indicator}}.',
    exported: 'Evidence exported to {{name}}: {{files}} files, {{size}} KB, with an index.',
    leftOut:
      'Without the bytes of {{files}} files of evidence ({{size}} KB): JSON only names them. Export them with: bukti ekspor.',
  },
  final: {
    made: 'Made final under the number {{id}}.',
    madeBy: 'made by {{by}}, {{date}}',
    reason: 'Still open {{count}}, because: {{reason}}',
    empty: 'No document was made final yet.',
    notHere: 'its bytes are not in this light copy',
    role: { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', signed: 'Signed' },
    signed: '{{name}} is stored as the signed version of {{title}}.',
    same: 'They say the same.',
    differences: 'Differences: {{count}}.',
    leftOut:
      'Without the bytes of {{files}} files of final documents ({{size}} KB): JSON only names them. Take them with: final --ambil.',
  },
  image: {
    leftOut:
      'Without the bytes of {{files}} pictures, logo or font files ({{size}} KB): too large for JSON, or not in this file.',
  },
  nomenclature: {
    imported:
      'List {{name}} imported: {{rows}} rows; {{field}} fields, {{program}} programmes, {{activity}} activities, {{subactivity}} sub-activities.',
    unread: {
      'no-code': 'Row {{row}} was passed over, without a code: {{text}}',
      'no-title': 'Row {{row}} was passed over, without a title: {{text}}',
      'code-outside-parent':
        'Row {{row}} was passed over, its code is outside that of the level above: {{text}}',
    },
    nothing: 'Nothing was found for "{{text}}".',
    none: 'This file holds no list of codes yet. Take one over with: nomenklatur impor FILE LIST.',
    twice: 'The list {{name}} is in this file already. Give another name with --nama.',
    more: '… and {{count}} more. Say more words.',
  },
  table: {
    indicator: 'Indicator',
    unit: 'Unit',
    target: 'Target',
    realization: 'Realization',
    achievement: 'Achievement',
    band: 'Rating',
  },
  achievement: {
    title: 'Performance of {{organization}} in {{year}}',
    titleUpTo: 'Achievement of {{organization}} in {{year}} up to quarter {{quarter}}',
    example: 'EXAMPLE: every name and figure is invented.',
    objectiveMean: 'Mean',
    total:
      'Mean achievement: {{value}} ({{band}}); {{measured}} of {{total}} indicators measured, {{reached}} reached their target',
    totalNone: 'Mean achievement: none yet; 0 of {{total}} indicators measured',
    rules: 'Rules: negative variant {{variant}}, {{cap}}, scale {{scale}}.',
    capNone: 'no cap',
    cap: 'cap {{cap}}%',
    missing: 'not filled in',
    notAvailable: 'n.a.',
  },
  counted: {
    status: {
      draft: 'The year was reopened by {{by}} on {{date}}.',
      submitted: 'Sent for verification by {{by}} on {{date}}.',
      returned: 'Returned by {{by}} on {{date}}.',
      verified: 'Verified by {{by}} on {{date}}.',
      sealed: 'Sealed by {{by}} on {{date}}: figures, definitions and rules stay.',
    },
    year: 'whole year',
    quarter: 'quarter {{quarter}}',
    verified: 'The verified value counts for {{name}} ({{period}}): {{value}}. {{reason}}',
    reported: 'The reported value counts for {{name}} ({{period}}); verified {{value}}. {{reason}}',
  },
  sample: { made: 'Sample file {{sample}} made: {{name}}' },
  entrySheet: {
    made: 'Entry sheets made in {{name}}: {{count}} files.',
    madeOne: '  {{name}}: {{rows}} indicators',
    sheet: '{{name}} (entry sheet {{unit}}):',
    table: '{{name}} (table):',
    empty: 'empty',
    notTaken: 'not taken',
    counts:
      'New: {{new}}. Changed: {{changed}}. In conflict: {{conflict}}. Unchanged: {{unchanged}}. Refused: {{refused}}.',
  },
  importTable: {
    sheet: 'Sheet "{{sheet}}" of {{name}}:',
    counts: 'Read: {{levels}}; {{indicators}} indicators, {{targets}} targets, {{ceilings}} ceilings.',
    differences:
      'Against the plan: {{new}} new, {{changed}} changed, {{unchanged}} unchanged; {{missing}} not in the table and kept.',
    problems: 'Not taken over: {{errors}}. Want a look: {{warnings}}. Notes: {{hints}}.',
    notApplied: 'Preview only: {{name}} was not changed.',
    applied: 'Applied to {{name}} as one undo step.',
    nothing: 'Nothing changes in {{name}}.',
  },
  spending: {
    counts:
      '{{new}} new, {{changed}} changed, {{unchanged}} unchanged; {{leftOut}} rows not taken; {{missing}} rows of the plan not in the table. {{total}} taken in all.',
  },
  import: { made: 'File {{name}} made from the export ({{rows}} rows).' },
  report: { made: '{{title}}: {{name}} ({{pages}}{{size}})', pages: '{{count}} pages, ' },
  check: {
    dismissed: 'Dismissed with a reason: {{count}}.',
    severity: { error: 'error', warning: 'to look at', hint: 'advice' },
    clean: 'No findings.',
    summary: 'Errors: {{errors}}. To look at: {{warnings}}. Advice: {{hints}}.',
    historyAltered: 'The file’s history is not intact from entry {{seq}} on.',
    historyWhole: 'The file and its history are intact.',
    final: {
      'left-out': 'The bytes of a final document are not in this light copy: {{name}}',
      damaged: 'The bytes of a final document are damaged, take them from a backup: {{name}}',
    },
    scale: 'Scale {{name}}: {{fault}}',
    seal: {
      copy: 'The sealed copy of {{period}} ({{plan}}) is not what it was when sealed.',
      figures: 'The sealed figures of {{period}} ({{plan}}) are not what they were when sealed.',
    },
  },
  compare: { title: 'From {{before}} to {{after}}' },
  compute: { done: 'Rows: {{rows}}. Not computed: {{bad}}.', stdin: 'standard input' },
} as const satisfies CliTexts;
