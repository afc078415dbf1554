import type { BrowserContext, Page } from '@playwright/test';
import type { BenchPage } from './page/page';

/** What the page of the bench can be asked; each call takes its arguments as one list. */
export type PageCalls = {
  readonly [Name in keyof BenchPage]: (
    ...args: Parameters<BenchPage[Name]>
  ) => Promise<Awaited<ReturnType<BenchPage[Name]>>>;
};

/** Runs in the page. */
async function call([name, args]: readonly [string, readonly unknown[]]): Promise<unknown> {
  const { bench } = globalThis as unknown as {
    readonly bench: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  };
  return bench[name]?.(...args);
}

function callsOf(page: Page): PageCalls {
  const get =
    (_target: object, name: string) =>
    (...args: readonly unknown[]) =>
      page.evaluate(call, [name, args] as const);
  return new Proxy({}, { get }) as PageCalls;
}

/** Works in a page of its own, so that nothing is in memory that a new start would not have. */
export async function inFreshPage<T>(
  context: BrowserContext,
  url: string,
  work: (calls: PageCalls) => Promise<T>,
): Promise<T> {
  const page = await context.newPage();
  await page.goto(url);
  try {
    return await work(callsOf(page));
  } finally {
    await page.close();
  }
}
