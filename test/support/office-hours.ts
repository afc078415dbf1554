const CLOCK = 'KEPT_CLOCK_OFFSET_MS';

/**
 * From now on every Kept that is started here has it a quarter past that hour (UTC) of a Tuesday to come: what the rules say of hours
 * must not hang on when a test runs. At 16 it is working time all over the country. The answer puts the clock back.
 */
export function startOnTuesday(hourUtc: number): () => void {
  const before = process.env[CLOCK];
  const now = new Date();
  // Always ahead: a clock that went back is another test.
  const days = ((2 - now.getUTCDay() + 7) % 7) + 7;
  const at = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days, hourUtc, 15);
  process.env[CLOCK] = String(at - now.getTime());
  return () => {
    if (before === undefined) delete process.env[CLOCK];
    else process.env[CLOCK] = before;
  };
}
