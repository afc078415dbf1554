import { createStore } from '#host/core/store';
import { memoryPersistence } from '#test/support/memory-persistence';
import { describeStorePort } from './store-port-suite';

describeStorePort('memory', async () => {
  const persistence = memoryPersistence();
  return {
    start: async () =>
      createStore({
        persistence,
        storageFacts: async () => ({ isPersisted: false, usageBytes: null, quotaBytes: null }),
      }),
    end: async () => undefined,
  };
});
