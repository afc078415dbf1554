/**
 * Every code an expected failure can carry: what it means and whether the same request may succeed later.
 * The wording a person reads is kept by code in `renderer/text`.
 */
export const ERROR_CODES = {
  IPC_FORBIDDEN: { meaning: 'the sender may not make this request', retryable: false },
  IPC_BAD_REQUEST: { meaning: 'the request does not fit the contract', retryable: false },
  INTERNAL: { meaning: 'a fault in Kept', retryable: false },
  TIMEOUT: { meaning: 'no answer in time', retryable: true },
  CANCELLED: { meaning: 'cancelled by the user', retryable: true },
  NOT_FOUND: { meaning: 'no such account, event, file or profile', retryable: false },
  CONFLICT: { meaning: 'the id is known with other content', retryable: false },
  RULE_VIOLATION: { meaning: 'the act is refused by a rule of the record; reasons in details', retryable: false },
  USAGE: { meaning: 'the command line was not understood', retryable: false },
  INSTANCE_RUNNING: { meaning: 'another Kept has this data folder open', retryable: true },
  STORE_UNAVAILABLE: { meaning: 'the store window is not answering', retryable: true },
  STORE_BEHIND: { meaning: 'the entry is safe in the journal, the store has not taken it yet', retryable: true },
  STORE_UNREADABLE: { meaning: 'the database cannot be opened', retryable: true },
  STORE_QUOTA: { meaning: 'the database has no room left', retryable: true },
  STORE_CORRUPT: { meaning: 'the database holds something that cannot be decrypted or decoded', retryable: false },
  SCHEMA_TOO_NEW: { meaning: 'the data was written by a newer Kept', retryable: false },
  DATA_LOSS_DETECTED: { meaning: 'the database lost entries; it is rebuilt from the journal', retryable: true },
  JOURNAL_DAMAGED: { meaning: 'a journal record cannot be read; nothing is written after it', retryable: false },
  JOURNAL_UNAVAILABLE: { meaning: 'the journal cannot be opened or written', retryable: true },
  KEPT_FILE_DAMAGED: { meaning: 'a kept import file is missing or cannot be read', retryable: false },
  DISK_FULL: { meaning: 'no room on the disk', retryable: true },
  KEY_UNAVAILABLE: { meaning: 'the operating system offers no safe place for the key', retryable: false },
  KEY_INVALID: { meaning: 'the data key of this folder cannot be unwrapped here', retryable: false },
  FILE_NOT_READABLE: { meaning: 'the file cannot be opened or vanished while it was read', retryable: true },
  FILE_EMPTY: { meaning: 'the file holds no rows', retryable: false },
  FILE_NOT_TEXT: { meaning: 'the file is not a text table', retryable: false },
  FILE_BROKEN_QUOTE: { meaning: 'a quote is opened and never closed', retryable: false },
  FILE_TOO_WIDE: { meaning: 'a cell or row is larger than the limit', retryable: false },
  PROFILE_MISMATCH: { meaning: 'the mapping profile does not fit the file', retryable: false },
  DATE_AMBIGUOUS: { meaning: 'a date column can be read both as month/day and day/month', retryable: false },
  BATCH_EMPTY: { meaning: 'no row of the file can be imported', retryable: false },
  PACK_INVALID: { meaning: 'the rule pack does not fit; every problem in details', retryable: false },
  PACK_CONFLICT: { meaning: 'a rule pack of this version is known with other content', retryable: false },
  CASE_INVALID: { meaning: 'a case to be judged does not fit; problems in details', retryable: false },
} as const satisfies Record<string, { readonly meaning: string; readonly retryable: boolean }>;

export type ErrorCode = keyof typeof ERROR_CODES;
