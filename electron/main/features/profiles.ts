import { MappingProfile } from '#shared/contract/import';
import type { StorePort } from '#shared/contract/store';
import type { EventId } from '#shared/kernel/ids';
import type { JsonValue } from '#shared/kernel/json';
import { type Result, err, ok } from '#shared/kernel/result';
import type { Recorder } from '../record/recorder';

/** The saved mapping profiles, the last saved version of each id that was not removed since, by name. They are part of the record: events of the desk. */
export async function savedProfiles(store: StorePort): Promise<Result<readonly MappingProfile[]>> {
  const events = await store.deskEvents({});
  if (!events.ok) return events;
  const byId = new Map<string, MappingProfile>();
  for (const event of events.value) {
    if (event.type === 'import.v1.profile-removed') byId.delete(event.data.profileId);
    if (event.type !== 'import.v1.profile-saved') continue;
    const profile = MappingProfile.safeParse(event.data.profile);
    if (profile.success) byId.set(profile.data.id, profile.data);
  }
  return ok([...byId.values()].toSorted((a, b) => a.name.localeCompare(b.name)));
}

/** Saves a profile under its id; an earlier version stays in the record. */
export async function saveProfile(
  recorder: Recorder,
  store: StorePort,
  profile: MappingProfile,
  newEventId: () => EventId,
): Promise<Result<null>> {
  const data = { profile: profile as unknown as JsonValue };
  const saved = await recorder.recordDrafts(
    [{ id: newEventId(), type: 'import.v1.profile-saved', accountId: null, partyId: null, data }],
    (events) => store.apply({ events }),
  );
  return saved.ok ? ok(null) : saved;
}

/** Takes a profile off the list. `NOT_FOUND` when it is not on it; what was read with it stays on record. */
export async function removeProfile(
  recorder: Recorder,
  store: StorePort,
  profileId: string,
  newEventId: () => EventId,
): Promise<Result<null>> {
  const saved = await savedProfiles(store);
  if (!saved.ok) return saved;
  if (!saved.value.some(({ id }) => id === profileId)) return err('NOT_FOUND', 'no such profile');
  const removed = await recorder.recordDrafts(
    [{ id: newEventId(), type: 'import.v1.profile-removed', accountId: null, partyId: null, data: { profileId } }],
    (events) => store.apply({ events }),
  );
  return removed.ok ? ok(null) : removed;
}
