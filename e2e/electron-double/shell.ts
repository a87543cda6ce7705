/** Part of the double of `electron`: `shell`. Nothing is opened; tests put functions of their own in these places. */
export const shell = {
  openExternal: async (_url: string): Promise<void> => undefined,
  showItemInFolder: (_path: string): void => undefined,
};
