import { createNodeLink, removeNodeLink, setNodeLinks } from '../../../db/commands/node-link.ts';
import type { planLinkMethods } from '../../api/plan-link.ts';
import { changePlan } from './change.ts';
import { ofPlan } from './find-plan.ts';
import type { HandlersOf } from './handler.ts';

export const planLinkHandlers: HandlersOf<keyof typeof planLinkMethods> = {
  'node.link': (call, { planId, note = null, ...link }) =>
    changePlan(call, 'node.link', ofPlan(planId), (context) => createNodeLink(context, { ...link, note })),
  'node.unlink': (call, { planId, id }) =>
    changePlan(call, 'node.unlink', ofPlan(planId), (context) => removeNodeLink(context, { id })),
  'node.setLinks': (call, { planId, ...input }) =>
    changePlan(call, 'node.setLinks', ofPlan(planId), (context) => setNodeLinks(context, input)),
};
