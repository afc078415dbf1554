import type { DeskNotice, DeskStatus } from '#shared/contract/views';
import { instant } from '#shared/kernel/calendar';
import type { AppError } from '#shared/kernel/result';
import { type ClockPort, todayOf } from '../platform/clock';
import type { StorePhase } from '../store/store-supervisor';

export type NoticeCode = DeskNotice['code'];

/** Where the parts of a desk write down how they stand, for the status bar. */
export type DeskBoard = {
  readonly setPhase: (phase: StorePhase) => void;
  readonly setReadOnly: () => void;
  readonly setRevision: (revision: number, events: number) => void;
  readonly setAccounts: (accounts: number) => void;
  readonly setBackend: (backend: DeskStatus['backend']) => void;
  readonly fail: (error: AppError) => void;
  /** Adds a notice; the same code again replaces the earlier one. */
  readonly notify: (code: NoticeCode, details?: DeskNotice['details']) => void;
  readonly withdraw: (code: NoticeCode) => void;
  readonly revision: () => number;
  readonly status: () => DeskStatus;
};

export type BoardParts = {
  readonly clock: ClockPort;
  readonly isDemonstration: boolean;
  readonly isPractice: boolean;
  readonly actorId: string;
  readonly versions: DeskStatus['versions'];
  /** Told after each change that a window should ask about. */
  readonly onChange: (revision: number) => void;
};

type Facts = Pick<DeskStatus, 'phase' | 'progress' | 'revision' | 'events' | 'accounts' | 'backend' | 'error'>;

export function createDeskBoard(parts: BoardParts): DeskBoard {
  let facts: Facts = {
    phase: 'starting',
    progress: null,
    revision: 0,
    events: 0,
    accounts: 0,
    backend: 'unknown',
    error: null,
  };
  let isReadOnly = false;
  const notices = new Map<NoticeCode, DeskNotice>();

  const change = (next: Partial<Facts>): void => {
    facts = { ...facts, ...next };
    parts.onChange(facts.revision);
  };
  const notify: DeskBoard['notify'] = (code, details = {}) => {
    notices.set(code, { code, at: instant(parts.clock.nowMs()), details });
    parts.onChange(facts.revision);
  };
  const setPhase = (phase: StorePhase): void => {
    switch (phase.phase) {
      case 'starting':
        return change({ phase: 'starting', progress: null });
      case 'rebuilding':
        return change({ phase: 'rebuilding', progress: phase.totalSeq === 0 ? 0 : phase.doneSeq / phase.totalSeq });
      case 'ready':
        return change({ phase: isReadOnly ? 'read-only' : 'ready', progress: null, error: null });
      case 'failed':
        return change({ phase: 'failed', progress: null, error: { code: phase.error.code } });
    }
  };
  return {
    setPhase,
    setReadOnly: () => {
      isReadOnly = true;
      if (facts.phase === 'ready') change({ phase: 'read-only' });
    },
    setRevision: (revision, events) => change({ revision, events }),
    setAccounts: (accounts) => change({ accounts }),
    setBackend: (backend) => change({ backend }),
    fail: (error) => change({ phase: 'failed', progress: null, error: { code: error.code } }),
    notify,
    withdraw: (code) => {
      if (notices.delete(code)) parts.onChange(facts.revision);
    },
    revision: () => facts.revision,
    status: () => ({
      ...facts,
      isDemonstration: parts.isDemonstration,
      isPractice: parts.isPractice,
      zone: parts.clock.zone(),
      today: todayOf(parts.clock),
      nowMs: parts.clock.nowMs(),
      actorId: parts.actorId,
      versions: parts.versions,
      notices: [...notices.values()],
    }),
  };
}
