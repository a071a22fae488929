import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../db/domain/check/check-plan.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { aPlanDocument } from '../../support/plan-document-builder.ts';

const withWords = (
  mission: string,
  profile: string | null,
  organization = 'Dinas Sosial Nusa',
): PlanDocument => {
  const document = aPlanDocument({
    plan: { periodStart: 2025, periodEnd: 2025, profile },
    nodes: [{ level: 'mission', text: mission }],
  });
  return { ...document, organization: { ...document.organization, kind: 'agency', name: organization } };
};
const hintsOf = (document: PlanDocument) =>
  checkPlan(document).map(({ rule, severity, nodeId, params }) => ({ rule, severity, nodeId, ...params }));

describe('the words of a plan', () => {
  it('are hinted at where the dictionary has another form, once each, and where they stand', () => {
    const document = withWords('Pelayanan yang Inovative dan efetif; inovatif, efektif', null);
    const nodeId = document.nodes[0]?.id;
    const words = 'Inovative → inovatif; efetif → efektif';
    expect(hintsOf(document)).toEqual([{ rule: 'word-misspelled', severity: 'hint', nodeId, words }]);
  });

  it('are read in what explains a term and in what the office says of its duties too', () => {
    const document = withWords('Melayani', null);
    const [mission] = document.nodes;
    const gloss = { id: 'g', version: 1, term: 'melayani', meaning: 'ketentraman, dimana pun', sort: 1 };
    const duty = {
      id: 'd',
      version: 1,
      parentId: null,
      sort: 1,
      kind: 'function',
      name: 'Pembinaan',
    } as const;
    const said = {
      ...document,
      nodes: document.nodes.map((node) => ({ ...node, glosses: [gloss] })),
      duties: [{ ...duty, meaning: 'mengurangi resiko', form: null }],
    };
    expect(hintsOf(said).map(({ nodeId, ...hint }) => [nodeId, 'words' in hint ? hint.words : ''])).toEqual([
      [null, 'resiko → risiko'],
      [mission?.id, 'ketentraman → ketenteraman; dimana → di mana'],
    ]);
  });

  it('are left alone where a longer word only holds one', () => {
    expect(hintsOf(withWords('Perizinan, indeks, sistematika, praktikum, risikonya', null))).toEqual([]);
  });

  it('of a profile are hinted at where they speak of another agency’s affair', () => {
    const profile = 'Pembangunan kesehatan di Nusa diselenggarakan bersama.';
    expect(hintsOf(withWords('Melayani', profile))).toEqual([
      {
        rule: 'profile-names-other-affair',
        severity: 'hint',
        nodeId: null,
        phrase: 'Pembangunan kesehatan',
        organization: 'Dinas Sosial Nusa',
      },
    ]);
    expect(hintsOf(withWords('Melayani', profile, 'Dinas Kesehatan Nusa'))).toEqual([]);
    const region = withWords('Melayani', profile, 'Kabupaten Nusa');
    expect(hintsOf({ ...region, organization: { ...region.organization, kind: 'region' } })).toEqual([]);
  });
});
