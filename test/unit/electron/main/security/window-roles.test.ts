import { describe, expect, it } from 'vitest';
import { ORIGINS, STORE_ORIGIN, UI_ORIGIN, isUrlOf } from '#main/security/origins';
import { claimSingleInstance } from '#main/security/single-instance';
import { createWindowRoles } from '#main/security/window-roles';
import { createHolder } from '#test/contract/ipc/desk-ipc';

describe('the role of a window', () => {
  it('is the one its factory assigned, until the window is destroyed', () => {
    const roles = createWindowRoles();
    const window = createHolder(5);
    expect(roles.roleOf(5)).toBeNull();
    roles.assign('store', window);
    expect(roles.roleOf(5)).toBe('store');
    window.destroy();
    expect(roles.roleOf(5)).toBeNull();
    expect(roles.holdersOf('store')).toEqual([]);
  });

  it('cannot be changed', () => {
    const roles = createWindowRoles();
    const window = createHolder(5);
    roles.assign('store', window);
    expect(() => roles.assign('ui', window)).toThrow('has a role already');
    expect(roles.roleOf(5)).toBe('store');
  });
});

describe('the origins', () => {
  it('are the ones the databases of every desk are stored under', () => {
    expect([UI_ORIGIN, STORE_ORIGIN]).toEqual(['app://ui', 'app://store']);
    expect(ORIGINS).toEqual({ ui: 'app://ui', store: 'app://store', document: 'app://document' });
  });

  it.each([
    '',
    'about:blank',
    'app:ui/',
    'app://ui@store/',
    'app://store.ui/',
    'blob:app://ui/x',
    'app://ui.',
    'APP://ui:1/',
    'app://ui\u3002/',
  ])('do not hold %j', (url) => {
    expect(isUrlOf('ui', url)).toBe(false);
  });
});

describe('a second start of Kept', () => {
  it('finds the data folder taken and is told to leave', () => {
    const app = { requestSingleInstanceLock: () => false, on: () => expect.unreachable('it has nothing to listen to') };
    expect(claimSingleInstance(app, () => undefined)).toBe(false);
  });

  it('is noticed by the first, which looks at nothing of it', () => {
    const listeners: (() => void)[] = [];
    let starts = 0;
    const app = {
      requestSingleInstanceLock: () => true,
      on: (_event: string, listener: () => void) => listeners.push(listener),
    };
    expect(claimSingleInstance(app, () => void (starts += 1))).toBe(true);
    for (const listener of listeners) listener();
    expect(starts).toBe(1);
  });
});
