import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generationIn, storeBackend } from '#main/store/backend';

let session = '';

beforeEach(async () => {
  session = await mkdtemp(path.join(tmpdir(), 'kept-backend-'));
});

afterEach(() => rm(session, { recursive: true }));

const database = (...parts: readonly string[]) => mkdir(path.join(session, ...parts), { recursive: true });

describe('the backend of an existing store', () => {
  it('is unknown before there is one', () => {
    expect(storeBackend(session, 1)).toBe('unknown');
  });

  it('is read from the folders of a partition, as Electron lays them', async () => {
    await database('Partitions', 'store-1', 'IndexedDB', 'app_store_0.indexeddb.leveldb');
    await database('Partitions', 'store-2', 'IndexedDB', 'app_store_0');
    expect([storeBackend(session, 1), storeBackend(session, 2)]).toEqual(['leveldb', 'sqlite']);
  });

  it('is read from the origins of one profile, as the stand-in lays them', async () => {
    await database('chromium', 'Default', 'IndexedDB', 'http_store--app--store-1-c0b8.localhost_0.indexeddb.leveldb');
    await database('chromium', 'Default', 'IndexedDB', 'http_store--app--store-12-f8cd.localhost_0');
    expect([storeBackend(session, 1), storeBackend(session, 12), storeBackend(session, 2)]).toEqual([
      'leveldb',
      'sqlite',
      'unknown',
    ]);
  });
});

describe('the generation in desk.json', () => {
  it('is the first one when the file is missing or cannot be read', async () => {
    const file = path.join(session, 'desk.json');
    expect(generationIn(file)).toBe(1);
    await writeFile(file, '{"storeGeneration":');
    expect(generationIn(file)).toBe(1);
    await writeFile(file, '{"storeGeneration":7}');
    expect(generationIn(file)).toBe(7);
  });
});
