import type { StorageFacts } from '../core/persistence';

/** What the browser says of persistence and room. */
export async function browserStorageFacts(storage: StorageManager): Promise<StorageFacts> {
  const [isPersisted, { usage = null, quota = null }] = await Promise.all([storage.persisted(), storage.estimate()]);
  return { isPersisted, usageBytes: usage, quotaBytes: quota };
}
