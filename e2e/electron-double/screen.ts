/** Part of the double of `electron`: `screen`, with one display and a bar along its upper edge. */
const display = {
  id: 1,
  scaleFactor: 1,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 25, width: 1920, height: 1055 },
};

export const screen = {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
};
