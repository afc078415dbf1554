import { dirname } from 'node:path';
import type { Disk, DiskFile, OpenHow } from '#main/platform/disk';

/** What a disk operation is about to do; `bytes` of a write. */
export type DiskStep = {
  readonly op: 'create' | 'write' | 'datasync' | 'truncate' | 'rename' | 'remove' | 'sync-folder';
  readonly path: string;
  readonly bytes: number;
};

/** How a step fails. Of a write `written` bytes reach the file all the same. */
export type DiskFault = { readonly errno: string; readonly written: number };

/** Decides whether a step fails, and how. */
export type FaultPlan = (step: DiskStep) => DiskFault | null;

/** Whole numbers from 0 up to and including `most`, so that a test can repeat what a crash left. */
export type Chance = (most: number) => number;

type Change =
  | { readonly kind: 'write'; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'cut'; readonly size: number };

type Node = { synced: Buffer; changes: Change[] };
type Naming = { readonly from: string | null; readonly to: string | null; readonly node: Node };

const SECTOR_BYTES = 512;

/** The error Node throws for a failed file operation. */
export function errnoError(errno: string, syscall: string): Error {
  return Object.assign(new Error(`${errno}: ${syscall}`), { code: errno, syscall });
}

function applied(content: Buffer, change: Change): Buffer {
  if (change.kind === 'cut') {
    return change.size <= content.length
      ? content.subarray(0, change.size)
      : Buffer.concat([content, Buffer.alloc(change.size - content.length)]);
  }
  const end = change.at + change.bytes.length;
  const grown = Buffer.alloc(Math.max(content.length, end));
  content.copy(grown);
  change.bytes.copy(grown, change.at);
  return grown;
}

function contentOf(node: Node): Buffer {
  return node.changes.reduce(applied, node.synced);
}

/** A part of a write: cut off anywhere, or at full length with zeros from a sector on, as file systems leave them. */
function partOf(change: Change, chance: Chance): Change {
  if (change.kind === 'cut') return change;
  const length = chance(change.bytes.length);
  if (chance(1) === 0) return { ...change, bytes: change.bytes.subarray(0, length) };
  const zerosAt = Math.ceil((change.at + length) / SECTOR_BYTES) * SECTOR_BYTES - change.at;
  const bytes = Buffer.from(change.bytes);
  bytes.fill(0, Math.min(zerosAt, bytes.length));
  return { ...change, bytes };
}

/**
 * A disk in memory that keeps apart what was synced and what was only written, so that a test can cut the power at any step and
 * look at what a real disk might hold afterwards.
 */
export class MemoryDisk implements Disk {
  #named = new Map<string, Node>();
  #syncedNames = new Map<string, Node>();
  #namings: Naming[] = [];
  #isOff = false;
  /** Steps taken so far. */
  steps = 0;
  /** The power goes at this step, which does not happen any more. */
  cutPowerAt = Infinity;
  /** Bytes the files may hold together. */
  capacity = Infinity;
  faults: FaultPlan = () => null;

  readonly open = async (path: string, how: OpenHow): Promise<DiskFile> => {
    this.#power();
    const known = this.#named.get(path);
    if (how !== 'create') {
      if (known === undefined) throw errnoError('ENOENT', 'open');
      return this.#file(path, known);
    }
    this.#step({ op: 'create', path, bytes: 0 });
    const node: Node = { synced: Buffer.alloc(0), changes: [] };
    this.#name({ from: null, to: path, node });
    return this.#file(path, node);
  };

  readonly rename = async (from: string, to: string): Promise<void> => {
    this.#step({ op: 'rename', path: to, bytes: 0 });
    this.#name({ from, to, node: this.#nodeAt(from, 'rename') });
  };

  readonly remove = async (path: string): Promise<void> => {
    this.#step({ op: 'remove', path, bytes: 0 });
    this.#name({ from: path, to: null, node: this.#nodeAt(path, 'unlink') });
  };

