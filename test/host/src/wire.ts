/** What main and the preload's world of a page say to each other. One text: a JSON head, a line feed, an encoded body. */

export type PageToHost =
  /** The page's shim runs. Nothing may be sent to a document before this. */
  | { readonly type: 'hello'; readonly href: string }
  | { readonly type: 'invoke'; readonly id: number; readonly channel: string }
  | { readonly type: 'send'; readonly channel: string; readonly ports: readonly string[] }
  | { readonly type: 'port-message'; readonly port: string; readonly ports: readonly string[] }
  | { readonly type: 'port-close'; readonly port: string }
  | { readonly type: 'navigate'; readonly url: string }
  | { readonly type: 'open'; readonly url: string; readonly name: string; readonly features: string }
  | { readonly type: 'preload-error'; readonly stack: string };

export type HostToPage =
  | { readonly type: 'reply'; readonly id: number; readonly isOk: boolean }
  /** `directPorts` come from the broker page by `postMessage`, so the message must wait for those. */
  | {
      readonly type: 'message';
      readonly channel: string;
      readonly ports: readonly string[];
      readonly directPorts: readonly string[];
    }
  | { readonly type: 'port-message'; readonly port: string; readonly ports: readonly string[] }
  | { readonly type: 'port-close'; readonly port: string };

/** What one page's shims are told when they are injected. */
export interface PageConfig {
  readonly world: 'main' | 'preload';
  /** Names the private events and marks private messages; unknown to the app's own code. */
  readonly secret: string;
  readonly argv: readonly string[];
  readonly versions: Readonly<Record<string, string>>;
  readonly platform: string;
}

/** Joins a head and its encoded body. */
export function frame(head: PageToHost | HostToPage, body = ''): string {
  return `${JSON.stringify(head)}\n${body}`;
}

/** Splits what `frame` joined. The sender is our own other half, so the head's shape is taken as said. */
export function unframe<Head extends PageToHost | HostToPage>(text: string): { head: Head; body: string } {
  const end = text.indexOf('\n');
  return { head: JSON.parse(text.slice(0, end)) as Head, body: text.slice(end + 1) };
}
