import type { ComponentType } from 'preact';
import type { Right } from '../state/viewer';

interface Tab {
  /** Its name in the address. */
  id: string;
  /** In English: the key of its translations. */
  name: string;
  /** What somebody must be allowed to see it. */
  right: Right;
  load: () => Promise<ComponentType<{ item: string }>>;
}

/** The parts of the workbench. Each is loaded when it is opened. */
export const tabs: readonly Tab[] = [
  { id: 'todo', name: 'To do', right: 'READ', load: async () => (await import('./lists/lists')).Lists },
  { id: 'texts', name: 'Texts', right: 'PROPOSE', load: async () => (await import('./texts/texts')).Texts },
  { id: 'proposals', name: 'Proposals', right: 'PROPOSE', load: async () => (await import('./proposals/proposals')).Proposals },
  { id: 'twins', name: 'Twins', right: 'READ', load: async () => (await import('./twins/twins')).Twins },
  { id: 'import', name: 'Import', right: 'PROPOSE', load: async () => (await import('./import/import')).Import },
  { id: 'changes', name: 'Changes', right: 'READ', load: async () => (await import('./records/changes')).Changes },
];
