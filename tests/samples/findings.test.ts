import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../db/domain/check/check-plan.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { readSamplePlans } from './read-sample.ts';

/** The rule, where it stands (the plan as a whole is ''), and the words its sentence names. */
function listFindings(document: PlanDocument): readonly string[] {
  const nodeOf = new Map(document.nodes.map((node) => [node.id, node]));
  return checkPlan(document).map(({ rule, nodeId, params }) => {
    const node = nodeId === null ? undefined : nodeOf.get(nodeId);
    const place = node ? `${node.levelKind} ${node.code ?? ''}`.trim() : '';
    return [rule, place, params.words ?? ''].join(' | ');
  });
}

/**
 * What the auditor says of each founding document as it was published. Everything it says is so: the sources keep
 * their slips, and there is no false alarm among these. Those of Lahat stand in samples.test.ts.
 */
describe('the auditor finds', () => {
  it('in the Bandung document four slips of spelling, and no period', async () => {
    const [bandung] = await readSamplePlans('bandung');
    expect(bandung && listFindings(bandung)).toEqual([
      // It is a page of vision and missions: neither it nor its title names a year.
      'plan-without-period |  | ',
      // "ketentraman lahir batin" explains Kesejahteraan Sosial (KBBI has tenteram); "ditujukan sebesar-sebesarnya
      // untuk kemakmuran" explains Untuk Masyarakat.
      'word-misspelled | vision | ketentraman → ketenteraman; sebesar-sebesarnya → sebesar-besarnya',
      // "…dan masyarakat, dimana terdapat peran aktif…": the preposition is a word of its own.
      'word-misspelled | mission 1 | dimana → di mana',
      // "golongan masyarakat yang beresiko tinggi", in what the mission means by rawan sosial.
      'word-misspelled | mission 4 | beresiko → berisiko',
    ]);
  });

  it('in the Metro document no period of its own, and nothing in the RPJMD it serves', async () => {
    const [metro, region] = await readSamplePlans('metro');
    // A description of the office: 2021-2026 are the years of the RPJMD, not of a plan of the agency's own.
    expect(metro && listFindings(metro)).toEqual(['plan-without-period |  | ']);
    // "Sehat" and "Berpendidikan" are other agencies' affairs, but a region has every affair. Its mission has no
    // number and no goal because nobody has begun to write goals: an unfinished plan is not a broken one.
    expect(region && listFindings(region)).toEqual([]);
  });

  it('in the Lampung document no period, and nothing else', async () => {
    const [lampung] = await readSamplePlans('lampung');
    // A news report of a policy: 2013, 2016 and 2017 are the years of its figures and of the meeting. That its goal has
    // no objective and no indicator is no gap where there is none in the whole document.
    expect(lampung && listFindings(lampung)).toEqual(['plan-without-period |  | ']);
  });

  it('nothing in the Copenhagen document, which names its years and has begun no goals', async () => {
    const [strategy] = await readSamplePlans('kobenhavn');
    expect(strategy && listFindings(strategy)).toEqual([]);
  });
});
