import type { App, BrowserWindow, IpcMain, MessagePortMain, Session, WebContents } from 'electron';
import { describe, expectTypeOf, it } from 'vitest';
import type { Broadcast } from '#shared/contract/define';
import type { Ipc, IpcHandlers, Workstation } from '#shared/contract/ipc';
import type { Recorded } from '#shared/contract/commands';
import type { QueuePage } from '#shared/contract/store';
import type { AccountId } from '#shared/kernel/ids';
import type { AppError, Result } from '#shared/kernel/result';
import type { IpcRegistry } from '#main/ipc/bind';
import type { HardenedApp } from '#main/security/harden-app';
import type { HardenedSession } from '#main/security/harden-session';
import type { NavigatingContents } from '#main/security/navigation';
import type { SenderEvent } from '#main/security/sender';
import type { LockingApp } from '#main/security/single-instance';
import type { RoleHolder } from '#main/security/window-roles';
import type { GreetingPort } from '#main/windows/store-greeting';
import type { StoreWindowLike } from '#main/windows/store-window';
import type { UiWindowLike } from '#main/windows/ui-window';

// These hold at compile time (`npm run typecheck`); vitest only lists them.
describe('the types of the contract', () => {
  it('give the UI a function per request that answers a Result of the output', () => {
    expectTypeOf<Workstation['contact']['addNote']>().returns.resolves.toEqualTypeOf<Result<Recorded, AppError>>();
    expectTypeOf<Workstation['queue']['next']>().parameter(0).toExtend<{ skip: AccountId[] }>();
    expectTypeOf<Awaited<ReturnType<Workstation['queue']['page']>>>().toExtend<Result<QueuePage, AppError>>();
  });

  it('give the UI a subscription per notice that answers how to end it', () => {
    expectTypeOf<Workstation['queue']['changed']>().returns.toEqualTypeOf<() => void>();
    expectTypeOf<Workstation['queue']['changed']>().parameter(0).parameter(0).toEqualTypeOf<{ revision: number }>();
  });

  it('ask main for a handler per request and for none per notice', () => {
    expectTypeOf<keyof IpcHandlers>().toEqualTypeOf<keyof Ipc>();
    expectTypeOf<'page' | 'counts' | 'next'>().toExtend<keyof IpcHandlers['queue']>();
    expectTypeOf<'changed'>().not.toExtend<keyof IpcHandlers['queue']>();
    expectTypeOf<IpcHandlers['account']['open']>().parameter(0).toEqualTypeOf<{ accountId: AccountId }>();
  });

  it('refuse a missing handler, a wrong output and a plain text for an id', () => {
    type Queue = IpcHandlers['queue'];
    expectTypeOf<Omit<Queue, 'next'>>().not.toExtend<Queue>();
    expectTypeOf<() => Promise<Result<string, AppError>>>().not.toExtend<Queue['next']>();
    expectTypeOf<{ accountId: string }>().not.toExtend<Parameters<Workstation['account']['open']>[0]>();
  });

  it('let a notice be given with its payload only', () => {
    const give: Broadcast<Ipc> = () => undefined;
    give('queue', 'changed', { revision: 1 });
    // @ts-expect-error a notice carries a revision, not a record
    give('queue', 'changed', { name: 'Ada' });
    expectTypeOf(give).toBeFunction();
  });
});

describe('the parts of Electron that the walls are built against', () => {
  it('are parts of what Electron really has', () => {
    expectTypeOf<App>().toExtend<HardenedApp>();
    expectTypeOf<App>().toExtend<LockingApp>();
    expectTypeOf<Session>().toExtend<HardenedSession>();
    expectTypeOf<WebContents>().toExtend<NavigatingContents>();
    expectTypeOf<WebContents>().toExtend<RoleHolder>();
    expectTypeOf<Electron.IpcMainInvokeEvent>().toExtend<SenderEvent>();
    expectTypeOf<IpcMain>().toExtend<IpcRegistry>();
    expectTypeOf<BrowserWindow>().toExtend<UiWindowLike>();
    expectTypeOf<BrowserWindow>().toExtend<StoreWindowLike<MessagePortMain>>();
    expectTypeOf<MessagePortMain>().toExtend<GreetingPort>();
  });
});
