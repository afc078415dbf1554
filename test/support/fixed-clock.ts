import type { ElectronApplication } from '@playwright/test';

const OFFSET = 'KEPT_CLOCK_OFFSET_MS';
const ZONE = 'TZ';

/** A Tuesday of working hours all over the country; a quarter past eleven in the morning at a desk in Chicago. */
export const FIXED_MS = Date.UTC(2027, 2, 16, 16, 15, 20);
export const FIXED_DAY = '2027-03-16';
export const FIXED_ZONE = 'America/Chicago';

function setFor(values: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(values).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, values);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}

/**
 * From now on every Kept that is started here, is at a desk in Chicago and has it `atMs`; time goes on from there. The answer puts
 * clock and zone back.
 */
export function startAt(atMs: number = FIXED_MS, zone: string = FIXED_ZONE): () => void {
  return setFor({ [OFFSET]: String(atMs - Date.now()), [ZONE]: zone });
}

/**
 * Sets the clock of a running app and lets it stand there, as a machine that slept and woke would have it at that moment. Undone by
 * `letTimeRun`.
 */
export async function stopTimeAt(app: ElectronApplication, atMs: number): Promise<void> {
  await app.evaluate((_electron, at) => {
    const world = globalThis as unknown as { keptOwnNow?: () => number };
    world.keptOwnNow ??= Date.now;
    const offset = Number(process.env['KEPT_CLOCK_OFFSET_MS'] ?? '0');
    Date.now = () => at - offset;
  }, atMs);
}

export async function letTimeRun(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const { keptOwnNow } = globalThis as unknown as { keptOwnNow?: () => number };
    if (keptOwnNow !== undefined) Date.now = keptOwnNow;
  });
}
