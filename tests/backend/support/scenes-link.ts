import { expect } from 'vitest';
import { must, type Scene } from './change-scenes.ts';

const findEnds = (page: Parameters<Scene['act']>[0]) => {
  const { nodes, links } = page.held();
  const from = must(nodes.find((node) => node.levelKind === 'program'));
  const known = new Set(links.filter((one) => one.fromNodeId === from.id).map((one) => one.toNodeId));
  const to = must(nodes.find((node) => node.levelKind === 'objective' && !known.has(node.id)));
  return { from: from.id, to: to.id };
};

/** Which objectives a program supports, and what else rows have to do with each other. */
export const linkScenes: readonly Scene[] = [
  {
    name: 'node.link',
    act: async (page) => {
      const { planId } = page;
      const { from, to } = findEnds(page);
      const ends = { fromNodeId: from, toNodeId: to, kind: 'supports' as const };
      const { id } = await page.change('node.link', { planId, ...ends });
      expect(page.held().links.find((link) => link.id === id)).toMatchObject({ ...ends, note: null });
    },
  },
  {
    name: 'node.unlink',
    prepare: (page) => {
      const { from, to } = findEnds(page);
      const ends = { fromNodeId: from, toNodeId: to, kind: 'crosscuts' as const };
      return page.change('node.link', { planId: page.planId, ...ends });
    },
    act: async (page) => {
      const { id } = must(page.held().links.find((link) => link.kind === 'crosscuts'));
      await page.change('node.unlink', { planId: page.planId, id });
      expect(page.held().links.some((link) => link.id === id)).toBe(false);
    },
  },
  {
    name: 'node.setLinks',
    act: async (page) => {
      const { from, to } = findEnds(page);
      const links = { fromNodeId: from, kind: 'supports' as const, toNodeIds: [to] };
      await page.change('node.setLinks', { planId: page.planId, ...links });
      expect(page.held().links.filter((link) => link.fromNodeId === from)).toMatchObject([{ toNodeId: to }]);
    },
  },
];
