import type { MethodName } from '../api/contract.ts';
import type { MenuCommand } from '../api/menu.ts';

/**
 * The preload's own list, because the schemas of the contract would make its one file ten times larger. The type
 * demands each method of the contract and allows no other.
 */
const methods: Readonly<Record<MethodName, true>> = {
  'app.info': true,
  'app.setLanguage': true,
  'app.quit': true,
  'files.pick': true,
  'files.listFolder': true,
  'files.grantExisting': true,
  'files.grantNew': true,
  'files.recents': true,
  'files.openRecent': true,
  'files.forgetRecent': true,
  'files.reveal': true,
  'files.openExported': true,
  'document.info': true,
  'document.create': true,
  'document.open': true,
  'document.openSample': true,
  'document.close': true,
  'document.flush': true,
  'document.saveCopy': true,
  'history.list': true,
  'plan.read': true,
  'plan.update': true,
  'plan.list': true,
  'plan.create': true,
  'plan.remove': true,
  'plan.startNext': true,
  'plan.adopt': true,
  'plan.revise': true,
  'plan.readVersion': true,
  'node.search': true,
  'framework.update': true,
  'organization.update': true,
  'node.create': true,
  'node.update': true,
  'node.move': true,
  'node.remove': true,
  'node.setGlosses': true,
  'node.link': true,
  'node.unlink': true,
  'node.setLinks': true,
  'indicator.create': true,
  'indicator.update': true,
  'indicator.move': true,
  'indicator.remove': true,
  'target.set': true,
  'realization.set': true,
  'budget.set': true,
  'spending.set': true,
  'budget.distribute': true,
  'budgetVersion.create': true,
  'budgetVersion.update': true,
  'budgetVersion.remove': true,
  'nomenclature.lists': true,
  'nomenclature.import': true,
  'nomenclature.remove': true,
  'nomenclature.search': true,
  'nomenclature.match': true,
  'nomenclature.place': true,
  'nomenclature.fill': true,
  'narrative.set': true,
  'outline.insert': true,
  'outline.remove': true,
  'outline.move': true,
  'outline.duplicate': true,
  'outline.setLevel': true,
  'text.replace': true,
  'trash.list': true,
  'trash.restore': true,
  'history.undo': true,
  'history.redo': true,
  'record.create': true,
  'record.createMany': true,
  'record.update': true,
  'record.move': true,
  'record.remove': true,
  'report.render': true,
  'report.bytes': true,
  'report.export': true,
  'report.print': true,
  'tree.render': true,
  'tree.export': true,
  'check.plan': true,
  'scoring.set': true,
  'indicator.lineage': true,
  'indicator.predecessors': true,
  'history.ofIndicator': true,
};

export const methodNames = Object.keys(methods) as readonly MethodName[];

/** One channel per method; there is none that takes the method's name as an argument. */
export const channelOf = (method: MethodName): string => `selaras:${method}`;

/** Main to page: an item of the native menu was chosen. */
export const menuChannel = 'selaras-menu';
/** Preload to main: files were dropped on the window. The page has no way to send on it. */
export const dropChannel = 'selaras-drop';

export type MenuBridge = Readonly<{ onCommand: (listener: (command: MenuCommand) => void) => void }>;
