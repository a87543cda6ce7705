export const LABEL_KEYS = {
  next: 'J',
  previous: 'K',
  down: 'Alt+ArrowDown',
  up: 'Alt+ArrowUp',
  undo: 'Mod+Z',
  redo: 'Shift+Mod+Z',
  preview: 'Mod+Enter',
} as const;
