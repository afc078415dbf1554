import { createDeferred } from './deferred';
import { createEvent, type HostEvent } from './event';
import { windows } from './registry';
import { Relaunches } from './relaunch';
import { messageOf, report } from './report';
import { runningOrNull } from './runtime';

/** How long an exit may take before it is forced. */
const EXIT_PATIENCE_MS = 8_000;

type Emit = (name: string, event: HostEvent, ...values: unknown[]) => boolean;

/** What the app's package.json says. */
export interface AppFacts {
  readonly version: string;
  readonly appPath: string;
  name: string;
}

/** The host's side of `app`: who it is, readiness, and the way out. */
export class AppHost {
  readonly ready = createDeferred();
  /** Settles when main asks for readiness, which an ES module may do while it is still being loaded. */
  wanted = createDeferred();
  facts: AppFacts = { name: 'Electron', version: '', appPath: process.cwd() };
  readonly relaunches = new Relaunches();
  isReady = false;
  isQuitting = false;
  readonly #emit: Emit;

  constructor(emit: Emit) {
    this.#emit = emit;
  }

  becomeReady(): void {
    this.isReady = true;
    this.ready.resolve();
    this.#emit('ready', createEvent(), {});
  }

  /** `app.quit()`: every listener and every window may refuse. */
  async quit(): Promise<void> {
    if (this.isQuitting) return;
    this.isQuitting = true;
    this.isQuitting = (await this.#mayQuit()) && !this.#isRefused('will-quit');
    if (this.isQuitting) await this.finish(0);
  }

  /** `app.exit()`: asks nobody. Output is flushed and Chromium has written its profile when the process ends. */
  async finish(code: number): Promise<void> {
    this.isQuitting = true;
    setTimeout(() => process.exit(code), EXIT_PATIENCE_MS).unref();
    this.#emit('quit', createEvent(), code);
    try {
      await runningOrNull()?.chromium.close();
    } catch (error) {
      report(`Chromium did not close: ${messageOf(error)}`);
    }
    await Promise.all([flush(process.stdout), flush(process.stderr)]);
    this.relaunches.start();
    process.exit(code);
  }

  async #mayQuit(): Promise<boolean> {
    if (this.#isRefused('before-quit')) return false;
    for (const window of Array.from(windows)) if (!(await window.hostClose())) return false;
    return true;
  }

  #isRefused(name: string): boolean {
    const event = createEvent();
    this.#emit(name, event);
    return event.defaultPrevented;
  }
}

/** Waits until everything written so far has left the process, or cannot any more. */
function flush(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.once('error', () => resolve());
    stream.write('', () => resolve());
  });
}
