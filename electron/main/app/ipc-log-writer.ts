import type { IpcLog } from '../ipc/ipc-log';
import { type Log, logCode } from '../platform/log';

/** Writes what the IPC binding has to say into the process's log. */
export function ipcLogTo(log: Log): IpcLog {
  return (entry) => {
    const channel = logCode(entry.channel);
    switch (entry.event) {
      case 'ipc-forbidden':
        return log.warn('ipc', 'a sender was refused', { channel, reason: entry.reason });
      case 'ipc-bad-request':
        return log.warn('ipc', 'a request did not fit the contract', { channel, problems: entry.problems.length });
      case 'ipc-failed':
        return log.failure('ipc', 'a request failed', entry.error, {
          channel,
          correlationId: logCode(`id-${entry.correlationId}`),
        });
      case 'ipc-slow':
        return log.warn('ipc', 'a request was slow', { channel, ms: entry.ms });
      case 'notice-dropped':
        return log.failure('ipc', 'a notice was dropped', entry.error, { channel });
    }
  };
}
