import { findStyle } from '../../../../db/domain/office-style.ts';
import { section } from './blocks.ts';
import { findNarrative, makeSignature, type ReportContext, writeNarrative } from './report-context.ts';
import { makeLogo } from './report-look.ts';
import type { Cover, Letterhead, ReportModel, Section } from './report-model.ts';
import { isCaptioned, listSections } from './report-model.ts';

/** A foreword is signed; a gap is not. */
export function makeForeword(context: ReportContext): Section {
  const isWritten = findNarrative(context, 'foreword') !== null;
  return section({
    id: 'foreword',
    title: context.texts.foreword,
    pages: 'roman',
    blocks: [...writeNarrative(context, 'foreword'), ...(isWritten ? [makeSignature(context)] : [])],
  });
}

/** Contents, and lists of tables and figures where there are any. */
export function makeContents(context: ReportContext, body: readonly Section[]): readonly Section[] {
  const { texts } = context;
  const blocks = listSections(body).flatMap((one) => one.blocks.filter(isCaptioned));
  const list = (of: 'tables' | 'figures', title: string) =>
    section({ id: of, title, pages: 'roman', blocks: [{ kind: 'contents', of }] });
  return [
    section({
      id: 'contents',
      title: texts.contents,
      pages: 'roman',
      isListed: false,
      blocks: [{ kind: 'contents', of: 'sections' }],
    }),
    ...(blocks.some((block) => block.kind === 'table') ? [list('tables', texts.listOfTables)] : []),
    ...(blocks.some((block) => block.kind === 'figure') ? [list('figures', texts.listOfFigures)] : []),
  ];
}

/** In points: as tall as the lines beside it. */
const letterheadLogo = { width: 68, height: 60 } as const;
const coverLogo = { width: 130, height: 96 } as const;

/** Who writes, at the head of what is signed. */
export function makeLetterhead(context: ReportContext): Letterhead {
  const { organization } = context.document;
  const { regionName, name, address } = organization;
  const isRegionItself = organization.kind === 'region' || organization.kind === 'ministry';
  const region = isRegionItself || regionName === null ? null : writeGovernment(context, regionName);
  const { contact } = findStyle(context.document.officeStyles);
  return {
    logo: makeLogo(context, letterheadLogo),
    region,
    organization: name,
    address,
    contact: contact === null ? [] : contact.split('\n').filter((line) => line.trim() !== ''),
  };
}

export function makeCover(context: ReportContext, title: string, subtitle: string | null): Cover {
  const { organization } = context.document;
  const { regionName, shortName, name } = organization;
  const isRegionItself =
    organization.kind === 'region' || organization.kind === 'ministry' || regionName === null;
  return {
    logo: makeLogo(context, coverLogo),
    region: isRegionItself ? null : writeGovernment(context, regionName),
    organization: isRegionItself ? name : (shortName ?? name),
    title,
    subtitle,
    signedBy: name,
    address: organization.address,
    year: context.date.slice(0, 4),
  };
}

function writeGovernment(context: ReportContext, region: string): string {
  const prefixed = context.texts.government(region);
  const prefix = context.texts.government('').trim();
  return prefix !== '' && region.startsWith(prefix) ? region : prefixed;
}

export const makeFooter = (
  shortTitle: string,
  span: string | null,
  organization: string,
): ReportModel['footer'] => `${span === null ? shortTitle : `${shortTitle} ${span}`} · ${organization}`;
