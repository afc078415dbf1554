/** A failed load, worded as Electron's `loadURL` words it. */
export class LoadError extends Error {
  readonly code: string;
  readonly errno: number;
  readonly url: string;

  constructor(code: string, errno: number, url: string) {
    super(`${code} (${errno}) loading '${url}'`);
    this.code = code;
    this.errno = errno;
    this.url = url;
  }
}

interface Navigation {
  readonly loaderId?: string;
  readonly errorText?: string;
}

interface Waiting {
  readonly url: string;
  readonly resolve: () => void;
  readonly reject: (error: LoadError) => void;
}

/**
 * Knows which load a load event belongs to. Chromium's events do not say; a late one of about:blank would otherwise
 * end the wait for the page that follows it.
 */
export class LoadTracker {
  #committed = '';
  #loaded = '';
  readonly #waiting = new Map<string, Waiting>();

  /** Starts a navigation and waits until that very document is loaded. */
  async run(url: string, start: () => Promise<Navigation>): Promise<void> {
    this.#reject((waiting) => new LoadError('ERR_ABORTED', -3, waiting.url));
    const { loaderId, errorText } = await start();
    if (errorText !== undefined) throw new LoadError('ERR_FAILED', -2, url);
    // No loader: the url differed in its fragment only, and nothing is loaded.
    if (loaderId === undefined || this.#loaded === loaderId) return;
    await new Promise<void>((resolve, reject) => this.#waiting.set(loaderId, { url, resolve, reject }));
  }

  committed(loaderId: string): void {
    this.#committed = loaderId;
  }

  /** The document that was committed last is loaded. Returns what ends the wait, to be called after the events. */
  loaded(): () => void {
    const loaderId = this.#committed;
    this.#loaded = loaderId;
    const waiting = this.#waiting.get(loaderId);
    this.#waiting.delete(loaderId);
    return () => waiting?.resolve();
  }

  /** Nothing that was being loaded will be. */
  fail(code: string): void {
    this.#reject((waiting) => new LoadError(code, -2, waiting.url));
  }

  #reject(toError: (waiting: Waiting) => LoadError): void {
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const waiting of all) waiting.reject(toError(waiting));
  }
}
