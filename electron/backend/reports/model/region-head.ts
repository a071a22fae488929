import type { ReportContext } from './report-context.ts';

type Named = Pick<ReportContext, 'words' | 'document'>;

/** The head of a region by what the region is: `Kabupaten Nusa Raya` has a Bupati. */
export function nameRegionHead({ words }: Pick<Named, 'words'>, region: string): string {
  const { superior } = words.agreement;
  const [, kind, name = ''] = /^(Kabupaten|Kota|Provinsi)\s+(.+)$/.exec(region) ?? [];
  switch (kind) {
    case 'Kabupaten':
      return superior.regency(name);
    case 'Kota':
      return superior.city(name);
    case 'Provinsi':
      return superior.province(name);
    default:
      return superior.other(region);
  }
}

/** Who decrees: the head of the office, or where the plan is that of a region, its head. */
export function nameIssuer(context: Named): string {
  const { kind, name, regionName } = context.document.organization;
  return kind === 'region' ? nameRegionHead(context, regionName ?? name) : context.words.decree.issuer(name);
}
