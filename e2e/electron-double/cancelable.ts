/** Part of the double of `electron`: the events whose default a listener may prevent. */
export interface Cancelable {
  preventDefault(): void;
  readonly defaultPrevented: boolean;
}

export function makeCancelable<Details extends object>(details: Details): Details & Cancelable {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return event;
}
