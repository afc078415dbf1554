/** The first argument of most Electron events. */
export interface HostEvent {
  defaultPrevented: boolean;
  preventDefault(): void;
}

/** A fresh event; `extra` members are those the documentation lists for that event. */
export function createEvent<T extends object = object>(extra?: T): HostEvent & T {
  const event = {
    ...extra,
    defaultPrevented: false,
    preventDefault(): void {
      event.defaultPrevented = true;
    },
  } as HostEvent & T;
  return event;
}
