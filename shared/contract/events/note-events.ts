import { z } from 'zod';
import type { EventData } from '../../domain/events/types';
import { StoredEventId, StoredText } from './stored-values';

/** `note.v1.added` */
export const NoteAddedData = z.object({ text: StoredText }) satisfies z.ZodType<EventData['note.v1.added']>;

/** `note.v1.corrected` */
export const NoteCorrectedData = z.object({
  noteId: StoredEventId,
  text: StoredText,
  reason: StoredText.nullable(),
}) satisfies z.ZodType<EventData['note.v1.corrected']>;

/** `entry.v1.pinned` and `entry.v1.unpinned` */
export const EntryPinnedData = z.object({ entryId: StoredText }) satisfies z.ZodType<EventData['entry.v1.pinned']>;
