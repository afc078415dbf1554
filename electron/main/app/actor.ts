import { userInfo } from 'node:os';
import { type ActorId, asId } from '#shared/kernel/ids';

/** Who is at the desk: the person signed in to the operating system. Roles and sign-in of its own come with the hub. */
export function actorOfThisUser(): ActorId {
  return asId<ActorId>(userInfo().username);
}