  readonly list = async (folder: string): Promise<readonly string[]> => {
    this.#power();
    return [...this.#named.keys()]
      .filter((path) => dirname(path) === folder)
      .map((path) => path.slice(folder.length + 1));
  };

  readonly makeFolder = async (): Promise<void> => {
    this.#power();
  };

  readonly syncFolder = async (folder: string): Promise<void> => {
    this.#step({ op: 'sync-folder', path: folder, bytes: 0 });
    this.#syncedNames = new Map(this.#named);
    this.#namings = [];
  };

  /** What a file holds now; throws when there is none. */
  content(path: string): Buffer {
    return Buffer.from(contentOf(this.#nodeAt(path, 'read')));
  }

  /** Puts a file there as if it always had been. */
  put(path: string, bytes: Buffer): void {
    const node: Node = { synced: Buffer.from(bytes), changes: [] };
    this.#named.set(path, node);
    this.#syncedNames.set(path, node);
  }

  paths(): readonly string[] {
    return [...this.#named.keys()].toSorted();
  }

  /** The disk as it is, without what has not happened yet; faults and limits are not taken along. */
  copy(): MemoryDisk {
    const copy = new MemoryDisk();
    for (const path of this.paths()) copy.put(path, this.content(path));
    return copy;
  }

  /** A disk as it may be found after the power was cut now: all that was synced, and any beginning of what was not. */
  afterPowerCut(chance: Chance): MemoryDisk {
    const names = new Map(this.#syncedNames);
    for (const naming of this.#namings.slice(0, chance(this.#namings.length))) MemoryDisk.#rename(names, naming);
    const found = new MemoryDisk();
    for (const [path, node] of names) {
      const whole = chance(node.changes.length);
      const next = node.changes[whole];
      const changes = node.changes.slice(0, whole);
      const survived = next === undefined ? changes : [...changes, partOf(next, chance)];
      found.put(path, survived.reduce(applied, node.synced));
    }
    return found;
  }

  static #rename(names: Map<string, Node>, { from, to, node }: Naming): void {
    if (from !== null) names.delete(from);
    if (to !== null) names.set(to, node);
  }

  #name(naming: Naming): void {
    MemoryDisk.#rename(this.#named, naming);
    this.#namings.push(naming);
  }

  #power(): void {
    if (this.#isOff) throw new PowerCut();
  }

  #step(step: DiskStep): DiskFault | null {
    this.#power();
    this.steps += 1;
    if (this.steps >= this.cutPowerAt) {
      this.#isOff = true;
      throw new PowerCut();
    }
    const fault = this.faults(step);
    if (fault !== null && step.op !== 'write') throw errnoError(fault.errno, step.op);
    return fault;
  }

  #nodeAt(path: string, syscall: string): Node {
    const node = this.#named.get(path);
    if (node === undefined) throw errnoError('ENOENT', syscall);
    return node;
  }

  #used(): number {
    return [...this.#named.values()].reduce((sum, node) => sum + contentOf(node).length, 0);
  }

  #write(path: string, node: Node, bytes: Uint8Array, at: number): void {
    const change = (count: number): void => {
      node.changes.push({ kind: 'write', at, bytes: Buffer.from(bytes.subarray(0, count)) });
    };
    let fault: DiskFault | null;
    try {
      fault = this.#step({ op: 'write', path, bytes: bytes.length });
    } catch (error) {
      if (error instanceof PowerCut) change(bytes.length);
      throw error;
    }
    const room = this.capacity === Infinity ? Infinity : this.capacity - this.#used() + contentOf(node).length - at;
    const written = Math.max(0, Math.min(bytes.length, fault?.written ?? Infinity, room));
    change(written);
    if (fault !== null) throw errnoError(fault.errno, 'write');
    if (written < bytes.length) throw errnoError('ENOSPC', 'write');
  }

  #file(path: string, node: Node): DiskFile {
    return {
      size: async () => contentOf(node).length,
      read: async (into, position) => {
        this.#power();
        const part = contentOf(node).subarray(position, position + into.length);
        into.set(part);
        return part.length;
      },
      write: async (bytes, position) => this.#write(path, node, bytes, position),
      datasync: async () => {
        this.#step({ op: 'datasync', path, bytes: 0 });
        node.synced = contentOf(node);
        node.changes = [];
      },
      truncate: async (size) => {
        this.#step({ op: 'truncate', path, bytes: 0 });
        node.changes.push({ kind: 'cut', size });
      },
      close: async () => undefined,
    };
  }
}

/** Thrown by every operation from the moment the power is cut. */
export class PowerCut extends Error {
  override readonly name = 'PowerCut';
}

/** Fails the `nth` step (from 1) of one operation with an errno, once; of a write `written` bytes get through. */
export function failOnce(op: DiskStep['op'], errno: string, nth = 1, written = 0): FaultPlan {
  let left = nth;
  return (step) => {
    if (step.op !== op) return null;
    left -= 1;
    return left === 0 ? { errno, written } : null;
  };
}
