import type { FrameworkPreset } from '../../../db/domain/framework-presets.ts';
import type {
  NodeLink,
  Official,
  Organization,
  Plan,
  RealizationCell,
  Unit,
} from '../../../db/domain/plan-document.ts';
import type { SampleAction, SampleBenchmark } from './sample-measures.ts';
import type { SampleNode, SampleVersionName } from './sample-node.ts';
import type { SampleProfile } from './sample-profile.ts';

export type * from './sample-measures.ts';
export type * from './sample-node.ts';
export type * from './sample-profile.ts';

/**
 * An office's documents written down as they read: a tree of statements with what hangs on each, and the lists of its
 * profile. The plan in it is the one a file of it shows first; `otherPlans` holds what that one serves or follows.
 */
export type Sample = SamplePlan &
  Readonly<{
    organization: Pick<Organization, 'kind' | 'name' | 'shortName' | 'regionName' | 'address' | 'isExample'> &
      Readonly<{ numberLocale?: Organization['numberLocale'] }>;
    /** Whose vision and missions the plan serves; those statements belong to it. */
    region: Pick<Organization, 'name'> | null;
    framework: FrameworkPreset;
    units: readonly (string | SampleUnit)[];
    officials: readonly SampleOfficial[];
    /** Where the figures come from: a published source, or invented for trying out. */
    origin: Extract<RealizationCell['origin'], 'source' | 'example'>;
    /** In the order they are written: what another one refers to stands before it. */
    otherPlans?: readonly SamplePlan[];
    /** Between statements by their keys, across plans too. */
    links?: readonly Readonly<{ from: string; to: string; kind: NodeLink['kind']; note?: string }>[];
  }>;

export type SamplePlan = SampleProfile &
  Readonly<{
    plan: Pick<Plan, 'title' | 'regulation' | 'periodStart' | 'periodEnd' | 'profile'> &
      Readonly<{
        /** How other plans of the sample call it. */
        key?: string;
        /** A Renstra unless told. */
        kind?: Plan['kind'];
        /** Keys of plans. */
        serves?: string;
        predecessor?: string;
        /** The region's own plan: every statement of it is the region's. */
        isRegional?: boolean;
        status?: Plan['status'];
        adoptedOn?: string;
      }>;
    tree: readonly SampleNode[];
    /** What is done for its indicators, and what others reached; both name an indicator by its code. */
    actions?: readonly SampleAction[];
    benchmarks?: readonly SampleBenchmark[];
    /** Documents of its budget by year; a year without one has what was first adopted. */
    budgetVersions?: readonly SampleBudgetVersion[];
    narratives: readonly Readonly<{
      document: 'renstra' | 'lkjip' | 'strategy';
      year: number;
      section: string;
      /** Key of the statement it is about; the document as a whole without one. */
      subject?: string;
      body: string;
    }>[];
  }>;

export type SampleUnit = Pick<Unit, 'name'> & Partial<Pick<Unit, 'code' | 'validFrom' | 'validTo'>>;

export type SampleOfficial = Readonly<
  Pick<
    Official,
    'name' | 'nip' | 'rank' | 'position' | 'isHead' | 'appointment' | 'validFrom' | 'validTo'
  > & { unit: string | null }
>;

export type SampleBudgetVersion = Readonly<{
  year: number;
  name: SampleVersionName;
  /** Of the DPA. */
  documentNumber?: string;
  documentDate?: string;
  note?: string;
}>;
