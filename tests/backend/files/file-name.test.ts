import { describe, expect, it } from 'vitest';
import { readFileName } from '../../../electron/backend/files/file-name.ts';

describe('the name of a new file', () => {
  it.each([
    ['Renstra 2025-2029', '.sakip', 'Renstra 2025-2029.sakip'],
    ['  Renstra  ', '.sakip', 'Renstra.sakip'],
    ['Renstra.sakip', '.sakip', 'Renstra.sakip'],
    ['LKJIP.PDF', '.pdf', 'LKJIP.PDF'],
    ['LKjIP v1.2', '.docx', 'LKjIP v1.2.docx'],
    ['Dinas Sosial (contoh) & 50% #1', '.pdf', 'Dinas Sosial (contoh) & 50% #1.pdf'],
    ['Rencana 📈 Lembata', '.sakip', 'Rencana 📈 Lembata.sakip'],
    ['console', '.sakip', 'console.sakip'],
    ['COM', '.pdf', 'COM.pdf'],
  ])('takes %j', (typed, ending, name) => {
    expect(readFileName(typed, ending)).toEqual({ ok: true, value: name });
  });

  it.each([
    '',
    '   ',
    '.sakip',
    '..',
    '../rahasia',
    '..\\rahasia',
    'a/b',
    'a\\b',
    '/etc/passwd',
    'C:rencana',
    'a\u0000b',
    'a\nb',
    'a<b',
    'apa?',
    'a*b',
    'a|b',
    'a"b',
    '.tersembunyi',
    'rencana.',
    'CON',
    'con.sakip',
    'nul.pdf.sakip',
    'LPT1',
    'Com7 ',
    'aux ',
    'COM\u00b2',
    'rusak\ud800',
    'x'.repeat(250),
    'é'.repeat(125),
  ])('refuses %j', (typed) => {
    expect(readFileName(typed, '.sakip')).toMatchObject({ ok: false, error: { code: 'file-name-refused' } });
  });
});
