import { MappingProfile } from '#shared/contract/import';
import type { StorePort } from '#shared/contract/store';
import type { EventId } from '#shared/kernel/ids';
import type { JsonValue } from '#shared/kernel/json';
import { type Result, ok } from '#shared/kernel/result';
import type { Recorder } from '../record/recorder';

/** The saved mapping profiles, the last saved version of each id, by name. They are part of the record: events of the desk. */
export async function savedProfiles(store: StorePort): Promise<Result<readonly MappingProfile[]>> {
  const events = await store.deskEvents({});
  if (!events.ok) return events;
  const byId = new Map<string, MappingProfile>();
  for (const event of events.value) {
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
