import type {
  Abbreviation,
  DerivedPlan,
  Duty,
  LegalBasis,
  Motto,
  Provenance,
  Statistic,
  TargetGroup,
} from '../../../db/domain/plan-document.ts';

/** What a document says about its office beside the cascade. What a source does not say is left out, and stays empty. */
export type SampleProfile = Readonly<{
  legalBases: readonly SampleLegalBasis[];
  abbreviations?: readonly Pick<Abbreviation, 'short' | 'meaning'>[];
  duties?: readonly SampleDuty[];
  mottos?: readonly Pick<Motto, 'text' | 'language' | 'meaning'>[];
  statistics?: readonly SampleStatistic[];
  provenances?: readonly Partial<Omit<Provenance, 'id' | 'version' | 'sort'>>[];
  targetGroups?: readonly (Pick<TargetGroup, 'dimension' | 'name'> & Partial<Pick<TargetGroup, 'note'>>)[];
  participants?: readonly string[];
  derivedPlans?: readonly SampleDerivedPlan[];
}>;

export type SampleLegalBasis = Readonly<{
  role: LegalBasis['role'];
  kind: string;
  number: string | null;
  year: number | null;
  title: string | null;
  amendedBy?: readonly Omit<SampleLegalBasis, 'amendedBy' | 'role'>[];
}>;

export type SampleDuty = Pick<Duty, 'kind' | 'name'> &
  Partial<Pick<Duty, 'meaning' | 'form'>> &
  Readonly<{
    /** Names of the units that carry it out. */
    units?: readonly string[];
    parts?: readonly SampleDuty[];
  }>;

/** A told figure, or the share one told figure is of another. */
export type SampleStatistic = Pick<Statistic, 'name'> &
  Readonly<
    | ({ key?: string; value: string } & Partial<
        Pick<Statistic, 'unitOfMeasure' | 'year' | 'isUpToYear' | 'isApproximate' | 'source'>
      >)
    | {
        /** Keys of the figures it is computed from. */
        part: string;
        whole: string;
      }
  >;

export type SampleDerivedPlan = Pick<DerivedPlan, 'kind' | 'name'> &
  Partial<Pick<DerivedPlan, 'description' | 'presentedTo'>> &
  Readonly<{ unit?: string; parts?: readonly Readonly<{ name: string; body?: string }>[] }>;
