import { readPlainText } from '../../../../db/domain/rich-text/plain-text.ts';
import { writeRichText } from '../../../../db/domain/rich-text/write-rich-text.ts';
import { listLegalBasisTexts } from './legal-bases.ts';
import { nameIssuer } from './region-head.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportLanguage } from './report-model.ts';

/**
 * Wording of the template that stands until the office writes its own. None of it is the letter of a regulation that may
 * not be changed: the review statement is the form of PermenPANRB 53/2014 as offices print it, the agreement's opening
 * as eight templates of regions have it, the decree what published ones have in common.
 */
export function findStandardText(context: ReportContext, section: string): string | null {
  const text = findStandardLetters(context, section);
  return text === null ? null : writeRichText(readPlainText(text));
}

function findStandardLetters(context: ReportContext, section: string): string | null {
  const { kind, document, language, year } = context;
  if (kind === 'lkjip' && section === 'review-statement') {
    return reviewStatement[language](document.organization.name, year);
  }
  if (kind === 'agreement') return findAgreementLetters(context, section);
  if (kind === 'iku') return findDecreeLetters(context, section);
  return null;
}

function findAgreementLetters({ words }: ReportContext, section: string): string | null {
  const { agreement } = words;
  switch (section) {
    case 'opening':
    case 'promise':
    case 'supervision':
      return agreement[section];
    case 'alone-opening':
      return agreement.aloneOpening;
    case 'alone-promise':
      return agreement.alonePromise;
    default:
      return null;
  }
}

/** Each line is a letter, an act or an article. */
function findDecreeLetters(context: ReportContext, section: string): string | null {
  const { words, document } = context;
  const { decree } = words;
  const { organization, plan } = document;
  switch (section) {
    case 'subject': {
      const { periodStart, periodEnd } = plan;
      const isOpen = periodStart === null || periodEnd === null;
      return decree.subject(organization.name, isOpen ? '' : context.texts.period(periodStart, periodEnd));
    }
    case 'considerations':
      return decree.considerations(nameIssuer(context), plan.title).join('\n');
    case 'grounds': {
      const acts = listLegalBasisTexts(context);
      return acts.length === 0
        ? null
        : acts.map((act, at) => `${act}${at === acts.length - 1 ? '.' : ';'}`).join('\n');
    }
    case 'articles':
      return decree.articles(organization.name).join('\n');
    default:
      return null;
  }
}

const reviewStatement: Readonly<Record<ReportLanguage, (office: string, year: number) => string>> = {
  id: (office, year) =>
    `Kami telah mereviu Laporan Kinerja ${office} untuk tahun anggaran ${year} sesuai Pedoman Reviu atas Laporan Kinerja. Substansi informasi yang dimuat dalam Laporan Kinerja menjadi tanggung jawab manajemen ${office}.\n` +
    'Reviu bertujuan untuk memberikan keyakinan terbatas laporan kinerja telah disajikan secara akurat, andal, dan valid.\n' +
    'Berdasarkan reviu kami, tidak terdapat kondisi atau hal-hal yang menimbulkan perbedaan dalam meyakini keandalan informasi yang disajikan di dalam laporan kinerja ini.',
  en: (office, year) =>
    `We have reviewed the performance report of ${office} for the fiscal year ${year} under the guidelines for reviewing performance reports. What the report says is the responsibility of the management of ${office}.\n` +
    'The review gives limited assurance that the report is accurate, reliable and valid.\n' +
    'Based on our review there is nothing that would make the information in this report less reliable.',
  da: (office, year) =>
    `Vi har gennemgået resultatrapporten fra ${office} for regnskabsåret ${year} efter retningslinjerne for gennemgang af resultatrapporter. Rapportens indhold er ledelsens ansvar i ${office}.\n` +
    'Gennemgangen giver begrænset sikkerhed for, at rapporten er nøjagtig, pålidelig og gyldig.\n' +
    'På grundlag af gennemgangen er der intet, der svækker pålideligheden af oplysningerne i rapporten.',
};
