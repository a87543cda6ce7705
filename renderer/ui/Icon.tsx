/** Line drawings on a grid of 16, 1.4 px thick, in the colour of the text around them. */
const PATHS = {
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.5 10.5 14 14',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3 8.5 6.5 12 13 4.5',
  down: 'M4 6l4 4 4-4',
  right: 'M6 4l4 4-4 4',
  up: 'M8 13V3.5M4 7l4-4 4 4',
  folder: 'M2 4.5h4.5l1.5 1.5h6v6.5H2Z',
  file: 'M4 2.5h5L12 5.5v8H4ZM9 2.5v3h3',
} as const;
export type IconName = keyof typeof PATHS;

/** Says nothing on its own: the words beside it, or the label of its button, do. */
export function Icon({ name, size = 14 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
