import { describe, expect, it } from 'vitest';
import { Origins } from '#test/host/src/origins';

const hostOf = (url: string): string => new URL(url).host;

describe('the origins of the stand-in', () => {
  it('gives every app url a loopback url and takes it back', () => {
    const origins = new Origins('run');
    for (const url of ['app://desk/', 'app://desk/a/b.html?c=d#e', 'app://store/%2e%2e/x']) {
      for (const partition of ['', 'persist:ui', 'passing']) {
        const mapped = origins.toHttp(url, partition);
        expect(mapped).toMatch(/^http:\/\/[a-z0-9-]+\.localhost\//);
        expect(origins.parse(mapped)).toEqual({ url, scheme: 'app', partition });
      }
    }
  });

  it('keeps hosts, and partitions of one host, apart', () => {
    const origins = new Origins('run');
    const partitions = ['', 'persist:store-1', 'persist:store_1', 'store-1', 'persist:store-2'];
    const hosts = [
      hostOf(origins.toHttp('app://desk/', '')),
      ...partitions.map((partition) => hostOf(origins.toHttp('app://store/', partition))),
    ];
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  it('finds a kept partition again in the next run, and a passing one never', () => {
    const [first, second] = [new Origins('first'), new Origins('second')];
    expect(second.toHttp('app://store/', 'persist:a')).toBe(first.toHttp('app://store/', 'persist:a'));
    expect(second.toHttp('app://store/', 'a')).not.toBe(first.toHttp('app://store/', 'a'));
  });

  it('leaves the schemes of the browser and foreign urls alone', () => {
    const origins = new Origins('run');
    for (const url of [
      'https://example.com/x',
      'http://localhost/',
      'file:///etc/hosts',
      'about:blank',
      'mailto:a@b',
    ]) {
      expect(origins.toHttp(url, 'persist:a')).toBe(url);
      expect(origins.fromHttp(url)).toBe(url);
    }
  });

  it("reads an app's own scheme in a policy as the loopback origins", () => {
    const origins = new Origins('run');
    const isCustom = (scheme: string): boolean => scheme === 'app';
    expect(
      origins.mapPolicy("default-src 'self' app: data:; img-src app://desk https://x", 'persist:a', isCustom),
    ).toBe(
      `default-src 'self' http://*.localhost data:; img-src http://${hostOf(origins.toHttp('app://desk/', 'persist:a'))} https://x`,
    );
  });
});
