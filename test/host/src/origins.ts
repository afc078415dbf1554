import { createHash } from 'node:crypto';

/** Schemes Chromium has of its own; they are left as they are. */
const NATIVE = new Set(['http', 'https', 'file', 'data', 'blob', 'about', 'devtools', 'mailto', 'javascript']);

export interface MappedOrigin {
  readonly url: string;
  readonly scheme: string;
  readonly partition: string;
}

/**
 * Custom schemes become loopback http origins: `app://desk/x` in partition P <-> `http://desk--app--<P>.localhost/x`.
 *
 * `*.localhost` is a secure context. Each single label is a site of its own, so a process and a storage of its own
 * (`desk.app.localhost` and `store.app.localhost` would be one site and share a process).
 */
export class Origins {
  readonly #labels = new Map<string, string>();
  readonly #partitions = new Map<string, string>();
  readonly #runSecret: string;

  /** `runSecret` makes a partition without `persist:` start empty in every run. */
  constructor(runSecret: string) {
    this.#runSecret = runSecret;
  }

  /** The http url Chromium is given for `url` in `partition` (the empty string is the default session). */
  toHttp(url: string, partition: string): string {
    const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url);
    const [, scheme, host, rest] = match ?? [];
    if (scheme === undefined || host === undefined || rest === undefined) return url;
    if (NATIVE.has(scheme.toLowerCase())) return url;
    const label = this.#labelOf(partition);
    const name = `${host}--${scheme}${label === '' ? '' : `--${label}`}`.toLowerCase();
    return `http://${name}.localhost${rest.startsWith('/') ? '' : '/'}${rest}`;
  }

  /** The app's own url for what Chromium calls `url`; foreign urls come back unchanged. */
  fromHttp(url: string): string {
    return this.parse(url)?.url ?? url;
  }

  /** As `fromHttp`, with the scheme and the partition; null for a foreign url. */
  parse(url: string): MappedOrigin | null {
    const match = /^http:\/\/([a-z0-9-]+?)--([a-z][a-z0-9+.]*?)(?:--([a-z0-9-]+))?\.localhost(?::\d+)?(.*)$/i.exec(url);
    const [, host, scheme, label, rest] = match ?? [];
    if (host === undefined || scheme === undefined || rest === undefined) return null;
    return { url: `${scheme}://${host}${rest}`, scheme, partition: this.#partitions.get(label ?? '') ?? '' };
  }

  /** A policy may name `app:` or `app://host`; here those mean the mapped origins. `isCustom` knows the app's schemes. */
  mapPolicy(policy: string, partition: string, isCustom: (scheme: string) => boolean): string {
    return policy
      .replace(/\b([a-z][a-z0-9+.-]*):\/\/([a-z0-9-]+)/gi, (source: string, scheme: string) =>
        isCustom(scheme) ? this.toHttp(source, partition).replace(/\/$/, '') : source,
      )
      .replace(/(^|[\s;])([a-z][a-z0-9+.-]*):(?=[\s;]|$)/gi, (source: string, before: string, scheme: string) =>
        isCustom(scheme) ? `${before}http://*.localhost` : source,
      );
  }

  #labelOf(partition: string): string {
    if (partition === '') return '';
    const known = this.#labels.get(partition);
    if (known !== undefined) return known;
    const salt = partition.startsWith('persist:') ? '' : this.#runSecret;
    const hash = createHash('sha256').update(partition).update(salt).digest('hex').slice(0, 10);
    // Readable in a trace; the hash is what keeps two partitions apart.
    const slug = partition
      .toLowerCase()
      .replace(/^persist:/, '')
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 16)
      .replace(/^-+|-+$/g, '');
    const label = slug === '' ? hash : `${slug}-${hash}`;
    this.#labels.set(partition, label);
    this.#partitions.set(label, partition);
    return label;
  }
}
