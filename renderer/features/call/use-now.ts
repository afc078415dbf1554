import { useEffect, useState } from 'react';
import { useUi } from '../../stores/ui-context';

/** The desk's time, told anew each second while somebody looks at it. */
export function useNowEachSecond(isRunning: boolean): number {
  const { desk, env } = useUi();
  const [nowMs, setNowMs] = useState(desk.nowMs());
  useEffect(
    () => (isRunning ? env.later(1_000, () => setNowMs(desk.nowMs())) : undefined),
    [nowMs, isRunning, env, desk],
  );
  return nowMs;
}
