import { create } from 'zustand';

export type PanelTab = 'span' | 'relations' | 'suggestions' | 'article' | 'guide' | 'checks' | 'history';
export const panelTabs: readonly PanelTab[] = [
  'span',
  'relations',
  'suggestions',
  'article',
  'guide',
  'checks',
  'history',
];

interface Panel {
  readonly tab: PanelTab;
  /** A field that asks for the keyboard once it is there. */
  readonly wanted: 'note' | null;
  /** The list of articles is folded to a strip, by hand; a narrow window folds it anyway. */
  readonly listFolded: boolean;
  /** In a narrow window the panel is a drawer. */
  readonly drawerOpen: boolean;
  /** Which article of how many is on screen, once that is known. */
  readonly place: { readonly at: number; readonly total: number } | null;
  foldList(): void;
  setDrawer(open: boolean): void;
}

export const usePanel = create<Panel>((set) => ({
  tab: 'span',
  wanted: null,
  listFolded: false,
  drawerOpen: false,
  place: null,
  foldList: () => set(({ listFolded }) => ({ listFolded: !listFolded })),
  setDrawer: (drawerOpen) => set({ drawerOpen }),
}));

/** Shows a tab, and opens the drawer where the panel is one. */
export function showTab(tab: PanelTab, wanted: 'note' | null = null): void {
  usePanel.setState({ tab, wanted, drawerOpen: true });
}
